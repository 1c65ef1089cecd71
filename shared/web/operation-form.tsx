import type { Language } from "../reference/codes.ts";
import type { Option } from "../reference/names.ts";
import type { Answer } from "./answer.ts";
import { Fields, formOf, isPatch } from "./contract-form.tsx";
import { type FormError, Hidden } from "./form.tsx";
import type { Words } from "./labels.ts";
import type { Visit } from "./page-route.tsx";

interface Props {
  visit: Visit;
  operation: string;
  /** fields shown, in this order; all of the contract's body where left out */
  only?: readonly string[];
  entries?: URLSearchParams;
  named?: Record<string, readonly Option[]>;
  hidden?: Record<string, string | undefined>;
  /** what its button says, where that is more than the contract's form knows */
  send?: string;
}

/**
 * The form of one of a room's operations on a page designed by hand. It posts to the contract's own form, which shows it
 * again with what is wrong, and leads on where all is right.
 */
export const operationForm = (answers: Answer[], words: Record<Language, { form: Words }>) =>
  function OperationForm({ visit, operation: name, only, entries, named, hidden = {}, send }: Props) {
    const { language, session } = visit;
    const { form: all } = words[language];
    const form = all.forms[name];
    const operation = answers.find((one) => one.operation.name === name)?.operation;
    if (!operation || !form) throw new Error(`no operation ${name}`);
    const fields = formOf(operation).body;
    const shown = only ? only.flatMap((one) => fields.find((field) => field.name === one) ?? []) : fields;
    const filled = {
      language,
      words: all,
      form,
      entries: entries ?? new URLSearchParams(),
      errors: new Map<string, FormError>(),
      named: named ?? {},
      own: false,
      patch: isPatch(operation),
    };
    return (
      <form method="post" action={`/${language}/do/${name}`} noValidate>
        <Hidden name="form" value={session?.formToken} />
        {Object.entries(hidden).map(([key, value]) => (
          <Hidden name={key} value={value} />
        ))}
        <Fields fields={shown} filled={filled} />
        <button>{send ?? form.send}</button>
      </form>
    );
  };
