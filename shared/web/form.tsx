import type { ComponentChildren } from "preact";
import { pageMessages } from "../i18n/page/messages.ts";
import { labelled } from "../i18n/punctuation.ts";
import { fieldSentence } from "../i18n/web/messages.ts";
import type { Language } from "../reference/codes.ts";
import { type Option } from "../reference/names.ts";
import type { FormWords, Words } from "./labels.ts";
import type { FieldError } from "./problem.ts";

export interface FormError {
  label: string;
  sentence: string;
}

/** What the fields of one form share: its words, what was entered, and what is wrong with it, by field. */
export interface Filled {
  language: Language;
  words: Words;
  form?: FormWords | undefined;
  entries: URLSearchParams;
  errors: Map<string, FormError>;
  /** ids that may be chosen by name, by field */
  named?: Record<string, readonly Option[]>;
  /** whether it asks for the visitor's own data, which browsers know how to fill in */
  own?: boolean;
  /** whether it changes a record, where a field left alone stays as it is */
  patch?: boolean;
  /** whether "(optional)" would say more than is true: together they are not */
  unmarked?: boolean;
}

export interface Shape {
  filled: Filled;
  name: string;
  label: ComponentChildren;
  hint?: string | undefined;
  required: boolean;
}

const ownTokens: Record<string, string> = {
  "person.name": "name",
  "person.role": "organization-title",
  "organization.name": "organization",
  "organization.website": "url",
  email: "email",
  country: "country",
  language: "language",
};

const described = ({ filled: { errors }, name, hint }: Shape) =>
  [hint && `${name}-h`, errors.has(name) && `${name}-e`].filter(Boolean).join(" ") || undefined;

export const marks = (shape: Shape) => ({
  id: shape.name,
  name: shape.name,
  required: shape.required,
  autoComplete: shape.filled.own === false ? "off" : ownTokens[shape.name],
  "aria-invalid": shape.filled.errors.has(shape.name) ? ("true" as const) : undefined,
  "aria-describedby": described(shape),
});

