import type { PersonId, RecommendationId } from "../../events/define.ts";
import { Refusal } from "../refusal.ts";
import { recordAll, retryOnConflict, type World } from "../world.ts";
import { getRecommendation } from "./recommendation-reads.ts";
import * as rules from "./recommendation-rules.ts";
import {
  findRecommendation,
  linkedWrite,
  recommendationsLinkedTo,
  recommendationWrites,
} from "./recommendation-store.ts";
import { targetOf } from "./recommendation-targets.ts";
import type { Linked, RecommendationState } from "./states.ts";

async function mustFind(world: World, id: RecommendationId): Promise<RecommendationState> {
  const recommendation = await findRecommendation(world, id);
  if (!recommendation) throw new Refusal("not-found");
  return recommendation;
}

/** C14: what is linked exists and is public. @throws Refusal not-found, no-such-record, record-full */
export const linkRecommendation = (world: World, id: RecommendationId, to: Linked) =>
  retryOnConflict(async () => {
    const recommendation = await mustFind(world, id);
    if (!(await targetOf(world, to))) throw new Refusal("no-such-record");
    const { state, events } = rules.link(recommendation, { to, by: world.by as PersonId, now: world.now });
    const writes = [...recommendationWrites(world, state), linkedWrite(world, id, to, true)];
    if (events.length) await recordAll(world, writes, ...events);
    return getRecommendation(world, id, world.now);
  });

export const unlinkRecommendation = (world: World, id: RecommendationId, to: Linked) =>
  retryOnConflict(async () => {
    await end(world, await mustFind(world, id), to);
    return getRecommendation(world, id, world.now);
  });

async function end(world: World, recommendation: RecommendationState, to: Linked) {
  const { state, events } = rules.unlink(recommendation, { to, by: world.by, now: world.now });
  const writes = [...recommendationWrites(world, state), linkedWrite(world, state.id, to, false)];
  if (events.length) await recordAll(world, writes, ...events);
}

/** What was retired or retracted takes nothing up any more: its recommendations are open again. */
export async function releaseRecommendations(world: World, to: Linked): Promise<void> {
  for (const id of await recommendationsLinkedTo(world, to))
    await retryOnConflict(async () => {
      const recommendation = await findRecommendation(world, id);
      if (recommendation && !(await targetOf(world, to))) await end(world, recommendation, to);
    });
}
