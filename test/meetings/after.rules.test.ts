import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import type { PersonId, SeatId } from "../../events/define.ts";
import {
  agendaWith,
  approveMinutes,
  askMinutes,
  draftMinutes,
  type EntitledSeat,
  type Entries,
  presentIn,
  quorumOf,
  recordAttendance,
  takeDecision,
} from "../../shared/meetings/after-rules.ts";
import type { AttendanceState, MeetingState } from "../../shared/meetings/states.ts";
import { Policies } from "../../shared/policies.ts";
import { given } from "../support/given.ts";
import { called } from "../support/meetings.ts";

const policies = Policies.parse({});
const person = (n: number) => `per_01M000000000000000000000${String(n).padStart(2, "0")}` as PersonId;
const seat = (n: number, ...persons: PersonId[]): EntitledSeat => ({
  body: "table-1",
  seat: `sea_01M000000000000000000000${String(n).padStart(2, "0")}` as SeatId,
  persons,
});
const present = (n: number, named = false) => ({ person: person(n), presence: "present" as const, named });
const standIn = (n: number, whom: number) => ({
  person: person(n),
  presence: "substitute" as const,
  for: person(whom),
  named: false,
});

const by = person(1);
const before = "2027-03-02T14:59:59.999Z";
const during = "2027-03-02T15:00:00.000Z";
const meeting: MeetingState = { ...called, of: ["table-1"], agenda: [{ text: { es: "Apertura" } }] };
const cancelled: MeetingState = { ...meeting, status: "cancelled", cancelled: { at: before, reason: { es: "No" } } };
const held: MeetingState = { ...meeting, status: "held" };
const drafted: MeetingState = {
  ...held,
  status: "minutes-drafted",
  record: { public: { es: "Se habló." }, draftedAt: during, draftedBy: by },
};
const approved: MeetingState = {
  ...drafted,
  status: "minutes-approved",
  record: { public: { es: "Se habló." }, draftedAt: during, draftedBy: by, approvedAt: during, approvedBy: by },
};
const seats = [seat(1, person(1)), seat(2, person(2)), seat(3, person(3))];
const record = (
  state: { meeting: MeetingState; attendance: AttendanceState | undefined },
  entries: Entries,
  { now = during, agenda = meeting.agenda } = {},
) => recordAttendance(state, { entries, seats, agenda, by, now, policies });
const typesOf = ({ events }: { events: { type: string }[] }) => events.map(({ type }) => type);

describe("attendance", () => {
  const state = { meeting, attendance: undefined };
  test("makes the meeting held, once it has begun, with its agenda as it was then", () => {
    given(state)
      .when(record, [present(1)], { now: before })
      .thenRefused("meeting-not-begun");
    given({ ...state, meeting: cancelled })
      .when(record, [present(1)])
      .thenRefused("meeting-over");
    const agenda = [{ text: { es: "Tarea" }, action: "act_01M00000000000000000000001" as const }];
    const first = record(state, [present(1)], { agenda });
    expect(first.state.meeting).toMatchObject({ status: "held", agenda });
    expect(typesOf(first)).toEqual(["meetings.meeting-held.v1", "meetings.attendance-recorded.v1"]);
  });

  test("can be corrected until the minutes are approved, and said twice is said once", () => {
    const first = record(state, [present(1)]).state;
    expect(record(first, [present(1)]).events).toEqual([]);
    const second = record(first, [present(1), present(2)], { agenda: [] });
    expect(typesOf(second)).toEqual(["meetings.attendance-recorded.v1"]);
    expect(second.state.meeting.agenda).toEqual(meeting.agenda);
    given({ ...first, meeting: approved })
      .when(record, [present(2)])
      .thenRefused("minutes-approved");
  });

  test("a correction changes what decisions say of the quorum", () => {
    const { state: one } = record(state, [present(1)]);
    const text = { es: "Acordado" };
    const taken = { text, how: "consensus" as const, entries: one.attendance.entries, seats, now: during, policies };
    const decided = takeDecision(one.meeting, taken);
    expect(decided.decision).toMatchObject({ number: 1, quorum: { seats: 3, present: 1, reached: false } });
    const corrected = record({ ...one, meeting: decided.state }, [present(1), standIn(9, 2)]).state.meeting;
    expect(corrected.decisions[0]?.quorum).toEqual({ seats: 3, representatives: 1, present: 2, reached: true });
  });
});

describe("quorum", () => {
  test("a substitute counts as present, not as representative, and a seat once", () => {
    const entries = [present(1), standIn(8, 2), standIn(9, 2), standIn(7, 1)];
    expect(quorumOf(seats, entries, policies)).toEqual({ seats: 3, representatives: 1, present: 2, reached: true });
    expect(presentIn(entries)).toBe(4);
  });
  test("a seat of an agency is filled by any of its focal points", () => {
    const agency = [seat(1, person(1), person(2))];
    expect(quorumOf(agency, [present(2)], policies)).toMatchObject({ representatives: 1, present: 1 });
  });
  test("of no seats none is reached", () => {
    expect(quorumOf([], [present(1)], policies)).toEqual({ seats: 0, representatives: 0, present: 0, reached: false });
  });
  property.prop([
    fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 10 }),
    fc.array(fc.tuple(fc.integer({ min: 1, max: 20 }), fc.constantFrom("present", "apology", "absent"))),
    fc.array(fc.tuple(fc.integer({ min: 21, max: 40 }), fc.integer({ min: 1, max: 20 }))),
  ])("representatives ≤ present ≤ seats, and whoever comes never lowers it", (holders, noted, stood) => {
    const all = holders.map((n, i) => seat(i + 1, person(n)));
    const entries: Entries = [
      ...noted.map(([n, presence]) => ({ person: person(n), presence: presence as "present", named: false })),
      ...stood.map(([n, whom]) => standIn(n, whom)),
    ];
    const quorum = quorumOf(all, entries, policies);
    expect(quorum.representatives).toBeLessThanOrEqual(quorum.present);
    expect(quorum.present).toBeLessThanOrEqual(quorum.seats);
    expect(quorum.reached).toBe(quorum.seats > 0 && quorum.present * 2 >= quorum.seats);
    const more = quorumOf(all, [...entries, present(5)], policies);
    expect(more.present).toBeGreaterThanOrEqual(quorum.present);
  });
});

