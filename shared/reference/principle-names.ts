import type { Language } from "./codes.ts";
import rest from "./data/rest.json" with { type: "json" };

/** The guiding principles by code, as the language calls them. */
export const principleNames = (language: Language): Record<string, string> =>
  Object.fromEntries(rest.principles.map(({ code, name }) => [code, name[language]]));
