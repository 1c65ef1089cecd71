import { memberMessages } from "../../i18n/members/messages.ts";
import { pageMessages } from "../../i18n/page/messages.ts";
import type { Language } from "../../reference/codes.ts";
import { countryName, languageName, objectiveName, typeName } from "../../reference/names.ts";
import { labelOf } from "../../web/labels.ts";
import type { RegistrationRequest } from "../profile.ts";

type Told = Omit<RegistrationRequest, "consent" | "kind"> & {
  kind: "organization" | "individual";
  organization?: { name: string; acronym?: string | undefined; website?: string | undefined } | undefined;
};

/** What somebody told of themselves, in the words of the form that asked it. */
export function Facts({ told, language }: { told: Told; language: Language }) {
  const { form } = memberMessages[language];
  const { table } = pageMessages[language];
  const facts: [string, string | undefined][] = [
    ["kind", form.choices.kind[told.kind]],
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
    ["objectives", told.objectives?.map((number) => objectiveName(number, language)).join("; ")],
    ["about", told.about],
  ];
  const { facts: called } = memberMessages[language];
  return (
    <dl>
      {facts.map(
        ([name, value]) =>
          value && (
            <>
              <dt>{called[name as keyof typeof called] ?? labelOf(form, name).label}</dt>
              <dd class="pre">{value}</dd>
            </>
          ),
      )}
    </dl>
  );
}
