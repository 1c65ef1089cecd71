import { createHash } from "node:crypto";
import type { AgencyCode } from "../../events/define.ts";
import { plusQuarters } from "../quarter.ts";
import type { Instant } from "../time.ts";
import { type Draw, drawOrder, firstPrevious } from "./draw.ts";
import { type Rotation, type Turn, turnsDue } from "./rules.ts";

/** A turn, and when it was recorded: it knew the exceptions that were decided by then. */
export type RecordedTurn = Turn & { at: Instant };

/** A recorded turn with the hash of the entry before, or of the draw, and its own. */
export type LedgerEntry = RecordedTurn & { previous: string; hash: string };

/** The text that is hashed: six lines joined by line feeds, lists in the order of the turn. */
export const canonical = ({ at, quarter, agencies, change }: RecordedTurn): string =>
  [
    at,
    quarter,
    agencies.join(","),
    `in=${change.in.join(",")}`,
    `out=${change.out.join(",")}`,
    `skipped=${change.skipped.map(({ agency, reason }) => `${agency}:${reason}`).join(",")}`,
  ].join("\n");

/** SHA-256, in lower-case hexadecimal, of the previous hash, a line feed and the canonical text, in UTF-8. */
export const entryHash = (previous: string, turn: RecordedTurn): string =>
  createHash("sha256")
    .update(`${previous}\n${canonical(turn)}`, "utf8")
    .digest("hex");

/** The turns as entries, from `firstPrevious` of the draw or from the hash of the last entry that stands. */
export function chain(first: string, turns: RecordedTurn[]): LedgerEntry[] {
  let previous = first;
  return turns.map((turn) => {
    const entry = { ...turn, previous, hash: entryHash(previous, turn) };
    previous = entry.hash;
    return entry;
  });
}

/** All that a stranger needs to check the rotation. */
export interface Proof extends Omit<Rotation, "order" | "ledger"> {
  draw: Draw & { order: AgencyCode[] };
  ledger: LedgerEntry[];
}

/** What is wrong with order, hashes and turns, each computed again, as English sentences; none when all is right. */
export function verify(proof: Proof): string[] {
  const { draw, ledger } = proof;
  const order = drawOrder(draw);
  const wrong = order.join() === draw.order.join() ? [] : ["The order is not the one that the draw gives."];
  return [
    ...wrong,
    ...ledger.flatMap((entry, n) => {
      const last = ledger[n - 1];
      const name = `Entry ${n + 1} (${entry.quarter})`;
      return [
        ...(entry.previous === (last?.hash ?? firstPrevious(draw)) ? [] : [`${name} does not follow the one before.`]),
        ...(entry.hash === entryHash(entry.previous, entry) ? [] : [`${name} has not the hash of its text.`]),
        ...(last && entry.at < last.at ? [`${name} was recorded before the one before.`] : []),
        ...(follows(proof, order, n) ? [] : [`${name} is not the turn that the rules give.`]),
      ];
    }),
  ];
}

function follows({ policy, past, exceptions, ledger }: Proof, order: AgencyCode[], n: number): boolean {
  const entry = ledger[n] as LedgerEntry;
  const last = ledger[n - 1];
  if (last && ![last.quarter, plusQuarters(last.quarter, 1)].includes(entry.quarter)) return false;
  const known = exceptions.filter(({ at }) => at <= entry.at);
  try {
    const [due] = turnsDue({ policy, past, order, ledger: ledger.slice(0, n), exceptions: known }, entry.quarter);
    return due !== undefined && canonical({ ...due, at: entry.at }) === canonical(entry);
  } catch {
    return false;
  }
}
