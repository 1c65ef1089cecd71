import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import {
  type Exception,
  forecast,
  nextTurn,
  type Rotation,
  servicesOf,
  type Turn,
  turnsDue,
} from "../../shared/liaison/rules.ts";
import { type Quarter, startOf } from "../../shared/quarter.ts";
import { given } from "../support/given.ts";

const order = ["IOM", "ECLAC", "ILO", "UNDP", "OHCHR", "UNAIDS", "UNFPA"];
const first: Quarter = "2027-Q1";
const fresh: Rotation = { policy: "staggered", order, past: [], ledger: [], exceptions: [] };

/** The rotation after so many recorded quarters. */
const after = (count: number, rotation: Partial<Rotation> = {}): Rotation => {
  const begun = { ...fresh, ...rotation };
  return { ...begun, ledger: forecast(begun, count, first) };
};
const knowing = (rotation: Rotation, ...exceptions: Exception[]): Rotation => ({ ...rotation, exceptions });
const at = startOf(first);
const declined = (agency: string, quarter: Quarter): Exception => ({ kind: "declined", agency, quarter, at });
const withdrew = (agency: string, quarter: Quarter): Exception => ({ kind: "withdrew", agency, quarter, at });
const joined = (agency: string, quarter: Quarter): Exception => ({ kind: "joined", agency, quarter, at });
const seated = (turns: Turn[]) => turns.map(({ agencies }) => agencies.join(" "));
const entering = (turns: Turn[]) => turns.flatMap(({ change }) => change.in);

describe("who sits", () => {
  test("of the first two, the first serves one quarter; then one of the two changes each quarter", () => {
    expect(seated(forecast(fresh, 8, first))).toEqual([
      "IOM ECLAC",
      "ILO ECLAC",
      "ILO UNDP",
      "OHCHR UNDP",
      "OHCHR UNAIDS",
      "UNFPA UNAIDS",
      "UNFPA IOM",
      "ECLAC IOM",
    ]);
  });
  test("disjoint, both change", () => {
    expect(seated(forecast({ ...fresh, policy: "disjoint" }, 4, first))).toEqual([
      "IOM ECLAC",
      "ILO UNDP",
      "OHCHR UNAIDS",
      "UNFPA IOM",
    ]);
  });
  test("who began in the quarter before goes on, and the past counts", () => {
    const past = [
      { quarter: "2026-Q3" as const, agency: "ECLAC" },
      { quarter: "2026-Q4" as const, agency: "IOM" },
    ];
    given({ ...fresh, past })
      .when(nextTurn, first)
      .thenExactly({
        quarter: first,
        agencies: ["IOM", "ILO"],
        change: { in: ["ILO"], out: ["ECLAC"], skipped: [] },
      });
    expect(servicesOf(after(2, { past }))).toMatchObject({ IOM: 1, ECLAC: 1, ILO: 1, UNDP: 1, OHCHR: 0 });
  });
  test("of two that began in the quarter before, the first has served its quarter", () => {
    const past = ["IOM", "ILO"].map((agency) => ({ quarter: "2026-Q4" as const, agency }));
    given({ ...fresh, past })
      .when(nextTurn, first)
      .then({ agencies: ["ILO", "ECLAC"], change: { in: ["ECLAC"], out: ["IOM"] } });
    given({ ...fresh, past, policy: "disjoint" as const })
      .when(nextTurn, first)
      .then({ agencies: ["ECLAC", "UNDP"], change: { out: ["IOM", "ILO"] } });
  });
  test("of two alone, both stay", () => {
    given(after(1, { order: ["IOM", "ILO"] }))
      .when(nextTurn)
      .then({ agencies: ["IOM", "ILO"], change: { in: ["IOM"], out: ["IOM"] } });
  });
  test("one alone is refused, and so is a beginning without a quarter", () => {
    expect(() => nextTurn({ ...fresh, order: ["IOM"] }, first)).toThrow("Fewer than two agencies");
    expect(() => nextTurn(fresh)).toThrow("first quarter");
  });
});

