import { expect, test } from "vitest";
import * as z from "zod";
import { fieldsOf, leavesOf } from "../../shared/web/fields.ts";
import { entriesOf, inputOf } from "../../shared/web/form-data.ts";
import { TextsOf } from "../../shared/web/text.ts";

const schema = z.strictObject({
  title: TextsOf(100),
  note: TextsOf(100).optional(),
  agenda: z.array(z.strictObject({ text: TextsOf(500) })),
});
const fields = fieldsOf(schema);
const input = { title: { es: "Uno", fr: "Un" }, agenda: [{ text: { pt: "Dois" } }, { text: { es: "Tres" } }] };

test("a text in several languages has a box for each, and comes back as it went in", () => {
  const form = entriesOf(input);
  expect(leavesOf(fields, form).map(({ name }) => name)).toContain("agenda.1.text.pt");
  expect(inputOf(fields, form)).toEqual(input);
  expect(schema.parse(inputOf(fields, form))).toEqual(input);
});

test("what is written in no language is no text, and a list's item of nothing else is none", () => {
  const form = new URLSearchParams({
    "title.es": " ",
    "note.en": "",
    "agenda.0.text.es": "",
    "agenda.1.text.es": "Dos",
  });
  expect(inputOf(fields, form)).toEqual({ title: {}, agenda: [{ text: { es: "Dos" } }] });
  expect(schema.safeParse(inputOf(fields, form)).error?.issues).toMatchObject([
    { path: ["title"], message: "required" },
  ]);
});

test("a text may be given more room than others have", () => {
  const long = { es: "ñ".repeat(3000) };
  expect(TextsOf(8000).safeParse(long).success).toBe(false);
  expect(TextsOf(8000, 16_384).safeParse(long).success).toBe(true);
  expect(TextsOf(2000, 16_384).safeParse(long).success).toBe(false);
});
