import type { Texts } from "../tables/states.ts";
import { dateOf, type Instant, laterOf } from "../time.ts";
import type { DialogueState } from "./states.ts";

type Former = NonNullable<DialogueState["former"]>;
type Call = NonNullable<DialogueState["call"]>;
const none: Former = { titles: [], calls: [], agendas: [], meetings: [] };

/** A past day is asked about as it ended: what was said and changed within one day is not kept. */
const kept = <T extends { at: Instant }>(all: T[], before: T, now: Instant): T[] =>
  dateOf(before.at) === dateOf(now) ? all : [...all, before];

const heldAt = <T extends { at: Instant }>(all: readonly T[], at: Instant): T | undefined =>
  all.filter((one) => one.at <= at).at(-1);

const withFormer = (state: DialogueState, more: Partial<Former>) => ({ former: { ...none, ...state.former, ...more } });
const callOf = ({ questions, tables, opens, deadline, zone, setAt, changedAt }: Call) => ({
  at: changedAt ?? setAt,
  questions,
  tables,
  opens,
  deadline,
  zone,
});

/** The dialogue under another title from now on. */
export function retitled(state: DialogueState, title: Texts, now: Instant): DialogueState {
  const before = { at: state.titledAt ?? state.announcedAt, title: state.title };
  const titles = kept(state.former?.titles ?? [], before, now);
  return { ...state, title, titledAt: laterOf(now, before.at), ...withFormer(state, { titles }) };
}

/** The dialogue with another call from now on. */
export function recalled(
  state: DialogueState,
  call: Omit<Call, "setAt" | "changedAt">,
  now: Instant,
): DialogueState & { call: Call } {
  const before = state.call && callOf(state.call);
  if (!before || !state.call) return { ...state, call: { ...call, setAt: now } };
  const calls = kept(state.former?.calls ?? [], before, now);
  const { setAt } = state.call;
  return { ...state, call: { ...call, setAt, changedAt: laterOf(now, before.at) }, ...withFormer(state, { calls }) };
}

/** The dialogue with another agenda from now on. */
export function withAgenda(state: DialogueState, items: DialogueState["agenda"], now: Instant): DialogueState {
  const { agendaSetAt: at } = state;
  const agendas = at ? kept(state.former?.agendas ?? [], { at, items: state.agenda }, now) : [];
  return { ...state, agenda: items, agendaSetAt: laterOf(now, at ?? ""), ...withFormer(state, { agendas }) };
}

/** The dialogue with another meeting from now on. */
export function withMeeting(
  state: DialogueState,
  meeting: NonNullable<DialogueState["meeting"]>,
  now: Instant,
): DialogueState {
  const { meeting: before, meetingNamedAt: at } = state;
  const meetings = before && at ? kept(state.former?.meetings ?? [], { at, meeting: before }, now) : [];
  return { ...state, meeting, meetingNamedAt: laterOf(now, at ?? ""), ...withFormer(state, { meetings }) };
}

/** What was announced, called for and set by an instant: the past is told as it was. */
export function dialogueAt(state: DialogueState, instant: Instant): DialogueState {
  const { former = none, title, titledAt, announcedAt, call, agenda, agendaSetAt, meeting, meetingNamedAt } = state;
  const { call: _call, agendaSetAt: _set, meeting: _meeting, meetingNamedAt: _named, ...rest } = state;
  const titles = [...former.titles, { at: titledAt ?? announcedAt, title }];
  const called = call && heldAt([...former.calls, callOf(call)], instant);
  const items = agendaSetAt && heldAt([...former.agendas, { at: agendaSetAt, items: agenda }], instant);
  const named = meeting && meetingNamedAt && heldAt([...former.meetings, { at: meetingNamedAt, meeting }], instant);
  const { at: _at, ...of } = called ?? {};
  return {
    ...rest,
    title: (heldAt(titles, instant) ?? titles[0])?.title ?? title,
    ...(call && called && { call: { ...call, ...of } }),
    agenda: items ? items.items : [],
    ...(items && { agendaSetAt: items.at }),
    ...(named && { meeting: named.meeting, meetingNamedAt: named.at }),
  };
}
