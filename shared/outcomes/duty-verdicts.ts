import type { Policies } from "../policies.ts";
import { endOf, plusQuarters, quarterOf, quartersBetween, startOf } from "../quarter.ts";
import type { Instant } from "../time.ts";
import type { Facts } from "./duty-facts.ts";
import type { DutyState, What } from "./duty-names.ts";

/** What a verdict rests on: a code, numbers that it speaks of, the page that shows it (below the language), and when. */
export interface Evidence {
  what: What;
  table?: number;
  count?: number;
  of?: number;
  days?: number;
  agencies?: string[];
  address: string;
  instant: Instant | null;
}

export interface Verdict {
  state: DutyState;
  evidence: Evidence[];
  /** since when it is so, where that is another instant than the period's beginning */
  since?: Instant | undefined;
}

/** A quarter or a year, [start, end), and the last instant of it that is known. */
export interface Period {
  name: string;
  start: Instant;
  end: Instant;
  last: Instant;
  over: boolean;
}

export type Settings = Pick<
  Policies,
  "minutesDays" | "outcomeDays" | "tableMeetingMonths" | "vacancyDays" | "pledgeShare"
>;

/** Judges one period by the facts of an instant; undefined while a running one may still bring what is asked. */
export type Rule = (facts: Facts, when: { at: Instant; policies: Settings }) => (period: Period) => Verdict | undefined;

/** The Mechanism exists since February 2022: no duty is older. */
const BEGAN = "2022";
const QUARTERS = 9;
const YEARS = 5;
/** Of one verdict; what is more is counted, not listed. */
const MOST = 8;

const period = (name: string, { start, end, at }: { start: Instant; end: Instant; at: Instant }): Period => ({
  name,
  start,
  end,
  last: end <= at ? new Date(Date.parse(end) - 1).toISOString() : at,
  over: end <= at,
});

/** The last nine quarters, the running one too: two years that are over, and what came of this one. */
export function quartersTo(at: Instant): Period[] {
  const last = quarterOf(at);
  return quartersBetween(plusQuarters(last, 1 - QUARTERS), last)
    .filter((quarter) => quarter >= BEGAN)
    .map((quarter) => period(quarter, { start: startOf(quarter), end: endOf(quarter), at }));
}

const newYear = (year: number): Instant => `${year}-01-01T00:00:00.000Z`;

/** The last five years, the running one too. */
export function yearsTo(at: Instant): Period[] {
  const last = Number(at.slice(0, 4));
  return Array.from({ length: YEARS }, (_, i) => last - YEARS + 1 + i)
    .filter((year) => year >= Number(BEGAN))
    .map((year) => period(String(year), { start: newYear(year), end: newYear(year + 1), at }));
}

export const kept = (evidence: Evidence[], since?: Instant): Verdict => ({
  state: "kept",
  evidence: evidence.slice(0, MOST),
  since,
});
export const broken = (evidence: Evidence[], since?: Instant): Verdict => ({
  state: "broken",
  evidence: evidence.slice(0, MOST),
  since,
});

/** What is absent proves something only where somebody looked all the time since then. */
export const looked = ({ watched }: Facts, from: Instant): boolean => Boolean(watched && watched <= from);

/**
 * What it means that nothing is there: undecided in a running period, broken in one that is over and was watched whole,
 * and else that nobody knows.
 */
export function absent(facts: Facts, { over, start, end }: Period, evidence: Evidence[]): Verdict | undefined {
  if (!over) return undefined;
  return looked(facts, start) ? broken(evidence, end) : { state: "not-enough-data", evidence: [] };
}
