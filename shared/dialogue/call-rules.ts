import type { InputId, MemberId, PersonId } from "../../events/define.ts";
import type { Decided } from "../../events/index.ts";
import { instantOf, localDateOf } from "../meetings/local-time.ts";
import type { Decision } from "../meetings/rules.ts";
import type { Policies } from "../policies.ts";
import { Refusal } from "../refusal.ts";
import { sameTexts } from "../same.ts";
import type { Texts } from "../tables/states.ts";
import { dateOf, type Instant, plusDays } from "../time.ts";
import { recalled } from "./history-rules.ts";
import { fitting, preparing, unchanged } from "./rules.ts";
import type { DialogueState, InputState } from "./states.ts";

export type Call = NonNullable<DialogueState["call"]>;

export interface AskedCall {
  questions: { text: Texts }[];
  tables: number[];
  /** what clocks in `zone` show */
  opens: string;
  deadline: string;
  zone: string;
}

const fact = (what: "call-set" | "call-opened", { year }: DialogueState): Decided => ({
  type: `dialogue.${what}.v1`,
  aggregate: `dialogue#${year}`,
  data: { year },
});

export const hasOpened = (call: Call | undefined, now: Instant): call is Call => Boolean(call && call.opens <= now);

/**
 * C8: "collection of inputs for dialogue meetings". A call may be changed until it opens; from then on its deadline may only
 * be put off, until the agenda is set. One that opens now or before opens at once.
 * @throws Refusal no-such-local-time, local-time-twice, outcomes-approved, due-before-start, in-the-past, call-open,
 * call-closed; stale: something was recorded since it was read
 */
export function setCall(
  state: DialogueState,
  { seen, ...asked }: AskedCall & { seen?: number | undefined },
  now: Instant,
): Decision<DialogueState> {
  const [opens, deadline] = [instantOf(asked.opens, asked.zone), instantOf(asked.deadline, asked.zone)];
  const { call } = state;
  const questions = asked.questions.map(({ text }, i) => ({ number: i + 1, text }));
  const after = { questions, tables: asked.tables.toSorted((a, b) => a - b), opens, deadline, zone: asked.zone };
  const same = call && sameCall(call, after);
  if (same && call.deadline === deadline) return { state, events: [] };
  unchanged(state, seen);
  preparing(state);
  if (deadline <= opens) throw new Refusal("due-before-start");
  if (hasOpened(call, now)) {
    if (!same || deadline < call.deadline) throw new Refusal("call-open");
    if (state.agendaSetAt && call.deadline <= now) throw new Refusal("call-closed");
  }
  if (deadline <= now) throw new Refusal("in-the-past");
  const opened = call?.opened ?? (opens <= now ? now : undefined);
  // What was told of a day that comes again is told again.
  const reminded = (call?.reminded ?? []).filter((days) => dayBefore(after, days) <= localDateOf(now, after.zone));
  return {
    state: fitting(recalled(state, { ...after, ...(opened && { opened }), reminded }, now)),
    events: [fact("call-set", state), ...(opened && !call?.opened ? [fact("call-opened", state)] : [])],
  };
}

/** The date so many days before the deadline's own, where it was set. */
const dayBefore = ({ deadline, zone }: Pick<Call, "deadline" | "zone">, days: number): string =>
  dateOf(plusDays(`${localDateOf(deadline, zone)}T00:00:00.000Z`, -days));

type Kept = Pick<Call, "questions" | "tables" | "opens" | "zone">;
const sameCall = (a: Kept, b: Kept) =>
  a.opens === b.opens &&
  a.zone === b.zone &&
  a.tables.join() === b.tables.join() &&
  a.questions.length === b.questions.length &&
  a.questions.every(({ text }, i) => sameTexts(text, b.questions[i]?.text));

/** Asked daily: a call whose instant has come opens, once. */
export function openCall(state: DialogueState, now: Instant): Decision<DialogueState> {
  const { call } = state;
  if (!call || call.opened || call.opens > now) return { state, events: [] };
  return { state: { ...state, call: { ...call, opened: now } }, events: [fact("call-opened", state)] };
}

/**
 * Reminders 14, 7 days and 1 day before the deadline, by the dates of its zone (policy). Of several that are due only the
 * nearest goes; none for whose day the call had not opened yet.
 */
