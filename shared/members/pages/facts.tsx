import { pageMessages } from "../../i18n/page/messages.ts";
import type { Language } from "../../reference/codes.ts";
import { countryName, languageName, objectiveNames, typeName } from "../../reference/names.ts";
import type { RegistrationRequest } from "../profile.ts";

type Told = Omit<RegistrationRequest, "consent" | "kind"> & {
  kind: "organization" | "individual";
  organization?: { name: string; acronym?: string | undefined; website?: string | undefined } | undefined;
};

/** What the facts are called, by the names of the form's fields; and the kinds. */
export interface FactWords {
  label: (name: string) => string;
  kinds: Record<Told["kind"], string>;
}

/** What somebody told of themselves. */
export function Facts({ told, language, words }: { told: Told; language: Language; words: FactWords }) {
  const { table } = pageMessages[language];
  const facts: [string, string | undefined][] = [
    ["kind", words.kinds[told.kind]],
    ["organization.name", told.organization?.name],
    ["organization.acronym", told.organization?.acronym],
    ["organization.website", told.organization?.website],
    ["stakeholderTypes", told.stakeholderTypes.map((code) => typeName(code, language)).join(", ")],
    ["person.name", told.person.name],
    ["person.role", told.person.role],
    ["email", told.email],
    ["language", languageName(told.language, language)],
    ["country", countryName(told.country, language)],
    ["countriesOfWork", told.countriesOfWork?.map((code) => countryName(code, language)).join(", ")],
    ["tables", told.tables.map(table).join(", ")],
    ["objectives", objectiveNames(told.objectives, language)],
    ["about", told.about],
  ];
  return (
    <dl>
      {facts.map(
        ([name, value]) =>
          value && (
            <>
              <dt>{words.label(name)}</dt>
              <dd class="pre">{value}</dd>
            </>
          ),
      )}
    </dl>
  );
}
