import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { type Kept, meets, quartersAt, reminderDue } from "../../shared/liaison/quarter-rules.ts";
import { localOf } from "../../shared/meetings/local-time.ts";
import type { MeetingState } from "../../shared/meetings/states.ts";
import { plusQuarters, quarterOf, startOf } from "../../shared/quarter.ts";
import { plusDays } from "../../shared/time.ts";
import { given } from "../support/given.ts";

const id = (n: number) => `mtg_01M0000000000000000000000${n}` as const;
const seat = { start: "2027-01-10T00:00:00.000Z", end: "2027-07-01T00:00:00.000Z" };
const noMeeting: Kept = { seats: [seat], meetings: [], reasons: {} };

const meeting = (
  n: number,
  at: string,
  { zone = "America/Mexico_City", ...more }: Partial<MeetingState> = {},
): MeetingState => ({
  id: id(n),
  version: 1,
  of: ["liaison"],
  status: "scheduled",
  title: { es: "Reunión" },
  start: localOf(at, zone),
  zone,
  at,
  minutes: 90,
  agenda: [],
  interpretation: [],
  sequence: 0,
  changedAt: "2027-01-02T00:00:00.000Z",
  scheduledAt: "2027-01-02T00:00:00.000Z",
  by: "per_01M00000000000000000000001",
  reminded: [],
  decisions: [],
  ...more,
});
const knowing = (...meetings: MeetingState[]): Kept => ({ ...noMeeting, meetings });
const march = "2027-03-10T16:00:00.000Z";
const statuses = (kept: Kept, at: string) => quartersAt(kept, at).map(({ quarter, status }) => `${quarter} ${status}`);
const of = (kept: Kept, quarter: string, at: string) => quartersAt(kept, at).find((one) => one.quarter === quarter);

describe("the quarters that are told", () => {
  test("none before the first seat or meeting", () => {
    given(noMeeting).when(quartersAt, "2027-01-09T00:00:00.000Z").thenExactly([]);
  });
  test("from the first with a seat to the last with one, and the next four", () => {
    expect(statuses(noMeeting, "2027-05-01T00:00:00.000Z")).toEqual([
      "2027-Q1 not-held",
      "2027-Q2 missing",
      "2027-Q3 missing",
      "2027-Q4 missing",
      "2028-Q1 missing",
      "2028-Q2 missing",
    ]);
  });
  test("a meeting before the first seat counts too, and one after the last", () => {
    const early = meeting(1, "2026-05-01T16:00:00.000Z", { imported: true, status: "held" });
    const late = meeting(2, "2027-10-05T16:00:00.000Z");
    const told = statuses(knowing(early, late), "2027-02-01T00:00:00.000Z");
    expect([told[0], told.at(-1)]).toEqual(["2026-Q2 held", "2028-Q4 missing"]);
    expect(told).toContain("2027-Q4 scheduled");
  });
  test("a seat without an end is held at least until now", () => {
    const kept = { ...noMeeting, seats: [{ start: seat.start }] };
    expect(statuses(kept, "2028-01-01T00:00:00.000Z").at(-1)).toBe("2029-Q1 missing");
    expect(quartersAt(kept, "9999-01-01T00:00:00.000Z").length).toBeLessThan(200);
  });
});

describe("a quarter", () => {
  test("is scheduled, then held, then fully kept, each as it was known on a day", () => {
    const record = { public: { es: "Acta" }, draftedAt: march, draftedBy: "per_01M00000000000000000000001" as const };
    const approvedAt = "2027-03-20T00:00:00.000Z";
    const kept = knowing(meeting(1, march, { status: "minutes-approved", record: { ...record, approvedAt } }));
    expect(of(kept, "2027-Q1", "2027-01-15T00:00:00.000Z")).toMatchObject({ status: "scheduled", meeting: id(1) });
    expect(of(kept, "2027-Q1", "2027-03-11T00:00:00.000Z")).toMatchObject({ status: "held", fully: false });
    expect(of(kept, "2027-Q1", "2027-03-21T00:00:00.000Z")).toMatchObject({
      status: "held",
      fully: true,
      daysLeft: null,
    });
  });
  test("is missing with its days left while nothing stands, and after a cancelling", () => {
    const cancelled = { at: "2027-02-01T00:00:00.000Z", reason: { es: "Lluvia" } };
    const kept = knowing(meeting(1, march, { status: "cancelled", cancelled }));
    expect(of(kept, "2027-Q1", "2027-01-31T00:00:00.000Z")).toMatchObject({ status: "scheduled", daysLeft: null });
    expect(of(kept, "2027-Q1", "2027-02-02T00:00:00.000Z")).toMatchObject({
      status: "missing",
      daysLeft: 58,
      meeting: null,
    });
  });
  test("that is over with a meeting nobody said was held is not held, and its reason is told since it was given", () => {
    const reasons = { "2027-Q1": { texts: { es: "Elecciones" }, at: "2027-04-10T00:00:00.000Z" } };
    const kept = { ...knowing(meeting(1, march)), reasons };
    expect(of(kept, "2027-Q1", "2027-04-01T00:00:00.000Z")).toMatchObject({ status: "not-held", reason: null });
    expect(of(kept, "2027-Q1", "2027-04-11T00:00:00.000Z")?.reason).toEqual({ es: "Elecciones" });
  });
  test("of a meeting at 20:00 on 31 March in Mexico is the first", () => {
    const at = "2027-04-01T02:00:00.000Z";
    const kept = knowing(meeting(1, at, { status: "held" }));
    expect(of(kept, "2027-Q1", "2027-04-02T00:00:00.000Z")).toMatchObject({ status: "held" });
    expect(of(kept, "2027-Q2", "2027-04-02T00:00:00.000Z")).toMatchObject({ status: "missing" });
    const inLisbon = knowing(meeting(1, at, { status: "held", zone: "Europe/Lisbon" }));
    expect(of(inLisbon, "2027-Q2", "2027-04-02T00:00:00.000Z")).toMatchObject({ status: "held" });
  });
  test("is not kept by a meeting of a table", () => {
    expect(of(knowing(meeting(1, march, { of: ["table-1"] })), "2027-Q1", "2027-02-01T00:00:00.000Z")).toMatchObject({
      status: "missing",
    });
  });
});

