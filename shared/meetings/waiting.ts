import { sitsIn } from "../tables/rights.ts";
import { seatedBody } from "../tables/seat-rules.ts";
import { plusDays } from "../time.ts";
import type { Caller } from "../web/caller.ts";
import type { World } from "../world.ts";
import { ownersOf } from "./action-reads.ts";
import { openActions } from "./action-store.ts";
import { isConcerned } from "./concern.ts";
import { answerOf, isAhead } from "./rules.ts";
import type { ActionState, MeetingState } from "./states.ts";
import { allMeetingsOf, findInvitee } from "./store.ts";

/** Days ahead in which an invitation waits for its answer, and back in which minutes wait to be written. */
const AHEAD = 60;
const BACK = 90;

export interface Waiting {
  answers: MeetingState[];
  /** to record, write or approve */
  minutes: MeetingState[];
  /** overdue first */
  actions: ActionState[];
}

/** What waits for whoever signed in: invitations to answer, minutes to write, actions to carry out. */
export async function waitingFor(world: World, caller: Caller): Promise<Waiting> {
  if (caller.as === "everyone" || caller.as === "secretariat") return { answers: [], minutes: [], actions: [] };
  const { person } = caller;
  const { now } = world;
  const [meetings, open] = await Promise.all([
    allMeetingsOf(world, { from: plusDays(now, -BACK), to: plusDays(now, AHEAD) }),
    openActions(world, { at: now }),
  ]);
  const ahead = meetings.filter((meeting) => isAhead(meeting) && meeting.at > now);
  const unanswered = await only(ahead, async (meeting) => {
    if (!(await isConcerned(world, meeting, person))) return false;
    return !answerOf(await findInvitee(world, meeting.id, person), meeting);
  });
  const unwritten = meetings.filter(
    (meeting) =>
      meeting.at <= now && !done.has(meeting.status) && meeting.of.some((body) => sitsIn(caller, seatedBody(body))),
  );
  // Of a seat only who sits where it is, or did, can be asked.
  const mine = open.filter(
    ({ owner }) =>
      (caller.as === "member" && owner.member === caller.member) ||
      (caller.as === "agency" && owner.agency === caller.agency) ||
      ("seats" in caller && caller.seats.some(({ body }) => body === owner.seat?.body)),
  );
  const actions = await only(mine, async (action) => (await ownersOf(world, action, now)).includes(person));
  return { answers: unanswered, minutes: unwritten, actions };
}

const done = new Set<MeetingState["status"]>(["cancelled", "minutes-approved"]);

async function only<T>(all: T[], fits: (one: T) => Promise<boolean>): Promise<T[]> {
  const kept = await Promise.all(all.map(fits));
  return all.filter((_, i) => kept[i]);
}
