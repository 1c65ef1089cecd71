import type * as z from "zod";
import { Objective, TableNumber } from "../reference/codes.ts";

/** One field of a form, as the contract's schema says; `name` is its JSON Pointer with dots, such as `person.name`. */
export type Field = { name: string; required: boolean } & (
  | {
      kind: "text";
      format: "line" | "lines" | "email" | "url" | "date" | "datetime-local";
      most: number | undefined;
      nullable: boolean;
    }
  | { kind: "number" }
  /** a file's text; `media` is what the browser offers to choose from */
  | { kind: "file"; media: string }
  /** `must`: a consent without which nothing goes on */
  | { kind: "flag"; must: boolean }
  | { kind: "choice"; schema: z.ZodType; codes: readonly string[] | undefined; several: boolean; numeric: boolean }
  | { kind: "group"; fields: Field[] }
  /** `plain`: one text a language, rather than several */
  | { kind: "words"; languages: readonly string[]; plain: boolean; of: (language: string) => Field[] }
  | { kind: "variants"; codes: readonly string[]; of: Record<string, Field[]> }
  | { kind: "list"; item: (index: number) => Field }
);
export type FieldOfKind<K extends Field["kind"]> = Extract<Field, { kind: K }>;

/** A longer text gets a box of several lines. */
const LINE = 300;

/** The fields of an object's schema, or of a union of objects told apart by one field. */
export function fieldsOf(schema: z.ZodType, at = ""): Field[] {
  const { def } = schema as z.ZodObject | z.ZodDiscriminatedUnion;
  if (def.type === "union") return [variantsOf(schema as z.ZodDiscriminatedUnion, at)];
  return Object.entries(def.shape as Record<string, z.ZodType>).map(([key, value]) =>
    fieldOf(value, at ? `${at}.${key}` : key),
  );
}

function variantsOf({ def }: z.ZodDiscriminatedUnion, at: string): Field {
  const { discriminator } = def;
  const name = at ? `${at}.${discriminator}` : discriminator;
  const variants = (def.options as z.ZodObject[]).map((option): [string, Field[]] => {
    const tag = option.shape[discriminator] as z.ZodLiteral;
    return [String(tag.value), fieldsOf(option, at).filter((field) => field.name !== name)];
  });
  return {
    kind: "variants",
    name,
    required: true,
    codes: variants.map(([code]) => code),
    of: Object.fromEntries(variants),
  };
}

function fieldOf(schema: z.ZodType, name: string, required = true, nullable = false): Field {
  const { def } = schema as unknown as { def: z.core.$ZodTypes["_zod"]["def"] };
  const field = { name, required };
  switch (def.type) {
    case "optional":
    case "prefault":
      return fieldOf(def.innerType as z.ZodType, name, false, nullable);
    case "default": {
      const inner = fieldOf(def.innerType as z.ZodType, name, required, nullable);
      return inner.kind === "flag" ? inner : { ...inner, required: false };
    }
    case "nullable":
      return fieldOf(def.innerType as z.ZodType, name, required, true);
    case "pipe":
      return fieldOf(def.out as z.ZodType, name, required, nullable);
    case "object":
      return { ...field, kind: "group", fields: fieldsOf(schema, name) };
    case "union":
      return { ...variantsOf(schema as z.ZodDiscriminatedUnion, name), required };
    case "record": {
      const value = def.valueType as z.ZodType;
      const plain = value.type === "string";
      const of = (language: string) => {
        const at = `${name}.${language}`;
        return plain ? [fieldOf(value, at, false)] : fieldsOf(value, at);
      };
      return { ...field, kind: "words", languages: (def.keyType as z.ZodEnum).options as string[], plain, of };
    }
    case "array": {
      const item = fieldOf(def.element as z.ZodType, name);
      if (item.kind === "choice" || item.kind === "number")
        return { ...choiceOf(def.element as z.ZodType, name, required), several: true };
      return { ...field, kind: "list", item: (index) => fieldOf(def.element as z.ZodType, `${name}.${index}`) };
    }
    case "boolean":
      return { ...field, kind: "flag", must: false };
    case "literal":
      return def.values[0] === true
        ? { ...field, kind: "flag", must: true }
        : choiceOf(schema, name, required, def.values.map(String));
    case "enum":
      return choiceOf(schema, name, required, Object.keys(def.entries));
    case "number":
      return schema === TableNumber || schema === Objective
        ? choiceOf(schema, name, required)
        : { ...field, kind: "number" };
    default: {
      const media = schema.meta()?.["file"] as string | undefined;
      if (media) return { ...field, kind: "file", media };
      return { ...field, ...textOf(schema as z.ZodString), nullable };
    }
  }
}

function textOf(schema: z.ZodString): Pick<FieldOfKind<"text">, "kind" | "format" | "most"> {
  const most = schema.meta()?.["maxLength"] as number | undefined;
  if (schema.format === "email" || schema.format === "url" || schema.format === "date")
    return { kind: "text", format: schema.format, most };
  if (schema.meta()?.id === "LocalTime") return { kind: "text", format: "datetime-local", most };
  return { kind: "text", format: (most ?? 0) > LINE ? "lines" : "line", most };
}

const choiceOf = (schema: z.ZodType, name: string, required: boolean, codes?: string[]): FieldOfKind<"choice"> => {
  const numeric = (schema as unknown as z.ZodNumber).def.type === "number";
  const known = codes ?? ("options" in schema ? (schema.options as string[]) : undefined);
  return { kind: "choice", name, required, schema, codes: known, several: false, numeric };
};

/** Every field that takes an entry, in the order of the form; of variants, those of the one chosen. */
export function leavesOf(fields: Field[], form: URLSearchParams): Field[] {
  return fields.flatMap((field) => {
    switch (field.kind) {
      case "group":
        return leavesOf(field.fields, form);
      case "words":
        return field.languages.flatMap((language) => leavesOf(field.of(language), form));
      case "variants":
        return [field, ...leavesOf(variantIn(field, form), form)];
      case "list":
        return leavesOf(
          Array.from({ length: lengthOf(field.name, form) }, (_, index) => field.item(index)),
          form,
        );
      default:
        return [field];
    }
  });
}

/** The fields of the kind that was chosen; before anybody chose, those of the last, which asks least. */
export const variantIn = ({ name, codes, of }: FieldOfKind<"variants">, form: URLSearchParams): Field[] =>
  of[form.get(name) ?? ""] ?? of[codes.at(-1) ?? ""] ?? [];

/** How many entries of a list the form holds, one at least; "add another" asks one more. */
export function lengthOf(name: string, form: URLSearchParams): number {
  const indexes = [...form.keys()].flatMap((key) =>
    key.startsWith(`${name}.`) ? [Number(key.slice(name.length + 1).split(".")[0])] : [],
  );
  return Math.min(100, Math.max(0, ...indexes) + (form.getAll("add").includes(name) ? 2 : 1));
}
