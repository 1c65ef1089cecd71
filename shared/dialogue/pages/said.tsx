import { registerMessages } from "../../i18n/register/messages.ts";
import type { Language } from "../../reference/codes.ts";
import { languageName } from "../../reference/names.ts";
import type { Texts } from "../../tables/states.ts";
import { Told, textFor } from "../../web/texts.tsx";

/** A text that people wrote; in another language than the reader's it says in which. */
export function Said({ texts, language }: { texts: Texts; language: Language }) {
  const { lang, text } = textFor(texts, language);
  return (
    <>
      <Told texts={texts} language={language} />
      {text && lang !== language && ` (${registerMessages[language].language(languageName(lang, language))})`}
    </>
  );
}
