import type * as z from "zod";
import type { Language } from "../reference/codes.ts";
import type { Operation } from "./operation.ts";

type WriteMethod = Exclude<Operation["method"], "GET">;
export type WriteOf<O extends readonly Operation[]> = Extract<O[number], { method: WriteMethod }>;

type Leaf = string | number | boolean | null | undefined;
/** Dotted paths of an input's fields; a record by language counts as one set of boxes. */
type Paths<T> = unknown extends T
  ? string
  : T extends readonly (infer I)[]
    ? Paths<I>
    : T extends Leaf
      ? never
      : Language extends keyof T
        ? Paths<Exclude<T[Language & keyof T], undefined>>
        : T extends object
          ? { [K in keyof T & string]-?: K | Below<K, Paths<Exclude<T[K], undefined>>> }[keyof T & string]
          : never;
type Below<K extends string, P> = P extends string ? `${K}.${P}` : never;

export type FieldName<O> = O extends { body: infer B; params: infer P }
  ? Exclude<Paths<z.input<B>> | Paths<z.input<P>>, "token">
  : never;

/** A label, or a label and a hint. */
export type Label = string | readonly [label: string, hint: string];

/** The words of one operation's form; `fields` are those that it calls otherwise than the room. */
export interface FormWords {
  title: string;
  send: string;
  done: string;
  intro?: string;
  fields?: Record<string, Label>;
}

/** The words of a room's forms, by the names of its writes and of their fields: one that is missing does not compile. */
export interface RoomWords<Write extends string, Field extends string> {
  forms: Record<Write, FormWords>;
  fields: Record<Field, Label>;
  /** names of the codes that the reference data do not name, by field */
  choices: Record<string, Record<string, string>>;
}

/** The words of whatever room, as the renderer reads them. */
export interface Words {
  forms: Record<string, FormWords>;
  fields: Record<string, Label>;
  choices: Record<string, Record<string, string>>;
}

/** The label and hint of a field in one operation's form. */
export function labelOf(words: Words, name: string, form?: FormWords): { label: string; hint?: string } {
  const key = name.replace(/\.(\d+|es|en|pt|fr)(?=\.|$)/g, "");
  const found = form?.fields?.[key] ?? words.fields[key] ?? key;
  return typeof found === "string" ? { label: found } : { label: found[0] ?? key, hint: found[1] ?? "" };
}
