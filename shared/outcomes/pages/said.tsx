import { outcomeMessages } from "../../i18n/outcomes/messages.ts";
import type { Translation } from "../../publication.ts";
import { type Language, languages } from "../../reference/codes.ts";
import { languageName } from "../../reference/names.ts";
import { toldInLine } from "../../web/texts.tsx";

/** The words of an outcome that a reader gets: in their language, or else the original, marked as what it is. */
export function saidIn<W extends { how: Translation }>(
  words: Partial<Record<Language, W>>,
  language: Language,
): { said: W; lang: Language } | undefined {
  const original = languages.find((one) => words[one]?.how === "original");
  const lang = words[language] ? language : (original ?? languages.find((one) => words[one]));
  const said = lang && words[lang];
  return lang && said && { said, lang };
}

/** A title to choose by. */
export function titleIn(
  words: Partial<Record<Language, { title: string; how: Translation }>>,
  language: Language,
): string | undefined {
  const found = saidIn(words, language);
  return found && toldInLine({ [found.lang]: found.said.title }, language);
}

/** How the words came about, and where they can be read instead where the reader's language has none. */
export function HowSaid({
  words,
  language,
}: {
  words: Partial<Record<Language, { how: Translation }>>;
  language: Language;
}) {
  const { how, onlyIn } = outcomeMessages[language];
  const told = languages.filter((one) => words[one]);
  const names = new Intl.ListFormat(language).format(told.map((one) => languageName(one, language)));
  const own = words[language];
  return own ? <p class="h">{how[own.how]}</p> : <p class="box">{onlyIn(names)}</p>;
}
