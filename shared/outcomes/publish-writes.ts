import type { Write } from "../aws/table.ts";
import { recordAll, type World } from "../world.ts";
import type { Decision } from "./rules.ts";
import type { OutcomeState } from "./states.ts";
import { outcomeWrites } from "./store.ts";

/** Records what was decided of an outcome, with what goes along in the same commit. @throws VersionConflict */
export async function recordOutcome(
  world: World,
  known: OutcomeState | undefined,
  { state, events }: Decision,
  along: { writes: Write[]; events: Decision["events"] } = { writes: [], events: [] },
) {
  const all = [...along.events, ...events];
  if (!all.length) return;
  const { first, writes } = state && events.length ? outcomeWrites(world, known, state) : { first: [], writes: [] };
  if (first.length) await recordAll(world, first);
  await recordAll(world, [...along.writes, ...writes], ...all);
}
