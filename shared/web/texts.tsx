import { type Language, languages } from "../reference/codes.ts";

/** A text that people wrote in some languages: the reader's, or else the first there is, marked as what it is. */
export function textFor(
  texts: Partial<Record<Language, string>>,
  language: Language,
): { text: string; lang: Language } {
  const lang = [language, ...languages].find((one) => texts[one]) ?? language;
  return { text: texts[lang] ?? "", lang };
}

export function Told({ texts, language }: { texts: Partial<Record<Language, string>>; language: Language }) {
  const { text, lang } = textFor(texts, language);
  return (
    <span class="pre" lang={lang === language ? undefined : lang}>
      {text}
    </span>
  );
}