describe("who declines", () => {
  test("gets the next free place", () => {
    const rotation = after(1, { exceptions: [declined("ILO", "2027-Q2")] });
    given(rotation)
      .when(nextTurn)
      .then({ agencies: ["UNDP", "ECLAC"], change: { skipped: [{ agency: "ILO", reason: "declined" }] } });
    expect(seated(forecast(rotation, 3))).toEqual(["UNDP ECLAC", "UNDP ILO", "OHCHR ILO"]);
  });
  test("out of turn is not skipped", () => {
    given(after(1, { exceptions: [declined("UNFPA", "2027-Q2")] }))
      .when(nextTurn)
      .then({ agencies: ["ILO", "ECLAC"], change: { skipped: [] } });
  });
  test("twice still comes before who declined later", () => {
    const exceptions = [declined("ILO", "2027-Q2"), declined("ILO", "2027-Q3"), declined("OHCHR", "2027-Q3")];
    expect(entering(forecast(after(2, { exceptions }), 3))).toEqual(["UNAIDS", "ILO", "OHCHR"]);
  });
  test("with everybody else comes all the same", () => {
    given(after(1, { exceptions: order.map((agency) => declined(agency, "2027-Q2")) }))
      .when(nextTurn)
      .then({ agencies: ["ILO", "ECLAC"], change: { in: ["ILO"], skipped: [] } });
  });
  property.prop([fc.integer({ min: 1, max: 60 }), fc.shuffledSubarray(order, { minLength: 4 })])(
    "loses nothing but the quarter",
    (n, codes) => {
      const before = after(n, { order: codes });
      const { quarter, change } = nextTurn(before);
      const [, next] = forecast(knowing(before, declined(change.in[0] ?? "", quarter)), 2);
      expect(next?.change.in).toEqual(change.in);
    },
  );
});

describe("who swaps", () => {
  const swap = (one: [string, Quarter], other: [string, Quarter]): Exception => ({
    kind: "swapped",
    first: { agency: one[0], quarter: one[1] },
    second: { agency: other[0], quarter: other[1] },
    at,
  });
  const swapped = swap(["ILO", "2027-Q2"], ["UNAIDS", "2028-Q1"]);

  test("serves in the other's place, and nobody else moves", () => {
    expect(entering(forecast(after(1), 5))).toEqual(["ILO", "UNDP", "OHCHR", "UNAIDS", "UNFPA"]);
    const turns = forecast(after(1, { exceptions: [swapped] }), 5);
    expect(entering(turns)).toEqual(["UNAIDS", "UNDP", "OHCHR", "ILO", "UNFPA"]);
    expect(turns[0]?.change.skipped).toEqual([{ agency: "ILO", reason: "swapped" }]);
    expect(turns.slice(1).flatMap(({ change }) => change.skipped)).toEqual([]);
    const turned = swap(["UNAIDS", "2028-Q1"], ["ILO", "2027-Q2"]);
    expect(forecast(after(1, { exceptions: [turned] }), 5)).toEqual(turns);
  });
  test("and swaps on, waits on", () => {
    const exceptions = [swapped, swap(["ILO", "2028-Q1"], ["UNFPA", "2028-Q2"])];
    expect(entering(forecast(after(1, { exceptions }), 5))).toEqual(["UNAIDS", "UNDP", "OHCHR", "UNFPA", "ILO"]);
  });
  test("with one who left stays in the own place, and the ledger says so", () => {
    given(after(1, { exceptions: [swapped, withdrew("UNAIDS", "2027-Q2")] }))
      .when(nextTurn)
      .then({ agencies: ["ILO", "ECLAC"], change: { skipped: [{ agency: "UNAIDS", reason: "swapped" }] } });
  });
  test("a place that is not the own changes nothing", () => {
    const turns = forecast(after(1, { exceptions: [swap(["OHCHR", "2027-Q2"], ["UNAIDS", "2028-Q1"])] }), 5);
    expect(entering(turns)).toEqual(["ILO", "UNDP", "OHCHR", "UNAIDS", "UNFPA"]);
    expect(turns[0]?.change.skipped).toEqual([{ agency: "UNAIDS", reason: "swapped" }]);
  });
  test("and then declines gets the next free place", () => {
    const turns = forecast(after(1, { exceptions: [swapped, declined("ILO", "2028-Q1")] }), 5);
    expect(entering(turns)).toEqual(["UNAIDS", "UNDP", "OHCHR", "UNFPA", "ILO"]);
    expect(turns[3]?.change.skipped).toEqual([{ agency: "ILO", reason: "declined" }]);
  });
  test("and then leaves loses the place", () => {
    const turns = forecast(after(1, { exceptions: [swapped, withdrew("ILO", "2027-Q4")] }), 5);
    expect(entering(turns)).toEqual(["UNAIDS", "UNDP", "OHCHR", "UNFPA", "IOM"]);
    expect(turns[3]?.change.skipped).toEqual([{ agency: "ILO", reason: "swapped" }]);
  });
});

