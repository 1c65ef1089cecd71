import { expect, test } from "vitest";
import * as z from "zod";
import { fieldsOf } from "../../shared/web/fields.ts";
import { entriesOf } from "../../shared/web/form-data.ts";
import { differing } from "../../shared/web/meanwhile.tsx";
import { Seen, TextsOf } from "../../shared/web/text.ts";

const fields = fieldsOf(
  z.strictObject({
    title: TextsOf(100),
    level: z.enum(["local", "national"]),
    countries: z.array(z.enum(["CO", "PE"])),
    changed: TextsOf(100),
    seen: Seen,
  }),
);
const stands = { title: { es: "El título", pt: "O título" }, level: "local", countries: ["CO", "PE"], seen: 2 };
const namesOf = (posted: object) => differing(fields, entriesOf(posted), entriesOf(stands)).map(({ name }) => name);

test("only what stands otherwise than it was written is told, whatever else the form asks", () => {
  expect(namesOf({ ...stands, seen: 1, changed: { es: "Por qué" } })).toEqual([]);
  expect(namesOf({ ...stands, title: { es: "Otro", pt: "O título" }, level: "national" })).toEqual([
    "title.es",
    "level",
  ]);
  expect(namesOf({ ...stands, countries: ["PE", "CO"] }), "in another order").toEqual([]);
  expect(namesOf({ ...stands, title: { es: "El título\r\n" } }), "what somebody added").toEqual(["title.pt"]);
});
