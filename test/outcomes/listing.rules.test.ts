import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countChanges, LISTED_COUNTRIES, listedOf, listingsOf } from "../../shared/outcomes/listing.ts";
import { listingFor, meets, rangeOf } from "../../shared/outcomes/public-actions.ts";
import type { OutcomeState } from "../../shared/outcomes/states.ts";
import { outcomeWrites } from "../../shared/outcomes/store.ts";
import { Country } from "../../shared/reference/codes.ts";
import type { World } from "../../shared/world.ts";
import { noon, published } from "../support/outcomes.ts";

const world = { record: { name: "record" } } as World;
const corrected = (more: Partial<OutcomeState>): OutcomeState => ({
  ...published,
  revision: 2,
  revisedAt: noon("2027-04-01"),
  revisions: [...published.revisions, { revision: 2, at: noon("2027-04-01") }],
  ...more,
});
const keysIn = (writes: ReturnType<typeof outcomeWrites>["writes"], put: boolean) =>
  writes.filter(({ item, add }) => Boolean(item) === put && !add).map(({ key }) => `${key.pk} ${key.sk}`);

describe("lists", () => {
  test("an outcome stands in one list for each value that a filter may ask for, and in none once retired", () => {
    expect(listingsOf(published)).toEqual([
      "all",
      "kind=pledge",
      "table=2",
      "objective=8",
      "objective=9",
      "country=CO",
      "country=EC",
      "language=es",
      "language=en",
    ]);
    expect(listingsOf({ ...published, retired: { at: noon("2027-05-01"), reason: {} } })).toEqual([]);
  });

  test("a row tells all that lists, files and feeds tell, and not the whole text", () => {
    const row = listedOf(published);
    expect(row.words.es).toEqual({ title: "Un compromiso", summary: "Lo que haremos.", how: "original" });
    expect(row).not.toHaveProperty("approvedBy");
  });

  test("what no longer concerns a country leaves its list, and its number goes down", () => {
    const after = corrected({ countries: ["EC", "PE"] });
    const { first, writes } = outcomeWrites(world, published, after);
    expect(first).toEqual([]);
    expect(keysIn(writes, false)).toEqual([expect.stringMatching(/^outcomes#country=CO /)]);
    expect(keysIn(writes, true)).toContainEqual(expect.stringMatching(/^outcomes#country=PE 2027-03-02/));
    expect(countChanges(published, after)).toEqual([["country", { "PE:pledge": 1, "CO:pledge": -1 }]]);
    expect(countChanges(published, { ...published, retired: { at: "", reason: {} } })).toEqual([
      ["year", { "2027:pledge": -1 }],
      ["objective", { "8:pledge": -1, "9:pledge": -1 }],
      ["country", { "CO:pledge": -1, "EC:pledge": -1 }],
    ]);
  });

  test("no publication, correction or retraction is more than one commit takes, however much it names", () => {
    const subset = <T>(of: readonly T[]) => fc.subarray([...of]);
    const numbers = (n: number) => Array.from({ length: n }, (_, i) => i + 1);
    const named = fc.record({
      tables: subset(numbers(4)),
      objectives: subset(numbers(23)),
      countries: subset(Country.options),
      languages: subset(["es", "en", "pt", "fr"] as const),
      retire: fc.boolean(),
    });
    const said = { title: "t", summary: "s", how: "human" as const };
    type Named = {
      tables: number[];
      objectives: number[];
      countries: string[];
      languages: ("es" | "en" | "pt" | "fr")[];
    };
    const stateOf = ({ tables, objectives, countries, languages }: Named): Partial<OutcomeState> => ({
      ...{ tables, objectives, countries },
      words: Object.fromEntries(languages.map((language) => [language, said])),
    });
    fc.assert(
      fc.property(named, named, (a, { retire, ...b }) => {
        const before = { ...published, ...stateOf(a) } as OutcomeState;
        expect(outcomeWrites(world, undefined, before).writes.length).toBeLessThanOrEqual(96);
        const gone = retire ? { retired: { at: noon("2027-06-01"), reason: { es: "x" } } } : {};
        const { first, writes } = outcomeWrites(world, before, corrected({ ...stateOf(b), ...gone }));
        expect(writes.length).toBeLessThanOrEqual(97);
        expect(first.length).toBeLessThanOrEqual(97);
        const keys = [...first, ...writes].map(({ key }) => `${key.pk} ${key.sk}`);
        expect(new Set(keys).size, "a transaction touches an item once").toBe(keys.length);
      }),
    );
    expect(LISTED_COUNTRIES).toBeGreaterThanOrEqual(47);
  });
});

describe("filters", () => {
  test("one is answered by its list, and a year or a day by the range", () => {
    expect(listingFor({ table: 2, year: 2027 })).toBe("table=2");
    expect(listingFor({ table: 2, country: "CO", kind: "pledge" })).toBe("country=CO");
    expect(listingFor({ year: 2027 })).toBe("all");
    const now = noon("2027-06-15");
    expect(rangeOf({ year: 2026 }, now)).toEqual({ from: "2026", to: "2026-12-31T23:59:59.999Z" });
    expect(rangeOf({ at: "2027-03-01" }, now)).toEqual({ from: "0", to: "2027-03-01T23:59:59.999Z" });
    expect(rangeOf({ year: 2027, at: "2027-03-01" }, now)).toEqual({ from: "2027", to: "2027-03-01T23:59:59.999Z" });
    expect(rangeOf({ year: 2026, at: "2027-03-01" }, now)).toEqual({ from: "2026", to: "2026-12-31T23:59:59.999Z" });
    expect(rangeOf({}, now)).toEqual({ from: "0", to: "9" });
  });

  test("the others narrow", () => {
    const row = listedOf(published);
    expect(meets(row, { table: 2, objective: 9, country: "EC", kind: "pledge", language: "en" })).toBe(true);
    for (const other of [
      { table: 1 },
      { objective: 1 },
      { country: "PE" },
      { kind: "report" },
      { language: "pt" },
    ] as const)
      expect(meets(row, other)).toBe(false);
  });
});
