import type { Language } from "../reference/codes.ts";

/** A label before what it is about; French sets its colon apart, and never at a line's beginning. A question takes none. */
export const labelled = (label: string | number, language: Language): string =>
  /[?.]$/.test(String(label)) ? String(label) : `${label}${language === "fr" ? "\u00a0" : ""}:`;

/** Several names in one line that may have commas in themselves. */
export const listed = (names: readonly string[], language: Language): string =>
  names.join(language === "fr" ? "\u00a0; " : "; ");
