import { randomBytes } from "node:crypto";
import { ulid } from "ulid";
import type { Actor } from "../events/define.ts";
import type { Decided, DialogueEvent, EventType } from "../events/index.ts";
import { kindOf, log, placesOf } from "./aws/log.ts";
import { commit, openTable, type Table, VersionConflict, type Write } from "./aws/table.ts";
import type { Instant } from "./time.ts";

/** What an action works with: the two tables, the instant, who acts and in which request. */
export interface World {
  record: Table;
  people: Table;
  now: Instant;
  by: Actor;
  request: string;
}

const record = openTable(process.env["RECORD"] ?? "");
const people = openTable(process.env["PEOPLE"] ?? "");

export const openWorld = (of: Pick<World, "now" | "by" | "request">): World => ({ record, people, ...of });

let [pool, used] = [randomBytes(4096), 0];

/** From 0 to below 1 in steps of 1/256; drawn together, because sixteen draws an id were the dearest part of a registration. */
function random(): number {
  if (used === pool.length) [pool, used] = [randomBytes(4096), 0];
  return (pool[used++] ?? 0) / 256;
}

/** A prefixed id that sorts by the world's instant. */
export const newId = <P extends string>({ now }: Pick<World, "now">, prefix: P) =>
  `${prefix}_${ulid(Date.parse(now), random)}` as const;

/** Gives decided facts their id, instant, author and request. */
export function stamp<T extends EventType>(world: World, ...decided: Decided<T>[]): DialogueEvent[] {
  return decided.map(
    (event) =>
      ({
        id: ulid(Date.parse(world.now), random),
        at: world.now,
        by: world.by,
        request: world.request,
        ...event,
      }) as DialogueEvent,
  );
}

/** Writes what was decided, with its events, or nothing. @throws VersionConflict */
export const recordAll = (world: World, writes: Write[], ...decided: Decided[]): Promise<void> =>
  commit(world.record, writes, stamp(world, ...decided));

/** Each of them, so many at a time: one that fails keeps no other waiting, and is thrown at the end. @throws AggregateError */
export async function forAll<T>(all: readonly T[], action: (one: T) => Promise<unknown>, atOnce = 1): Promise<void> {
  const failed: unknown[] = [];
  for (let n = 0; n < all.length; n += atOnce)
    for (const one of await Promise.allSettled(all.slice(n, n + atOnce).map(action)))
      if (one.status === "rejected") {
        failed.push(one.reason);
        log.error("one failed", { kind: kindOf(one.reason), stack: placesOf(one.reason) });
      }
  if (failed.length) throw new AggregateError(failed, `${failed.length} of ${all.length} failed`, { cause: failed[0] });
}

/** Load, decide, record; and once more from the load when somebody else was faster, a few times. */
export async function retryOnConflict<T>(action: () => Promise<T>, tries = 6): Promise<T> {
  for (let left = tries - 1; ; left--) {
    try {
      return await action();
    } catch (error) {
      if (!(error instanceof VersionConflict) || left === 0) throw error;
      await new Promise((resolve) => setTimeout(resolve, random() * 40 * (tries - left)));
    }
  }
}