describe("who leaves in a mandate", () => {
  const left = knowing(after(2), withdrew("ILO", "2027-Q2"));
  const correction: Turn = {
    quarter: "2027-Q2",
    agencies: ["UNDP", "ECLAC"],
    change: { in: ["UNDP"], out: ["ILO"], skipped: [{ agency: "ILO", reason: "withdrew" }] },
  };
  const corrected = { ...left, ledger: [...left.ledger, correction] };

  test("is replaced in the same quarter by the next in line, once, for the rest of the mandate", () => {
    given(left).when(turnsDue, "2027-Q2").thenExactly([correction]);
    given(corrected).when(turnsDue, "2027-Q2").thenExactly([]);
    expect(seated(forecast(corrected, 3))).toEqual(["UNDP OHCHR", "UNAIDS OHCHR", "UNAIDS UNFPA"]);
  });
  test("is replaced by who declined before, and not by who declines the same quarter", () => {
    const ledger = forecast(knowing(after(1), declined("ILO", "2027-Q2")), 1);
    const recorded = { ...after(1), ledger: [...after(1).ledger, ...ledger] };
    given(knowing(recorded, withdrew("UNDP", "2027-Q3")))
      .when(nextTurn)
      .then({ agencies: ["OHCHR", "ILO"], change: { in: ["OHCHR", "ILO"] } });
    given(knowing(recorded, withdrew("UNDP", "2027-Q2"), declined("ILO", "2027-Q2")))
      .when(turnsDue, "2027-Q2")
      .then([{ agencies: ["OHCHR", "ECLAC"], change: { skipped: [{ agency: "UNDP" }, { agency: "ILO" }] } }]);
  });
  test("from a quarter to come is replaced when it begins", () => {
    given(knowing(after(2), withdrew("ILO", "2027-Q3")))
      .when(turnsDue, "2027-Q3")
      .thenExactly([
        {
          quarter: "2027-Q3",
          agencies: ["OHCHR", "UNDP"],
          change: { in: ["OHCHR", "UNDP"], out: ["ECLAC", "ILO"], skipped: [{ agency: "ILO", reason: "withdrew" }] },
        },
      ]);
  });
  test("does not come again, unless it joins again", () => {
    expect(entering(forecast(corrected, 40))).not.toContain("ILO");
    const back = knowing(corrected, withdrew("ILO", "2027-Q2"), joined("ILO", "2028-Q1"));
    expect(entering(forecast(back, 8)).filter((agency) => agency === "ILO")).toHaveLength(1);
  });
});

describe("a missed day", () => {
  test("heals itself, and a second run does nothing", () => {
    const turns = turnsDue(after(3), "2028-Q2");
    expect(turns.map(({ quarter }) => quarter)).toEqual(["2027-Q4", "2028-Q1", "2028-Q2"]);
    given(after(6)).when(turnsDue, "2028-Q2").thenExactly([]);
    given(after(6)).when(turnsDue, "2027-Q4").thenExactly([]);
    given(fresh)
      .when(turnsDue, first)
      .then([{ quarter: first }]);
  });
});
