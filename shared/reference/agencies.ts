import type { Language } from "./codes.ts";
import agencies from "./data/agencies.json" with { type: "json" };
import { textIn } from "./names.ts";

/** C17: "IOM, ECLAC, ILO, UNDP, OHCHR, UNAIDS, UNFPA", in that order. */
export const agencyCodes: string[] = agencies.map(({ code }) => code);

const known = new Map(agencies.map(({ code, acronym, name }) => [code, { acronym, name }]));

/** What an agency is called in short: its acronym in the language, or its code. */
export const agencyAcronym = (code: string, language: Language): string =>
  textIn(known.get(code)?.acronym ?? { es: code }, language).text;

/** The agency's full name; undefined where the reference data do not know it. */
export const agencyName = (code: string, language: Language): string | undefined => {
  const found = known.get(code);
  return found && textIn(found.name, language).text;
};
