import { fc, test as property } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import {
  type Exception,
  forecast,
  type Rotation,
  type RotationPolicy,
  servicesOf,
  type Turn,
  turnsDue,
} from "../../shared/liaison/rules.ts";
import { plusQuarters, type Quarter, quartersBetween, startOf } from "../../shared/quarter.ts";
import { plusDays } from "../../shared/time.ts";

const order = ["IOM", "ECLAC", "ILO", "UNDP", "OHCHR", "UNAIDS", "UNFPA"];
const first: Quarter = "2027-Q1";
const fresh: Rotation = { policy: "staggered", order, past: [], ledger: [], exceptions: [] };
const forty = 160;

const knowing = (rotation: Rotation, exception: Exception): Rotation => ({
  ...rotation,
  exceptions: [...rotation.exceptions, exception],
});
const policies = fc.constantFrom<RotationPolicy[]>("staggered", "disjoint");
const groupOf = (minLength: number) => fc.shuffledSubarray(order, { minLength });
const gapsOf = (rotation: Rotation, turns: Turn[]) =>
  [0, ...turns.keys()].map((n) => {
    const counts = Object.values(servicesOf({ ...rotation, ledger: turns.slice(0, n + 1) }));
    return Math.max(...counts) - Math.min(...counts);
  });

describe("forty years without exceptions", () => {
  property.prop([policies, groupOf(2)])("nobody is ever more than one mandate ahead", (policy, codes) => {
    const rotation = { ...fresh, policy, order: codes };
    expect(Math.max(...gapsOf(rotation, forecast(rotation, forty, first)))).toBeLessThanOrEqual(1);
  });
  // Of four or fewer, disjoint, the same pairs come free together for ever.
  const past = fc.array(fc.record({ agency: fc.constantFrom(...order), ago: fc.integer({ min: 1, max: 12 }) }));
  property.prop([policies, groupOf(5), past])("an unequal past is made good", (policy, codes, services) => {
    const imported = services
      .filter(({ agency }) => codes.includes(agency))
      .map(({ agency, ago }) => ({ agency, quarter: plusQuarters(first, -ago) }));
    const rotation: Rotation = { ...fresh, policy, order: codes, past: imported };
    const gaps = gapsOf(rotation, forecast(rotation, forty, first));
    const begin = Object.values(servicesOf(rotation));
    expect(Math.max(...gaps)).toBeLessThanOrEqual(Math.max(...begin) - Math.min(...begin) + 1);
    expect(Math.max(...gaps.slice(-40))).toBeLessThanOrEqual(1);
  });
  property.prop([groupOf(3)])("staggered, one changes each quarter and each serves two in a row", (codes) => {
    const turns = forecast({ ...fresh, order: codes }, forty, first);
    for (const [n, { agencies, change }] of turns.slice(0, -2).entries()) {
      const [next, third] = [turns[n + 1], turns[n + 2]];
      expect(next?.agencies.filter((agency) => !agencies.includes(agency))).toEqual(next?.change.in);
      expect(agencies.filter((agency) => !next?.agencies.includes(agency))).toEqual(next?.change.out);
      expect(next?.change.in).toHaveLength(1);
      if (n > 0) expect(next?.agencies).toContain(change.in[0]);
      if (n > 0) expect(third?.agencies).not.toContain(change.in[0]);
    }
  });
  property.prop([groupOf(4)])("disjoint, both change each quarter", (codes) => {
    const turns = forecast({ ...fresh, policy: "disjoint", order: codes }, forty, first);
    for (const [n, { change }] of turns.slice(1).entries()) {
      expect(new Set([...(turns[n]?.agencies ?? []), ...change.in]).size).toBe(4);
      expect(change.out).toEqual(turns[n]?.agencies);
    }
  });
});

