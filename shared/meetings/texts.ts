import type { Body } from "../../events/define.ts";
import { type Language, languages } from "../reference/codes.ts";
import { tableOf } from "../tables/seat-rules.ts";
import type { Texts } from "../tables/states.ts";

/** A text in the language, or in the first that it has. */
export function textIn(texts: Texts, language: Language): { text: string; lang: Language } {
  const lang = [language, ...languages].find((candidate) => texts[candidate]) ?? language;
  return { text: texts[lang] ?? "", lang };
}

const names: Record<Language, [table: string, liaison: string]> = {
  es: ["Mesa", "Mesa de Enlace"],
  en: ["Table", "Liaison Table"],
  pt: ["Mesa", "Mesa de Ligação"],
  fr: ["Table", "Table de liaison"],
};

/** C6, C9: what a body is called. */
export function bodyName(body: Body, language: Language): string {
  const [table, liaison] = names[language];
  const n = tableOf(body);
  return n ? `${table} ${n}` : liaison;
}

/** Several bodies in one phrase: "Mesa 1 y Mesa 3". */
export const bodyNames = (of: readonly Body[], language: Language): string =>
  new Intl.ListFormat(language).format(of.map((body) => bodyName(body, language)));
