import type { SubscriptionId } from "../../events/define.ts";
import type { Decided } from "../../events/index.ts";
import type { Key, Write } from "../aws/table.ts";
import { epochSeconds, type Instant } from "../time.ts";
import { recordAll, type World } from "../world.ts";
import { claimKey } from "./store.ts";

export const subscriberKey = (id: SubscriptionId): Key => ({ pk: id, sk: "subscription" });

/** Beside the claim on an address each subscription made with it is marked: so a bounce or an erasure finds them. */
const markKey = async (email: string, id = ""): Promise<Key> => ({
  pk: (await claimKey(email)).pk,
  sk: `subscribed#${id}`,
});

export async function markWrite(
  world: World,
  { email, id }: { email: string; id: SubscriptionId },
  kept: { until?: Instant | undefined } | undefined,
): Promise<Write> {
  const key = await markKey(email, id);
  return {
    table: world.people,
    key,
    ...(kept && { item: {} }),
    ...(kept?.until && { expires: epochSeconds(kept.until) }),
  };
}

/** Thirty of the subscriptions made with an address, by their marks. */
export async function subscriptionIdsOf(world: World, email: string): Promise<SubscriptionId[]> {
  const { pk, sk: prefix } = await markKey(email);
  const { items } = await world.people.query({ pk, prefix, limit: 30 });
  return items.map(({ sk }) => sk.slice(prefix.length) as SubscriptionId);
}

/** What ends every subscription made with an address, thirty at a time: who gets it is forgotten, and the event says so. */
export async function subscriberEnding(world: World, email: string) {
  const ids = await subscriptionIdsOf(world, email);
  const marks = await Promise.all(ids.map((id) => markWrite(world, { email, id }, undefined)));
  return {
    ids,
    writes: [...ids.map((id): Write => ({ table: world.people, key: subscriberKey(id) })), ...marks],
    events: ids.map(
      (id): Decided => ({ type: "members.subscription-ended.v1", aggregate: id, data: { subscription: id } }),
    ),
  };
}

/** Ends every subscription that was made with an address. */
export async function forgetSubscriber(world: World, email: string): Promise<void> {
  for (;;) {
    const { ids, writes, events } = await subscriberEnding(world, email);
    if (!ids.length) return;
    await recordAll(world, writes, ...events);
  }
}
