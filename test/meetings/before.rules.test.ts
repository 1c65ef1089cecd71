import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { overlap } from "../../shared/meetings/clash-rules.ts";
import { keep } from "../../shared/meetings/invitee-rules.ts";
import { remind } from "../../shared/meetings/reminder-rules.ts";
import { answer, answerOf, type Change, cancel, change, schedule } from "../../shared/meetings/rules.ts";
import type { InviteeState } from "../../shared/meetings/states.ts";
import { plusDays } from "../../shared/time.ts";
import { given } from "../support/given.ts";
import { asked, called, MTG, noon, PERSON } from "../support/meetings.ts";

const now = noon("2027-02-01");

describe("calling a meeting", () => {
  const facts = { id: MTG, by: PERSON, now } as const;

  test("it stands at its instant, and says so", () => {
    given(asked)
      .when(schedule, facts)
      .then({
        state: { at: "2027-03-02T15:00:00.000Z", status: "scheduled", sequence: 0, of: ["table-1", "table-3"] },
        events: [{ type: "meetings.meeting-scheduled.v1", aggregate: MTG, data: { meeting: MTG } }],
      });
  });

  test("not in the past, nor at a local time that is not one", () => {
    given({ ...asked, start: "2027-01-31T10:00" })
      .when(schedule, facts)
      .thenRefused("in-the-past");
    const santiago = { ...asked, zone: "America/Santiago" };
    given({ ...santiago, start: "2027-09-05T00:30" })
      .when(schedule, facts)
      .thenRefused("no-such-local-time");
    given({ ...santiago, start: "2027-04-03T23:30" })
      .when(schedule, facts)
      .thenRefused("local-time-twice");
  });
});

describe("changing a meeting", () => {
  test("another start moves it: SEQUENCE up, reminders anew", () => {
    given({ ...called, reminded: [7] })
      .when(change, { start: "2027-03-03T10:00" }, now)
      .then({
        state: { status: "moved", at: "2027-03-03T15:00:00.000Z", sequence: 1, reminded: [], movedAt: now },
        events: [{ type: "meetings.meeting-moved.v1" }],
      });
  });

  test("another place is told without being a move; no place is a change too", () => {
    const { state } = change(called, { place: "Aula 2" }, now);
    expect(state).toMatchObject({ status: "scheduled", sequence: 1, place: "Aula 2" });
    given(state)
      .when(change, { place: null }, now)
      .then({ state: { sequence: 2 } });
    expect(change(state, { place: null }, now).state).not.toHaveProperty("place");
  });

  test("another agenda stands in nobody's calendar", () => {
    given(called)
      .when(change, { agenda: [{ text: { es: "Uno" } }] }, now)
      .then({ state: { sequence: 0 }, events: [{ type: "meetings.meeting-corrected.v1" }] });
  });

  test("the same again says nothing", () => {
    given(called)
      .when(change, { title: called.title, start: called.start }, now)
      .thenExactly({ state: called, events: [] });
  });

  test("not into the past, and not when it is over", () => {
    given(called).when(change, { start: "2026-03-03T10:00" }, now).thenRefused("in-the-past");
    for (const status of ["cancelled", "held", "minutes-approved"] as const)
      given({ ...called, status })
        .when(change, { minutes: 30 }, now)
        .thenRefused("meeting-over");
  });

  const someStep = fc.oneof(
    fc.record({ minutes: fc.integer({ min: 15, max: 60 }) }),
    fc.record({ start: fc.integer({ min: 1, max: 28 }).map((day) => `2027-03-${String(day).padStart(2, "0")}T10:00`) }),
    fc.record({ place: fc.constantFrom("a", "b", null) }),
    fc.record({ agenda: fc.constantFrom([], [{ text: { es: "x" } }]) }),
  );
  property.prop([fc.array(someStep, { maxLength: 12 })])(
    "SEQUENCE never falls, and the end is the highest",
    (steps) => {
      let state = called;
      for (const step of steps) {
        const { state: after, events } = change(state, step as Change, now);
        expect(after.sequence - state.sequence).toBe(events.some(({ type }) => type.endsWith("moved.v1")) ? 1 : 0);
        state = after;
      }
      const ended = cancel(state, { es: "x" }, now).state;
      expect(ended).toMatchObject({ status: "cancelled", sequence: state.sequence + 1 });
      given(ended).when(cancel, { es: "x" }, now).thenExactly({ state: ended, events: [] });
      given(ended).when(cancel, { es: "y" }, now).thenRefused("meeting-over");
    },
  );
});

describe("answering", () => {
  const invitee: InviteeState = { person: PERSON, version: 0, ahead: 0, removed: false };
  const yes = answer(invitee, { meeting: called, answer: "yes", now });

  test("the latest counts, the same again says nothing", () => {
    expect(yes).toMatchObject({
      state: { answer: "yes", answeredAt: now },
      events: [{ type: "meetings.invitation-answered.v1" }],
    });
    given(yes.state)
      .when(answer, { meeting: called, answer: "yes" as const, now })
      .then({ events: [] });
    const instead = answer(yes.state, { meeting: called, answer: "substitute", substitute: PERSON, now }).state;
    expect(instead.substitute).toBe(PERSON);
    expect(answer(instead, { meeting: called, answer: "no", now }).state).not.toHaveProperty("substitute");
  });

  test("until the meeting begins", () => {
    given(invitee)
      .when(answer, { meeting: called, answer: "yes" as const, now: called.at })
      .thenRefused("meeting-over");
  });

  test("to another start it is none", () => {
    expect(answerOf(yes.state, called)).toBe("yes");
    expect(answerOf(yes.state, change(called, { start: "2027-03-03T10:00" }, now).state)).toBeUndefined();
    expect(answerOf(yes.state, change(called, { place: "Aula" }, now).state)).toBe("yes");
  });
});

