import type { Language } from "../../reference/codes.ts";
import type { ProblemCode } from "../../web/problem.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { pt } from "./pt.ts";

export type WebMessages = Omit<typeof es, "problems"> & { problems: Record<ProblemCode, string[]> };

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
export function problemWords(language: Language, code: ProblemCode, about: Record<string, string> = {}) {
  const { problems, decisions } = webMessages[language];
  const [title = "", detail = ""] = problems[code];
  const told = { ...about, decided: decisions[about["decided"] as keyof typeof decisions] ?? "" };
  return { title, detail: detail.replace(/\{(\w+)\}/g, (_, name: string) => told[name as keyof typeof told] ?? "") };
}
