import { describe, expect, test } from "vitest";
import { announce, mayHold } from "../../shared/liaison/draw-rules.ts";
import { begins, decline, join, swap, withdraw } from "../../shared/liaison/exception-rules.ts";
import { mandatesServed, plannedEnd, plannedIn, turnsNear } from "../../shared/liaison/mandate-rules.ts";
import { type Exception, forecast, type Rotation } from "../../shared/liaison/rules.ts";
import { type Quarter, startOf } from "../../shared/quarter.ts";
import { agencyCodes } from "../../shared/reference/codes.ts";
import { reference } from "../../shared/reference/dataset.ts";
import { given } from "../support/given.ts";

const order = ["IOM", "ECLAC", "ILO", "UNDP", "OHCHR", "UNAIDS", "UNFPA"];
const first: Quarter = "2027-Q1";
const fresh: Rotation = { policy: "staggered", order, past: [], ledger: [], exceptions: [] };
/** IOM and ECLAC sit; then come ILO, UNDP, OHCHR, … */
const begun: Rotation = { ...fresh, ledger: forecast(fresh, 1, first) };
const at = startOf(first);
const with_ = (...exceptions: (object | undefined)[]): Rotation => ({
  ...begun,
  exceptions: exceptions.map((one) => ({ ...one, at }) as Exception),
});
const ilo = { agency: "ILO", quarter: "2027-Q2" } as const;
const undp = { agency: "UNDP", quarter: "2027-Q3" } as const;

test("the Working Group is the dataset's", () => {
  expect(reference.agencies.map(({ code }) => code)).toEqual(agencyCodes);
});

describe("an agency declines", () => {
  test("its own turn of a coming quarter, once", () => {
    given(begun)
      .when(decline, ilo)
      .thenExactly({ kind: "declined", ...ilo });
    given(with_(decline(begun, ilo)))
      .when(decline, ilo)
      .thenExactly(undefined);
  });
  test("neither another's turn, nor one that has begun, nor one that is far away", () => {
    for (const turn of [
      { ...ilo, agency: "UNDP" },
      { agency: "IOM", quarter: first },
      { ...ilo, quarter: "2037-Q1" },
    ] as const)
      given(begun).when(decline, turn).thenRefused("turn-over");
  });
});

describe("two agencies swap", () => {
  test("what both still have before them, once", () => {
    const swapped = swap(begun, { first: undp, second: ilo });
    expect(swapped).toEqual({ kind: "swapped", first: undp, second: ilo });
    const after = with_(swapped);
    expect(begins(after, { ...ilo, agency: "UNDP" }) && begins(after, { ...undp, agency: "ILO" })).toBe(true);
    given(after).when(swap, { first: ilo, second: undp }).thenExactly(undefined);
  });
  test("not with themselves, not in one quarter, not what is another's", () => {
    for (const second of [ilo, { ...ilo, agency: "UNDP" }, { ...undp, agency: "OHCHR" }])
      given(begun).when(swap, { first: ilo, second }).thenRefused("turn-over");
  });
});

describe("the Working Group", () => {
  test("is left by who is in it, from the running quarter on", () => {
    given(begun)
      .when(withdraw, ilo, first)
      .thenExactly({ kind: "withdrew", ...ilo });
    given(begun)
      .when(withdraw, { ...ilo, agency: "FAO" }, first)
      .thenRefused("no-such-agency");
    given(begun)
      .when(withdraw, { ...ilo, quarter: "2026-Q4" }, first)
      .thenRefused("turn-over");
    given(with_({ kind: "withdrew", ...ilo }))
      .when(withdraw, ilo, first)
      .thenExactly(undefined);
  });
  test("never falls below two", () => {
    const gone = order.slice(2).map((agency) => ({ kind: "withdrew", agency, quarter: "2027-Q2" }));
    given(with_(...gone))
      .when(withdraw, { agency: "IOM", quarter: first }, first)
      .thenRefused("two-agencies");
  });
  test("is joined by who is not in it", () => {
    const fao = { agency: "FAO", quarter: "2027-Q3" } as const;
    given(begun)
      .when(join, fao, first)
      .thenExactly({ kind: "joined", ...fao });
    given(begun).when(join, ilo, first).thenRefused("agency-known");
    given(with_({ kind: "joined", ...fao }))
      .when(join, fao, first)
      .thenExactly(undefined);
  });
});

