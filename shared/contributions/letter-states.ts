import type { ContributionId } from "../../events/define.ts";
import type { World } from "../world.ts";
import { findContribution } from "./store.ts";
import type { ContributionStates } from "./templates.ts";

/** What the room's events name, as it is now for the reader. */
export async function contributionStates(world: World, data: object, to: string): Promise<ContributionStates> {
  const { contribution: id, days } = data as { contribution?: ContributionId; days?: number };
  const contribution = id && (await findContribution(world, id));
  if (!contribution) return {};
  const { status, reviewer } = contribution;
  const reviews = status === "in-review" && reviewer?.person === to;
  return { contribution, ...(reviews && { reviewing: { since: reviewer.since, days } }) };
}
