import type { MeetingId, PersonId } from "../../events/define.ts";
import { policies } from "../policies.ts";
import { Refusal } from "../refusal.ts";
import type { Texts } from "../tables/states.ts";
import { plusDays } from "../time.ts";
import type { Caller } from "../web/caller.ts";
import { forAll, recordAll, retryOnConflict, type World } from "../world.ts";
import { mayRun, mustFindMeeting } from "./actions.ts";
import type { Roll } from "./after-contract.ts";
import { attendanceResource, minutesResource } from "./after-reads.ts";
import * as rules from "./after-rules.ts";
import { attendanceWrite, entitledAt, findAttendance } from "./attendance-store.ts";
import { knownPersons } from "./known-persons.ts";
import { agendaOf } from "./outcome.ts";
import { isAhead } from "./rules.ts";
import type { AttendanceState, DecisionHow, MeetingState } from "./states.ts";
import { allMeetingsOf, inviteesOf, meetingWrites } from "./store.ts";

/** Who was there: the first time makes the meeting held, and fixes its agenda. */
export const recordAttendance = (world: World, caller: Caller, id: MeetingId, roll: Roll) =>
  retryOnConflict(async () => {
    const meeting = await mustFindMeeting(world, id);
    mayRun(caller, meeting.of);
    const entries = roll.map(withoutBlanks);
    const [attendance, seats] = await Promise.all([
      findAttendance(world, id),
      entitledAt(world, meeting.of, meeting.at),
    ]);
    const agenda = isAhead(meeting) ? await agendaOf(world, meeting, meeting.at) : meeting.agenda;
    const by = world.by as PersonId;
    const recording = { entries, seats, agenda, by, now: world.now, policies };
    const { state, events } = rules.recordAttendance({ meeting, attendance }, recording);
    if (events.length) {
      await needKnown(world, id, { entries, before: attendance });
      await recordAll(
        world,
        [attendanceWrite(world, id, state.attendance), ...meetingWrites(world, meeting, state.meeting)],
        ...events,
      );
    }
    return attendanceResource(world, state.meeting, state.attendance);
  });

const withoutBlanks = ({ for: whom, ...entry }: Roll[number]): rules.Entries[number] =>
  whom ? { person: entry.person, presence: entry.presence, for: whom, named: entry.named } : entry;

/** Nobody is noted who is nobody here: a person of a member or an office, or a substitute whom somebody named. */
async function needKnown(
  world: World,
  id: MeetingId,
  { entries, before }: { entries: rules.Entries; before: AttendanceState | undefined },
) {
  const noted = personsIn(before?.entries ?? []);
  const fresh = [...personsIn(entries)].filter((person) => !noted.has(person));
  const persons = await knownPersons(world, fresh);
  const strangers = persons.filter(({ unlinked }) => unlinked);
  if (!strangers.length) return;
  const substitutes = new Set((await inviteesOf(world, id)).map(({ substitute }) => substitute));
  if (strangers.some(({ person }) => !substitutes.has(person))) throw new Refusal("not-invited");
}

const personsIn = (entries: rules.Entries) =>
  new Set(entries.flatMap(({ person, for: whom }) => (whom ? [person, whom] : [person])));

/** A decision of a held meeting, numbered. */
export const takeDecision = (
  world: World,
  caller: Caller,
  id: MeetingId,
  { text, how }: { text: Texts; how: DecisionHow },
) =>
  retryOnConflict(async () => {
    const meeting = await mustFindMeeting(world, id);
    mayRun(caller, meeting.of);
    const [attendance, seats] = await Promise.all([
      findAttendance(world, id),
      entitledAt(world, meeting.of, meeting.at),
    ]);
    const entries = attendance?.entries ?? [];
    const taken = rules.takeDecision(meeting, { text, how, entries, seats, now: world.now, policies });
    if (taken.events.length) await recordAll(world, meetingWrites(world, meeting, taken.state), ...taken.events);
    return taken.decision;
  });

/**
 * Writes or replaces the draft, once: whoever is overtaken hears of it (VersionConflict), and so does who names, by
 * `matches`, a draft that is no longer the last.
 */
export async function draftMinutes(
  world: World,
  caller: Caller,
  id: MeetingId,
  { matches, ...written }: { public: Texts; internal?: Texts | undefined; matches: (current: unknown) => void },
) {
  const meeting = await mustFindMeeting(world, id);
  mayRun(caller, meeting.of);
  matches(meeting.record ? minutesResource(meeting) : null);
  const { state, events } = rules.draftMinutes(meeting, { ...written, by: world.by as PersonId, now: world.now });
  if (events.length) await recordAll(world, meetingWrites(world, meeting, state), ...events);
  return minutesResource(state);
}

export const approveMinutes = (world: World, caller: Caller, id: MeetingId, seen?: string) =>
  retryOnConflict(async () => {
    const meeting = await mustFindMeeting(world, id);
    mayRun(caller, meeting.of);
    const { state, events } = rules.approveMinutes(meeting, { by: world.by as PersonId, now: world.now, seen });
    if (events.length) await recordAll(world, meetingWrites(world, meeting, state), ...events);
    return minutesResource(state);
  });

/** Days that the daily question looks back beyond the day when minutes are due: so many missed days heal. */
const LOOK_BACK = 60;

/** Asks for the minutes that are due by now and were not asked for yet. */
export async function askMinutes(world: World): Promise<void> {
  const to = plusDays(world.now, -policies.minutesDays);
  const meetings = await allMeetingsOf(world, { from: plusDays(to, -LOOK_BACK), to });
  const due = meetings.filter((meeting) => rules.askMinutes(meeting, world.now, policies).events.length);
  await forAll(due, ({ id }) => retryOnConflict(() => askOnce(world, id)));
}

async function askOnce(world: World, id: MeetingState["id"]) {
  const meeting = await mustFindMeeting(world, id);
  const { state, events } = rules.askMinutes(meeting, world.now, policies);
  if (events.length) await recordAll(world, meetingWrites(world, meeting, state), ...events);
}
