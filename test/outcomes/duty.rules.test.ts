import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { type Facts, noFacts } from "../../shared/outcomes/duty-facts.ts";
import { clauses, dutyNames } from "../../shared/outcomes/duty-names.ts";
import { dutiesAt, together } from "../../shared/outcomes/duty-rules.ts";
import { quartersTo } from "../../shared/outcomes/duty-verdicts.ts";
import { plusQuarters, type Quarter } from "../../shared/quarter.ts";
import { dutyOf, goodYear, judged, NEW_YEARS_EVE, policies, watched } from "./duty-facts.ts";

test("every clause that asks something of the Mechanism has a duty", () => {
  expect(clauses).toEqual(["C3", "C6", "C7", "C8", "C9", "C10", "C11", "C12", "C13", "C14"]);
});

test.for(dutyNames)("%s: of an empty history nothing is known, whoever looked and since when", (name) => {
  expect(dutyOf(name, noFacts)).toMatchObject({ state: "not-enough-data", since: null, evidence: [] });
  const soon: Facts = { ...noFacts, watched: "2027-12-30T00:00:00.000Z" };
  expect(dutyOf(name, soon).state).toBe("not-enough-data");
  expect(dutyOf(name, { ...noFacts, watched: "2029-01-01T00:00:00.000Z" }).state, "looked later").toBe(
    "not-enough-data",
  );
});

test.for(dutyNames)("%s: kept in a year as the charter wants it, with evidence and since when", (name) => {
  const duty = dutyOf(name, goodYear);
  expect(duty).toMatchObject({ state: "kept", since: expect.stringMatching(/^2027-/) });
  expect(duty.evidence.length).toBeGreaterThan(0);
  expect(duty.history.at(-1)).toMatchObject({ state: "kept", period: expect.stringMatching(/^2027/) });
});

test.for(dutyNames.filter((name) => !["information", "minutes", "recommendations"].includes(name)))(
  "%s: broken where somebody looked for two years and there was nothing",
  (name) => {
    const duty = dutyOf(name, { ...noFacts, watched }, "2029-01-02T00:00:00.000Z");
    expect(duty.state).toBe("broken");
    expect(duty.evidence.length).toBeGreaterThan(0);
  },
);

test("a day of the first year that there is asks about no quarter, and comes to an end", () => {
  const steps = Array.from({ length: 8 });
  const back: Quarter = plusQuarters("0001-Q1", -steps.length);
  expect(steps.reduce<Quarter>((quarter) => plusQuarters(quarter, 1), back)).toBe("1-Q1");
  expect(quartersTo("0001-01-01T23:59:59.999Z")).toEqual([]);
});

test("several states together: broken if one is, kept only if all are", () => {
  expect(together(["kept", "broken", "not-enough-data"])).toBe("broken");
  expect(together(["kept", "not-enough-data"])).toBe("not-enough-data");
  expect(together(["kept", "kept"])).toBe("kept");
  expect(together([])).toBe("not-enough-data");
});

describe("whatever happened", () => {
  const instant = fc
    .date({ min: new Date("2026-06-01"), max: new Date("2029-12-31"), noInvalidDate: true })
    .map((date) => date.toISOString());
  /** A recommendation is no deed: without it less is asked. */
  const noDeeds = ["ledgerFaults", "recommendations"];
  const lists = Object.keys(noFacts).filter((key) => !noDeeds.includes(key)) as (keyof typeof noFacts)[];
  const some = fc.record(Object.fromEntries(lists.map((list) => [list, fc.array(fc.nat(60), { maxLength: 4 })])));

  /** The good year without some of its facts. */
  const without = (taken: Record<string, number[]>): Facts => ({
    ...goodYear,
    ...Object.fromEntries(
      lists.map((list) => [list, (goodYear[list] as unknown[]).filter((_, i) => !taken[list]?.includes(i))]),
    ),
  });
  /** The same deeds undone where they stand: nobody held, wrote, published, owned, told or linked. */
  const undone = (facts: Facts): Facts => ({
    ...facts,
    meetings: facts.meetings.map((one) => ({ ...one, record: undefined, minutesAsked: one.at })),
    releases: facts.releases.map((one) => ({ ...one, publicAt: undefined })),
    actions: facts.actions.map((one) => ({ ...one, owned: false })),
    pledges: facts.pledges.map((one) => ({ ...one, silent: one.open })),
    dialogues: facts.dialogues.map(({ year }) => ({ year })),
    jointActions: facts.jointActions.map((one) => ({ ...one, both: false })),
    recommendations: facts.recommendations.map((one) => ({ ...one, links: [] })),
  });
  const statesOf = (facts: Facts, at: string) =>
    new Map(
      judged(facts, at).flatMap(({ duty, history }) => history.map((one) => [`${duty} ${one.period}`, one.state])),
    );

  property.prop([some, instant])("more absence never turns broken, or unknown, into kept", (taken, at) => {
    const [full, less, least] = [goodYear, without(taken), undone(without(taken))].map((facts) => statesOf(facts, at));
    for (const [period, state] of less ?? []) if (state === "kept") expect(full?.get(period), period).toBe("kept");
    for (const [period, state] of least ?? []) if (state === "kept") expect(less?.get(period), period).toBe("kept");
  });

  property.prop([some, instant])("looking since later never breaks or keeps more", (taken, at) => {
    const facts = without(taken);
    const [early, late] = [watched, "2027-08-15T00:00:00.000Z"].map((since) =>
      statesOf({ ...facts, watched: since }, at),
    );
    for (const [period, state] of late ?? [])
      if (state !== "not-enough-data") expect(early?.get(period), period).toBe(state);
  });

  property.prop([some, instant])("nothing after the instant asked counts", (taken, at) => {
    const facts = without(taken);
    const only = {
      ...facts,
      seats: facts.seats.filter(({ start }) => start <= at),
      meetings: facts.meetings.filter((one) => one.at <= at),
      priorities: facts.priorities.filter(({ from }) => from <= at.slice(0, 10)),
      turns: facts.turns.filter((one) => one.at <= at),
      actions: facts.actions.filter(({ openedAt }) => openedAt <= at),
      releases: facts.releases.filter(({ approvedAt }) => approvedAt <= at),
      practices: facts.practices.filter((one) => one.at <= at),
      pledges: facts.pledges.filter((one) => one.at <= at),
      dialogues: facts.dialogues.filter(({ calledAt }) => calledAt && calledAt <= at),
      jointActions: facts.jointActions.filter((one) => one.at <= at),
      recommendations: facts.recommendations
        .filter((one) => one.at <= at)
        .map((one) => ({ ...one, links: one.links.filter((link) => link.at <= at) })),
    };
    expect(dutiesAt(facts, { at, policies })).toEqual(dutiesAt(only, { at, policies }));
    for (const { since, evidence, history } of judged(facts, at))
      for (const told of [
        since,
        ...evidence.map((one) => one.instant),
        ...history.flatMap((one) => one.evidence.map((e) => e.instant)),
      ])
        expect(!told || told <= at, told ?? "").toBe(true);
  });

  test("in a good year no duty is broken on any day, and all are kept at its end", () => {
    for (let day = 0; day < 365; day++) {
      const at = new Date(Date.parse(watched) + day * 86_400_000 + 43_200_000).toISOString();
      expect(
        judged(goodYear, at).filter(({ state }) => state === "broken"),
        at,
      ).toEqual([]);
    }
    expect(together(judged(goodYear, NEW_YEARS_EVE).map(({ state }) => state))).toBe("kept");
  });
});