describe("a draw", () => {
  const asked = {
    id: "drw_01M00000000000000000000001",
    lottery: { es: "Lotería" },
    on: "2027-02-01",
    policy: "staggered",
    by: "per_01M00000000000000000000001",
  } as const;
  const draw = announce({ agencies: ["ILO", "IOM"] }, asked, at);
  const value = { value: "07 13", source: "https://lottery.example.org" };
  const held = { ...value, at, by: asked.by, order: [] };

  test("is announced once, with its list by code, and of a value that nobody can know yet", () => {
    expect(draw).toMatchObject({ agencies: ["ILO", "IOM"], announcedAt: at });
    given({ agencies: [], draw }).when(announce, asked, at).thenRefused("draw-under-way");
    given({ agencies: [] })
      .when(announce, { ...asked, on: "2027-01-01" }, at)
      .thenRefused("in-the-past");
  });
  test("is held after that day, once", () => {
    given(draw).when(mayHold, value, "2027-02-01T23:59:59.000Z").thenRefused("draw-too-early");
    given(draw).when(mayHold, value, "2027-02-02T00:00:00.000Z").thenExactly(true);
    given({ ...draw, held })
      .when(mayHold, value, "2027-02-02T00:00:00.000Z")
      .thenExactly(false);
    given({ ...draw, held })
      .when(mayHold, { ...value, value: "8" }, "2027-02-02T00:00:00.000Z")
      .thenRefused("draw-under-way");
  });
});

test("of services from before, two quarters in a row are one mandate, where agencies serve two", () => {
  const served = (["2026-Q1", "2026-Q2", "2026-Q3", "2027-Q1"] as const).map((quarter) => ({ quarter, agency: "ILO" }));
  expect(mandatesServed(served.toReversed(), "staggered").map(({ quarter }) => quarter)).toEqual([
    "2026-Q1",
    "2026-Q3",
    "2027-Q1",
  ]);
  expect(mandatesServed(served, "disjoint")).toHaveLength(4);
});

describe("turns that are near", () => {
  const near = (now: string, told: string[] = [], rotation = begun) =>
    turnsNear(rotation, { now, noticeDays: 30, told }).map(({ quarter, agency }) => `${quarter} ${agency}`);

  test("are told from thirty days before, late too, and once", () => {
    expect(near("2027-03-01T23:59:59.000Z")).toEqual([]);
    expect(near("2027-03-02T00:00:00.000Z")).toEqual(["2027-Q2 ILO"]);
    expect(near("2027-03-31T12:00:00.000Z")).toEqual(["2027-Q2 ILO"]);
    expect(near("2027-03-31T12:00:00.000Z", ["2027-Q2 ILO"])).toEqual([]);
    expect(near("2027-04-01T12:00:00.000Z")).toEqual([]);
  });
  test("are told to the next one when the first declined", () => {
    expect(near("2027-03-10T00:00:00.000Z", ["2027-Q2 ILO"], with_({ kind: "declined", ...ilo }))).toEqual([
      "2027-Q2 UNDP",
    ]);
  });
});

test("who sits in a quarter to come is planned with since when and until when", () => {
  expect(plannedEnd(begun, "IOM")).toBe(startOf("2027-Q2"));
  expect(plannedIn(begun, "2027-Q3")).toEqual([
    { agency: "ILO", start: startOf("2027-Q2"), end: startOf("2027-Q4") },
    { agency: "UNDP", start: startOf("2027-Q3"), end: startOf("2028-Q1") },
  ]);
  expect(plannedIn(begun, first)).toEqual([]);
  expect(plannedIn(begun, "9999-Q1")).toEqual([]);
});
