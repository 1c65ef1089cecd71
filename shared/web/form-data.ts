import type { Field } from "./fields.ts";
import { lengthOf, variantIn } from "./fields.ts";
import { fileText } from "./file-text.ts";
import { Denial } from "./problem.ts";

/** The entries of a posted form. @throws Denial wrong-media-type, not-a-form */
export function readForm({ body, headers }: { body: Buffer; headers: Record<string, string> }): URLSearchParams {
  const type = headers["content-type"] ?? "";
  // RFC 8058 lets mail programs post their one field as multipart too.
  if (/^multipart\/form-data\b/i.test(type) && /name="?List-Unsubscribe"?\s+One-Click\b/.test(body.toString("latin1")))
    return new URLSearchParams({ "List-Unsubscribe": "One-Click" });
  if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(type)) throw new Denial("wrong-media-type");
  try {
    return new URLSearchParams(new TextDecoder("utf-8", { fatal: true }).decode(body));
  } catch {
    throw new Denial("not-a-form");
  }
}

/** The entries of a form with files, each file as its text. @throws Denial wrong-media-type, not-a-form */
export async function readFiles(ask: { body: Buffer; headers: Record<string, string> }): Promise<URLSearchParams> {
  const type = ask.headers["content-type"] ?? "";
  if (!/^multipart\/form-data\b/i.test(type)) return readForm(ask);
  try {
    const data = await new Response(new Uint8Array(ask.body), { headers: { "content-type": type } }).formData();
    const entries = new URLSearchParams();
    for (const [name, value] of data)
      entries.append(name, typeof value === "string" ? value : fileText(new Uint8Array(await value.arrayBuffer())));
    return entries;
  } catch {
    throw new Denial("not-a-form");
  }
}

/** What the entries say, in the shape of the schema that the fields came from; the schema itself judges it. */
export function inputOf(fields: Field[], form: URLSearchParams): Record<string, unknown> {
  const input: Record<string, unknown> = {};
  for (const field of fields) {
    const value = valueOf(field, form);
    if (value !== undefined) input[keyOf(field.name)] = value;
    if (field.kind === "variants") Object.assign(input, inputOf(variantIn(field, form), form));
  }
  return input;
}

const keyOf = (name: string) => name.slice(name.lastIndexOf(".") + 1);
const filled = (values: unknown) => Object.values(values as object).some((value) => value !== false && !blank(value));
/** A text that was written in no language. */
const blank = (value: unknown) =>
  typeof value === "object" && !Array.isArray(value) && value !== null && !Object.keys(value).length;

function valueOf(field: Field, form: URLSearchParams): unknown {
  const { name } = field;
  const entry = form.get(name) ?? "";
  switch (field.kind) {
    case "text":
      return entry.trim() === "" ? (field.nullable && form.has(name) ? null : undefined) : entry;
    case "file":
      return entry || undefined;
    case "number":
      return entry === "" ? undefined : Number(entry);
    case "flag":
      if (!field.must && (field.required || form.has(name))) return form.getAll(name).includes("on");
      return form.has(name) || undefined;
    case "choice": {
      const read = (value: string) => (field.numeric ? Number(value) : value);
      if (field.several) return form.has(name) ? form.getAll(name).filter(Boolean).map(read) : undefined;
      return entry === "" ? undefined : read(entry);
    }
    case "group": {
      const values = inputOf(field.fields, form);
      return field.required || filled(values) ? values : undefined;
    }
    case "words": {
      const words = field.languages.map((language) => [language, inputOf(field.of(language), form)] as const);
      const told = words.filter(([, values]) => filled(values));
      if (!field.required && !told.length) return undefined;
      return Object.fromEntries(told.map(([language, values]) => [language, field.plain ? values[language] : values]));
    }
    case "list": {
      // A list that a form does not show is no empty one.
      if (!field.required && ![...form.keys()].some((key) => key.startsWith(`${name}.`))) return undefined;
      const items = Array.from({ length: lengthOf(name, form) }, (_, index) => valueOf(field.item(index), form));
      return items.filter((item) => item !== undefined && (typeof item !== "object" || filled(item)));
    }
    case "variants":
      return entry || undefined;
  }
}

/** The entries that a value would have been made of: what a form shows before anybody changed it. */
export function entriesOf(value: unknown, name = "", form = new URLSearchParams()): URLSearchParams {
  if (Array.isArray(value))
    value.forEach((item, index) => {
      entriesOf(item, `${name}.${index}`, form);
      if (typeof item !== "object") form.append(name, String(item));
    });
  else if (typeof value === "object" && value !== null)
    for (const [key, inner] of Object.entries(value)) entriesOf(inner, name ? `${name}.${key}` : key, form);
  else if (value !== undefined && value !== null && value !== false)
    form.append(name, value === true ? "on" : String(value as string | number));
  return form;
}

/** The name of the field that an error's pointer is about: the longest one that exists. */
export function nameAt(pointer: string, names: Set<string>): string | undefined {
  for (let parts = pointer.split("/").slice(1); parts.length; parts = parts.slice(0, -1)) {
    const name = parts.join(".");
    if (names.has(name)) return name;
  }
  return undefined;
}
