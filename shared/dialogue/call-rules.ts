import type { InputId, MemberId, PersonId } from "../../events/define.ts";
import type { Decided } from "../../events/index.ts";
import { instantOf, localDateOf } from "../meetings/local-time.ts";
import type { Decision } from "../meetings/rules.ts";
import type { Policies } from "../policies.ts";
import { Refusal } from "../refusal.ts";
import type { Texts } from "../tables/states.ts";
import { type Instant, plusDays } from "../time.ts";
import { sameTexts } from "./rules.ts";
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

export const hasOpened = (call: Call | undefined, now: Instant): call is Call =>
  Boolean(call && (call.opened ?? call.opens) <= now);

/**
 * C8: "collection of inputs for dialogue meetings". A call may be changed until it opens; from then on its deadline may only
 * be put off, until the agenda is set. One that opens now or before opens at once.
 * @throws Refusal no-such-local-time, local-time-twice, due-before-start, in-the-past, call-open, call-closed
 */
export function setCall(state: DialogueState, asked: AskedCall, now: Instant): Decision<DialogueState> {
  const [opens, deadline] = [instantOf(asked.opens, asked.zone), instantOf(asked.deadline, asked.zone)];
  const { call } = state;
  const questions = asked.questions.map(({ text }, i) => ({ number: i + 1, text }));
  const after = { questions, tables: asked.tables.toSorted((a, b) => a - b), opens, deadline, zone: asked.zone };
  const same = call && sameCall(call, after);
  if (same && call.deadline === deadline) return { state, events: [] };
  if (deadline <= opens) throw new Refusal("due-before-start");
  if (hasOpened(call, now)) {
    if (!same || deadline < call.deadline) throw new Refusal("call-open");
    if (state.agendaSetAt && call.deadline <= now) throw new Refusal("call-closed");
  }
  if (deadline <= now) throw new Refusal("in-the-past");
  const opened = call?.opened ?? (opens <= now ? now : undefined);
  // What was told of a day that comes again is told again.
  const reminded = (call?.reminded ?? []).filter((days) => plusDays(deadline, -days) <= now);
  return {
    state: { ...state, call: { ...after, setAt: call?.setAt ?? now, ...(opened && { opened }), reminded } },
    events: [fact("call-set", state), ...(opened && !call?.opened ? [fact("call-opened", state)] : [])],
  };
}

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
  const day = (instant: Instant) => localDateOf(instant, call.zone);
  const dayBefore = (days: number) => plusDays(`${day(call.deadline)}T00:00:00.000Z`, -days).slice(0, 10);
  const opened = day(call.opened);
  const due = callReminderDays.filter((days) => {
    const its = dayBefore(days);
    return its <= day(now) && its > opened && !call.reminded.includes(days);
  });
  const nearest = Math.min(...due);
  if (!due.length || call.reminded.some((told) => told < nearest)) return { state, events: [] };
  const reminded = [...call.reminded, ...due].toSorted((a, b) => b - a);
  return {
    state: { ...state, call: { ...call, reminded } },
    events: [{ type: "dialogue.call-reminder-due.v1", aggregate: `dialogue#${year}`, data: { year, days: nearest } }],
  };
}

/** Whether inputs are taken: until the deadline, and late until the agenda is set. */
export const takesInputs = ({ call, agendaSetAt }: DialogueState, now: Instant): boolean =>
  hasOpened(call, now) && (now < call.deadline || !agendaSetAt);

/**
 * What a member of a called table answers: one a member and table. Sent again before the deadline it replaces the earlier
 * one; late ones are marked, and replace nothing that was in time.
 * @throws Refusal call-closed, not-of-the-table, no-such-record
 */
export function submitInput(
  before: InputState | undefined,
  asked: {
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
  if (before && sameAnswers(before.answers, told)) return { state: before, events: [] };
  const late = now >= call.deadline;
  if (late && before && !before.late) throw new Refusal("call-closed");
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

const sameAnswers = (a: InputState["answers"], b: InputState["answers"]) =>
  a.length === b.length &&
  a.every(({ question, text }, i) => question === b[i]?.question && sameTexts(text, b[i]?.text));
