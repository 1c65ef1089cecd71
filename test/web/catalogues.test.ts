import { globSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const folder = join(import.meta.dirname, "..", "..", "shared", "i18n");
const files = globSync("*/*.ts", { cwd: folder }).filter((file) => /[/-](es|en|pt|fr)\.ts$/.test(file));

/** The places where a catalogue says nothing. */
function emptyIn(value: unknown, at: string): string[] {
  if (typeof value === "string") return value.trim() === "" ? [at] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => emptyIn(inner, `${at}.${key}`));
}

test("there are catalogues in four languages", () => {
  expect(files.length).toBeGreaterThan(40);
  expect(files.length % 4).toBe(0);
});

test.for(files)("%s leaves nothing unsaid", async (file) => {
  expect(emptyIn({ ...(await import(join(folder, file))) }, file)).toEqual([]);
});
