import type { ComponentChildren } from "preact";
import { memberMessages } from "../../i18n/members/messages.ts";
import type { Option } from "../../reference/names.ts";
import type { Answer } from "../../web/answer.ts";
import { errorsOf, Fields, formOf, isPatch } from "../../web/contract-form.tsx";
import type { Field } from "../../web/fields.ts";
import { ErrorSummary, type FormError, Hidden } from "../../web/form.tsx";
import type { Visit } from "../../web/page-route.tsx";
import { Denial } from "../../web/problem.ts";
import { answers } from "../answers.ts";

/** The room's action of that name, as the API calls it. */
export function answerNamed(name: string): Answer {
  const found = answers.find(({ operation }) => operation.name === name);
  if (!found) throw new Error(`no operation ${name}`);
  return found;
}

/** What is wrong with a posted form; anything but wrong entries is thrown on. */
export function wrongEntries(error: unknown): Denial {
  if (error instanceof Denial && error.code === "invalid-input") return error;
  throw error;
}

interface Props {
  visit: Visit;
  operation: string;
  /** what stands in it: entries of the post that failed, or of the record */
  entries: URLSearchParams;
  problem?: Denial | undefined;
  /** fields shown, in this order; all of the contract's where left out */
  only?: readonly string[];
  named?: Record<string, readonly Option[]>;
  action?: string;
  hidden?: Record<string, string | undefined>;
  danger?: boolean;
  children?: ComponentChildren;
}

/** The form of an operation on a page of its own making. */
export function OperationForm(props: Props) {
  const { visit, operation: name, entries, problem, only, named = {}, action, hidden = {}, danger, children } = props;
  const { language, session } = visit;
  const { form: words } = memberMessages[language];
  const { operation } = answerNamed(name);
  const form = words.forms[name as keyof typeof words.forms];
  const fields = picked(formOf(operation).body, only);
  const filled = { language, words, form, entries, named, patch: isPatch(operation) };
  const errors = problem ? errorsOf(problem.errors, fields, filled) : new Map<string, FormError>();
  return (
    <>
      <ErrorSummary language={language} errors={errors} />
      <form method="post" action={action} noValidate>
        <Hidden name="form" value={session?.formToken} />
        {Object.entries(hidden).map(([key, value]) => (
          <Hidden name={key} value={value} />
        ))}
        {children}
        <Fields fields={fields} filled={{ ...filled, errors }} />
        <button class={danger ? "x" : undefined}>{form.send}</button>
      </form>
    </>
  );
}

/** Those fields in that order, a group's own without the group where they are named; of a union, in each of its kinds. */
export function picked(fields: Field[], only: readonly string[] | undefined): Field[] {
  if (!only) return fields;
  const place = ({ name }: Field) => only.indexOf(name);
  const opened = (field: Field) => (field.kind === "group" && place(field) < 0 ? field.fields : [field]);
  const choose = (of: Field[]) =>
    of
      .flatMap(opened)
      .filter((field) => place(field) >= 0)
      .toSorted((a, b) => place(a) - place(b));
  if (!fields.some(({ kind }) => kind === "variants")) return choose(fields);
  return fields.flatMap((field): Field[] => {
    if (field.kind !== "variants") return choose([field]);
    const of = Object.fromEntries(Object.entries(field.of).map(([code, inner]) => [code, choose(inner)]));
    return [{ ...field, of }];
  });
}
