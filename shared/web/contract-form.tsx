import type { ComponentChildren } from "preact";
import { pageMessages } from "../i18n/page/messages.ts";
import { labelled } from "../i18n/punctuation.ts";
import { Country, Language, TableNumber } from "../reference/codes.ts";
import { languageName, namedChoices, region, tableSubject, tables } from "../reference/names.ts";
import { type Field, type FieldOfKind, fieldsOf, leavesOf, lengthOf } from "./fields.ts";
import { Checkbox, Choices, errorsBy, FileBox, type Filled, type FormError, Hidden, TextBox } from "./form.tsx";
import { nameAt } from "./form-data.ts";
import { labelOf } from "./labels.ts";
import type { Operation } from "./operation.ts";
import type { FieldError } from "./problem.ts";
import { Select } from "./select.tsx";

/** More choices than this are chosen from a list that opens. */
const MANY = 12;

/** The fields that people fill in of an operation: the path's parameters and the body, without a letter's token. */
export const formOf = ({ params, body }: Pick<Operation, "params" | "body">) => ({
  params: fieldsOf(params),
  body: fieldsOf(body).filter(({ name }) => name !== "token"),
});

/** Whether an operation changes of a record only what it names. */
export const isPatch = ({ body }: Pick<Operation, "body">) =>
  fieldsOf(body).filter(({ name }) => name !== "token").length > 1 &&
  fieldsOf(body).every(({ name, required }) => name === "token" || !required);

/** Fields of a contract as they stand on a page, with the catalogue's labels. */
export function Fields({ fields, filled }: { fields: Field[]; filled: Filled }): ComponentChildren {
  return fields.map((field) => <One field={field} filled={filled} />);
}

function One({ field, filled }: { field: Field; filled: Filled }): ComponentChildren {
  const { language, words, form, named } = filled;
  const { name, required } = field;
  // Which text was read is the page's to know.
  if (name === "seen") return <Hidden name={name} value={filled.entries.get(name) ?? undefined} />;
  const shape = { filled, name, required, ...labelOf(words, name, form) };
  const known = named?.[name];
  if (known?.length)
    return field.kind === "choice" && field.several ? (
      <Choices {...shape} several options={known} />
    ) : (
      <Select {...shape} options={known} />
    );
  switch (field.kind) {
    case "text":
      return <TextBox {...shape} type={lineOf(field)} />;
    case "file":
      return <FileBox {...shape} media={field.media} />;
    case "number":
      return <TextBox {...shape} type="number" />;
    case "flag":
      return <Checkbox {...shape} required={field.must} asked={!required} />;
    case "choice":
      return <Choice field={field} shape={shape} />;
    case "group":
      return (
        <fieldset>
          <legend class="g">
            {shape.label}
            {nthOf(name)}
          </legend>
          {shape.hint && <p class="h">{shape.hint}</p>}
          <Fields fields={field.fields} filled={filled} />
        </fieldset>
      );
    case "words":
      if (field.plain)
        return (
          <fieldset>
            <legend class="g">{shape.label}</legend>
            {shape.hint && <p class="h">{shape.hint}</p>}
            <Tongues field={field} filled={{ ...filled, unmarked: true }} />
          </fieldset>
        );
      return field.languages.map((tongue) => (
        <fieldset>
          <legend class="g">
            {shape.label} ({languageName(tongue, language)})
          </legend>
          <Fields
            fields={field.of(tongue).map((one) => ({ ...one, required: false }))}
            filled={{ ...filled, unmarked: true }}
          />
        </fieldset>
      ));
    case "list":
      return (
        <fieldset>
          <legend class="g">{shape.label}</legend>
          {Array.from({ length: lengthOf(name, filled.entries) }, (_, index) => (
            <One field={field.item(index)} filled={filled} />
          ))}
          <button class="q" name="add" value={name}>
            {pageMessages[language].addAnother}
          </button>
        </fieldset>
      );
    case "variants":
      return <Variants field={field} shape={shape} />;
  }
}

/** The reader's own language first; the others open by themselves where they hold something. */
function Tongues({ field, filled }: { field: FieldOfKind<"words">; filled: Filled }) {
  const { language, entries, errors } = filled;
  const others = field.languages.filter((tongue) => tongue !== language);
  const told = others.flatMap((tongue) => field.of(tongue)).some(({ name }) => entries.get(name) || errors.has(name));
  return (
    <>
      <Tongue field={field} tongue={language} filled={filled} />
      <details open={told}>
        <summary>{pageMessages[language].otherLanguages}</summary>
        {others.map((tongue) => (
          <Tongue field={field} tongue={tongue} filled={filled} />
        ))}
      </details>
    </>
  );
}

