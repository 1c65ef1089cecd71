import * as z from "zod";
import { Country, TableNumber } from "../../shared/reference/codes.ts";
import { Line, SetOf } from "../../shared/web/text.ts";
import { fieldErrors } from "../../shared/web/validation.ts";

const Thing = z.strictObject({
  name: Line(5),
  address: z.email(),
  site: z.url().optional(),
  day: z.iso.date(),
  country: Country,
  tables: SetOf(TableNumber, { least: 1, most: 2 }),
  agreed: z.literal(true),
  kind: z.discriminatedUnion("of", [z.strictObject({ of: z.literal("a") }), z.strictObject({ of: z.literal("b") })]),
  texts: z.record(z.enum(["es", "en"]), z.string()).refine(() => false, { error: "required" }),
});

const wrong = [
  {},
  null,
  {
    name: "",
    address: "x",
    site: "x",
    day: "2027-02-30",
    country: "XX",
    tables: [],
    agreed: false,
    kind: {},
    texts: {},
  },
  { name: "too long", tables: [1, 2, 3], country: null, kind: { of: "c" }, texts: { de: "" }, more: 1, agreed: "yes" },
  { name: 7, address: 7, day: 7, tables: [9, 9, "1", 1.5, Number.NaN], kind: [], texts: [] },
];

/** What is wrong with each of several inputs, wherever this runs. */
export const wrongs = () => wrong.map((input) => fieldErrors(Thing.safeParse(input).error?.issues ?? []));
