import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { figuresOf, type Pulse, pulseOf } from "../../shared/pledges/figure-rules.ts";
import * as follow from "../../shared/pledges/follow-rules.ts";
import type { PledgeState } from "../../shared/pledges/states.ts";
import { dateOf, plusDays, plusMonths } from "../../shared/time.ts";
import { given } from "../support/given.ts";
import { AUTHOR, COLLEAGUE, PUBLISHED_AT, publishedOf, submittedOf } from "../support/pledges.ts";

const later = "2027-03-01T12:00:00.000Z";
type Telling = Parameters<typeof follow.updatePledge>[1];
const progress: Telling = { stage: "in-progress", evidence: [], reached: [], by: AUTHOR, now: later };
const text = { es: "Vamos bien" };
const told = (state: PledgeState, more: Partial<Telling> = {}) =>
  follow.updatePledge(state, { ...progress, ...more }).state;

describe("updates", () => {
  test("are added and never changed; the same within a day is one", () => {
    const one = told(publishedOf(), { text, value: 180 });
    expect(one.updates).toMatchObject([{ number: 1, at: later, by: AUTHOR, stage: "in-progress", value: 180 }]);
    given(one)
      .when(follow.updatePledge, { ...progress, text, value: 180 })
      .then({ events: [] });
    const again = told(one, { text, value: 180, now: plusDays(later, 1) });
    expect(again.updates).toHaveLength(2);
    expect(told(one, { text, value: 180, by: COLLEAGUE }).updates, "somebody else's stands").toHaveLength(2);
    expect(again.updates[0]).toEqual(one.updates[0]);
    expect(again.revision, "an update is no new revision").toBe(1);
    given(submittedOf()).when(follow.updatePledge, progress).thenRefused("out-of-turn");
  });

  test("fulfilled asks for evidence and stopped for a reason, and either is a new revision", () => {
    const evidence = [{ href: "https://example.org/informe" }];
    const closing = { ...progress, stage: "fulfilled" as const };
    given(publishedOf()).when(follow.updatePledge, closing).thenRefused("evidence-needed");
    given(publishedOf())
      .when(follow.updatePledge, { ...closing, evidence })
      .then({ state: { stage: "fulfilled", revision: 2 }, events: [{ data: { stage: "fulfilled", update: 1 } }] });
    given(publishedOf())
      .when(follow.updatePledge, { ...closing, text })
      .then({ state: { revision: 2 } });
    const stopping = { ...progress, stage: "stopped" as const };
    given(publishedOf())
      .when(follow.updatePledge, { ...stopping, evidence })
      .thenRefused("reason-needed");
    given(publishedOf())
      .when(follow.updatePledge, { ...stopping, text })
      .then({ state: { stage: "stopped", revision: 2 } });
  });

  test("what is closed stays so, and more may be told of it", () => {
    const closed = told(publishedOf(), { stage: "stopped", text });
    given(closed).when(follow.updatePledge, progress).thenRefused("out-of-turn");
    given(closed)
      .when(follow.updatePledge, { ...progress, stage: "fulfilled" as const, text })
      .thenRefused("out-of-turn");
    const more = told(closed, { stage: "stopped", text: { es: "Faltó dinero" } });
    expect([more.updates.length, more.revision]).toEqual([2, 2]);
  });

  test("two hundred fit, and no more", () => {
    let state = publishedOf();
    for (let n = 0; n < 200; n++) state = told(state, { value: n });
    given(state)
      .when(follow.updatePledge, { ...progress, value: 200 })
      .thenRefused("record-full");
    const long = { es: "a".repeat(2000), en: "b".repeat(2000), pt: "c".repeat(2000), fr: "d".repeat(2000) };
    let full = publishedOf();
    const fill = () => {
      for (let n = 0; n < 60; n++) full = told(full, { value: n, text: long });
    };
    expect(fill).toThrow("record-full");
    expect(JSON.stringify(full).length).toBeLessThan(320_000);
  });

  property.prop([fc.double({ noNaN: true, min: -1e6, max: 1e6 })])("progress is a share of the way", (value) => {
    const { share } = follow.progressOf(told(publishedOf(), { value }));
    expect(share).toBeGreaterThanOrEqual(0);
    expect(share).toBeLessThanOrEqual(1);
    expect(follow.progressOf(told(publishedOf(), { value: 300 })).share).toBe(0.5);
    expect(follow.progressOf(publishedOf())).toEqual({ value: null, share: null });
  });
});

