import type { InputId, JointActionId } from "../../events/define.ts";
import type { World } from "../world.ts";
import { callStates, jointActionStates } from "./letter-readers.ts";
import { registerStates } from "./register-states.ts";
import type { DialogueStates } from "./templates.ts";

/** What the room's events name, as it is now for the reader. */
export async function dialogueStates(world: World, data: object, to: string): Promise<DialogueStates> {
  const { year, input, days, jointAction } = data as {
    year?: number;
    input?: InputId;
    days?: number;
    jointAction?: JointActionId;
  };
  if (jointAction) return jointActionStates(world, jointAction, to);
  if (year) return callStates(world, { year, ...(input && { input }), ...(days !== undefined && { days }) }, to);
  return registerStates(world, data, to);
}
