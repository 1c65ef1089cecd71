import type { World } from "../world.ts";
import { quarterIn } from "./local-time.ts";
import { agendaOf, outcomeOf } from "./outcome.ts";
import { answerOf } from "./rules.ts";
import type { Meeting, OwnMeeting } from "./shapes.ts";
import type { InviteeState, MeetingState } from "./states.ts";

type Asking = Pick<World, "record" | "now">;

/** A meeting as everybody may know it: no call address, by type. */
export async function meetingResource(world: Asking, state: MeetingState): Promise<Meeting> {
  const { id, of, status, title, start, zone, at, minutes, place, interpretation } = state;
  const [agenda, outcome] = await Promise.all([agendaOf(world, state, world.now), outcomeOf(world, state)]);
  const { sequence, scheduledAt, changedAt, cancelled } = state;
  return {
    id,
    of,
    status,
    title,
    start,
    zone,
    at,
    minutes,
    quarter: quarterIn(at, zone),
    ...(place && { place }),
    agenda,
    interpretation,
    sequence,
    scheduledAt,
    changedAt,
    ...(cancelled && { cancelled }),
    ...(outcome && { outcome }),
  };
}

/** What who is concerned sees besides. */
export async function ownMeetingResource(
  world: Asking,
  state: MeetingState,
  invitee: InviteeState,
): Promise<OwnMeeting> {
  const answer = answerOf(invitee, state);
  return {
    ...(await meetingResource(world, state)),
    ...(state.call && { call: state.call }),
    answer: answer
      ? {
          answer,
          at: invitee.answeredAt ?? state.changedAt,
          ...(invitee.substitute && { substitute: invitee.substitute }),
        }
      : null,
  };
}
