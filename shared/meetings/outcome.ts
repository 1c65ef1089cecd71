import type { PersonId } from "../../events/define.ts";
import type { Instant } from "../time.ts";
import type { World } from "../world.ts";
import { openActions } from "./action-store.ts";
import { agendaWith, isThere, presentIn } from "./after-rules.ts";
import type { Outcome } from "./after-shapes.ts";
import { findAttendance } from "./attendance-store.ts";
import { knownPersons } from "./known-persons.ts";
import { isAhead } from "./rules.ts";
import type { MeetingState } from "./states.ts";
import { meetingsOf } from "./store.ts";

type Records = Pick<World, "record">;

/** What everybody may know of a meeting once its minutes are approved: nobody's name who did not agree to it. */
export async function outcomeOf(world: Records, { record, decisions, id }: MeetingState): Promise<Outcome | undefined> {
  if (!record?.approvedAt) return undefined;
  const entries = (await findAttendance(world, id))?.entries ?? [];
  const agreed = entries.flatMap((entry): PersonId[] => (entry.named && isThere(entry) ? [entry.person] : []));
  const persons = await knownPersons(world, agreed);
  return {
    decisions,
    minutes: record.public,
    present: presentIn(entries),
    attendees: persons.flatMap(({ name }) => name ?? []).toSorted((a, b) => a.localeCompare(b, "es")),
    approvedAt: record.approvedAt,
  };
}

/**
 * C12: open actions stand on the next agenda of the Liaison Table by themselves, overdue first: read anew at each instant
 * until the meeting is held, and fixed then.
 */
export async function agendaOf(world: Records, meeting: MeetingState, now: Instant): Promise<MeetingState["agenda"]> {
  if (!meeting.of.includes("liaison") || !isAhead(meeting) || !(await isNext(world, meeting, now)))
    return meeting.agenda;
  return agendaWith(meeting.agenda, await openActions(world, { at: now }));
}

async function isNext(world: Records, { id, at }: MeetingState, now: Instant): Promise<boolean> {
  if (at <= now) return true;
  const { meetings } = await meetingsOf(world, { body: "liaison", from: now, to: at });
  return !meetings.some((other) => isAhead(other) && other.id !== id && other.at < at);
}
