import type { DialogueEvent } from "../../events/index.ts";
import type { World } from "../world.ts";
import { settleRecommendations } from "./recommendation-link-actions.ts";
import { retractDialogue } from "./retract-actions.ts";

/** After which what took up a recommendation may be public no more, dropped or stopped, or begun again. */
export const releaseEvents = [
  "contributions.contribution-retired.v1",
  "pledges.pledge-retracted.v1",
  "pledges.pledge-updated.v1",
  "pledges.pledge-corrected.v1",
  "dialogue.joint-action-answered.v1",
  "outcomes.outcome-retracted.v1",
] as const;

/** Whatever came of it is asked for as it is now: heard twice, nothing more is done. */
export async function releaseAfter(world: World, { type, data, at }: DialogueEvent): Promise<void> {
  if (type === "contributions.contribution-retired.v1") await settleRecommendations(world, data.contribution);
  if (type === "dialogue.joint-action-answered.v1") await settleRecommendations(world, data.jointAction);
  if (type === "outcomes.outcome-retracted.v1") await retractDialogue(world, data.outcome, at);
  if (
    type === "pledges.pledge-retracted.v1" ||
    type === "pledges.pledge-updated.v1" ||
    type === "pledges.pledge-corrected.v1"
  )
    await settleRecommendations(world, data.pledge);
}
