import type { Language } from "../../reference/codes.ts";
import type { RefusalOf } from "../../refusal.ts";
import type { DenialCode, ProblemCode } from "../../web/problem.ts";
import type { RefusalWords } from "../refusals/messages.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { pt } from "./pt.ts";

export type WebMessages = Omit<typeof es, "problems"> & {
  problems: Record<DenialCode | RefusalOf<"everyRoom">, string[]>;
};

/** What the door says: problems and what is wrong with a field. */
export const webMessages: Record<Language, WebMessages> = { es, en, pt, fr };

/** The sentence for a field's `code` or `code:number`. */
export function fieldSentence(language: Language, code: string): string {
  const [name = "", n] = code.split(":");
  const { fields } = webMessages[language];
  const sentence = fields[name as keyof typeof fields] ?? fields["wrong-format"];
  return sentence(Number(n));
}

/** Title and detail of a problem, with what it is about filled in. */
export function problemWords(
  language: Language,
  { code, about = {} }: { code: ProblemCode; about?: Record<string, string> },
  refusals: readonly RefusalWords[],
) {
  const { problems, decisions } = webMessages[language];
  const all: Partial<Record<ProblemCode, readonly string[]>> = Object.assign(
    {},
    problems,
    ...refusals.map((words) => words[language]),
  );
  const [title = "", detail = ""] = all[code] ?? problems["something-broke"];
  const told = { ...about, decided: decisions[about["decided"] as keyof typeof decisions] ?? "" };
  return { title, detail: detail.replace(/\{(\w+)\}/g, (_, name: string) => told[name as keyof typeof told] ?? "") };
}
