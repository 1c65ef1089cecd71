import type { World } from "../world.ts";
import type { OutcomeStates } from "./templates.ts";

/** What the room's events name, as it is now for the reader. */
export const outcomeStates = async (_world: World, _data: object, _to: string): Promise<OutcomeStates> => ({});
