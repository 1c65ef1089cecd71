import type { Body, PersonId, SeatId } from "../../events/define.ts";
import type { Decided } from "../../events/index.ts";
import { bytesOf, fittingItem } from "../item-size.ts";
import type { Policies } from "../policies.ts";
import { Refusal } from "../refusal.ts";
import { sameTexts } from "../same.ts";
import type { Texts } from "../tables/states.ts";
import { type Instant, plusDays } from "../time.ts";
import { type Decision, isAhead } from "./rules.ts";
import type { AttendanceState, DecisionHow, MeetingState } from "./states.ts";

export type Entries = AttendanceState["entries"];
export type DecisionState = MeetingState["decisions"][number];
type Agenda = MeetingState["agenda"];
/** A seat that was held at the instant of the meeting, and who acts in it: its person, or its agency's focal points. */
export interface EntitledSeat {
  body: Body;
  seat: SeatId;
  persons: PersonId[];
}

const fact = (type: `meetings.${string}` & Decided["type"], { id }: MeetingState) =>
  ({ type, aggregate: id, data: { meeting: id } }) as Decided;

function changeable(meeting: MeetingState, now: Instant) {
  if (meeting.status === "minutes-approved") throw new Refusal("minutes-approved");
  if (meeting.status === "cancelled") throw new Refusal("meeting-over");
  if (now < meeting.at) throw new Refusal("meeting-not-begun");
}
function held(meeting: MeetingState, now: Instant) {
  changeable(meeting, now);
  if (isAhead(meeting)) throw new Refusal("not-held");
}

/** What other rules add to it needs some of an item's room. */
const MEETING_BYTES = 300_000;
const fitting = (state: MeetingState): MeetingState => fittingItem(state, MEETING_BYTES);

/**
 * The quorum is informative: half of the seats (policy). A substitute counts as present, not as representative, so both
 * are told; a seat is counted once, whoever came for it.
 */
export function quorumOf(seats: EntitledSeat[], entries: Entries, { quorum }: Policies): DecisionState["quorum"] {
  const there = new Set(entries.filter(({ presence }) => presence === "present").map(({ person }) => person));
  const stoodFor = new Set(entries.flatMap((entry) => (entry.presence === "substitute" ? (entry.for ?? []) : [])));
  const own = seats.filter(({ persons }) => persons.some((person) => there.has(person)));
  const present = seats.filter(({ persons }) => persons.some((person) => there.has(person) || stoodFor.has(person)));
  return {
    seats: seats.length,
    representatives: own.length,
    present: present.length,
    reached: seats.length > 0 && present.length >= seats.length * quorum,
  };
}

export const isThere = ({ presence }: Entries[number]): boolean => presence === "present" || presence === "substitute";
export const presentIn = (entries: Entries): number => entries.filter(isThere).length;

interface Recording {
  entries: Entries;
  seats: EntitledSeat[];
  /** what stands on the agenda at the meeting's instant: fixed from the first recording on */
  agenda: Agenda;
  by: PersonId;
  now: Instant;
  policies: Policies;
}

/**
 * C7, C11: tables and Liaison Table meet; who was there makes the meeting held. Until its minutes are approved a
 * correction changes what its decisions say of the quorum too.
 */
export function recordAttendance(
  { meeting, attendance }: { meeting: MeetingState; attendance: AttendanceState | undefined },
  { entries, seats, agenda, by, now, policies }: Recording,
): Decision<{ meeting: MeetingState; attendance: AttendanceState }> {
  changeable(meeting, now);
  const first = isAhead(meeting);
  if (!first && attendance && JSON.stringify(attendance.entries) === JSON.stringify(entries))
    return { state: { meeting, attendance }, events: [] };
  const quorum = quorumOf(seats, entries, policies);
  const decisions = meeting.decisions.map((decision) => ({ ...decision, quorum, entitled: entitledOf(seats) }));
  const after: MeetingState = { ...meeting, decisions, ...(first && { status: "held", agenda }) };
  return {
    state: {
      meeting: fitting(after),
      attendance: { version: attendance?.version ?? 0, at: now, by, entries },
    },
    events: [
      ...(first ? [fact("meetings.meeting-held.v1", meeting)] : []),
      fact("meetings.attendance-recorded.v1", meeting),
    ],
  };
}

