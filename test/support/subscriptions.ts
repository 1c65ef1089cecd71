import { begin, type Choice } from "../../shared/members/subscription-rules.ts";
import type { SubscriptionState } from "../../shared/members/subscription-states.ts";
import type { ListedState } from "../../shared/outcomes/states.ts";
import type { Language } from "../../shared/reference/codes.ts";

export const SUB = "sub_01M00000000000000000000001" as const;
export const everything: Choice = { every: "week", language: "es", tables: [], objectives: [], countries: [] };

export const subscribed = (
  choice: Partial<Choice> = {},
  confirmedAt = "2027-01-05T10:05:00.000Z",
): SubscriptionState => ({
  ...begin({ id: SUB, choice: { ...everything, ...choice } }, confirmedAt).state,
  version: 1,
});

/** The n-th outcome, published at an instant. */
export const publishedAt = (n: number, at: string, more: Partial<ListedState> = {}): ListedState => ({
  id: `out_01M0000000000000000000${String(n).padStart(4, "0")}`,
  kind: "contribution",
  revision: 1,
  tables: [1],
  objectives: [2],
  countries: ["CO"],
  authors: [],
  page: "contributions/con_1",
  publishedAt: at,
  revisedAt: at,
  words: { es: { title: `Resultado ${n}`, summary: "Un resumen.", how: "original" } },
  ...more,
});

/** What the letters of subscriptions tell, in a language. */
export function toldToSubscribers(language: Language) {
  const { every, tables, objectives, countries } = everything;
  const words = { [language]: { title: "Título https://spam.example", summary: "Resumen", how: "original" as const } };
  const outcome = publishedAt(1, "2027-01-06T00:00:00.000Z", { words });
  const asked = { every, tables, objectives, countries, at: outcome.publishedAt, request: "r" };
  return {
    subscriber: { id: SUB, version: 1, email: "reader@example.org", language, asked },
    choice: { ...everything, tables: [2], language },
    published: outcome,
    digest: [outcome, publishedAt(2, outcome.publishedAt, { words, kind: "minutes" })],
  };
}
