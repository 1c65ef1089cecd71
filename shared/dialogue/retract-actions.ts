import type { OutcomeId } from "../../events/define.ts";
import type { Instant } from "../time.ts";
import { recordAll, retryOnConflict, type World } from "../world.ts";
import { mustFindDialogue } from "./reads.ts";
import { settleRecommendations } from "./recommendation-link-actions.ts";
import { retractOutcomes } from "./rules.ts";
import { dialogueOfOutcome, dialogueWrites, jointActionsOf } from "./store.ts";

/** What was retracted is not told by the dialogue's page either, nor takes it up any recommendation (C3). */
export async function retractDialogue(world: World, outcome: OutcomeId, at: Instant): Promise<void> {
  const found = await dialogueOfOutcome(world, outcome);
  if (!found) return;
  await retryOnConflict(async () => {
    const before = await mustFindDialogue(world, found.year);
    const after = retractOutcomes(before, at);
    if (after !== before) await recordAll(world, dialogueWrites(world, before, after));
  });
  for (const { id } of await jointActionsOf(world, found.year)) await settleRecommendations(world, id);
}
