import type { SubscriptionId } from "../../events/define.ts";
import { digestsBy, findSubscription, type Shard, shards, subscriptionWrites } from "../members/subscription-store.ts";
import { dateOf } from "../time.ts";
import { forAll, recordAll, retryOnConflict, type World } from "../world.ts";
import { archiveUntil } from "./digest-reads.ts";
import { digest, settledBy, toldIn, windowDue } from "./digest-rules.ts";

const PAGE = 100;
/** So many are made at a time of each shard: most of a digest is waiting for the table. */
const TOGETHER = 4;

/** The day's digests are more than one run can make: whoever runs next finds the rest of them. */
class DigestsLeft extends Error {
  override name = "DigestsLeft";
}

/**
 * Asked daily: the digests whose day has come. Each is a commit of its own, guarded by its subscription's version: a run
 * that comes twice, or stops halfway, makes each once. @throws DigestsLeft when `timeLeft` says no before all are made
 */
export async function makeDigests(world: World, timeLeft: () => boolean): Promise<void> {
  const since = archiveUntil(world, settledBy(world.now));
  let late = false;
  const failed: unknown[] = [];
  const putAside = (error: unknown) => void failed.push(error);
  const ofShard = async (shard: number) => {
    let from: Shard | undefined = { shard };
    while (from?.shard === shard) {
      const page: Awaited<ReturnType<typeof digestsBy>> = await digestsBy(world, dateOf(world.now), from, PAGE);
      for (let n = 0; n < page.ids.length; n += TOGETHER) {
        late ||= !timeLeft();
        if (late) return;
        await forAll(page.ids.slice(n, n + TOGETHER), (id) => makeDigest(world, id, since), TOGETHER).catch(putAside);
      }
      from = page.next;
    }
  };
  await forAll(shards, ofShard, shards.length);
  if (failed.length) throw new AggregateError(failed, "some digests failed", { cause: failed[0] });
  if (late) throw new DigestsLeft("time is up");
}

const makeDigest = (world: World, id: SubscriptionId, since: ReturnType<typeof archiveUntil>) =>
  retryOnConflict(async () => {
    const before = await findSubscription(world, id);
    const window = before && windowDue(before, world.now);
    if (!window) return;
    const published = await since(window.after);
    const any = published.some((outcome) => toldIn(before, window, outcome));
    const { state, events } = digest(before, { window, any, now: world.now });
    await recordAll(world, subscriptionWrites(world, before, state), ...events);
  });
