import { createHash } from "node:crypto";
import type { Key, Write } from "./aws/table.ts";
import { epochSeconds, type Instant, plusDays } from "./time.ts";
import type { World } from "./world.ts";

export interface Repetition<Id extends string> {
  key: Key;
  version: number;
  /** what came of the same within a day */
  id: Id | undefined;
}

/** What one person sends twice within a day, word for word, is one: a double click, or a reply that was lost. `pk` is theirs. */
export async function repetitionOf<Id extends string>(
  { record, now }: Pick<World, "record" | "now">,
  pk: string,
  said: object,
): Promise<Repetition<Id>> {
  const hash = createHash("sha256").update(JSON.stringify(said)).digest("base64url");
  const key: Key = { pk, sk: `sent#${hash}` };
  const mark = await record.get(key);
  const lives = mark && (mark["until"] as Instant) > now;
  return { key, version: mark?.version ?? 0, id: lives ? (mark["id"] as Id) : undefined };
}

/** Written along with what comes of it: of two at the same time only one is. */
export function repetitionWrite<Id extends string>(
  { record, now }: Pick<World, "record" | "now">,
  { key, version }: Repetition<Id>,
  id: Id,
): Write {
  const until = plusDays(now, 1);
  return { table: record, key, version, item: { id, until }, expires: epochSeconds(until) };
}