/** A text's box for one language, called by the language. */
function Tongue({ field, tongue, filled }: { field: FieldOfKind<"words">; tongue: string; filled: Filled }) {
  const [text] = field.of(tongue);
  if (text?.kind !== "text") return null;
  const label = languageName(tongue, filled.language);
  return <TextBox {...{ filled, label }} name={text.name} required={false} type={lineOf(text)} />;
}

const lineOf = ({ format }: FieldOfKind<"text">) => (format === "line" ? "text" : format);

/** Which of a list it is: " 2". */
const nthOf = (name: string) => name.replace(/^.*?(?:\.(\d+))?$/, (_, at?: string) => (at ? ` ${Number(at) + 1}` : ""));

type Shape = Parameters<typeof TextBox>[0];

function Choice({ field, shape }: { field: FieldOfKind<"choice">; shape: Shape }) {
  const { language, words } = shape.filled;
  if (field.schema === TableNumber) return <TableChoice {...shape} several={field.several} />;
  const own = words.choices[field.name.slice(field.name.lastIndexOf(".") + 1)] ?? {};
  const options =
    namedChoices(field.schema, language) ?? (field.codes ?? []).map((code) => [code, own[code] ?? code] as const);
  if (!field.several && (field.schema === Language || options.length > MANY))
    return <Select {...shape} options={options} />;
  if (field.schema !== Country) return <Choices {...shape} several={field.several} options={options} />;
  const near = options.filter(([code]) => region.has(code));
  const rest = {
    summary: pageMessages[language].otherCountries,
    options: options.filter(([code]) => !region.has(code)),
  };
  return <Choices {...shape} several={field.several} options={near} rest={rest} />;
}

export function TableChoice({ several = true, ...shape }: Shape & { several?: boolean }) {
  const { language } = shape.filled;
  const { table: called } = pageMessages[language];
  const options = tables.map(
    (table) => [String(table), `${labelled(called(table), language)} ${tableSubject(table, language)}`] as const,
  );
  return <Choices {...shape} several={several} options={options} />;
}

/** Without JavaScript nothing can be hidden: what belongs to one kind only says so and may stay empty. */
function Variants({ field, shape }: { field: FieldOfKind<"variants">; shape: Shape }) {
  const { filled } = shape;
  const kinds = filled.words.choices[field.name] ?? {};
  const options = field.codes.map((code) => [code, kinds[code] ?? code] as const);
  const everywhere = (name: string) => field.codes.every((code) => field.of[code]?.some((one) => one.name === name));
  const shared = field.of[field.codes[0] ?? ""]?.filter(({ name }) => everywhere(name)) ?? [];
  return (
    <>
      <Choices {...shape} several={false} options={options} />
      {field.codes.map((code) => {
        const own = field.of[code]?.filter(({ name }) => !everywhere(name)) ?? [];
        return own.length ? (
          <fieldset class="box">
            <legend>{pageMessages[filled.language].only(kinds[code] ?? code)}</legend>
            <Fields fields={own.flatMap((one) => (one.kind === "group" ? one.fields : [one]))} filled={filled} />
          </fieldset>
        ) : null;
      })}
      <Fields fields={shared} filled={filled} />
    </>
  );
}

/** What is wrong, by the fields that the form shows; what is about none of them is about its first. */
export function errorsOf(
  errors: readonly FieldError[],
  fields: Field[],
  { language, words, form, entries }: Omit<Filled, "errors">,
): Map<string, FormError> {
  const names = leavesOf(fields, entries).map(({ name }) => name);
  const known = new Set(names);
  const found = errorsBy(errors, {
    language,
    label: (name) => labelOf(words, name, form).label,
    nameOf: (pointer) =>
      nameAt(pointer, known) ??
      [`${pointer.slice(1)}.${language}`].find((name) => known.has(name)) ??
      names.find((name) => name.startsWith(`${pointer.slice(1)}.`)) ??
      names[0] ??
      "main",
  });
  return new Map([...found].toSorted(([a], [b]) => names.indexOf(a) - names.indexOf(b)));
}
