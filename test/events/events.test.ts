import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { asyncApi, eventSchemas } from "../../events/asyncapi.ts";
import { DialogueEvent, eventTypes } from "../../events/index.ts";

const folder = join(import.meta.dirname, "examples");
/** One of every version ever published; a file is never changed and never goes. */
const examples = readdirSync(folder).map((file) => ({
  file,
  event: JSON.parse(readFileSync(join(folder, file), "utf8")) as { type: string; data: object },
}));

describe("every event ever published", () => {
  test.for(examples)("$file is still read", ({ file, event }) => {
    expect(`${event.type}.json`).toBe(file);
    expect(DialogueEvent.parse(event)).toEqual(event);
  });
  test.for(examples)("$file takes no unknown field", ({ event }) => {
    expect(DialogueEvent.safeParse({ ...event, more: 1 }).success).toBe(false);
    expect(DialogueEvent.safeParse({ ...event, data: { ...event.data, more: 1 } }).success).toBe(false);
  });
  test("has an example, and a name with its room and version", () => {
    expect(examples.map(({ event }) => event.type).sort()).toEqual([...eventTypes].sort());
    for (const type of eventTypes) expect(type).toMatch(/^[a-z]+\.[a-z]+(-[a-z]+)*\.v\d+$/);
    expect(new Set(eventTypes).size).toBe(eventTypes.length);
  });
});

describe("what is published about events", () => {
  test("no field could hold a name, an address or a token", () => {
    for (const field of fieldsOf(eventSchemas())) expect(field).not.toMatch(/name|mail|address|token|text|note|about/i);
  });
  test("the AsyncAPI document tells every event, and every reference in it leads somewhere", () => {
    const document = asyncApi("1");
    const named = Object.values(document.components.messages).map(({ name }) => name);
    expect(named.sort()).toEqual([...eventTypes].sort());
    const text = JSON.stringify(document);
    for (const [, path = ""] of text.matchAll(/"\$ref":"#\/([^"]*)"/g))
      expect(
        path.split("/").reduce<unknown>((at, key) => (at as Record<string, unknown>)?.[key], document),
        path,
      ).toBeDefined();
  });
});

/** The names of all fields of a JSON Schema, however deep. */
const fieldsOf = (schema: unknown): string[] =>
  typeof schema !== "object" || schema === null
    ? []
    : Object.entries(schema).flatMap(([key, inner]) => [
        ...(key === "properties" ? Object.keys(inner as object) : []),
        ...fieldsOf(inner),
      ]);
