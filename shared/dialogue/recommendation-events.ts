import type { DialogueEvent } from "../../events/index.ts";
import type { World } from "../world.ts";
import { releaseRecommendations } from "./recommendation-link-actions.ts";

/** After which what took up a recommendation is public no more. */
export const releaseEvents = ["contributions.contribution-retired.v1", "pledges.pledge-retracted.v1"] as const;

/** Its recommendations have nothing linked again; heard twice, nothing more is done. */
export async function releaseAfter(world: World, { type, data }: DialogueEvent): Promise<void> {
  if (type === "contributions.contribution-retired.v1") await releaseRecommendations(world, data.contribution);
  if (type === "pledges.pledge-retracted.v1") await releaseRecommendations(world, data.pledge);
}