const entitledOf = (seats: EntitledSeat[]) => seats.map(({ body, seat }) => ({ body, seat }));

/** A decision is numbered within its meeting; the same one told twice is one. */
export function takeDecision(
  meeting: MeetingState,
  taken: { text: Texts; how: DecisionHow; entries: Entries; seats: EntitledSeat[]; now: Instant; policies: Policies },
): Decision<MeetingState> & { decision: DecisionState } {
  held(meeting, taken.now);
  const { text, how, entries, seats, now, policies } = taken;
  const same = meeting.decisions.find((one) => one.how === how && sameTexts(one.text, text));
  if (same) return { state: meeting, events: [], decision: same };
  const number = meeting.decisions.length + 1;
  const quorum = quorumOf(seats, entries, policies);
  const decision = { number, text, how, at: now, quorum, entitled: entitledOf(seats) };
  return {
    state: fitting({ ...meeting, decisions: [...meeting.decisions, decision] }),
    events: [
      { type: "meetings.decision-taken.v1", aggregate: meeting.id, data: { meeting: meeting.id, decision: number } },
    ],
    decision,
  };
}

export function draftMinutes(
  meeting: MeetingState,
  { by, now, ...written }: { public: Texts; internal?: Texts | undefined; by: PersonId; now: Instant },
): Decision<MeetingState> {
  held(meeting, now);
  const { record } = meeting;
  if (record && sameTexts(record.public, written.public) && sameTexts(record.internal, written.internal))
    return { state: meeting, events: [] };
  const { internal } = written;
  const draft = { public: written.public, ...(internal && { internal }), draftedAt: now, draftedBy: by };
  return {
    state: fitting({ ...meeting, status: "minutes-drafted", record: draft }),
    events: [fact("meetings.minutes-drafted.v1", meeting)],
  };
}

/**
 * C3: "nothing published that was not approved". Whoever wrote the draft may approve it too: a table with one seat filled
 * could otherwise never finish; both are kept. (policy) @throws Refusal meeting-over, no-minutes; stale: written anew since
 * they were seen
 */
export function approveMinutes(
  meeting: MeetingState,
  { by, now, seen = meeting.record?.draftedAt }: { by: PersonId; now: Instant; seen?: Instant | undefined },
): Decision<MeetingState> {
  if (meeting.status === "minutes-approved") return { state: meeting, events: [] };
  if (meeting.status === "cancelled") throw new Refusal("meeting-over");
  if (!meeting.record) throw new Refusal("no-minutes");
  if (seen !== meeting.record.draftedAt) throw new Refusal("stale");
  return {
    state: { ...meeting, status: "minutes-approved", record: { ...meeting.record, approvedAt: now, approvedBy: by } },
    events: [fact("meetings.minutes-approved.v1", meeting)],
  };
}

/** Minutes are due 14 days after (policy): asked for once while nobody has written any, also where no attendance is recorded. */
export function askMinutes(meeting: MeetingState, now: Instant, { minutesDays }: Policies): Decision<MeetingState> {
  const waits = isAhead(meeting) || meeting.status === "held";
  if (!waits || meeting.imported || meeting.minutesAsked || now < plusDays(meeting.at, minutesDays))
    return { state: meeting, events: [] };
  return { state: { ...meeting, minutesAsked: now }, events: [fact("meetings.minutes-due.v1", meeting)] };
}

/** C12: what is written on the agenda, then the open actions by date, so overdue first; what is fixed must fit its meeting. */
export function agendaWith(written: Agenda, actions: { id: `act_${string}`; text: Texts }[]): Agenda {
  const known = new Set(written.map(({ action }) => action));
  const items = actions.filter(({ id }) => !known.has(id)).map(({ id, text }) => ({ text, action: id }));
  const room = MEETING_BYTES / 3;
  let used = 0;
  return [...written, ...items.filter((item) => (used += bytesOf(item)) <= room)];
}