/** Every day on which somebody is asked, where the question is put on these days after publication. */
function asksOn(days: readonly number[], before: PledgeState = publishedOf()) {
  let state = before;
  const asked: { on: string; why: string; day: string }[] = [];
  for (const day of days) {
    const now = plusDays(PUBLISHED_AT, day);
    const { state: after, events } = follow.askForUpdate(state, now);
    for (const { data } of events) asked.push({ ...(data as { on: string; why: string }), day: dateOf(now) });
    state = after;
  }
  return { asked, state };
}
const everyDay = Array.from({ length: 700 }, (_, n) => n);
const duties = [
  "2027-05-31 milestone",
  "2027-07-15 half-year",
  "2027-11-30 milestone",
  "2028-01-15 half-year",
  "2028-07-15 half-year",
];

describe("letters ask", () => {
  test("at each milestone and every six months since publication, each day's once", () => {
    const { asked } = asksOn(everyDay);
    expect(asked.map(({ on, why }) => `${on} ${why}`)).toEqual(duties);
    expect(asked.every(({ on, day }) => on === day)).toBe(true);
  });

  property.prop([fc.uniqueArray(fc.integer({ min: 0, max: 700 }), { maxLength: 60 })])(
    "of days that were missed the nearest only, and none twice, whatever days somebody asks on",
    (some) => {
      const days = some.toSorted((a, b) => a - b);
      const { asked, state } = asksOn(days.flatMap((day) => [day, day]));
      const ons = asked.map(({ on }) => on);
      expect(new Set(ons).size).toBe(ons.length);
      expect(ons).toEqual(ons.toSorted());
      for (const { on, day } of asked) {
        expect(on <= day).toBe(true);
        const between = duties.map((duty) => duty.slice(0, 10)).filter((duty) => duty > on && duty <= day);
        expect(between, "no nearer day was due").toEqual([]);
      }
      const last = days.length ? dateOf(plusDays(PUBLISHED_AT, days.at(-1) ?? 0)) : "";
      const passed = duties.map((duty) => duty.slice(0, 10)).filter((duty) => duty <= last);
      expect(ons.at(-1), "whoever asks last finds the latest").toBe(passed.at(-1));
      const next = follow.nextAsk(state);
      expect(next && next > (ons.at(-1) ?? ""), "the queue knows the next day").toBe(true);
    },
  );

  property.prop([fc.uniqueArray(fc.integer({ min: 0, max: 700 }), { maxLength: 30 })])(
    "the queue's day is the first on which anybody is asked",
    (some) => {
      let state = publishedOf();
      for (const day of some.toSorted((a, b) => a - b)) {
        const now = plusDays(PUBLISHED_AT, day);
        const next = follow.nextAsk(state);
        expect(follow.askDue(state, now) !== undefined).toBe(next !== undefined && next <= dateOf(now));
        state = day % 3 ? follow.askForUpdate(state, now).state : told(state, { now, value: day });
      }
    },
  );

  test("nobody who told something since, and nobody after it was closed", () => {
    const answered = told(publishedOf(), { now: "2027-05-31T09:00:00.000Z" });
    expect(asksOn(everyDay, answered).asked.map(({ on }) => on)).not.toContain("2027-05-31");
    const reached = told(publishedOf(), { reached: [2], now: "2027-04-01T09:00:00.000Z" });
    expect(asksOn(everyDay, reached).asked.map(({ on }) => on)).not.toContain("2027-11-30");
    const closed = told(publishedOf(), { stage: "stopped", text });
    expect([asksOn(everyDay, closed).asked, follow.nextAsk(closed)]).toEqual([[], undefined]);
    expect(asksOn(everyDay, submittedOf()).asked).toEqual([]);
  });
});

describe("what waits to be told", () => {
  const [on, before, after] = ["2027-05-31", "2027-05-30T23:59:59.999Z", "2027-06-02T09:00:00.000Z"];

  test("is what somebody was asked, from its day until something is told on that day or later", () => {
    expect(follow.updateDue(publishedOf(), before)).toBeUndefined();
    const today = follow.updateDue(publishedOf(), `${on}T00:00:00.000Z`);
    expect(today, "nobody has been asked yet, and it is due").toMatchObject({ on });
    const { state } = follow.askForUpdate(publishedOf(), `${on}T12:00:00.000Z`);
    expect(follow.updateDue(state, after), "asked, and no answer").toEqual(today);
    const answered = told(state, { now: after });
    expect(follow.updateDue(answered, after)).toBeUndefined();
    expect(follow.updateDue(answered, "2028-06-01T00:00:00.000Z"), "and then the next").toBeDefined();
    expect(follow.updateDue(told(state, { now: after, stage: "stopped", text }), after)).toBeUndefined();
    expect(follow.updateDue(submittedOf(), after)).toBeUndefined();
  });
});