test("whether the running quarter has its meeting is known without any seat", () => {
  const without = (...meetings: MeetingState[]): Kept => ({ seats: [], meetings, reasons: {} });
  expect(meets(without(meeting(1, march)), "2027-02-01T12:00:00.000Z"), "called").toBe(true);
  expect(meets(without(meeting(1, march)), "2027-04-02T12:00:00.000Z"), "of the quarter before").toBe(false);
  expect(meets(without(), "2027-02-01T12:00:00.000Z")).toBe(false);
});

describe("reminders", () => {
  const days = [60, 30, 14];
  const asked = (kept: Kept, now: string, told: Record<string, number[]> = {}) =>
    reminderDue(kept, { now, days, told });

  test("come 60, 30 and 14 days before the quarter's end", () => {
    expect(asked(noMeeting, "2027-01-29T12:00:00.000Z")).toBeUndefined();
    expect(asked(noMeeting, "2027-01-30T12:00:00.000Z")).toEqual({ quarter: "2027-Q1", step: 60, daysLeft: 60 });
    expect(asked(noMeeting, "2027-03-02T12:00:00.000Z", { "2027-Q1": [60] })).toMatchObject({ step: 30 });
  });
  test("that were missed are one, the nearest", () => {
    expect(asked(noMeeting, "2027-03-20T12:00:00.000Z")).toMatchObject({ step: 14, daysLeft: 11 });
    expect(asked(noMeeting, "2027-03-21T12:00:00.000Z", { "2027-Q1": [60, 30, 14] })).toBeUndefined();
  });
  test("stop with a meeting, and go on when it is cancelled", () => {
    expect(asked(knowing(meeting(1, march)), "2027-02-10T12:00:00.000Z")).toBeUndefined();
    const cancelled = meeting(1, march, { cancelled: { at: "2027-03-09T00:00:00.000Z", reason: {} } });
    expect(asked(knowing(cancelled), "2027-03-09T12:00:00.000Z", { "2027-Q1": [60] })).toMatchObject({ step: 30 });
  });
  test("of nobody seated do not come", () => {
    expect(asked({ ...noMeeting, seats: [] }, "2027-03-20T12:00:00.000Z")).toBeUndefined();
  });
  property.prop([fc.array(fc.nat({ max: 399 }), { minLength: 1, maxLength: 400 }), fc.nat({ max: 1 })])(
    "asked on whatever days, and twice, each is told once at most, and never one after a nearer one",
    (askedOn, twice) => {
      const kept = { ...noMeeting, seats: [{ start: seat.start }] };
      let told: Record<string, number[]> = {};
      const seen: string[] = [];
      const nearest = new Map<string, number>();
      for (const day of askedOn.toSorted((a, b) => a - b))
        for (let n = 0; n <= twice; n++) {
          const due = asked(kept, plusDays("2027-01-10T12:00:00.000Z", day), told);
          if (!due) continue;
          expect(due.step).toBeLessThan(nearest.get(due.quarter) ?? 1000);
          nearest.set(due.quarter, due.step);
          seen.push(`${due.quarter} ${due.step}`);
          told = { ...told, [due.quarter]: days.filter((one) => one >= due.step) };
        }
      expect(new Set(seen).size).toBe(seen.length);
    },
  );
  property.prop([fc.nat({ max: 40 })])("asked every day, all three come in each quarter", (ahead) => {
    const quarter = plusQuarters("2027-Q2", ahead);
    const kept = { ...noMeeting, seats: [{ start: seat.start }] };
    const steps: number[] = [];
    let told: Record<string, number[]> = {};
    for (let now = startOf(quarter); quarterOf(now) === quarter; now = plusDays(now, 1)) {
      const due = asked(kept, now, told);
      if (!due) continue;
      steps.push(due.step);
      told = { [quarter]: days.filter((one) => one >= due.step) };
    }
    expect(steps).toEqual([60, 30, 14]);
  });
});
