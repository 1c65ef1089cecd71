import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { changeMember, changePerson, tablesAt, withoutPerson } from "../../shared/members/member-rules.ts";
import { countedUnder, difference, numbersOf } from "../../shared/members/number-rules.ts";
import { likeness, nameKeys } from "../../shared/members/similar.ts";
import type { MemberState } from "../../shared/members/states.ts";
import { given } from "../support/given.ts";
import { ORG, PER } from "../support/registrations.ts";

const NOW = "2027-03-01T00:00:00.000Z";

const now = "2027-03-05T12:00:00.000Z";

const member: MemberState = {
  id: ORG,
  version: 1,
  kind: "organization",
  status: "active",
  organization: { name: "Red" },
  stakeholderTypes: ["civil-society"],
  country: "CO",
  tables: [1],
  listed: true,
  since: now,
};
const person = {
  id: PER,
  version: 1,
  member: ORG,
  name: "Ana",
  role: "Vocal",
  email: "ana@example.org",
  language: "es",
  registrations: [],
} as const;

describe("a member", () => {
  test("changes what is named", () => {
    given(member)
      .when(changeMember, { country: "PE", publicListing: false }, NOW)
      .then({ country: "PE", listed: false, tables: [1] });
    given({ ...member, kind: "individual" } as MemberState)
      .when(changeMember, { organization: { name: "X" } }, NOW)
      .thenRefused("not-an-organization");
  });
  test("takes part in a table from when it chose it", () => {
    const later = "2027-06-01T00:00:00.000Z";
    const both = changeMember(member, { tables: [1, 3] }, NOW);
    expect(tablesAt(both, later)).toEqual([1, 3]);
    expect(tablesAt(both, "2027-01-01T00:00:00.000Z"), "as on the day before").toEqual([1]);
    const one = changeMember(both, { tables: [3] }, later);
    expect(one.joined, "what stays keeps its day").toEqual(both.joined);
    expect(tablesAt(changeMember(one, { tables: [1, 3] }, later), NOW), "and what comes again, its own").toEqual([3]);
    expect(changeMember(member, { country: "PE" }, NOW)).not.toHaveProperty("joined");
  });
  test("a person keeps what is not named and loses what is taken away", () => {
    given({ ...person, registrations: [], about: "a" })
      .when(changePerson, { about: null, person: { name: "Ana María" } })
      .thenExactly({
        id: PER,
        version: 1,
        member: ORG,
        name: "Ana María",
        email: "ana@example.org",
        language: "es",
        registrations: [],
      });
  });
  test("the last who leaves suspends an organization and ends an individual's membership", () => {
    given(member).when(withoutPerson, { last: false }).thenExactly(member);
    given(member).when(withoutPerson, { last: true }).then({ status: "suspended" });
    given({ ...member, kind: "individual" } as MemberState)
      .when(withoutPerson, { last: true })
      .thenExactly(undefined);
  });
});

describe("numbers", () => {
  test("a group under five is not told", () => {
    expect(numbersOf({ all: 7, "type#media": 4, "type#academia": 5, "country#CO": 0, pk: "x" }, 5)).toEqual({
      members: 7,
      types: { media: null, academia: 5 },
      countries: {},
      tables: {},
    });
  });
  const states = fc.option(
    fc
      .record({
        status: fc.constantFrom("active" as const, "suspended" as const),
        country: fc.constantFrom("CO", "PE"),
        tables: fc.uniqueArray(fc.integer({ min: 1, max: 4 }), { minLength: 1 }),
      })
      .map((some) => ({ ...member, ...some })),
    { nil: undefined },
  );
  property.prop([fc.array(states)])(
    "whatever order its states are counted in, the last one alone counts",
    (history) => {
      const kept: Record<string, number> = {};
      let under: string[] = [];
      for (const state of history) {
        const after = countedUnder(state);
        for (const [name, n] of Object.entries(difference(under, after))) kept[name] = (kept[name] ?? 0) + n;
        under = after;
      }
      expect(
        Object.keys(kept)
          .filter((name) => kept[name] !== 0)
          .sort(),
      ).toEqual([...countedUnder(history.at(-1))].sort());
    },
  );
});

describe("names", () => {
  test("are found again without accent, plural or article", () => {
    expect(likeness("Red de Mujeres Migrantes Ñandú", "RED DE MUJERES MIGRANTES NANDU")).toBe("same");
    expect(likeness("Red de Mujeres Migrantes Ñandú", "Red Mujeres Migrante Ñandú")).toBe("near");
    expect(likeness("Red de Mujeres Migrantes Ñandú", "Universidad Inventada")).toBeUndefined();
    expect(nameKeys("Red de Mujeres Migrantes Ñandú").some((key) => nameKeys("Mujer Migrante").includes(key))).toBe(
      true,
    );
  });
  property.prop([fc.string({ unit: "grapheme" })])(
    "any name has at most ten keys, the same in any normal form",
    (name) => {
      expect(nameKeys(name).length).toBeLessThanOrEqual(10);
      expect(nameKeys(name.normalize("NFC"))).toEqual(nameKeys(name.normalize("NFD")));
    },
  );
});
