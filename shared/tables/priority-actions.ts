import type { MeetingId, PriorityId } from "../../events/define.ts";
import { newId, recordAll, retryOnConflict, type World } from "../world.ts";
import { closePriority, setPriority } from "./priority-rules.ts";
import { priorityResource } from "./resources.ts";
import type { Texts } from "./states.ts";
import { loadPriority, priorityWrite } from "./store.ts";

interface Asked {
  texts: Texts;
  objectives: number[];
  from: string;
  to: string;
  meeting?: MeetingId | undefined;
}

/** @throws Refusal not-its-objective */
export async function setTablePriority(world: World, table: number, asked: Asked) {
  const { state, events } = setPriority({ id: newId(world, "pri"), version: 0, table, ...asked });
  await recordAll(world, [priorityWrite(world, state)], ...events);
  return priorityResource(state);
}

/** @throws Refusal not-found, priority-over */
export const closeTablePriority = (
  world: World,
  table: number,
  { id, achieved }: { id: PriorityId; achieved: Texts },
) =>
  retryOnConflict(async () => {
    const before = await loadPriority(world, table, id);
    const { state, events } = closePriority(before, achieved, world.now);
    if (events.length) await recordAll(world, [priorityWrite(world, state)], ...events);
    return priorityResource(state);
  });