describe("decisions", () => {
  const taken = { text: { es: "A" }, how: "vote" as const, entries: [], seats, now: during, policies };
  test("belong to a held meeting, are numbered, and the same one twice is one", () => {
    given(meeting).when(takeDecision, taken).thenRefused("not-held");
    given(cancelled).when(takeDecision, taken).thenRefused("meeting-over");
    given(approved).when(takeDecision, taken).thenRefused("minutes-approved");
    const one = takeDecision(held, taken);
    expect(one.decision).toMatchObject({ number: 1, entitled: [{ body: "table-1" }, {}, {}] });
    expect(takeDecision(one.state, taken)).toMatchObject({ events: [], decision: { number: 1 } });
    expect(takeDecision(one.state, { ...taken, text: { es: "B" } }).decision.number).toBe(2);
  });
  test("a meeting holds so much text and no more", () => {
    const text = { es: "a".repeat(301_000) };
    given(held)
      .when(takeDecision, { ...taken, text })
      .thenRefused("record-full");
  });
});

describe("minutes", () => {
  const written = { public: { es: "Se habló." }, by, now: during };
  test("are drafted for a held meeting, replaced while a draft, and then stay", () => {
    given(meeting).when(draftMinutes, written).thenRefused("not-held");
    given(held)
      .when(draftMinutes, written)
      .then({ state: { status: "minutes-drafted" } });
    given(drafted).when(draftMinutes, written).then({ events: [] });
    given(drafted)
      .when(draftMinutes, { ...written, internal: { es: "Entre nos." } })
      .then({ events: [{ type: "meetings.minutes-drafted.v1" }] });
    given(approved)
      .when(draftMinutes, { ...written, public: { es: "Otra cosa" } })
      .thenRefused("minutes-approved");
  });
  test("are approved once, and only what is written", () => {
    given(held).when(approveMinutes, { by, now: during }).thenRefused("no-minutes");
    given(drafted)
      .when(approveMinutes, { by: person(2), now: during })
      .then({ state: { status: "minutes-approved", record: { draftedBy: by, approvedBy: person(2) } } });
    given(approved).when(approveMinutes, { by, now: during }).then({ events: [] });
    const seen = drafted.record?.draftedAt;
    given(drafted)
      .when(approveMinutes, { by, now: during, seen })
      .then({ state: { status: "minutes-approved" } });
    const anew = draftMinutes(drafted, {
      ...written,
      public: { es: "Otra cosa" },
      now: "2027-03-02T16:00:00.000Z",
    }).state;
    given(anew).when(approveMinutes, { by, now: during, seen }).thenRefused("stale");
    given(approved).when(approveMinutes, { by, now: during, seen: "2020-01-01T00:00:00.000Z" }).then({ events: [] });
  });

  test("are asked for once, fourteen days after, and never where there are any", () => {
    const due = "2027-03-16T15:00:00.000Z";
    given(held).when(askMinutes, "2027-03-16T14:59:59.000Z", policies).then({ events: [] });
    for (const waiting of [held, meeting]) {
      const asked = askMinutes(waiting, due, policies);
      expect(typesOf(asked)).toEqual(["meetings.minutes-due.v1"]);
      expect(askMinutes(asked.state, "2027-05-01T12:00:00.000Z", policies).events).toEqual([]);
    }
    for (const done of [cancelled, drafted, approved, { ...held, imported: true }])
      expect(askMinutes(done, due, policies).events).toEqual([]);
  });
  property.prop([fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 30 })])(
    "whichever days are asked, in order: once, on the first from the fourteenth on",
    (offsets) => {
      let state = held;
      const days = offsets.toSorted((a, b) => a - b);
      const told = days.filter((day) => {
        const now = new Date(Date.parse("2027-03-02T15:00:00Z") + day * 86_400_000).toISOString();
        const { state: after, events } = askMinutes(state, now, policies);
        state = after;
        return events.length;
      });
      expect(told).toEqual(days.filter((day) => day >= 14).slice(0, 1));
    },
  );
});

describe("the agenda of the Liaison Table", () => {
  const action = (n: number) => ({ id: `act_01M0000000000000000000000${n}` as const, text: { es: `Tarea ${n}` } });
  test("holds what is written, then the open actions in their order, none twice", () => {
    const written = [{ text: { es: "Apertura" } }, { text: { es: "Tarea 2" }, action: action(2).id }];
    expect(agendaWith(written, [action(1), action(2), action(3)])).toEqual([
      ...written,
      { text: { es: "Tarea 1" }, action: action(1).id },
      { text: { es: "Tarea 3" }, action: action(3).id },
    ]);
  });
  test("never grows past what a meeting can hold", () => {
    const long = Array.from({ length: 200 }, (_, i) => ({ ...action(i % 9), text: { es: "a".repeat(4000) } }));
    expect(JSON.stringify(agendaWith([], long)).length).toBeLessThan(110_000);
  });
});
