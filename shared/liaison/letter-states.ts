import type { World } from "../world.ts";
import type { LiaisonStates } from "./templates.ts";

/** What the room's events name, as it is now for the reader. */
export async function liaisonStates(_world: World, _data: object, _to: string): Promise<LiaisonStates> {
  return {};
}
