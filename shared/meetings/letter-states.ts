import type { World } from "../world.ts";
import { afterStates, owesMinutes } from "./after-readers.ts";
import { invitationStates } from "./invitation-states.ts";
import type { MeetingStates } from "./templates.ts";

/** What the room's events name, as it is now for the reader. */
export async function meetingStates(world: World, data: object, to: string): Promise<MeetingStates> {
  const [invitation, after] = await Promise.all([invitationStates(world, data, to), afterStates(world, data, to)]);
  const meeting = invitation.invited?.meeting;
  return { ...invitation, ...after, owesMinutes: Boolean(meeting && (await owesMinutes(world, meeting, to))) };
}
