import type { PersonId, RecommendationId } from "../../events/define.ts";
import { Refusal } from "../refusal.ts";
import { recordAll, retryOnConflict, type World } from "../world.ts";
import { getRecommendation } from "./recommendation-reads.ts";
import * as rules from "./recommendation-rules.ts";
import { findRecommendation, recommendationWrites } from "./recommendation-store.ts";
import { targetOf } from "./recommendation-targets.ts";
import type { Linked, RecommendationState } from "./states.ts";
import { recommendationsLinkedTo, takenUpWrite } from "./taken-up.ts";

async function mustFind(world: World, id: RecommendationId): Promise<RecommendationState> {
  const recommendation = await findRecommendation(world, id);
  if (!recommendation) throw new Refusal("not-found");
  return recommendation;
}

/** @throws Refusal no-such-record, takes-up-no-more */
async function needTarget(world: World, to: Linked) {
  const target = await targetOf(world, to);
  if (!target) throw new Refusal("no-such-record");
  if (target.stopped) throw new Refusal("takes-up-no-more");
}

/** C14: what is linked exists and is public. @throws Refusal not-found, no-such-record, takes-up-no-more, record-full */
export async function linkRecommendation(world: World, id: RecommendationId, to: Linked) {
  await retryOnConflict(async () => {
    const recommendation = await mustFind(world, id);
    await needTarget(world, to);
    await decided(world, rules.link(recommendation, { to, by: world.by as PersonId, now: world.now }), to);
  });
  // Whatever ended it meanwhile may have looked for its links before this one was there.
  await needTarget(world, to).catch(async (refusal: unknown) => {
    await settle(world, id, to);
    throw refusal;
  });
  return getRecommendation(world, id, world.now);
}

export const unlinkRecommendation = (world: World, id: RecommendationId, to: Linked) =>
  retryOnConflict(async () => {
    const recommendation = await mustFind(world, id);
    await decided(world, rules.unlink(recommendation, { to, by: world.by, now: world.now }), to);
    return getRecommendation(world, id, world.now);
  });

/** The recommendation, and beside what takes it up that it does, or no longer. */
async function decided(world: World, { state, events }: ReturnType<typeof rules.link>, to: Linked) {
  if (!events.length) return;
  await recordAll(world, [...recommendationWrites(world, state), await takenUpWrite(world, state, to)], ...events);
}

/**
 * What was retired, retracted, dropped or stopped takes nothing up any more: its recommendations are open again, until it is
 * taken up anew.
 */
export async function settleRecommendations(world: World, to: Linked): Promise<void> {
  for (const id of await recommendationsLinkedTo(world, to)) await settle(world, id, to);
}

const settle = (world: World, id: RecommendationId, to: Linked) =>
  retryOnConflict(async () => {
    const [recommendation, target] = await Promise.all([findRecommendation(world, id), targetOf(world, to)]);
    const as = { to, target, by: world.by, now: world.now };
    if (recommendation) await decided(world, rules.settle(recommendation, as), to);
  });
