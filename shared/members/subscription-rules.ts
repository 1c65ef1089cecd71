import type { PersonId, SubscriptionId } from "../../events/define.ts";
import type { Decided } from "../../events/index.ts";
import type { Policies } from "../policies.ts";
import type { Language } from "../reference/codes.ts";
import { dateOf, type Instant, plusDays, plusMonths } from "../time.ts";
import type { PersonState } from "./states.ts";
import type { Every, Interest, Spans, SubscriberState, SubscriptionState } from "./subscription-states.ts";

export type Choice = Interest & { every: Every; language: Language };

const fact = (type: `members.subscription-${string}` & Decided["type"], subscription: SubscriptionId) =>
  ({ type, aggregate: subscription, data: { subscription } }) as Decided;

/** What was asked and not confirmed lives as long as a request to join. (policy) */
export const askedUntil = ({ asked }: SubscriberState, policies: Policies): Instant | undefined =>
  asked && plusDays(asked.at, policies.requestDays);

/** C3: information "will be made available to governments and other relevant stakeholders": to whoever asks, from this instant on. */
export function begin(
  { id, person, choice }: { id: SubscriptionId; person?: PersonId; choice: Choice },
  now: Instant,
): { state: SubscriptionState; events: Decided[] } {
  const { every, language, tables, objectives, countries } = choice;
  const state = {
    ...{ id, version: 0, ...(person && { person }), status: "confirmed" as const, every, language },
    ...{ tables, objectives, countries, confirmedAt: now, watermark: now },
    atOnce: every === "at-once" ? [{ since: now }] : [],
  };
  return { state, events: [fact("members.subscription-confirmed.v1", id)] };
}

/** Another choice from now on. Between at once and digests nothing falls, and nothing comes twice: the spans say which it was. */
export function choose(
  state: SubscriptionState,
  patch: { [K in keyof Choice]?: Choice[K] | undefined },
  now: Instant,
): { state: SubscriptionState; events: Decided[] } {
  const given = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
  const after = { ...state, ...given } as SubscriptionState;
  if (sameChoice(state, after)) return { state, events: [] };
  const atOnce = after.every === state.every ? state.atOnce : turned(state.atOnce, after.every === "at-once", now);
  return { state: { ...after, atOnce }, events: [fact("members.subscription-changed.v1", state.id)] };
}

function turned(spans: Spans, on: boolean, now: Instant): Spans {
  const open = spans.some(({ until }) => !until);
  if (on === open) return spans;
  return on ? [...spans, { since: now }] : spans.map((span) => ({ ...span, until: span.until ?? now }));
}

/** Of what has ended stays that it has, so that a letter's link can say so. */
export function end(state: SubscriptionState): { state: SubscriptionState; events: Decided[] } {
  if (state.status === "ended") return { state, events: [] };
  const nothing = { tables: [], objectives: [], countries: [], atOnce: [] };
  return {
    state: { ...state, ...nothing, status: "ended" },
    events: [fact("members.subscription-ended.v1", state.id)],
  };
}

/** Case 7: who declined all optional letters since gets no digest either; whoever is removed, or gone, gets none. */
export const mayGoOn = (
  { confirmedAt }: Pick<SubscriptionState, "confirmedAt">,
  person: Pick<PersonState, "consent"> | undefined,
): boolean => Boolean(person?.consent && (person.consent.refusedAt ?? "") < confirmedAt);

/** Whether what was published at an instant goes, or went, at once. */
export const goesAtOnce = (spans: Spans, published: Instant): boolean =>
  spans.some(({ since, until }) => since <= published && (!until || published < until));

/**
 * The day of the next digest: every week or month from the day of the confirmation, a month's missing day its last. Who
 * has turned to at once gets one more, of what was published before. Undefined where none is to come.
 */
export function nextDigest(state: SubscriptionState): string | undefined {
  if (state.status === "ended") return undefined;
  const { every, confirmedAt, digested = dateOf(confirmedAt) } = state;
  if (every === "at-once") {
    const { since = "" } = state.atOnce.findLast(({ until }) => !until) ?? {};
    return state.watermark < since ? dateOf(since) : undefined;
  }
  const nth = (n: number) => dateOf(every === "week" ? plusDays(confirmedAt, 7 * n) : plusMonths(confirmedAt, n));
  let n = 1;
  while (nth(n) <= digested) n++;
  return nth(n);
}

export const sameChoice = (a: Choice, b: Choice): boolean =>
  a.every === b.every &&
  a.language === b.language &&
  (["tables", "objectives", "countries"] as const).every((list) => String(a[list]) === String(b[list]));
