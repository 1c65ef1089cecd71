import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { choose } from "../../shared/members/subscription-rules.ts";
import type { Every, SubscriptionState } from "../../shared/members/subscription-states.ts";
import { concerns, digest, isForAtOnce, settledBy, toldIn, windowDue } from "../../shared/outcomes/digest-rules.ts";
import type { ListedState } from "../../shared/outcomes/states.ts";
import { plusDays } from "../../shared/time.ts";
import { given } from "../support/given.ts";
import { everything, publishedAt, SUB, subscribed } from "../support/subscriptions.ts";

const later = (instant: string, ms: number) => new Date(Date.parse(instant) + ms).toISOString();

/** A run of the daily function over one subscription: what its digest tells, and the state after it. */
function run(state: SubscriptionState, now: string, published: ListedState[]) {
  const window = windowDue(state, now);
  if (!window) return { state, told: [] as ListedState[], events: [] };
  const any = published.some((outcome) => toldIn(state, window, outcome));
  const made = digest(state, { window, any, now });
  // The letter is written later, from the state that the digest left.
  return { ...made, told: published.filter((outcome) => toldIn(made.state, window, outcome)) };
}

describe("when a digest is due", () => {
  const weekly = subscribed();
  test("not before a week is over, and from the seventh day on", () => {
    given(weekly).when(windowDue, "2027-01-11T23:59:00.000Z").thenExactly(undefined);
    given(weekly)
      .when(windowDue, "2027-01-12T00:10:00.000Z")
      .thenExactly({ after: "2027-01-05T10:05:00.000Z", until: "2027-01-12T00:05:00.000Z" });
  });
  test("case 5: at 10:05 and the next time at 10:01, nothing falls between and nothing comes twice; the third arrives", () => {
    const runs = ["2027-01-12T10:05:00.000Z", "2027-01-19T10:01:00.000Z", "2027-01-26T10:03:00.000Z"];
    const published = [
      publishedAt(1, "2027-01-12T10:00:30.000Z"),
      publishedAt(2, "2027-01-12T10:02:00.000Z"),
      publishedAt(3, "2027-01-19T10:00:00.000Z"),
    ];
    let state = weekly;
    const told = runs.map((now) => {
      const made = run(state, now, published);
      state = made.state;
      return made.told.map(({ id }) => Number(id.slice(-4)));
    });
    expect(told).toEqual([[], [1, 2], [3]]);
  });
  test("case 18: a schedule that fires twice makes one digest", () => {
    const published = [publishedAt(1, "2027-01-06T00:00:00.000Z")];
    const once = run(weekly, "2027-01-12T12:00:00.000Z", published);
    expect(once.events).toEqual([
      {
        type: "outcomes.digest-due.v1",
        aggregate: SUB,
        data: { subscription: SUB, after: weekly.watermark, until: "2027-01-12T11:55:00.000Z" },
      },
    ]);
    expect(run(once.state, "2027-01-12T12:00:00.000Z", published)).toMatchObject({ told: [], events: [] });
    expect(run(once.state, "2027-01-12T23:59:59.000Z", published)).toMatchObject({ told: [], events: [] });
  });
  test("without anything new there is no letter, and the day moves on all the same", () => {
    const empty = run(weekly, "2027-01-12T12:00:00.000Z", []);
    expect(empty).toMatchObject({
      events: [],
      state: { digested: "2027-01-12", watermark: "2027-01-12T11:55:00.000Z" },
    });
  });
  test("a missed day heals the next, and the weekday stays", () => {
    const { state } = run(weekly, "2027-01-14T12:00:00.000Z", []);
    given(state).when(windowDue, "2027-01-18T12:00:00.000Z").thenExactly(undefined);
    given(state).when(windowDue, "2027-01-19T12:00:00.000Z").then({ after: "2027-01-14T11:55:00.000Z" });
  });
  test("a month's missing day is its last, and the day comes back", () => {
    let state = subscribed({ every: "month" }, "2027-01-31T10:00:00.000Z");
    const days = ["2027-02-28", "2027-03-31", "2027-04-30"];
    for (const day of days) {
      given(state)
        .when(windowDue, `${plusDays(`${day}T00:00:00.000Z`, -1).slice(0, 10)}T23:00:00.000Z`)
        .thenExactly(undefined);
      expect(windowDue(state, `${day}T12:00:00.000Z`)).toBeDefined();
      ({ state } = run(state, `${day}T12:00:00.000Z`, []));
    }
  });
  test("what was published less than five minutes ago may still be joined by something earlier: it waits", () => {
    const published = [publishedAt(1, "2027-01-12T11:56:00.000Z")];
    const first = run(weekly, "2027-01-12T12:00:00.000Z", published);
    expect(first.told).toEqual([]);
    expect(run(first.state, "2027-01-19T12:00:00.000Z", published).told).toEqual(published);
  });
  test("what was published at the very instant where one digest ends is told by the next one alone", () => {
    const published = [publishedAt(1, "2027-01-12T11:55:00.000Z")];
    const first = run(weekly, "2027-01-12T12:00:00.000Z", published);
    expect(first.state.watermark).toBe("2027-01-12T11:55:00.000Z");
    expect(first.told).toEqual([]);
    expect(run(first.state, "2027-01-19T12:00:00.000Z", published).told).toEqual(published);
  });
  test("nothing is due for who has ended, nor for who gets everything at once", () => {
    given({ ...weekly, status: "ended" as const })
      .when(windowDue, "2028-01-01T00:00:00.000Z")
      .thenExactly(undefined);
    given(subscribed({ every: "at-once" }))
      .when(windowDue, "2028-01-01T00:00:00.000Z")
      .thenExactly(undefined);
  });
});

