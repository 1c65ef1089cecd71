import type { Decided } from "../../events/index.ts";
import type { Write } from "../aws/table.ts";
import type { World } from "../world.ts";
import type { Whole } from "./access.ts";
import { assign, nextReviewer, settled, taken } from "./review-rules.ts";
import { candidatesAmong, findReviewer, reviewerWrite, seatHolders } from "./reviewer-store.ts";
import type { ContributionState } from "./states.ts";

interface Asked {
  state: ContributionState;
  events: Decided[];
  writes: Write[];
}

/** Asks whoever reviewed it before, or else the next in turn; nobody where there is nobody, and then the secretariat hears of it. */
export async function askNext(world: World, { state, author }: Whole): Promise<Asked> {
  const { reviewer, declined } = state;
  const how = { own: author?.member, declined, now: world.now };
  const again = reviewer && nextReviewer(await candidatesAmong(world, [reviewer.person]), how);
  const next = again ?? nextReviewer(await seatHolders(world), how);
  if (!next) {
    const { reviewer: _, ...rest } = state;
    return { state: rest, events: [], writes: [] };
  }
  return askPerson(world, state, { person: next, counted: next !== again });
}

export async function askPerson(
  world: World,
  state: ContributionState,
  { person, counted }: { person: NonNullable<ContributionState["reviewer"]>["person"]; counted: boolean },
): Promise<Asked> {
  const decided = assign(state, person, world.now);
  if (!decided.events.length) return { ...decided, writes: [] };
  const account = await findReviewer(world, person);
  const after = taken(account, { contribution: state.id, now: world.now });
  return { ...decided, writes: [reviewerWrite(world, counted ? after : { ...after, asked: account.asked })] };
}

/** Whoever it waits for is waited for no more, and was not asked in vain. */
export async function letGo(world: World, { id, status, reviewer }: ContributionState): Promise<Write[]> {
  if (status !== "in-review" || !reviewer) return [];
  const account = await findReviewer(world, reviewer.person);
  // Of whom nothing is kept any more nothing is kept anew.
  if (!account.version) return [];
  return [reviewerWrite(world, settled(account, { contribution: id, uncounted: reviewer.since }))];
}
