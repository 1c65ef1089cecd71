import type { MeetingState } from "../meetings/states.ts";
import { endOf, plusQuarters, type Quarter, quarterOf, quartersBetween } from "../quarter.ts";
import type { Texts } from "../tables/states.ts";
import { type Instant, wholeDaysBetween } from "../time.ts";
import type { QuarterDuty } from "./shapes.ts";

/** Quarters told after the last with a seat or a meeting. */
const AHEAD = 4;
/** Quarters told at most: forty years. */
const MOST = 160;

export interface Reason {
  texts: Texts;
  at: Instant;
}

/** What the duty is computed from: the seats of the Liaison Table, its meetings, and reasons by quarter. */
export interface Kept {
  seats: readonly { start: Instant; end?: Instant | undefined }[];
  meetings: readonly MeetingState[];
  reasons: Record<string, Reason>;
}

const byText = (a: string, b: string) => Number(a > b) - Number(a < b);

type Known = "held" | "scheduled" | undefined;

/** How a meeting stood at an instant; undefined where it was not called yet or was cancelled by then. */
function standing(meeting: MeetingState, at: Instant): Known {
  if (meeting.scheduledAt > at && !meeting.imported) return undefined;
  if (meeting.cancelled && meeting.cancelled.at <= at) return undefined;
  const held = meeting.status === "held" || meeting.status.startsWith("minutes-");
  return held && meeting.at <= at ? "held" : "scheduled";
}

const approved = ({ record }: MeetingState, at: Instant) => Boolean(record?.approvedAt && record.approvedAt <= at);

interface Counted {
  meeting: MeetingState;
  quarter: Quarter;
  known: Known;
}

/** A meeting counts in the quarter of its date where it is held. */
const countedAt = (meetings: readonly MeetingState[], at: Instant): Counted[] =>
  meetings
    .filter(({ of }) => of.includes("liaison"))
    .map((meeting) => ({ meeting, quarter: quarterOf(meeting.start), known: standing(meeting, at) }))
    .filter(({ known }) => known);

/** C11: "the Liaison Table meets on a quarterly basis": a held meeting fulfils the quarter, fully with approved minutes. */
function dutyIn(
  quarter: Quarter,
  of: Counted[],
  { at, reason }: { at: Instant; reason: Reason | undefined },
): QuarterDuty {
  const own = of.filter((one) => one.quarter === quarter).toSorted((a, b) => byText(a.meeting.at, b.meeting.at));
  const held = own.filter(({ known }) => known === "held").map(({ meeting }) => meeting);
  const full = held.find((meeting) => approved(meeting, at));
  const over = endOf(quarter) <= at;
  const scheduled = over ? undefined : own[0]?.meeting;
  const meeting = full ?? held[0] ?? scheduled;
  const status = held.length ? "held" : scheduled ? "scheduled" : over ? "not-held" : "missing";
  return {
    quarter,
    status,
    fully: Boolean(full),
    meeting: meeting?.id ?? null,
    daysLeft: status === "missing" ? wholeDaysBetween(at, endOf(quarter)) : null,
    reason: (status === "not-held" && reason && reason.at <= at && reason.texts) || null,
  };
}

/** From the first quarter with a seat or meeting to the last with one, and the next four; none before the first seat. */
export function quartersAt({ seats, meetings, reasons }: Kept, at: Instant): QuarterDuty[] {
  const counted = countedAt(meetings, at);
  const begun = seats.filter(({ start, end }) => start <= at && (!end || start < end));
  const marks = [
    ...counted.map(({ quarter }) => quarter),
    ...begun.flatMap(({ start, end }) => [quarterOf(start), lastOf(end, at)]),
  ].toSorted();
  const [first, last] = [marks[0], marks.at(-1)];
  if (!first || !last) return [];
  const all = quartersBetween(first, [plusQuarters(last, AHEAD), plusQuarters(first, MOST)].toSorted()[0] ?? last);
  return all.map((quarter) => dutyIn(quarter, counted, { at, reason: reasons[quarter] }));
}

/** The last quarter of a seat; one without an end is held at least until now. */
const lastOf = (end: Instant | undefined, at: Instant): Quarter =>
  quarterOf(end ? new Date(Date.parse(end) - 1).toISOString() : at);

const runningOf = (kept: Kept, at: Instant) => quartersAt(kept, at).find(({ quarter }) => quarter === quarterOf(at));

/** Whether a meeting of the running quarter was called or held: its seats change nothing about that. */
export function meets(kept: Kept, at: Instant): boolean {
  const status = runningOf(kept, at)?.status;
  return status === "held" || status === "scheduled";
}

/**
 * The reminder that is due while the running quarter has no meeting: of those whose day has come only the nearest, in days
 * before the quarter's end; undefined where it was told. (policy)
 */
export function reminderDue(
  kept: Kept,
  { now, days, told }: { now: Instant; days: readonly number[]; told: Record<string, number[]> },
): { quarter: Quarter; step: number; daysLeft: number } | undefined {
  const duty = runningOf(kept, now);
  if (duty?.status !== "missing" || duty.daysLeft === null) return undefined;
  const { quarter, daysLeft } = duty;
  const due = days.filter((day) => daysLeft <= day);
  const step = Math.min(...due);
  if (!due.length || (told[quarter] ?? []).some((day) => day <= step)) return undefined;
  return { quarter, step, daysLeft };
}
