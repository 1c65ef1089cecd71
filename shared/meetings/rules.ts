import type { MeetingId, PersonId } from "../../events/define.ts";
import type { Decided } from "../../events/index.ts";
import { Refusal } from "../refusal.ts";
import type { Instant } from "../time.ts";
import { instantOf } from "./local-time.ts";
import type { Answer, InviteeState, MeetingState } from "./states.ts";

export interface Decision<S> {
  state: S;
  events: Decided[];
}

type Plan = Pick<MeetingState, "title" | "start" | "zone" | "minutes" | "agenda" | "interpretation"> & {
  place?: string | undefined;
  call?: string | undefined;
};
/** What somebody wants otherwise; null takes it away. */
export type Change = { [K in keyof Plan]?: Plan[K] | undefined | (K extends "place" | "call" ? null : never) };

const fact = (type: "scheduled" | "moved" | "corrected" | "cancelled", { id }: Pick<MeetingState, "id">): Decided => ({
  type: `meetings.meeting-${type}.v1`,
  aggregate: id,
  data: { meeting: id },
});

/** Scheduled or moved: it stands before its people. */
export const isAhead = ({ status }: Pick<MeetingState, "status">): boolean =>
  status === "scheduled" || status === "moved";

/**
 * C7: "the working tables meet periodically according to the thematic priorities they have identified".
 * C11: "the Liaison Table meets on a quarterly basis".
 * @throws Refusal no-such-local-time, local-time-twice, in-the-past
 */
export function schedule(
  asked: Plan & Pick<MeetingState, "of">,
  { id, by, now }: { id: MeetingId; by: PersonId; now: Instant },
): Decision<MeetingState> {
  const { place, call, ...plan } = asked;
  const state: MeetingState = {
    id,
    version: 0,
    status: "scheduled",
    ...plan,
    of: asked.of.toSorted(),
    at: ahead(asked, now),
    ...(place && { place }),
    ...(call && { call }),
    sequence: 0,
    changedAt: now,
    scheduledAt: now,
    by,
    reminded: [],
    decisions: [],
  };
  return { state, events: [fact("scheduled", state)] };
}

/** What stands in people's calendars: a change of it raises SEQUENCE and is told. (RFC 5546, 2.1.4) */
const inCalendars = ["title", "start", "zone", "minutes", "place", "call"] as const;

/** Moves or corrects. Another start resets the reminders, and answers to the earlier one count no more. */
export function change(state: MeetingState, asked: Change, now: Instant): Decision<MeetingState> {
  if (!isAhead(state)) throw new Refusal("meeting-over");
  const { place, call, ...plan } = asked;
  const after = { ...state, ...present(plan) };
  for (const [name, value] of [
    ["place", place],
    ["call", call],
  ] as const) {
    if (value) after[name] = value;
    if (value === null) delete after[name];
  }
  const differs = (name: keyof Plan) => JSON.stringify(after[name]) !== JSON.stringify(state[name]);
  const moved = differs("start") || differs("zone");
  const told = inCalendars.some(differs);
  if (!told && !differs("agenda") && !differs("interpretation")) return { state, events: [] };
  Object.assign(after, { changedAt: now, sequence: state.sequence + (told ? 1 : 0) });
  if (moved) Object.assign(after, { status: "moved", at: ahead(after, now), movedAt: now, reminded: [] });
  return { state: after, events: [fact(told ? "moved" : "corrected", state)] };
}

/** Cancelled once; the same again says nothing new. */
export function cancel(
  state: MeetingState,
  reason: NonNullable<MeetingState["cancelled"]>["reason"],
  now: Instant,
): Decision<MeetingState> {
  if (JSON.stringify(state.cancelled?.reason) === JSON.stringify(reason)) return { state, events: [] };
  if (!isAhead(state)) throw new Refusal("meeting-over");
  const after: MeetingState = {
    ...state,
    status: "cancelled",
    cancelled: { at: now, reason },
    sequence: state.sequence + 1,
    changedAt: now,
  };
  return { state: after, events: [fact("cancelled", state)] };
}

/** Answers may be changed until the meeting begins; the latest counts. */
export function answer(
  invitee: InviteeState,
  {
    meeting,
    answer: said,
    substitute,
    now,
  }: {
    meeting: MeetingState;
    answer: Answer;
    substitute?: PersonId | undefined;
    now: Instant;
  },
): Decision<InviteeState> {
  if (!isAhead(meeting) || meeting.at <= now) throw new Refusal("meeting-over");
  const instead = said === "substitute" ? substitute : undefined;
  if (answerOf(invitee, meeting) === said && invitee.substitute === instead) return { state: invitee, events: [] };
  const { substitute: _, ...rest } = invitee;
  const state: InviteeState = {
    ...rest,
    answer: said,
    answeredAt: now,
    answeredFor: meeting.at,
    ...(instead && { substitute: instead }),
  };
  return {
    state,
    events: [
      {
        type: "meetings.invitation-answered.v1",
        aggregate: meeting.id,
        data: { meeting: meeting.id, person: invitee.person },
      },
    ],
  };
}

/** What somebody answered; an answer to an earlier start is none. */
export const answerOf = (invitee: InviteeState, { at }: Pick<MeetingState, "at">): Answer | undefined =>
  invitee.answeredFor === at ? invitee.answer : undefined;

function ahead({ start, zone }: Pick<MeetingState, "start" | "zone">, now: Instant): Instant {
  const at = instantOf(start, zone);
  if (at <= now) throw new Refusal("in-the-past");
  return at;
}

const present = <T extends object>(fields: T) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
