import { type Language, languages } from "./reference/codes.ts";

type Texts = Partial<Record<Language, string>>;

/** A text that people wrote in some languages: the reader's, or else the first there is, marked as what it is. */
export function textFor(texts: Texts, language: Language): { text: string; lang: Language } {
  const lang = [language, ...languages].find((one) => texts[one]) ?? language;
  return { text: texts[lang] ?? "", lang };
}

/** The titles of what is told in several languages. */
export const titlesIn = (words: Partial<Record<string, { title: string }>>): Partial<Record<Language, string>> =>
  Object.fromEntries(Object.entries(words).flatMap(([language, told]) => (told ? [[language, told.title]] : [])));
