import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { drawOrder, firstPrevious } from "../../shared/liaison/draw.ts";
import { canonical, chain, type LedgerEntry, type Proof, verify } from "../../shared/liaison/ledger.ts";
import { type Exception, forecast, type Rotation, turnsDue } from "../../shared/liaison/rules.ts";
import { plusQuarters, quartersBetween, startOf } from "../../shared/quarter.ts";
import { plusDays } from "../../shared/time.ts";

const agencies = ["IOM", "ECLAC", "ILO", "UNDP", "OHCHR", "UNAIDS", "UNFPA"];
const draw = { agencies, source: "https://lottery.example/2026-12-15", value: "07 13 21 34 40 42" };
const order = drawOrder(draw);
const exceptions: Exception[] = [
  { kind: "declined", agency: order[2] ?? "", quarter: "2027-Q2", at: "2027-03-01T00:00:00.000Z" },
  { kind: "withdrew", agency: order[3] ?? "", quarter: "2027-Q2", at: "2027-05-01T00:00:00.000Z" },
  { kind: "joined", agency: "UNICEF", quarter: "2028-Q1", at: "2027-11-01T00:00:00.000Z" },
];

/** Three years as they are recorded: each quarter on its first day, and again after sixty days. */
function record(): Proof {
  const rotation: Rotation = { policy: "staggered", order, past: [], ledger: [], exceptions: [] };
  let ledger: LedgerEntry[] = [];
  for (const quarter of quartersBetween("2027-Q1", "2029-Q4"))
    for (const at of [startOf(quarter), plusDays(startOf(quarter), 60)]) {
      const known = exceptions.filter((one) => one.at <= at);
      const due = turnsDue({ ...rotation, ledger, exceptions: known }, quarter);
      const previous = ledger.at(-1)?.hash ?? firstPrevious(draw);
      ledger = [
        ...ledger,
        ...chain(
          previous,
          due.map((turn) => ({ ...turn, at })),
        ),
      ];
    }
  return { draw: { ...draw, order }, ledger, past: [], exceptions, policy: "staggered" };
}
const proof = record();

const places = (value: unknown, path: string[] = []): string[][] =>
  typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => places(inner, [...path, key]))
    : [path];

/** The proof with another text at one place. */
function tampered(path: string[], text: string): Proof {
  const copy = structuredClone(proof);
  let at = copy as unknown as Record<string, unknown>;
  for (const key of path.slice(0, -1)) at = at[key] as Record<string, unknown>;
  at[path.at(-1) ?? ""] = text;
  return copy;
}

describe("the draw", () => {
  test("of a known value gives a known order", () => {
    expect(order).toEqual(["OHCHR", "UNFPA", "ECLAC", "UNAIDS", "ILO", "UNDP", "IOM"]);
    expect(firstPrevious(draw)).toBe("17d3354b2144e3021d1b56c53e33f52eea08e49ae8ca613ed244ea3a8e3005b2");
  });
  test("heeds neither the order of the codes nor white space nor the form of accents", () => {
    expect(drawOrder({ agencies: agencies.toReversed(), value: ` ${draw.value}\n` })).toEqual(order);
    expect(drawOrder({ agencies, value: "Bogotá" })).toEqual(drawOrder({ agencies, value: "Bogotá".normalize("NFD") }));
  });
  property.prop([fc.string()])("of any value loses nobody", (value) => {
    expect(drawOrder({ agencies, value }).sort()).toEqual(agencies.toSorted());
  });
});

describe("the ledger", () => {
  test("hashes a known text", () => {
    const [entry, , correction] = proof.ledger;
    expect(entry && canonical(entry)).toBe(
      "2027-01-01T00:00:00.000Z\n2027-Q1\nOHCHR,UNFPA\nin=OHCHR,UNFPA\nout=\nskipped=",
    );
    expect(entry?.hash).toBe("d55a6f987fe8b013feec1fe58dfb9d923794fa8570863dca25f1f68d53181fe6");
    expect(correction && canonical(correction)).toBe(
      "2027-05-31T00:00:00.000Z\n2027-Q2\nILO,UNFPA\nin=ILO\nout=UNAIDS\nskipped=UNAIDS:withdrew,ECLAC:declined",
    );
  });
  test("as recorded is right, and has one correction", () => {
    expect(verify(proof)).toEqual([]);
    expect(proof.ledger).toHaveLength(13);
  });
  property.prop([fc.constantFrom(...places({ draw: proof.draw, ledger: proof.ledger })), fc.string()])(
    "tells of any single field that was changed",
    (path, text) => {
      fc.pre(JSON.stringify(tampered(path, text.normalize("NFC").trim())) !== JSON.stringify(proof));
      expect(verify(tampered(path, text))).not.toEqual([]);
    },
  );
  property.prop([fc.nat({ max: 12 }), fc.constantFrom(...agencies), fc.nat({ max: 1 })])(
    "tells of agencies that the rules do not give, though every hash is made anew",
    (n, agency, chair) => {
      const turns = structuredClone(proof.ledger);
      fc.pre(turns[n]?.agencies[chair] !== agency);
      if (turns[n]) turns[n].agencies[chair] = agency;
      expect(verify({ ...proof, ledger: chain(firstPrevious(draw), turns) })).toContain(
        `Entry ${n + 1} (${turns[n]?.quarter}) is not the turn that the rules give.`,
      );
    },
  );
  property.prop([fc.nat({ max: 11 })])("tells of an entry that was taken out", (n) => {
    const rest = proof.ledger.toSpliced(n, 1);
    expect(verify({ ...proof, ledger: rest })).not.toEqual([]);
    expect(verify({ ...proof, ledger: chain(firstPrevious(draw), rest) })).not.toEqual([]);
  });
  test("tells of an exception that was decided in time and not heeded, and of one decided too late", () => {
    const [declined, withdrew] = exceptions as [Exception, Exception];
    const late = [{ ...declined, at: "2027-04-02T00:00:00.000Z" }, withdrew, ...exceptions.slice(2)];
    expect(verify({ ...proof, exceptions: late })).toContain("Entry 2 (2027-Q2) is not the turn that the rules give.");
    expect(verify({ ...proof, exceptions: [declined] })).toContain(
      "Entry 3 (2027-Q2) is not the turn that the rules give.",
    );
  });
  test("refuses a quarter far away, time that runs backwards, and a group of one, without an error", () => {
    const plan = forecast({ policy: "staggered", order, past: [], ledger: [], exceptions: [] }, 2, "2027-Q1");
    const at = startOf("2027-Q1");
    const of = (turns: Parameters<typeof chain>[1]) =>
      verify({ ...proof, exceptions: [], ledger: chain(firstPrevious(draw), turns) });
    const [one, two] = plan.map((turn) => ({ ...turn, at })) as [LedgerEntry, LedgerEntry];
    expect(of([one, two])).toEqual([]);
    expect(of([one, { ...two, quarter: plusQuarters("9000-Q1", 3) }])).toHaveLength(1);
    expect(of([one, { ...two, at: plusDays(at, -1) }])).toEqual([
      "Entry 2 (2027-Q2) was recorded before the one before.",
    ]);
    const alone = { ...draw, agencies: ["IOM"], order: ["IOM"] };
    expect(verify({ ...proof, draw: alone, ledger: chain(firstPrevious(alone), [one]) })).toHaveLength(1);
  });
});
