import type { MeetingBody } from "../../events/define.ts";
import { type Language, languages } from "../reference/codes.ts";
import { tableOf } from "../tables/seat-rules.ts";
import type { Texts } from "../tables/states.ts";

/** A text in the language, or in the first that it has. */
export function textIn(texts: Texts, language: Language): { text: string; lang: Language } {
  const lang = [language, ...languages].find((candidate) => texts[candidate]) ?? language;
  return { text: texts[lang] ?? "", lang };
}

const names: Record<Language, [table: string, liaison: string, dialogue: string]> = {
  es: ["Mesa", "Mesa de Enlace", "Diálogo anual con los gobiernos"],
  en: ["Table", "Liaison Table", "Annual dialogue with the governments"],
  pt: ["Mesa", "Mesa de Ligação", "Diálogo anual com os governos"],
  fr: ["Table", "Table de liaison", "Dialogue annuel avec les gouvernements"],
};

/** C6, C9, C13: what a body, or the dialogue, is called. */
export function bodyName(body: MeetingBody, language: Language): string {
  const [table, liaison, dialogue] = names[language];
  const n = tableOf(body);
  return n ? `${table} ${n}` : body === "dialogue" ? dialogue : liaison;
}

/** Several bodies in one phrase: "Mesa 1 y Mesa 3". */
export const bodyNames = (of: readonly MeetingBody[], language: Language): string =>
  new Intl.ListFormat(language).format(of.map((body) => bodyName(body, language)));