describe("late and silent", () => {
  property.prop([fc.integer({ min: 0, max: 1200 }), fc.option(fc.integer({ min: 0, max: 1200 }))])(
    "are what the dates say, on any day",
    (day, updatedOn) => {
      const now = plusDays(PUBLISHED_AT, day);
      const updated = updatedOn !== null && updatedOn <= day ? plusDays(PUBLISHED_AT, updatedOn) : undefined;
      const state = updated ? told(publishedOf(), { now: updated }) : publishedOf();
      expect(follow.isLate(state, now)).toBe(dateOf(now) > state.due);
      const pulse = pulseOf(state);
      const silent = follow.isSilent({ ...state, ...pulse }, now);
      expect(silent).toBe(now >= plusMonths(updated ?? PUBLISHED_AT, 12));
      expect(follow.isUpdated(updated, now) && silent).toBe(false);
      const closed = { ...state, stage: "fulfilled" as const };
      expect([follow.isLate(closed, now), follow.isSilent({ ...closed, ...pulse, stage: "fulfilled" }, now)]).toEqual([
        false,
        false,
      ]);
    },
  );
});

const pulses = fc.array(
  fc.record({
    kind: fc.constantFrom("financial", "human-resources", "process", "policy"),
    stage: fc.constantFrom("planning", "in-progress", "fulfilled", "stopped"),
    due: fc.constantFrom("2026-01-01", "2027-12-31", "2028-01-01", "2030-12-31"),
    published: fc.constant("2025-01-01T00:00:00.000Z"),
    updated: fc.constantFrom("2025-06-01T00:00:00.000Z", "2027-06-01T00:00:00.000Z"),
  }),
) as fc.Arbitrary<Pulse[]>;

describe("the public figures", () => {
  const now = "2028-01-01T12:00:00.000Z";
  test("nothing open is no rate, never a good one", () => {
    expect(figuresOf([], now)).toMatchObject({ published: 0, open: 0, rate: null });
    const pulse = pulseOf(told(publishedOf(), { stage: "fulfilled", text }));
    expect(figuresOf([pulse], now)).toMatchObject({ published: 1, open: 0, rate: null, stages: { fulfilled: 1 } });
  });

  property.prop([pulses])("add up, and the rate is the share of open ones that were told of", (all) => {
    const figures = figuresOf(all, now);
    const sum = (counts: Record<string, number>) => Object.values(counts).reduce((a, b) => a + b, 0);
    expect(sum(figures.stages)).toBe(all.length);
    expect(sum(figures.kinds)).toBe(all.length);
    expect(figures.open).toBe(figures.stages.planning + figures.stages["in-progress"]);
    const open = all.filter(({ stage }) => stage === "planning" || stage === "in-progress");
    const recent = open.filter(({ updated }) => updated === "2027-06-01T00:00:00.000Z").length;
    expect(figures.updated).toBe(recent);
    expect(figures.rate).toBe(open.length ? recent / open.length : null);
    expect(figures.silent).toBe(open.length - recent);
    expect(figures.late).toBe(open.filter(({ due }) => due < "2028-01-01").length);
  });
});

describe("a past day", () => {
  test("shows what was known then: its stage, its updates and its partners", () => {
    const one = told(publishedOf(), { value: 150 });
    const two = told(one, { stage: "fulfilled", text, now: "2027-06-01T12:00:00.000Z" });
    expect(follow.pledgeAt(two, "2027-01-15T14:59:59.999Z")).toBeUndefined();
    expect(follow.pledgeAt(two, PUBLISHED_AT)).toMatchObject({ stage: "planning", updates: [] });
    expect(follow.pledgeAt(two, later)).toMatchObject({ stage: "in-progress", updates: [{ value: 150 }] });
    expect(follow.pledgeAt(two, "2027-06-01T12:00:00.000Z")).toMatchObject({ stage: "fulfilled" });
    const at = "2027-07-01T00:00:00.000Z";
    const opened = {
      ...two,
      stage: "in-progress" as const,
      corrected: [{ at, by: AUTHOR, changed: text, stage: "in-progress" as const }],
    };
    expect(follow.pledgeAt(opened, "2027-06-30T00:00:00.000Z")?.stage).toBe("fulfilled");
    expect(follow.pledgeAt(opened, at)?.stage).toBe("in-progress");
  });
});
