import { createHmac, timingSafeEqual } from "node:crypto";
import { keyFor } from "../aws/secret.ts";
import { Denial } from "./problem.ts";

const MAC_BYTES = 16;

const macOf = async (list: string, json: string) =>
  createHmac("sha256", await keyFor("cursor"))
    .update(`${list}\n${json}`)
    .digest()
    .subarray(0, MAC_BYTES);

/** An opaque cursor after `position`, bound to its list and filters; null at the end. */
export async function sealCursor(list: string, position: unknown): Promise<string | null> {
  if (position === undefined) return null;
  const json = JSON.stringify(position);
  return Buffer.concat([await macOf(list, json), Buffer.from(json)]).toString("base64url");
}

/** @throws Denial bad-cursor: altered, or of another list */
export async function openCursor<T>(list: string, cursor: string | undefined): Promise<T | undefined> {
  if (cursor === undefined) return undefined;
  const bytes = Buffer.from(cursor, "base64url");
  const json = bytes.subarray(MAC_BYTES).toString();
  if (bytes.length <= MAC_BYTES || !timingSafeEqual(bytes.subarray(0, MAC_BYTES), await macOf(list, json)))
    throw new Denial("bad-cursor", { errors: [{ pointer: "/cursor", code: "bad-cursor" }] });
  return JSON.parse(json) as T;
}
