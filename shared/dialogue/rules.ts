import type { InputId, MeetingId, OutcomeId, PersonId } from "../../events/define.ts";
import type { Decided } from "../../events/index.ts";
import type { Decision } from "../meetings/rules.ts";
import type { MeetingState } from "../meetings/states.ts";
import { Refusal } from "../refusal.ts";
import type { Texts } from "../tables/states.ts";
import type { Instant } from "../time.ts";
import type { DialogueState } from "./states.ts";

export type Finding = DialogueState["findings"][number];
type AgendaItem = DialogueState["agenda"][number];

/** DynamoDB takes 400 KB in one item; what other rules add to it needs some of that. */
const DIALOGUE_BYTES = 300_000;
function fitting(state: DialogueState): DialogueState {
  if (new TextEncoder().encode(JSON.stringify(state)).length > DIALOGUE_BYTES) throw new Refusal("record-full");
  return state;
}

type Fact = "dialogue-announced" | "agenda-set" | "finding-recorded" | "outcomes-approved" | "outcomes-corrected";
const fact = (what: Fact, { year }: Pick<DialogueState, "year">): Decided => ({
  type: `dialogue.${what}.v1`,
  aggregate: `dialogue#${year}`,
  data: { year },
});

const sorted = (texts: Texts | undefined = {}) => Object.entries(texts).toSorted(([a], [b]) => (a < b ? -1 : 1));
export const sameTexts = (a: Texts | undefined, b: Texts | undefined): boolean =>
  JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));

/**
 * C13: "an annual dialogue meeting between the Mechanism and the governments of the region": one a year. Announced twice
 * by the same person with the same title it is a double click.
 * @throws Refusal dialogue-known, in-the-past
 */
export function announce(
  known: DialogueState | undefined,
  { year, title }: Pick<DialogueState, "year" | "title">,
  { outcome, by, now }: { outcome: OutcomeId; by: PersonId; now: Instant },
): Decision<DialogueState> {
  if (known?.by === by && sameTexts(known.title, title)) return { state: known, events: [] };
  if (known) throw new Refusal("dialogue-known");
  if (year < Number(now.slice(0, 4))) throw new Refusal("in-the-past");
  const state: DialogueState = {
    year,
    version: 0,
    outcome,
    title,
    announcedAt: now,
    by,
    agenda: [],
    findings: [],
    revision: 0,
    corrected: [],
  };
  return { state, events: [fact("dialogue-announced", state)] };
}

/** What is set before the meeting, until its outcomes are approved. @throws Refusal outcomes-approved */
function preparing({ approved }: DialogueState) {
  if (approved) throw new Refusal("outcomes-approved");
}

/** What is on the table: from the tables' inputs, which are `known`. @throws Refusal outcomes-approved, meeting-over, no-such-record */
export function setAgenda(
  state: DialogueState,
  items: AgendaItem[],
  { known, held, now }: { known: ReadonlySet<InputId>; held: boolean; now: Instant },
): Decision<DialogueState> {
  preparing(state);
  if (held) throw new Refusal("meeting-over");
  if (items.some(({ inputs }) => inputs.some((input) => !known.has(input)))) throw new Refusal("no-such-record");
  if (state.agendaSetAt && JSON.stringify(state.agenda) === JSON.stringify(items)) return { state, events: [] };
  return {
    state: fitting({ ...state, agenda: items, agendaSetAt: now }),
    events: [fact("agenda-set", state)],
  };
}

/** C13: its meeting, which is the dialogue's own; another one as long as the first was not held. */
export function nameMeeting(
  state: DialogueState,
  meeting: Pick<MeetingState, "id" | "of" | "status">,
  { before, now }: { before: Pick<MeetingState, "status"> | undefined; now: Instant },
): Decision<DialogueState> {
  if (state.meeting === meeting.id) return { state, events: [] };
  preparing(state);
  if (!meeting.of.includes("dialogue")) throw new Refusal("no-such-record");
  if (meeting.status === "cancelled" || (before && isHeld(before))) throw new Refusal("meeting-over");
  return {
    state: { ...state, meeting: meeting.id, meetingNamedAt: now },
    events: [named(state, meeting.id)],
  };
}

const named = ({ year }: DialogueState, meeting: MeetingId): Decided => ({
  type: "dialogue.meeting-named.v1",
  aggregate: `dialogue#${year}`,
  data: { year, meeting },
});

