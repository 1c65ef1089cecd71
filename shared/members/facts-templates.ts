import type { Writing } from "../letter.ts";
import { countryName, objectiveNames, typeName } from "../reference/names.ts";
import type { MemberState, PersonState, RegistrationState } from "./states.ts";

type Told = Omit<RegistrationState["asked"], "kind" | "email" | "language" | "consent"> & {
  organization?: MemberState["organization"];
  consent?: RegistrationState["asked"]["consent"];
};

/** What is held, whole and in words: nobody confirms what they have not seen. */
export function factsOf(
  told: Told,
  { messages, language }: Pick<Writing<object>, "messages" | "language">,
): [string, string][] {
  const { labels, yes, no } = messages;
  const { organization, consent } = told;
  const facts: [string, string | undefined][] = [
    [labels.organization, organization && [organization.name, organization.acronym].filter(Boolean).join(", ")],
    [labels.website, organization?.website],
    [labels.types, told.stakeholderTypes.map((code) => typeName(code, language)).join(", ")],
    [labels.name, told.person.name],
    [labels.role, told.person.role],
    [labels.country, countryName(told.country, language)],
    [labels.countriesOfWork, told.countriesOfWork?.map((code) => countryName(code, language)).join(", ")],
    [labels.tables, told.tables.join(", ")],
    [labels.objectives, objectiveNames(told.objectives, language)],
    [labels.about, told.about],
    [labels.publicListing, consent && (consent.publicListing ? yes : no)],
    [labels.optionalLetters, consent && (consent.optionalLetters ? yes : no)],
  ];
  return facts.filter((fact): fact is [string, string] => Boolean(fact[1]));
}

/** What is held of a member and its person, as one: the same fields as a request's. */
export const toldBy = (member: MemberState, person: PersonState) => ({
  stakeholderTypes: member.stakeholderTypes,
  ...(member.organization && { organization: member.organization }),
  person: { name: person.name, ...(person.role && { role: person.role }) },
  country: member.country,
  ...(member.countriesOfWork && { countriesOfWork: member.countriesOfWork }),
  tables: member.tables,
  ...(member.objectives && { objectives: member.objectives }),
  ...(person.about && { about: person.about }),
});

/** A span of days in words, such as "30 jours". */
export const daysIn = (count: number, { language }: Pick<Writing<object>, "language">) =>
  new Intl.NumberFormat(language, { style: "unit", unit: "day", unitDisplay: "long" }).format(count);