function Notes({ filled: { errors, language }, name, hint }: Shape) {
  const error = errors.get(name);
  return (
    <>
      {hint && (
        <p class="h" id={`${name}-h`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="e" id={`${name}-e`}>
          {pageMessages[language].error} {error.sentence}
        </p>
      )}
    </>
  );
}

function Optional({ filled: { language, patch, unmarked }, name, required }: Shape) {
  return required || unmarked || (patch && !name.includes(".")) ? null : <> {pageMessages[language].optional}</>;
}

export function Labelled({ shape, children }: { shape: Shape; children: ComponentChildren }) {
  return (
    <div>
      <label for={shape.name}>
        {shape.label}
        <Optional {...shape} />
      </label>
      <Notes {...shape} />
      {children}
    </div>
  );
}

export function TextBox({
  type = "text",
  ...shape
}: Shape & { type?: "text" | "lines" | "email" | "url" | "number" | "date" | "datetime-local" }) {
  const value = shape.filled.entries.get(shape.name) ?? "";
  return (
    <Labelled shape={shape}>
      {type === "lines" ? (
        <textarea {...marks(shape)}>{value}</textarea>
      ) : (
        <input {...marks(shape)} type={(type === "text" ? undefined : type) as "text"} value={value || undefined} />
      )}
    </Labelled>
  );
}

/** What was chosen cannot be shown again: browsers let nobody fill in a file. */
export function FileBox({ media, ...shape }: Shape & { media: string }) {
  return (
    <Labelled shape={shape}>
      <input {...marks(shape)} type="file" accept={media} />
    </Labelled>
  );
}

/** Radios, or checkboxes where several may be chosen. */
export function Choices(
  props: Shape & {
    options: readonly Option[];
    several: boolean;
    rest?: { summary: string; options: readonly Option[] } | undefined;
  },
) {
  const { options, several, rest, ...shape } = props;
  const { language, entries, patch } = shape.filled;
  const chosen = new Set(entries.getAll(shape.name));
  // A radio button once chosen can only be left for another.
  const unset: Option[] = several || shape.required || patch ? [] : [["", pageMessages[language].unset]];
  if (!chosen.size) for (const [code] of unset) chosen.add(code);
  const all = [...unset, ...options];
  const one = ([code, name]: Option, index = -1) => (
    <label>
      <input
        type={several ? "checkbox" : "radio"}
        id={index === 0 ? shape.name : undefined}
        name={shape.name}
        value={code}
        checked={chosen.has(code)}
        required={!several && index === 0 && shape.required}
        {...(index === 0 && several && shape.filled.errors.has(shape.name)
          ? { "aria-invalid": "true", "aria-describedby": `${shape.name}-e` }
          : {})}
      />
      {name}
    </label>
  );
  const invalid = !several && shape.filled.errors.has(shape.name);
  return (
    <fieldset aria-describedby={described(shape)} {...(invalid && { role: "radiogroup", "aria-invalid": "true" })}>
      <legend>
        {shape.label}
        <Optional {...shape} />
      </legend>
      <Notes {...shape} />
      {several && !shape.required && <Asked name={shape.name} />}
      {all.length > 8 ? <div class="c">{all.map(one)}</div> : all.map(one)}
      {rest && (
        <details open={rest.options.some(([code]) => chosen.has(code))}>
          <summary>{rest.summary}</summary>
          <div class="c">{rest.options.map((option) => one(option))}</div>
        </details>
      )}
    </fieldset>
  );
}

/** Nothing chosen is an answer too, other than a question that a form left out. */
const Asked = ({ name }: { name: string }) => <input type="hidden" name={name} />;

export function Checkbox({ asked, ...shape }: Shape & { asked?: boolean }) {
  return (
    <div>
      {asked && <Asked name={shape.name} />}
      <Notes {...shape} hint={undefined} />
      <label>
        <input
          type="checkbox"
          {...marks(shape)}
          autoComplete={undefined}
          checked={shape.filled.entries.getAll(shape.name).includes("on")}
        />
        {shape.label}
      </label>
      {shape.hint && (
        <p class="h" id={`${shape.name}-h`}>
          {shape.hint}
        </p>
      )}
    </div>
  );
}

/** What is wrong, first of all on the page; each line leads to its field. */
export function ErrorSummary({ language, errors }: Pick<Filled, "language" | "errors">) {
  if (!errors.size) return null;
  return (
    <div class="err" role="alert" tabIndex={-1}>
      <h2>{pageMessages[language].problemHeading}</h2>
      <ul>
        {[...errors].map(([name, { label, sentence }]) => (
          <li>
            <a href={`#${name}`}>
              {labelled(label, language)} {sentence}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Where people see nothing and read "leave empty", but programs that fill in everything write something. */
export function HoneyPot({ language }: { language: Language }) {
  return (
    <p class="pot" aria-hidden="true">
      <label>
        {pageMessages[language].potLabel}
        <input name="homepage" tabIndex={-1} autoComplete="off" />
      </label>
    </p>
  );
}
export const potFilled = (entries: URLSearchParams) => Boolean(entries.get("homepage"));

export const Hidden = ({ name, value }: { name: string; value: string | undefined }) =>
  value ? <input type="hidden" name={name} value={value} /> : null;

/** Errors by the field that they are about. */
export function errorsBy(
  errors: readonly FieldError[],
  {
    language,
    label,
    nameOf,
  }: { language: Language; label: (name: string) => string; nameOf: (pointer: string) => string },
): Map<string, FormError> {
  const found = new Map<string, FormError>();
  for (const { pointer, code } of errors) {
    const name = nameOf(pointer);
    if (!found.has(name)) found.set(name, { label: label(name), sentence: fieldSentence(language, code) });
  }
  return found;
}
