import { type Instant, plusDays } from "../time.ts";

/** How long a claimed letter belongs to one sender; longer than a sender lives, so that nobody sends beside it. */
export const LEASE_SECONDS = 40;
/** Letters refuse facts older than the ledger remembers, or a fact sent again would be a letter sent twice. */
export const LEDGER_DAYS = 90;

export const tooOld = (at: Instant, now: Instant): boolean => at < plusDays(now, -LEDGER_DAYS);

/** Seconds until a letter that failed is tried again: doubling, at most a quarter of an hour. */
export const backoffSeconds = (receiveCount: number): number => Math.min(900, 2 ** Math.min(receiveCount, 10));

/** A used-up quota is asked again every hour: it rolls over a day, and nothing is lost meanwhile. */
export const QUOTA_PAUSE_SECONDS = 3600;

/** Milliseconds to wait before the next letter so that bulk stays just under the account's pace. */
export function paceMs({ rate, lastSentAt, nowMs }: { rate: number; lastSentAt: number; nowMs: number }): number {
  const interval = 1000 / (rate * 0.98);
  return Math.max(0, Math.ceil(lastSentAt + interval - nowMs));
}

export interface Reader {
  suppressed: boolean;
  optionalLetters: boolean;
}

/** Nobody gets a letter at an address that bounced or complained, nor an optional one after opting out. */
export const maySend = (letter: { optional?: boolean }, reader: Reader): boolean =>
  !reader.suppressed && (!letter.optional || reader.optionalLetters);
