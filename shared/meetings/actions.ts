import type { MeetingId, PersonId } from "../../events/define.ts";
import { Refusal } from "../refusal.ts";
import { needSeat } from "../tables/rights.ts";
import { seatedBody } from "../tables/seat-rules.ts";
import type { Caller } from "../web/caller.ts";
import type { InputOf } from "../web/operation.ts";
import { newId, recordAll, retryOnConflict, type World } from "../world.ts";
import { holdersOfMeeting } from "./concern.ts";
import type * as contract from "./contract.ts";
import { meetingResource } from "./resources.ts";
import { cancel, change, type Decision, isAhead, schedule } from "./rules.ts";
import type { Meeting } from "./shapes.ts";
import type { MeetingState } from "./states.ts";
import { calledBefore, callWrite, findMeeting, inviteeWrite, meetingWrites } from "./store.ts";

type Scheduled = InputOf<typeof contract.scheduleMeeting>["body"];
type Changed = InputOf<typeof contract.changeMeeting>["body"];

/**
 * A table's meeting is its coordinator's or representatives' to call; the Liaison Table's, and the dialogue's with the
 * governments, that of who sits there or of the secretariat. @throws Denial not-allowed
 */
export function mayRun(caller: Caller, of: MeetingState["of"]) {
  const seated = of.map(seatedBody);
  needSeat(caller, seated, { secretariat: seated.includes("liaison") });
}

/** @throws Refusal not-found */
export async function mustFindMeeting(world: Pick<World, "record">, id: MeetingId): Promise<MeetingState> {
  const state = await findMeeting(world, id);
  if (!state) throw new Refusal("not-found");
  return state;
}

/**
 * Who sits at the Liaison Table is kept by name, so that it is seen when somebody no longer does; and so who is invited to
 * the dialogue. A commit takes so many, and the next day adds the rest.
 */
const MOST = 80;
const NEW = { version: 0, ahead: 0, removed: false };

/** Called twice by the same person for the same bodies, instant and title, it is one meeting: a double click. */
export function scheduleMeeting(world: World, caller: Caller, asked: Scheduled): Promise<Meeting> {
  mayRun(caller, asked.of);
  const id = newId(world, "mtg");
  return retryOnConflict(async () => {
    const { state, events } = schedule(asked, { id, by: world.by as PersonId, now: world.now });
    const { version, meeting } = await calledBefore(world, state);
    if (meeting && isAhead(meeting) && JSON.stringify(meeting.title) === JSON.stringify(state.title))
      return meetingResource(world, meeting);
    const holders = state.of.map(seatedBody).includes("liaison") ? await holdersOfMeeting(world, state) : [];
    await recordAll(
      world,
      [
        ...meetingWrites(world, undefined, state),
        callWrite(world, version, state),
        ...holders.slice(0, MOST).map((person) => inviteeWrite(world, id, { ...NEW, person })),
      ],
      ...events,
    );
    return meetingResource(world, state);
  });
}

/** `matches` is asked about the meeting as everybody sees it (RFC 9110, If-Match). */
export const changeMeeting = (
  world: World,
  caller: Caller,
  { id, asked, matches }: { id: MeetingId; asked: Changed; matches: (current: Meeting) => void },
) =>
  decide(world, caller, id, async (before) => {
    matches(await meetingResource(world, before));
    return change(before, asked, world.now);
  });

export const cancelMeeting = (
  world: World,
  caller: Caller,
  { id, reason }: { id: MeetingId; reason: MeetingState["title"] },
) => decide(world, caller, id, async (before) => cancel(before, reason, world.now));

const decide = (
  world: World,
  caller: Caller,
  id: MeetingId,
  rule: (before: MeetingState) => Promise<Decision<MeetingState>>,
) =>
  retryOnConflict(async () => {
    const before = await mustFindMeeting(world, id);
    mayRun(caller, before.of);
    const { state, events } = await rule(before);
    if (events.length) await recordAll(world, meetingWrites(world, before, state), ...events);
    return meetingResource(world, state);
  });
