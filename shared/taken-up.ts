import * as z from "zod";
import {
  type ContributionId,
  type JointActionId,
  type PledgeId,
  RecommendationId,
  SourceCode,
} from "../events/define.ts";
import type { Instant } from "./time.ts";
import type { World } from "./world.ts";

/** C14: a recommendation of a review process, as whatever takes it up names it. */
export const TakenUp = z.strictObject({ id: RecommendationId, source: SourceCode, paragraph: z.string() });
export type TakenUp = z.infer<typeof TakenUp>;

/** Which recommendations something takes up at an instant: rooms above the register are handed it, and never import it. */
export type TakesUp = (
  world: Pick<World, "record">,
  to: JointActionId | PledgeId | ContributionId,
  at: Instant,
) => Promise<TakenUp[]>;
