import type { ComponentChildren } from "preact";
import type { Translation } from "../publication.ts";
import type { Language } from "../reference/codes.ts";
import { languageName } from "../reference/names.ts";
import { textFor } from "../texts.ts";

/** For an element's `lang`: nothing where the page's own language says it. */
export const langOf = (lang: Language, language: Language): Language | undefined =>
  lang === language ? undefined : lang;

const machine: Record<Language, string> = {
  es: "traducción automática",
  en: "machine translation",
  pt: "tradução automática",
  fr: "traduction automatique",
};

const label = (lang: Language, language: Language, how?: Translation): string =>
  [
    ...(lang === language ? [] : [languageName(lang, language)]),
    ...(how === "machine" ? [machine[language]] : []),
  ].join(", ");

interface Written {
  lang: Language;
  language: Language;
  how?: Translation | undefined;
}

/** Beside words of people's: in which language they are where it is not the page's, and whether a machine wrote them. */
export function Tongue({ lang, language, how }: Written) {
  const said = label(lang, language, how);
  return said ? <small> ({said})</small> : null;
}

/** Words of people's in the language that they are in, which is told where it is not the page's. */
export function Words({ lang, language, how, children }: Written & { children: ComponentChildren }) {
  return (
    <>
      <span class="pre" lang={langOf(lang, language)}>
        {children}
      </span>
      <Tongue lang={lang} language={language} how={how} />
    </>
  );
}

export function Told({ texts, language }: { texts: Partial<Record<Language, string>>; language: Language }) {
  const { text, lang } = textFor(texts, language);
  return (
    <Words lang={lang} language={language}>
      {text}
    </Words>
  );
}

/** The same where no element can stand, as in a list of choices; of a long text the beginning. */
export function toldInLine(texts: Partial<Record<Language, string>>, language: Language, most = Infinity): string {
  const { text, lang } = textFor(texts, language);
  const said = text && label(lang, language);
  const told = text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text;
  return `${told}${said && ` (${said})`}`;
}

/** The project's words around people's: what a phrase makes of a name, with that name as an element. */
export function around(phrase: (name: string) => string, told: ComponentChildren) {
  const [before = "", after = ""] = phrase("\n").split("\n");
  return (
    <>
      {before}
      {told}
      {after}
    </>
  );
}
