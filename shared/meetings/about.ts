import type { PersonId } from "../../events/define.ts";
import type { World } from "../world.ts";
import { closedActions, openActions } from "./action-store.ts";
import { findAttendance } from "./attendance-store.ts";
import type { ActionState, MeetingState } from "./states.ts";
import { allMeetingsOf, findInvitee } from "./store.ts";

const AT_ONCE = 25;

/** What the room keeps about a person, for the person to take along: answers, presence, and what they wrote. */
export async function aboutPerson(world: World, person: PersonId) {
  const meetings = await allMeetingsOf(world, { from: "0", to: "9" });
  const kept: object[] = [];
  for (let n = 0; n < meetings.length; n += AT_ONCE) {
    const some = await Promise.all(meetings.slice(n, n + AT_ONCE).map((meeting) => inMeeting(world, meeting, person)));
    kept.push(...some.filter((one) => one !== undefined));
  }
  return { meetings: kept, actions: (await everyAction(world)).flatMap((action) => inAction(action, person)) };
}

async function inMeeting(world: World, { id, of, at, by, record }: MeetingState, person: PersonId) {
  const [invitee, attendance] = await Promise.all([findInvitee(world, id, person), findAttendance(world, id)]);
  const present = attendance?.entries.filter((entry) => entry.person === person || entry.for === person) ?? [];
  const did = [
    ...(by === person ? ["called"] : []),
    ...(record?.draftedBy === person ? ["drafted"] : []),
    ...(record?.approvedBy === person ? ["approved"] : []),
  ];
  if (!invitee.version && !present.length && !did.length) return undefined;
  const { version: _, ...answer } = invitee;
  return { meeting: id, of, at, ...(invitee.version > 0 && { answer }), attendance: present, did };
}

async function everyAction(world: World): Promise<ActionState[]> {
  const all = await openActions(world, { at: world.now });
  for (let after: string | undefined, more = true; more; more = Boolean(after)) {
    const page = await closedActions(world, { at: "9", limit: 100, after });
    all.push(...page.actions);
    after = page.last;
  }
  return all;
}

const inAction = ({ id, by, updates }: ActionState, person: PersonId) => {
  const own = updates.filter((update) => update.by === person);
  return by === person || own.length ? [{ action: id, opened: by === person, updates: own }] : [];
};
