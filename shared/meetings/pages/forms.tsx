import type { ComponentChildren } from "preact";
import { meetingMessages } from "../../i18n/meetings/messages.ts";
import type { Option } from "../../reference/names.ts";
import { Refusal } from "../../refusal.ts";
import type { Answer } from "../../web/answer.ts";
import { errorsOf, Fields, formOf, isPatch } from "../../web/contract-form.tsx";
import { ErrorSummary, type Filled, type FormError, Hidden } from "../../web/form.tsx";
import type { Visit } from "../../web/page-route.tsx";
import { Denial, statusOf } from "../../web/problem.ts";
import { beforeAnswers } from "../before-answers.ts";

/** The room's action of that name, as the API calls it. */
export function answerNamed(name: string): Answer {
  const found = beforeAnswers.find(({ operation }) => operation.name === name);
  if (!found) throw new Error(`no operation ${name}`);
  return found;
}

/** What people can mend in a form: wrong entries, or a no of the rules. Anything else is thrown on. */
export function mendable(error: unknown): Denial | Refusal {
  if (error instanceof Denial && error.code === "invalid-input") return error;
  if (error instanceof Refusal && [400, 409].includes(statusOf(error.code))) return error;
  throw error;
}

interface Props {
  visit: Visit;
  operation: string;
  entries: URLSearchParams;
  problem?: Denial | Refusal | undefined;
  without?: readonly string[];
  named?: Record<string, readonly Option[]>;
  hidden?: Record<string, string | undefined>;
  send: string;
  /** fields of the page's own, before the contract's */
  first?: (filled: Filled) => ComponentChildren;
}

/** The form of an operation on a page of its own making, which posts to where it stands. */
export function OperationForm(props: Props) {
  const { visit, operation: name, entries, problem, without = [], named = {}, hidden = {}, send, first } = props;
  const { language, session } = visit;
  const { form: words } = meetingMessages[language];
  const { operation } = answerNamed(name);
  const form = words.forms[name as keyof typeof words.forms];
  const all = formOf(operation).body;
  const filled = { language, words, form, entries, named, own: false, patch: isPatch(operation) };
  const wrong = problem instanceof Denial ? problem.errors : [];
  const errors = wrong.length ? errorsOf(wrong, all, filled) : new Map<string, FormError>();
  return (
    <>
      <ErrorSummary language={language} errors={errors} />
      {problem instanceof Refusal && (
        <p class="err" role="alert">
          {visit.inWords(problem).detail}
        </p>
      )}
      <form method="post" noValidate>
        <Hidden name="form" value={session?.formToken} />
        {Object.entries(hidden).map(([key, value]) => (
          <Hidden name={key} value={value} />
        ))}
        {first?.({ ...filled, errors })}
        <Fields fields={all.filter((field) => !without.includes(field.name))} filled={{ ...filled, errors }} />
        <button>{send}</button>
      </form>
    </>
  );
}
