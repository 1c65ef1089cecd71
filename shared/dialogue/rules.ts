import type { InputId, MeetingId, PersonId } from "../../events/define.ts";
import type { Decided } from "../../events/index.ts";
import { fittingItem } from "../item-size.ts";
import type { Decision } from "../meetings/rules.ts";
import type { MeetingState } from "../meetings/states.ts";
import { Refusal } from "../refusal.ts";
import { sameTexts } from "../same.ts";
import type { Texts } from "../tables/states.ts";
import { type Instant, laterOf } from "../time.ts";
import { withAgenda, withMeeting } from "./history-rules.ts";
import type { DialogueState } from "./states.ts";

export type Finding = DialogueState["findings"][number];
type AgendaItem = DialogueState["agenda"][number];

/** What other rules add to it needs some of an item's room. @throws Refusal record-full */
export const fitting = (state: DialogueState): DialogueState => fittingItem(state, 300_000);

type Fact =
  | "dialogue-announced"
  | "title-corrected"
  | "agenda-set"
  | "finding-recorded"
  | "outcomes-approved"
  | "outcomes-corrected";
export const fact = (what: Fact, { year }: Pick<DialogueState, "year">): Decided => ({
  type: `dialogue.${what}.v1`,
  aggregate: `dialogue#${year}`,
  data: { year },
});

/** What is set before the meeting, until its outcomes are approved. @throws Refusal outcomes-approved */
export function preparing({ approved }: DialogueState) {
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
    state: fitting(withAgenda(state, items, now)),
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
    state: fitting(withMeeting(state, meeting.id, now)),
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
 * @throws Refusal no-such-record, record-full, outcomes-retracted; stale: somebody recorded something since it was read
 */
export function recordFinding(
  state: DialogueState,
  {
    number,
    seen,
    ...told
  }: Omit<Finding, "number" | "at"> & { number?: number | undefined; seen?: number | undefined },
  now: Instant,
): Decision<DialogueState> & { finding: Finding } {
  if (state.retracted) throw new Refusal("outcomes-retracted");
  const at = afterPublication(state, now);
  const current = findingsUntil(state, at);
  const before = number ? state.findings.findLast((one) => one.number === number) : undefined;
  if (!before && (number || told.withdrawn)) throw new Refusal("no-such-record");
  const same = (number ? [before] : current).find((one) => one && sameFinding(one, told));
  if (same) return { state, events: [], finding: same };
  unchanged(state, seen);
  const finding: Finding = {
    number: number ?? Math.max(0, ...state.findings.map((one) => one.number)) + 1,
    kind: told.kind,
    text: told.text,
    objectives: told.objectives,
    at,
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

type Published = Pick<DialogueState, "approved" | "corrected" | "retracted">;

/**
 * When outcomes were last published by an instant: approved or corrected. What came after waits for the next correction;
 * of what was retracted nothing is public any more, whichever day one asks about.
 */
export function publishedAt({ approved, corrected, retracted }: Published, at: Instant): Instant | undefined {
  if (retracted) return undefined;
  return [approved, ...corrected].flatMap((one) => (one && one.at <= at ? one.at : [])).at(-1);
}

export const summaryAt = ({ summary, corrected }: DialogueState, at: Instant): Texts | undefined =>
  corrected.filter((one) => one.at <= at && one.summary).at(-1)?.summary ?? summary;

/** When anything was published last, retracted since or not. */
export const lastPublished = ({ approved, corrected }: Published): Instant | undefined =>
  publishedAt({ approved, corrected }, "9");

/** When something is recorded: what began before a publication and came after it is not of that publication. */
export function afterPublication(state: Published, now: Instant): Instant {
  const published = lastPublished(state);
  return published ? laterOf(now, new Date(Date.parse(published) + 1).toISOString()) : now;
}

/** Whether something was recorded that only a correction will publish. */
export function newsSince(state: DialogueState, agreed: readonly { agreedAt: Instant }[]): boolean {
  const published = publishedAt(state, "9");
  if (!published) return false;
  return state.findings.some(({ at }) => at > published) || agreed.some(({ agreedAt }) => agreedAt > published);
}

/** @throws Refusal stale: something was recorded since it was read */
export function unchanged({ version }: DialogueState, seen = version) {
  if (seen !== version) throw new Refusal("stale");
}

/**
 * C3: "nothing published that was not approved": once the meeting was held. Approved again, it says nothing new.
 * @throws Refusal not-held, outcomes-retracted, outcomes-approved: with another summary; stale
 */
export function approveOutcomes(
  state: DialogueState,
  {
    meeting,
    summary,
    seen,
    by,
    now,
  }: {
    meeting: MeetingState | undefined;
    summary?: Texts | undefined;
    /** the version that was read */
    seen?: number | undefined;
    by: PersonId;
    now: Instant;
  },
): Decision<DialogueState> {
  if (state.retracted) throw new Refusal("outcomes-retracted");
  if (state.approved) {
    if (summary && !sameTexts(summary, summaryAt(state, now))) throw new Refusal("outcomes-approved");
    return { state, events: [] };
  }
  unchanged(state, seen);
  if (!meeting || !isHeld(meeting)) throw new Refusal("not-held");
  return {
    state: fitting({ ...state, ...(summary && { summary }), approved: { at: now, by }, revision: 1 }),
    events: [fact("outcomes-approved", state)],
  };
}

/**
 * A correction says what changed, and publishes what was recorded since. Sent again with nothing new it is a repetition.
 * @throws Refusal no-such-record: nothing is published; outcomes-retracted, nothing-new, stale
 */
export function correctOutcomes(
  state: DialogueState,
  asked: {
    changed: Texts;
    summary?: Texts | undefined;
    /** the dialogue's joint actions */
    actions: readonly { agreedAt: Instant }[];
    seen?: number | undefined;
    by: PersonId;
    now: Instant;
  },
): Decision<DialogueState> {
  const { changed, summary, actions, seen, by, now } = asked;
  if (state.retracted) throw new Refusal("outcomes-retracted");
  if (!state.approved) throw new Refusal("no-such-record");
  const otherwise = summary && !sameTexts(summary, summaryAt(state, now));
  const news = otherwise || newsSince(state, actions);
  if (!news && sameTexts(state.corrected.at(-1)?.changed, changed)) return { state, events: [] };
  if (!news) throw new Refusal("nothing-new");
  unchanged(state, seen);
  const correction = { at: afterPublication(state, now), by, changed, ...(otherwise && { summary }) };
  return {
    state: fitting({ ...state, corrected: [...state.corrected, correction], revision: state.revision + 1 }),
    events: [fact("outcomes-corrected", state)],
  };
}

/** The outcomes room retracted what was published of it; that is for good. */
export const retractOutcomes = (state: DialogueState, at: Instant): DialogueState =>
  state.approved && !state.retracted ? { ...state, retracted: { at } } : state;