describe("who joins", () => {
  const begun = (turns: Turn[], agency: string) => turns.filter(({ change }) => change.in.includes(agency)).length;
  property.prop([policies, groupOf(4), fc.integer({ min: 1, max: 40 })], { numRuns: 50 })(
    "neither takes every place nor waits for longer than a round",
    (policy, codes, n) => {
      const rotation = { ...fresh, policy, order: codes };
      const before = { ...rotation, ledger: forecast(rotation, n, first) };
      const quarter = plusQuarters(first, n);
      const turns = forecast(
        knowing(before, { kind: "joined", agency: "UNICEF", quarter, at: startOf(quarter) }),
        forty,
      );
      expect(begun(turns.slice(0, codes.length + 1), "UNICEF")).toBeGreaterThan(0);
      for (const m of turns.keys()) {
        const mine = begun(turns.slice(0, m), "UNICEF");
        const most = Math.max(...codes.map((agency) => begun(turns.slice(0, m), agency)));
        expect(Math.abs(mine - most)).toBeLessThanOrEqual(1);
      }
    },
  );
});

interface Happening {
  kind: "declined" | "swapped" | "withdrew" | "joined";
  who: number;
  whom: number;
}
const happenings = fc.record<Happening>({
  kind: fc.constantFrom("declined", "swapped", "withdrew", "joined"),
  who: fc.nat(),
  whom: fc.nat(),
});
const histories = fc.array(fc.option(happenings, { freq: 1 }), { minLength: forty, maxLength: forty });

/** What is decided in the middle of the quarter; at least four stay in the group. */
function decide(rotation: Rotation, group: Set<string>, now: Quarter, { kind, who, whom }: Happening) {
  const at = plusDays(startOf(now), 40);
  const plan = forecast(rotation, 8).flatMap(({ quarter, change }) => change.in.map((agency) => ({ quarter, agency })));
  const [one, other] = [plan[who % plan.length], plan[whom % plan.length]];
  const leaver = [...group][who % group.size];
  const comer = [...order, "UNICEF", "WHO", "ITU"].filter((agency) => !group.has(agency))[whom % 3];
  if (kind === "declined" && one) return knowing(rotation, { kind, ...one, at });
  if (kind === "swapped" && one && other) return knowing(rotation, { kind, first: one, second: other, at });
  if (kind === "withdrew" && leaver && group.size > 4) {
    group.delete(leaver);
    return knowing(rotation, { kind, agency: leaver, quarter: now, at });
  }
  if (kind === "joined" && comer) {
    group.add(comer);
    return knowing(rotation, { kind, agency: comer, quarter: plusQuarters(now, 1), at });
  }
  return rotation;
}

/** Each quarter: the turn, perhaps something decided in its middle, and the correction that asks for. */
function live(policy: RotationPolicy, history: (Happening | null)[]): Turn[] {
  let rotation: Rotation = { ...fresh, policy };
  const group = new Set(order);
  const run = (now: Quarter) => {
    const due = turnsDue(rotation, now);
    expect(turnsDue(structuredClone(rotation), now)).toEqual(due);
    rotation = { ...rotation, ledger: [...rotation.ledger, ...due] };
    expect(turnsDue(rotation, now)).toEqual([]);
    expect(due.flatMap(({ agencies }) => agencies).filter((agency) => !group.has(agency))).toEqual([]);
  };
  for (const [n, happening] of history.entries()) {
    const now = plusQuarters(first, n);
    run(now);
    if (!happening) continue;
    rotation = decide(rotation, group, now, happening);
    run(now);
  }
  return rotation.ledger;
}

describe("forty years of declines, swaps, departures and arrivals", () => {
  property.prop([policies, histories], { numRuns: 40 })("two different agencies each quarter", (policy, history) => {
    const ledger = live(policy, history);
    expect([...new Set(ledger.map(({ quarter }) => quarter))]).toEqual(
      quartersBetween(first, plusQuarters(first, forty - 1)),
    );
    for (const { agencies, change } of ledger) {
      expect(new Set(agencies).size).toBe(2);
      expect(change.skipped.filter(({ agency }) => agencies.includes(agency))).toEqual([]);
    }
  });
  property.prop([histories], { numRuns: 20 })("staggered, only who leaves interrupts the rhythm", (history) => {
    const ledger = live("staggered", history);
    for (const [n, { quarter, agencies, change }] of ledger.slice(1).entries()) {
      const prior = ledger[n];
      const stayed = agencies.filter((agency, chair) => prior?.agencies[chair] === agency).length;
      const left = change.skipped.filter(({ reason }) => reason === "withdrew").length;
      expect(stayed).toBe((prior?.quarter === quarter ? 2 : 1) - left);
      expect(change.in).toHaveLength(2 - stayed);
    }
  });
});
