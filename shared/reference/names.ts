import type * as z from "zod";
import { listed } from "../i18n/punctuation.ts";
import { Country, Language, languages, Objective, StakeholderType, TableNumber } from "./codes.ts";
import countries from "./data/countries.json" with { type: "json" };
import objectiveData from "./data/objectives.json" with { type: "json" };
import stakeholderTypes from "./data/stakeholder-types.json" with { type: "json" };

export type Option = readonly [code: string, name: string];
type Names = Partial<Record<Language, string>>;

/** A text of the dataset; where the language has none the Spanish stands in and says so. */
export const textIn = (names: Names, language: Language): { text: string; lang: Language } =>
  names[language] ? { text: names[language], lang: language } : { text: names.es ?? "", lang: "es" };

const remembered = <T>(make: (language: Language) => T) => {
  const known = new Map<Language, T>();
  return (language: Language): T => {
    const value = known.get(language) ?? make(language);
    known.set(language, value);
    return value;
  };
};

const regions = remembered((language) => new Intl.DisplayNames([language], { type: "region", style: "short" }));
const tongues = remembered((language) => new Intl.DisplayNames([language], { type: "language" }));

export const countryName = (code: string, language: Language): string => regions(language).of(code) ?? code;
export const languageName = (code: string, language: Language): string => tongues(language).of(code) ?? code;

/** All countries by name, in the language's own order. */
export const countriesIn = remembered((language): readonly Option[] => {
  const { compare } = new Intl.Collator(language);
  return Country.options
    .map((code) => [code, countryName(code, language)] as const)
    .toSorted(([, a], [, b]) => compare(a, b));
});

/** Latin America and the Caribbean, whose countries stand first where many may be chosen. */
export const region = new Set(countries.map(({ code }) => code));

const typeNames = new Map<string, Names>(stakeholderTypes.map(({ code, name }) => [code, name]));
export const typeName = (code: string, language: Language): string => textIn(typeNames.get(code) ?? {}, language).text;

const objectives = objectiveData.map((one) => ({ ...one, short: one.short as Names }));
export const objectiveName = (code: number | string, language: Language): string =>
  `${code}. ${textIn(objectives.find(({ objective }) => objective === Number(code))?.short ?? {}, language).text}`;

export const objectiveNames = (codes: readonly (number | string)[] | undefined, language: Language): string =>
  listed(
    (codes ?? []).map((code) => objectiveName(code, language)),
    language,
  );

/** C6: what a working table is about: the objectives grouped under it. */
export const tableSubject = (table: number, language: Language): string =>
  objectives
    .filter((objective) => objective.table === table)
    .map(({ short }) => textIn(short, language).text)
    .join(", ");
export const tables = [1, 2, 3, 4];

/** The choices that the reference data name; undefined for the codes of a room. */
export function namedChoices(schema: z.ZodType, language: Language): readonly Option[] | undefined {
  if (schema === Country) return countriesIn(language);
  if (schema === StakeholderType) return StakeholderType.options.map((code) => [code, typeName(code, language)]);
  if (schema === Language) return languages.map((code) => [code, languageName(code, language)]);
  if (schema === TableNumber) return tables.map((table) => [String(table), String(table)]);
  if (schema === Objective)
    return objectives.map(({ objective }) => [String(objective), objectiveName(objective, language)]);
  return undefined;
}
