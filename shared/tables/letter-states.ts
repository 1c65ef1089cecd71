import type { World } from "../world.ts";
import type { TableStates } from "./templates.ts";

/** What the room's events name, as it is now for the reader. */
export async function tableStates(_world: World, _data: object, _to: string): Promise<TableStates> {
  return {};
}
