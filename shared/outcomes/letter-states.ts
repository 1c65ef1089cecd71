import type { OutcomeId, SubscriptionId } from "../../events/define.ts";
import { findSubscription } from "../members/subscription-store.ts";
import type { Instant } from "../time.ts";
import type { World } from "../world.ts";
import { publishedIn } from "./digest-reads.ts";
import { toldIn } from "./digest-rules.ts";
import { listedOf } from "./listing.ts";
import { findOutcome } from "./store.ts";
import type { OutcomeStates } from "./templates.ts";

interface Data {
  outcome?: OutcomeId;
  subscription?: SubscriptionId;
  after?: Instant;
  until?: Instant;
}

/** What the room's events name, as it is now for the reader; nothing for who has ended the subscription since. */
export async function outcomeStates(world: World, data: object, to: string): Promise<OutcomeStates> {
  const { outcome, after, until } = data as Data;
  if (!to.startsWith("sub_")) return {};
  const choice = outcome || until ? await findSubscription(world, to as SubscriptionId) : undefined;
  if (choice?.status !== "confirmed") return {};
  if (outcome) {
    const found = await findOutcome(world, outcome);
    return found && !found.retired ? { choice, published: listedOf(found) } : {};
  }
  if (!after || !until) return {};
  const window = { after, until };
  const published = await publishedIn(world, window);
  return { choice, digest: published.filter((one) => toldIn(choice, window, one)) };
}
