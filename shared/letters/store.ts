import { createHash } from "node:crypto";
import type { AnnouncementId } from "../../events/define.ts";
import { addressHash } from "../aws/secret.ts";
import type { Key, Write } from "../aws/table.ts";
import { identityOf } from "../members/store.ts";
import { epochSeconds, type Instant } from "../time.ts";
import type { World } from "../world.ts";
import { LEASE_SECONDS, LEDGER_DAYS } from "./rules.ts";
import { AnnouncementState } from "./states.ts";

const FOREVER = Number.MAX_SAFE_INTEGER;

/** The key of one letter: event, letter and recipient. Whatever repeats, it is the same letter. */
export const letterKey = (of: { event: string; letter: string; to: string }) =>
  createHash("sha256").update(`${of.event}\n${of.letter}\n${of.to}`).digest("base64url");

const ledgerKey = (key: string): Key => ({ pk: `letter#${key}`, sk: "letter" });
const suppressionKey = async (email: string): Promise<Key> => ({
  pk: `suppression#${await addressHash(identityOf(email))}`,
  sk: "suppression",
});

const wallSeconds = () => Math.floor(Date.now() / 1000);
/** What a meeting's end is told after is remembered until the meeting. */
const expires = (kept?: Instant) => Math.max(wallSeconds() + LEDGER_DAYS * 86_400, kept ? epochSeconds(kept) : 0);

/** Ours; or sent or settled before; or another sender's for so many seconds more. */
export type Claimed = "ours" | "done" | number;

/** Claims a letter for one sender, for a lease. */
export async function claimLetter({ people }: Pick<World, "people">, key: string, kept?: Instant): Promise<Claimed> {
  const lease = wallSeconds() + LEASE_SECONDS;
  const item = { lease, expires: expires(kept) };
  if (await people.claim(ledgerKey(key), item, { field: "lease", before: wallSeconds() })) return "ours";
  const entry = await people.get(ledgerKey(key));
  return entry?.["done"] ? "done" : Math.max(1, Number(entry?.["lease"] ?? 0) - wallSeconds() + 1);
}

/** Marks a letter: sent, or settled because nobody is to get it. */
export const markLetter = (
  { people }: Pick<World, "people">,
  key: string,
  { done, kept }: { done: "sent" | "skipped"; kept?: Instant | undefined },
) => people.put(ledgerKey(key), { done, at: new Date().toISOString(), lease: FOREVER }, expires(kept));

/** Lets go of a letter that was not sent, so that the next one who comes may send it at once. */
export const releaseLetter = ({ people }: Pick<World, "people">, key: string) =>
  people.put(ledgerKey(key), { lease: 0 }, expires());

/** The first of the letters that went, or may have gone when its sender died; or seconds until it is known whether it goes. */
export async function lastSent(
  { people }: Pick<World, "people">,
  keys: string[],
): Promise<{ key?: string; wait?: number }> {
  const entries = keys.length ? await people.getAll(keys.map(ledgerKey)) : [];
  for (const [i, entry] of entries.entries()) {
    if (!entry || entry["done"] === "skipped" || entry["lease"] === 0) continue;
    const left = Number(entry["lease"]) - wallSeconds();
    return entry["done"] || left <= 0 ? { key: keys[i] ?? "" } : { wait: left + 1 };
  }
  return {};
}

export async function isSuppressed({ people }: Pick<World, "people">, email: string): Promise<boolean> {
  return Boolean(await people.get(await suppressionKey(email)));
}

export async function suppressionWrite(world: World, email: string, reason: "bounce" | "complaint"): Promise<Write> {
  return { table: world.people, key: await suppressionKey(email), version: 0, item: { reason, at: world.now } };
}

const announcementKey = (id: AnnouncementId): Key => ({ pk: id, sk: "announcement" });

export async function findAnnouncement({ record }: Pick<World, "record">, id: AnnouncementId) {
  const item = await record.get(announcementKey(id));
  return item && AnnouncementState.parse(item);
}

export const announcementWrite = (world: World, state: AnnouncementState): Write => ({
  table: world.record,
  key: announcementKey(state.id),
  version: 0,
  item: state,
});