/** Whether a meeting took place, by what is recorded of it. */
export const isHeld = ({ status }: Pick<MeetingState, "status">): boolean =>
  status === "held" || status === "minutes-drafted" || status === "minutes-approved";

/**
 * C14: "identify opportunities and challenges in GCM implementation". With a number it says anew what stands there, or
 * that it does not. What was published stays as it is until a correction publishes this too.
 */
export function recordFinding(
  state: DialogueState,
  { number, ...told }: Omit<Finding, "number" | "at"> & { number?: number | undefined },
  now: Instant,
): Decision<DialogueState> & { finding: Finding } {
  const current = findingsUntil(state, now);
  const before = number ? state.findings.findLast((one) => one.number === number) : undefined;
  if (number && !before) throw new Refusal("no-such-record");
  const same = (number ? [before] : current).find((one) => one && sameFinding(one, told));
  if (same) return { state, events: [], finding: same };
  const finding: Finding = {
    number: number ?? Math.max(0, ...state.findings.map((one) => one.number)) + 1,
    kind: told.kind,
    text: told.text,
    objectives: told.objectives,
    at: now,
    ...(told.withdrawn && { withdrawn: true }),
  };
  return {
    state: fitting({ ...state, findings: [...state.findings, finding] }),
    events: [fact("finding-recorded", state)],
    finding,
  };
}

type Told = Pick<Finding, "kind" | "text" | "objectives" | "withdrawn">;
const sameFinding = (a: Told, b: Told) =>
  a.kind === b.kind &&
  sameTexts(a.text, b.text) &&
  a.objectives.join() === b.objectives.join() &&
  Boolean(a.withdrawn) === Boolean(b.withdrawn);

/** The opportunities and challenges as they stood at an instant, each told last; without those taken back. */
export function findingsUntil({ findings }: Pick<DialogueState, "findings">, until: Instant): Finding[] {
  const latest = new Map(findings.filter(({ at }) => at <= until).map((one) => [one.number, one]));
  return [...latest.values()].filter(({ withdrawn }) => !withdrawn).toSorted((a, b) => a.number - b.number);
}

/** When outcomes were last published by an instant: approved or corrected. What came after waits for the next correction. */
export function publishedAt({ approved, corrected }: DialogueState, at: Instant): Instant | undefined {
  return [approved, ...corrected].flatMap((one) => (one && one.at <= at ? one.at : [])).at(-1);
}

export const summaryAt = ({ summary, corrected }: DialogueState, at: Instant): Texts | undefined =>
  corrected.filter((one) => one.at <= at && one.summary).at(-1)?.summary ?? summary;

/**
 * C3: "nothing published that was not approved": once the meeting was held. Approved again, it says nothing new.
 * @throws Refusal not-held
 */
export function approveOutcomes(
  state: DialogueState,
  {
    meeting,
    summary,
    by,
    now,
  }: { meeting: MeetingState | undefined; summary?: Texts | undefined; by: PersonId; now: Instant },
): Decision<DialogueState> {
  if (state.approved) return { state, events: [] };
  if (!meeting || !isHeld(meeting)) throw new Refusal("not-held");
  return {
    state: fitting({ ...state, ...(summary && { summary }), approved: { at: now, by }, revision: 1 }),
    events: [fact("outcomes-approved", state)],
  };
}

/**
 * A correction says what changed, and publishes what was recorded since. Sent again with nothing new it is a repetition.
 * @throws Refusal no-such-record: nothing is published; nothing-new
 */
export function correctOutcomes(
  state: DialogueState,
  asked: {
    changed: Texts;
    summary?: Texts | undefined;
    /** whether joint actions were agreed since the last publication */
    agreed: boolean;
    by: PersonId;
    now: Instant;
  },
): Decision<DialogueState> {
  const { changed, summary, agreed, by, now } = asked;
  const published = publishedAt(state, now);
  if (!published) throw new Refusal("no-such-record");
  const otherwise = summary && !sameTexts(summary, summaryAt(state, now));
  const news = agreed || otherwise || state.findings.some(({ at }) => at > published);
  if (!news && sameTexts(state.corrected.at(-1)?.changed, changed)) return { state, events: [] };
  if (!news) throw new Refusal("nothing-new");
  const correction = { at: now, by, changed, ...(otherwise && { summary }) };
  return {
    state: fitting({ ...state, corrected: [...state.corrected, correction], revision: state.revision + 1 }),
    events: [fact("outcomes-corrected", state)],
  };
}
