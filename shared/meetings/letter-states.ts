import type { World } from "../world.ts";
import type { MeetingStates } from "./templates.ts";

/** What the room's events name, as it is now for the reader. */
export async function meetingStates(_world: World, _data: object, _to: string): Promise<MeetingStates> {
  return {};
}
