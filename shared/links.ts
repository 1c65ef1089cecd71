import { createHash, randomBytes } from "node:crypto";
import * as z from "zod";
import type { Key, Write } from "./aws/table.ts";
import { Refusal } from "./refusal.ts";
import { epochSeconds, type Instant } from "./time.ts";
import type { World } from "./world.ts";

export const LinkPurpose = z.enum([
  "confirm",
  "answer",
  "invitation",
  "address",
  "letters",
  "imported",
  "nomination",
  "nominee",
  "rsvp",
  "turn",
  "action",
  "partner",
  "pledge",
  "subscribe",
  "subscription",
  "message",
  "review",
  "joint-action",
]);
export type LinkPurpose = z.infer<typeof LinkPurpose>;

const Link = z.object({ purpose: LinkPurpose, subject: z.string(), until: z.iso.datetime() });
/** What a letter's link stands for: `subject` is the id of a registration, invitation or person, or ids with `#` between. */
export type Link = z.infer<typeof Link>;

const keyOf = (token: string): Key => ({
  pk: `link#${createHash("sha256").update(token).digest("base64url")}`,
  sk: "link",
});

const linkWrite = (world: World, token: string, link: Link): Write => ({
  table: world.record,
  key: keyOf(token),
  item: link,
  expires: epochSeconds(link.until),
});

/** A new single-purpose token, 256 random bits; only its hash is kept, and before the letter goes. */
export async function makeLink(world: World, link: Link): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  await world.record.put(keyOf(token), link, epochSeconds(link.until));
  return token;
}

/** @throws Refusal link-gone: unknown, of another purpose, or past its time, TTL lag or not */
export async function readLink(world: World, token: string, ...purposes: LinkPurpose[]): Promise<Link> {
  const item = await world.record.get(keyOf(token));
  const link = item && Link.parse(item);
  if (!link || !purposes.includes(link.purpose) || link.until <= world.now) throw new Refusal("link-gone");
  return link;
}

/** The same link from now on stands for another subject, or until another instant. */
export const renewLink = (world: World, token: string, link: Link, change: { subject?: string; until?: Instant }) =>
  linkWrite(world, token, { ...link, ...change });
