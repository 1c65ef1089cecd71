import type { PersonId, SubscriptionId } from "../../events/define.ts";
import type { Attributes, Key, Write } from "../aws/table.ts";
import { policies } from "../policies.ts";
import { epochSeconds, plusDays } from "../time.ts";
import type { World } from "../world.ts";
import { markWrite, subscriberKey, subscriptionIdsOf } from "./subscriber-store.ts";
import { askedUntil, nextDigest } from "./subscription-rules.ts";
import { Interest, OwnSubscriptionsState, Spans, SubscriberState, SubscriptionState } from "./subscription-states.ts";

const subscriptionKey = (id: SubscriptionId): Key => ({ pk: id, sk: "subscription" });
const ownKey = (person: PersonId): Key => ({ pk: person, sk: "subscriptions" });

/** How long the link of an old letter says that its subscription has ended. */
const ENDED_DAYS = 400;

const SHARDS = 4;
export const shards: readonly number[] = Array.from({ length: SHARDS }, (_, shard) => shard);
/** Whose digest is to come, by the day; and who gets outcomes at once, with what to choose them by. */
type List = "digests" | "at-once";
const partition = (list: List, shard: number) => `subscriptions#${list}#${shard}`;
const rowKey = (list: List, id: SubscriptionId): Key => ({
  pk: partition(list, id.charCodeAt(id.length - 1) % SHARDS),
  sk: id,
});

type Records = Pick<World, "record">;

export async function findSubscription({ record }: Records, id: SubscriptionId) {
  const item = await record.get(subscriptionKey(id));
  return item && SubscriptionState.parse(item);
}

/** The subscription with its places in the lists that it stands in. */
export function subscriptionWrites(
  world: World,
  before: SubscriptionState | undefined,
  after: SubscriptionState,
): Write[] {
  const table = world.record;
  const ended = after.status === "ended" && { expires: epochSeconds(plusDays(world.now, ENDED_DAYS)) };
  return [
    { table, key: subscriptionKey(after.id), version: before?.version ?? 0, item: after, ...ended },
    ...(["digests", "at-once"] as const).flatMap((list): Write[] => {
      const [was, is] = [before && rowOf(list, before), rowOf(list, after)];
      if (JSON.stringify(was) === JSON.stringify(is)) return [];
      return [{ table, key: rowKey(list, after.id), ...(is && { item: is }) }];
    }),
  ];
}

function rowOf(list: List, state: SubscriptionState): Attributes | undefined {
  if (list === "digests") {
    const next = nextDigest(state);
    return next ? { next } : undefined;
  }
  const { status, atOnce, tables, objectives, countries } = state;
  return status === "confirmed" && atOnce.length ? { atOnce, tables, objectives, countries } : undefined;
}

export interface Shard {
  shard: number;
  after?: string | undefined;
}

/** One page of a list, and where the next begins; undefined at the end. */
async function rows({ record }: Records, list: List, { shard, after }: Shard, limit: number) {
  const pk = partition(list, shard);
  const { items, last } = await record.query({ pk, limit, after: after === undefined ? undefined : { pk, sk: after } });
  const next: Shard | undefined = last
    ? { shard, after: items.at(-1)?.sk }
    : shard + 1 < SHARDS
      ? { shard: shard + 1 }
      : undefined;
  return { items, next };
}

/** One page of the subscriptions whose digest's day has come. */
export async function digestsBy(world: Records, day: string, from: Shard, limit: number) {
  const { items, next } = await rows(world, "digests", from, limit);
  const due = items.filter((item) => (item["next"] as string) <= day);
  return { ids: due.map(({ sk }) => sk as SubscriptionId), next };
}

const Row = Interest.extend({ atOnce: Spans });

/** One page of the subscriptions that get, or lately got, outcomes at once. */
export async function atOnceRows(world: Records, from: Shard, limit: number) {
  const { items, next } = await rows(world, "at-once", from, limit);
  return { rows: items.map((item) => ({ id: item.sk as SubscriptionId, ...Row.parse(item) })), next };
}

const statesOf = async ({ record }: Records, ids: readonly SubscriptionId[]) =>
  (ids.length ? await record.getAll(ids.map(subscriptionKey)) : []).flatMap((one) =>
    one ? [SubscriptionState.parse(one)] : [],
  );

/** What came of the requests made with an address, thirty at most. */
export const subscriptionsOf = async (world: World, email: string): Promise<SubscriptionState[]> =>
  statesOf(world, await subscriptionIdsOf(world, email));

/** A person's own list; version 0 where there is none. */
export async function ownSubscriptions(world: Records, person: PersonId) {
  const item = await world.record.get(ownKey(person));
  const list = item ? OwnSubscriptionsState.parse(item) : { version: 0, subscriptions: [] };
  return { list, states: await statesOf(world, list.subscriptions) };
}

export function ownListWrite(
  world: World,
  person: PersonId,
  { version }: OwnSubscriptionsState,
  subscriptions: SubscriptionId[],
): Write {
  return {
    table: world.record,
    key: ownKey(person),
    version,
    ...(subscriptions.length && { item: { subscriptions } }),
  };
}

/** The one write of a request: a put under a random id, nothing looked up. */
export async function putSubscriber(world: World, state: SubscriberState): Promise<void> {
  const until = askedUntil(state, policies);
  await world.people.put(subscriberKey(state.id), { ...state, version: 1 }, until ? epochSeconds(until) : undefined);
}

/** Who gets it, or asked for it and may still confirm. */
export async function findSubscriber({ people, now }: World, id: SubscriptionId): Promise<SubscriberState | undefined> {
  const item = await people.get(subscriberKey(id));
  const state = item && SubscriberState.parse(item);
  const gone = state && askedUntil(state, policies);
  return gone && gone <= now ? undefined : state;
}

/** The subscriber and the mark of the address, both for as long as they are kept. */
export async function subscriberWrites(
  world: World,
  before: SubscriberState,
  after: SubscriberState | undefined,
): Promise<Write[]> {
  const until = after && askedUntil(after, policies);
  const item = after && { item: after, ...(until && { expires: epochSeconds(until) }) };
  return [
    { table: world.people, key: subscriberKey(before.id), version: before.version, ...item },
    await markWrite(world, before, after && { until }),
  ];
}
