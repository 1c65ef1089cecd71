import type { World } from "../world.ts";
import type { ContributionStates } from "./templates.ts";

/** What the room's events name, as it is now for the reader. */
export const contributionStates = async (
  _world: World,
  _data: object,
  _to: string,
): Promise<ContributionStates> => ({});
