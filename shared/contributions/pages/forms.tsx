import type { ComponentChildren } from "preact";
import { contributionMessages } from "../../i18n/contributions/messages.ts";
import type { Language } from "../../reference/codes.ts";
import type { Option } from "../../reference/names.ts";
import { Refusal } from "../../refusal.ts";
import type { Answer } from "../../web/answer.ts";
import { errorsOf, Fields, formOf, isPatch } from "../../web/contract-form.tsx";
import type { Field } from "../../web/fields.ts";
import { ErrorSummary, type FormError, Hidden } from "../../web/form.tsx";
import { Meanwhile } from "../../web/meanwhile.tsx";
import type { Visit } from "../../web/page-route.tsx";
import { Denial, statusOf } from "../../web/problem.ts";
import { answers } from "../answers.ts";

type Name = keyof (typeof contributionMessages)["es"]["form"]["forms"];

/** The room's action of that name, as the API calls it. */
export function answerNamed(name: Name): Answer {
  const found = answers.find(({ operation }) => operation.name === name);
  if (!found) throw new Error(`no operation ${name}`);
  return found;
}

/** What people can mend in a form: wrong entries, or a no of the rules. Anything else is thrown on. */
export function mendable(error: unknown): Denial | Refusal {
  if (error instanceof Denial && error.code === "invalid-input") return error;
  if (error instanceof Refusal && [400, 409, 412].includes(statusOf(error.code))) return error;
  throw error;
}

export const statusWith = (problem: Denial | Refusal | undefined): number =>
  problem ? (problem instanceof Denial ? 400 : statusOf(problem.code)) : 200;

interface Props {
  visit: Visit;
  operation: Name;
  entries?: URLSearchParams | undefined;
  problem?: Denial | Refusal | undefined;
  /** fields in the order in which they are asked; of `words` one language's, headed by it */
  only: readonly string[];
  words?: { language: Language; heading: string; without: readonly string[] };
  named?: Record<string, readonly Option[]>;
  hidden?: Record<string, string | undefined>;
  /** what stands now, where the form was of what stood before */
  now?: URLSearchParams | undefined;
  /** fields that most leave empty, behind one line that opens; by itself where one of them holds or lacks something */
  more?: { summary: string; only: readonly string[] };
}

/** Left empty only by mistake, although a form may be sent without them. */
const hardlyOptional = ["implementation", "met"];

/** The form of an operation on a page designed by hand; it posts to where it stands, and keeps what was typed. */
export function OperationForm({ visit, operation: name, problem, only, hidden = {}, named = {}, ...more }: Props) {
  const { language, session } = visit;
  const { form: room } = contributionMessages[language];
  const { operation } = answerNamed(name);
  const form = room.forms[name];
  const all = formOf(operation).body;
  const entries = more.entries ?? new URLSearchParams();
  const filled = { language, words: room, form, entries, named, own: false, patch: isPatch(operation) };
  const wrong = problem instanceof Denial ? problem.errors : [];
  const errors = wrong.length ? errorsOf(wrong, all, filled) : new Map<string, FormError>();
  const fieldsOf = (names: readonly string[]) => names.flatMap((one) => all.find((field) => field.name === one) ?? []);
  const one = (field: Field) =>
    field.kind === "words" && more.words ? (
      <Wording {...more.words} field={field} filled={{ ...filled, errors }} />
    ) : (
      <Fields fields={[field]} filled={{ ...filled, errors, unmarked: hardlyOptional.includes(field.name) }} />
    );
  const inTongue = (field: Field): Field =>
    field.kind === "words" && more.words ? { ...field, languages: [more.words.language] } : field;
  const { summary = "", only: rest = [] } = more.more ?? {};
  const told = [...errors.keys(), ...[...entries].flatMap(([key, value]) => (value ? [key] : []))];
  const open =
    rest.some((field) => told.some((key) => key === field || key.startsWith(`${field}.`))) || entries.has("add");
  return (
    <>
      <ErrorSummary language={language} errors={errors} />
      {problem instanceof Refusal && <Refused visit={visit} problem={problem} />}
      <form method="post" noValidate>
        <Hidden name="form" value={session?.formToken} />
        <Hidden name="operation" value={name} />
        {Object.entries(hidden).map(([key, value]) => (
          <Hidden name={key} value={value} />
        ))}
        {fieldsOf(only).map(one)}
        {rest.length > 0 && (
          <details open={open}>
            <summary>{summary}</summary>
            {fieldsOf(rest).map(one)}
          </details>
        )}
        <button>{form.send}</button>
      </form>
      {more.now && <Meanwhile fields={fieldsOf([...only, ...rest]).map(inTongue)} filled={filled} now={more.now} />}
    </>
  );
}

export function Refused({ visit, problem }: { visit: Visit; problem: Refusal }): ComponentChildren {
  const stale = problem.code === "stale" ? contributionMessages[visit.language].write.stale : undefined;
  return (
    <p class="err" role="alert">
      {stale ?? visit.inWords(problem).detail}
    </p>
  );
}

type OfWords = Extract<Field, { kind: "words" }>;

/** The boxes of one language only: the others are added one by one, on a small screen. */
function Wording({
  field,
  language,
  heading,
  without,
  filled,
}: NonNullable<Props["words"]> & { field: OfWords; filled: Parameters<typeof Fields>[0]["filled"] }) {
  const hidden = without.map((name) => `${field.name}.${language}.${name}`);
  const fields = field.of(language).filter(({ name }) => !hidden.includes(name));
  const required = (one: Field) => ({ ...one, required: one.name.endsWith(".title") });
  return (
    <fieldset>
      <legend class="g">{heading}</legend>
      <Fields fields={fields.map(required)} filled={{ ...filled, unmarked: true }} />
    </fieldset>
  );
}
