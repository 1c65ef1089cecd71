import type { MeetingId } from "../../events/define.ts";
import { Refusal } from "../refusal.ts";
import type { Caller } from "../web/caller.ts";
import { Denial } from "../web/problem.ts";
import type { World } from "../world.ts";
import { mustFindMeeting } from "./actions.ts";
import type { Attendance, Minutes } from "./after-contract.ts";
import { presentIn } from "./after-rules.ts";
import { findAttendance } from "./attendance-store.ts";
import { mayKnow } from "./concern.ts";
import { knownPersons } from "./known-persons.ts";
import type { AttendanceState, MeetingState } from "./states.ts";

/** What is told to the members of the meeting's bodies, and to the secretariat. @throws Refusal not-found, Denial not-allowed */
export async function openInside(world: World, caller: Caller, id: MeetingId): Promise<MeetingState> {
  const meeting = await mustFindMeeting(world, id);
  if (!(await mayKnow(world, meeting, caller))) throw new Denial("not-allowed");
  return meeting;
}

export async function attendanceResource(
  world: Pick<World, "record">,
  { id, status }: MeetingState,
  { at, entries }: AttendanceState,
): Promise<Attendance> {
  const persons = await knownPersons(
    world,
    entries.map(({ person }) => person),
  );
  return {
    meeting: id,
    status,
    at,
    present: presentIn(entries),
    entries: entries.map((entry, i) => {
      const { name = null, organization = null } = persons[i] ?? {};
      return { ...entry, name, organization };
    }),
  };
}

/** @throws Refusal not-found where none is recorded yet */
export async function getAttendance(world: World, caller: Caller, id: MeetingId): Promise<Attendance> {
  const meeting = await openInside(world, caller, id);
  const attendance = await findAttendance(world, id);
  if (!attendance) throw new Refusal("not-found");
  return attendanceResource(world, meeting, attendance);
}

/** @throws Refusal not-found where none are written yet */
export function minutesResource({ id, status, record }: MeetingState): Minutes {
  if (!record) throw new Refusal("not-found");
  const { internal, draftedAt, approvedAt } = record;
  return {
    meeting: id,
    status,
    public: record.public,
    ...(internal && { internal }),
    draftedAt,
    ...(approvedAt && { approvedAt }),
  };
}

export const getMinutes = async (world: World, caller: Caller, id: MeetingId): Promise<Minutes> =>
  minutesResource(await openInside(world, caller, id));