describe("what is sent to whom", () => {
  const outcome = publishedAt(1, "2027-01-06T00:00:00.000Z", {
    tables: [1, 3],
    objectives: [],
    countries: ["CO", "PE"],
  });
  test.each([
    [{}, true],
    [{ tables: [3, 4] }, true],
    [{ tables: [2] }, false],
    [{ countries: ["PE"] }, true],
    [{ countries: ["CL"] }, false],
    [{ tables: [1], countries: ["CL"] }, false],
    [{ tables: [1], countries: ["CO"] }, true],
    [{ objectives: [5] }, false],
  ])("%j: %s", (interest, expected) => {
    expect(concerns({ ...everything, ...interest }, outcome)).toBe(expected);
  });
  test("at once goes what is published from the confirmation on, until the choice of something else", () => {
    const state = subscribed({ every: "at-once" }, "2027-01-06T00:00:00.000Z");
    const before = publishedAt(2, "2027-01-05T23:59:59.999Z");
    expect([isForAtOnce(state, before), isForAtOnce(state, outcome)]).toEqual([false, true]);
    const weekly = choose(state, { every: "week" }, "2027-01-07T00:00:00.000Z").state;
    expect(isForAtOnce(weekly, outcome), "though it is asked later").toBe(true);
    expect(isForAtOnce(weekly, publishedAt(3, "2027-01-07T00:00:00.000Z"))).toBe(false);
  });
});

const DAY = 86_400_000;
const start = "2027-01-05T10:05:00.000Z";
const within = (days: number) => fc.integer({ min: 0, max: days * DAY });
const days = 200;

/** Runs as they come: about daily, some days skipped, some twice, two at once; publications and choices whenever. */
const story = fc.record({
  every: fc.constantFrom<Every>("week", "month", "at-once"),
  day: fc.integer({ min: 0, max: 30 }),
  runs: fc.array(
    fc.record({ jitter: fc.integer({ min: -DAY / 3, max: DAY / 3 }), times: fc.integer({ min: 0, max: 3 }) }),
    {
      minLength: days,
      maxLength: days,
    },
  ),
  published: fc.array(
    fc.record({
      at: within(days),
      /** seconds before a run, on that day */
      before: fc.option(fc.integer({ min: 0, max: 40 })),
      lag: fc.integer({ min: 0, max: 30_000 }),
      table: fc.integer({ min: 1, max: 2 }),
    }),
    { maxLength: 60 },
  ),
  choices: fc.array(fc.record({ at: within(days), every: fc.constantFrom<Every>("week", "month", "at-once") }), {
    maxLength: 4,
  }),
});

property.prop([story], { numRuns: 300 })("whatever happens, each outcome is told in exactly one letter", (told) => {
  let state = subscribed({ every: told.every, tables: [1] }, plusDays(start, told.day));
  const at = (ms: number) => later(state.confirmedAt, ms);
  const runAt = (day: number) => day * DAY + (told.runs[day]?.jitter ?? 0);
  const outcomes = told.published.map(({ at: ms, before, lag, table }, n) => {
    const when = before === null ? ms : Math.max(0, runAt(Math.floor(ms / DAY)) - before * 1000);
    return { outcome: publishedAt(n, at(when), { tables: [table] }), committed: at(when + lag) };
  });
  const letters: string[] = [];
  const visible = (now: string) => outcomes.flatMap(({ outcome, committed }) => (committed <= now ? [outcome] : []));
  const steps = [
    ...outcomes.map(({ outcome, committed }) => ({
      at: later(committed, 1),
      do: () => isForAtOnce(state, outcome) && letters.push(outcome.id),
    })),
    ...told.choices.map((choice) => ({
      at: at(choice.at),
      do: (now: string) => void ({ state } = choose(state, { every: choice.every }, now)),
    })),
    ...told.runs.flatMap(({ jitter, times }, day) =>
      Array.from({ length: times }, (_, n) => ({
        at: at(day * DAY + jitter + n),
        do(now: string) {
          // Two at once: both have read the same state; the one that commits later finds another version, and asks again.
          const made = run(state, now, visible(now));
          state = made.state;
          letters.push(...made.told.map(({ id }) => id));
        },
      })),
    ),
  ];
  for (const step of steps.toSorted((a, b) => (a.at < b.at ? -1 : 1))) step.do(step.at);
  const [end, last] = [at((days + 40) * DAY), at((days + 80) * DAY)];
  for (const now of [end, last]) {
    const made = run(state, now, visible(now));
    state = made.state;
    letters.push(...made.told.map(({ id }) => id));
  }
  const due = outcomes.filter(({ outcome }) => outcome.tables.includes(1) && outcome.publishedAt < settledBy(end));
  expect(letters.toSorted()).toEqual(due.map(({ outcome }) => outcome.id).toSorted());
});
