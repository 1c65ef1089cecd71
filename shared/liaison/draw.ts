import { createHash } from "node:crypto";
import type { AgencyCode } from "../../events/define.ts";

/** A public value nobody could know when it was announced, such as a lottery's result, and where it can be read. */
export interface Draw {
  agencies: AgencyCode[];
  source: string;
  value: string;
}

const sha256 = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");
const exact = (value: string) => value.normalize("NFC").trim();

/**
 * The order that the value gives, for anybody to compute again. The value in NFC, without white space at its ends; the
 * key of an agency is the SHA-256, in lower-case hexadecimal, of the UTF-8 text value, line feed (U+000A), code. Agencies
 * go by ascending key.
 */
export function drawOrder({ agencies, value }: Pick<Draw, "agencies" | "value">): AgencyCode[] {
  const keyed = agencies.map((agency) => `${sha256(`${exact(value)}\n${agency}`)} ${agency}`);
  return keyed.sort().map((key) => key.slice(65));
}

/** What the ledger's first hash follows: SHA-256 of `draw`, the codes in ASCII order with commas, source, value, as lines. */
export const firstPrevious = ({ agencies, source, value }: Draw): string =>
  sha256(["draw", agencies.toSorted().join(","), source, exact(value)].join("\n"));