export function remindOfCall(
  state: DialogueState,
  { now, policies: { callReminderDays } }: { now: Instant; policies: Policies },
): Decision<DialogueState> {
  const { call, year } = state;
  if (!call?.opened || call.deadline <= now) return { state, events: [] };
  const [today, opened] = [now, call.opened].map((instant) => localDateOf(instant, call.zone)) as [string, string];
  const due = callReminderDays.filter((days) => {
    const its = dayBefore(call, days);
    return its <= today && its > opened && !call.reminded.includes(days);
  });
  const nearest = Math.min(...due);
  if (!due.length || call.reminded.some((told) => told < nearest)) return { state, events: [] };
  const reminded = [...call.reminded, ...due].toSorted((a, b) => b - a);
  return {
    state: { ...state, call: { ...call, reminded } },
    events: [{ type: "dialogue.call-reminder-due.v1", aggregate: `dialogue#${year}`, data: { year, days: nearest } }],
  };
}

/**
 * Whether inputs are taken: until the deadline, and late until the agenda is set. With the outcomes they are public: what
 * came then would be so without anybody's approval (C3).
 */
export const takesInputs = (state: DialogueState, now: Instant): boolean =>
  hasOpened(state.call, now) &&
  (now < state.call.deadline || !state.agendaSetAt) &&
  !(state.approved && state.approved.at <= now);

/**
 * What a member of a called table answers: one a member and table. Sent again before the deadline it replaces the earlier
 * one; late ones are marked, and replace nothing that was in time.
 * @throws Refusal call-closed, not-of-the-table, no-such-record; stale: a colleague sent one since it was read
 */
export function submitInput(
  before: InputState | undefined,
  asked: {
    /** the version that was read, 0 for none */
    seen?: number | undefined;
    dialogue: DialogueState;
    table: number;
    answers: InputState["answers"];
    member: { id: MemberId; tables: readonly number[] };
    id: InputId;
    person: PersonId;
    now: Instant;
  },
): Decision<InputState> {
  const { dialogue, table, answers, member, id, person, now } = asked;
  const { call, year } = dialogue;
  if (!call || !takesInputs(dialogue, now)) throw new Refusal("call-closed");
  if (!call.tables.includes(table) || !member.tables.includes(table)) throw new Refusal("not-of-the-table");
  const numbers = new Set(call.questions.map(({ number }) => number));
  if (answers.some(({ question }) => !numbers.has(question))) throw new Refusal("no-such-record");
  const told = answers.toSorted((a, b) => a.question - b.question);
  const standing = before && !before.withdrawn ? before : undefined;
  if (standing && sameAnswers(standing.answers, told)) return { state: standing, events: [] };
  if (asked.seen !== undefined && asked.seen !== (standing?.version ?? 0)) throw new Refusal("stale");
  const late = now >= call.deadline;
  if (late && standing && !standing.late) throw new Refusal("call-closed");
  const state: InputState = {
    id: before?.id ?? id,
    version: before?.version ?? 0,
    year,
    table,
    member: member.id,
    person,
    answers: told,
    at: now,
    late,
  };
  return {
    state,
    events: [{ type: "dialogue.input-submitted.v1", aggregate: state.id, data: { year, input: state.id } }],
  };
}

/**
 * Its organization takes an input back while inputs are taken, and may send another; the secretariat does at any time, and
 * says why. @throws Refusal call-closed, reason-needed
 */
export function withdrawInput(
  input: InputState,
  {
    dialogue,
    office,
    reason,
    by,
    now,
  }: {
    dialogue: DialogueState;
    /** by the secretariat */
    office: boolean;
    reason?: Texts | undefined;
    by: PersonId;
    now: Instant;
  },
): Decision<InputState> {
  if (input.withdrawn) return { state: input, events: [] };
  if (office && !reason) throw new Refusal("reason-needed");
  if (!office && !takesInputs(dialogue, now)) throw new Refusal("call-closed");
  const { id, year } = input;
  return {
    state: { ...input, withdrawn: { at: now, by, ...(office && reason && { reason }) } },
    events: [{ type: "dialogue.input-withdrawn.v1", aggregate: id, data: { year, input: id } }],
  };
}

const sameAnswers = (a: InputState["answers"], b: InputState["answers"]) =>
  a.length === b.length &&
  a.every(({ question, text }, i) => question === b[i]?.question && sameTexts(text, b[i]?.text));
