import { labelled, listed } from "../../i18n/punctuation.ts";
import { subscriptionMessages } from "../../i18n/subscriptions/messages.ts";
import { countryName, languageName, objectiveNames } from "../../reference/names.ts";
import { Fields, formOf, isPatch } from "../../web/contract-form.tsx";
import { Choices, type Filled, type FormError } from "../../web/form.tsx";
import { labelOf } from "../../web/labels.ts";
import type { Operation } from "../../web/operation.ts";
import type { Visit } from "../../web/page-route.tsx";
import type { Choice } from "../subscription-rules.ts";

export function filledOf(
  { language }: Pick<Visit, "language">,
  operation: Pick<Operation, "name" | "params" | "body">,
  entries: URLSearchParams,
  errors = new Map<string, FormError>(),
): Filled {
  const { form: words } = subscriptionMessages[language];
  const form = words.forms[operation.name as keyof typeof words.forms];
  return { language, words, form, entries, errors, patch: isPatch(operation) };
}

/**
 * What is asked at first: the page stays small. Objectives open by themselves where some are chosen; of 250 countries only
 * those chosen already are shown, and the whole form has them all.
 */
export function ChoiceFields({
  operation,
  filled,
}: {
  operation: Pick<Operation, "name" | "params" | "body">;
  filled: Filled;
}) {
  const { language, entries, errors, words, form } = filled;
  const fields = formOf(operation).body;
  const named = (...names: string[]) => fields.filter(({ name }) => names.includes(name));
  const chosen = [...new Set(entries.getAll("countries"))].filter((code) => /^[A-Z]{2}$/.test(code));
  const shape = { filled, name: "countries", required: false, ...labelOf(words, "countries", form) };
  return (
    <>
      <Fields fields={named("email", "every", "language", "tables")} filled={filled} />
      <details open={entries.getAll("objectives").some(Boolean) || errors.has("objectives")}>
        <summary>{subscriptionMessages[language].subscribe.objectives}</summary>
        <Fields fields={named("objectives")} filled={filled} />
      </details>
      {chosen.length > 0 && (
        <Choices {...shape} several options={chosen.map((code) => [code, countryName(code, language)] as const)} />
      )}
    </>
  );
}

/** What somebody gets, and when, in words. */
export function ChoiceFacts({ choice, language }: { choice: Choice; language: Visit["language"] }) {
  const { form: words, all } = subscriptionMessages[language];
  const told: [string, string][] = [
    ["every", words.choices.every[choice.every]],
    ["language", languageName(choice.language, language)],
    ["tables", choice.tables.join(", ")],
    ["objectives", objectiveNames(choice.objectives, language)],
    ["countries", choice.countries.map((code) => countryName(code, language)).join(", ")],
  ];
  return (
    <dl>
      {told.map(([name, value]) => (
        <>
          <dt>{labelOf(words, name).label}</dt>
          <dd>{value || all}</dd>
        </>
      ))}
    </dl>
  );
}

/** The same in one line, for choosing one of several. */
export function choiceLine(choice: Choice, language: Visit["language"]): string {
  const { form: words, all } = subscriptionMessages[language];
  const lists = [
    choice.tables.length && `${labelled(labelOf(words, "tables").label, language)} ${choice.tables.join(", ")}`,
    choice.objectives.length &&
      `${labelled(labelOf(words, "objectives").label, language)} ${choice.objectives.join(", ")}`,
    choice.countries.length && choice.countries.map((code) => countryName(code, language)).join(", "),
  ].filter((one) => one !== 0);
  return `${words.choices.every[choice.every]} (${listed(lists, language) || all})`;
}