describe("who joins and leaves", () => {
  const stranger: InviteeState = { person: PERSON, version: 0, ahead: 0, removed: false };
  const meeting = MTG;

  test("comes, leaves, comes back: each once, with the next SEQUENCE", () => {
    const came = keep(stranger, { meeting, was: false, is: true });
    expect(came.events).toMatchObject([{ type: "meetings.invitee-added.v1" }]);
    const kept = { ...came.state, version: 1 };
    expect(keep(kept, { meeting, was: false, is: true }).events).toEqual([]);
    const left = keep(kept, { meeting, was: true, is: false });
    expect(left).toMatchObject({
      state: { ahead: 1, removed: true },
      events: [{ type: "meetings.invitee-removed.v1" }],
    });
    expect(keep(left.state, { meeting, was: true, is: false }).events).toEqual([]);
    const back = keep(left.state, { meeting, was: false, is: true });
    expect(back).toMatchObject({
      state: { ahead: 2, removed: false },
      events: [{ type: "meetings.invitee-added.v1" }],
    });
  });

  test("who could get no letter until now is invited with a SEQUENCE of their own, once", () => {
    const heard = keep(stranger, { meeting, was: false, is: true, unheard: true });
    expect(heard).toMatchObject({ state: { ahead: 1 }, events: [{}] });
    expect(keep({ ...heard.state, version: 1 }, { meeting, was: false, is: true, unheard: true }).events).toEqual([]);
  });

  test("who never took part is told nothing", () => {
    expect(keep(stranger, { meeting, was: false, is: false }).events).toEqual([]);
  });
});

describe("reminders", () => {
  const days = [7, 1];
  const dueOn = (date: string, state = called) => remind(state, { now: noon(date), days });
  const told = (date: string, state = called) =>
    dueOn(date, state).events.map(({ data }) => (data as { days: number }).days);

  test("on the seventh day before, and on the last", () => {
    expect(told("2027-02-22")).toEqual([]);
    expect(told("2027-02-23")).toEqual([7]);
    const once = dueOn("2027-02-23").state;
    expect(told("2027-02-23", once)).toEqual([]);
    expect(told("2027-02-28", once)).toEqual([]);
    expect(told("2027-03-01", once)).toEqual([1]);
  });

  test("a day late it still goes; of two that are due the nearest, and the other is past", () => {
    expect(told("2027-02-25")).toEqual([7]);
    expect(dueOn("2027-03-01")).toMatchObject({ state: { reminded: [7, 1] }, events: [{ data: { days: 1 } }] });
  });

  test("none for whose day the meeting was not called yet, or stood elsewhere", () => {
    const late = { ...called, scheduledAt: noon("2027-02-27") };
    expect(told("2027-02-28", late)).toEqual([]);
    expect(told("2027-03-01", late)).toEqual([1]);
    const moved = { ...called, status: "moved" as const, movedAt: noon("2027-02-27") };
    expect(told("2027-02-27", moved)).toEqual([]);
    expect(told("2027-03-01", moved)).toEqual([1]);
  });

  test("never of a meeting that is cancelled, held, or has begun", () => {
    for (const status of ["cancelled", "held"] as const) expect(told("2027-03-01", { ...called, status })).toEqual([]);
    expect(remind(called, { now: called.at, days }).events).toEqual([]);
  });

  const visits = fc.array(fc.integer({ min: 0, max: 45 }), { maxLength: 60 });
  property.prop([visits])("asked on whatever days, each goes once at most and never after a nearer one", (offsets) => {
    let state = called;
    const sent: number[] = [];
    for (const offset of offsets.toSorted((a, b) => a - b)) {
      const at = plusDays(noon("2027-01-20"), offset);
      const decided = remind(state, { now: at, days });
      state = decided.state;
      sent.push(...decided.events.map(({ data }) => (data as { days: number }).days));
    }
    expect(sent).toEqual([...new Set(sent)].toSorted((a, b) => b - a));
    const inTime = offsets.filter((offset) => plusDays(noon("2027-01-20"), offset) < called.at);
    if (inTime.some((offset) => offset >= 40)) expect(sent).toContain(1);
  });
});

test("meetings that touch do not clash", () => {
  const at = (hour: string, minutes = 60) => ({ at: `2027-03-02T${hour}:00.000Z`, minutes });
  expect(overlap(at("10:00"), at("11:00"))).toBe(false);
  expect(overlap(at("10:00", 61), at("11:00"))).toBe(true);
  expect(overlap(at("10:00", 600), at("12:00", 15))).toBe(true);
});
