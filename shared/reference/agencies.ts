import type { Language } from "./codes.ts";
import agencies from "./data/agencies.json" with { type: "json" };

export { agencyCodes } from "./codes.ts";

const known = new Map(agencies.map((agency) => [agency.code, agency]));

/** What an agency is called in short: its acronym in the language, or its code. */
export const agencyAcronym = (code: string, language: Language): string => known.get(code)?.acronym[language] ?? code;

/** The agency's full name; undefined where the reference data do not know it. */
export const agencyName = (code: string, language: Language): string | undefined => known.get(code)?.name[language];
