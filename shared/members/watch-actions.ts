import { log } from "../aws/log.ts";
import { workingDaysBetween } from "../time.ts";
import type { World } from "../world.ts";
import { queuedRegistrations } from "./store.ts";

/** How many working days the oldest request has waited for a decision; nothing waits: 0. A metric reads the line. */
export async function watchQueue(world: World): Promise<void> {
  const { states } = await queuedRegistrations(world, { status: "in-review", limit: 1, after: undefined });
  const since = states[0]?.confirmedAt;
  log.info("queue watched", { workingDays: since ? workingDaysBetween(since, world.now) : 0, request: world.request });
}
