import type { Quarter } from "../events/define.ts";
import type { Instant } from "./time.ts";

export type { Quarter };

const partsOf = (quarter: string) => {
  const [year = "", n = ""] = quarter.split("-Q");
  return { year: Number(year), n: Number(n) };
};

/** The quarter of a date or of an instant, by its UTC date. */
export const quarterOf = (date: string): Quarter =>
  `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}` as Quarter;

/** So many quarters later, or earlier. */
export function plusQuarters(quarter: Quarter, count: number): Quarter {
  const { year, n } = partsOf(quarter);
  const at = year * 4 + n - 1 + count;
  const then = Math.floor(at / 4);
  return `${then}-Q${at - then * 4 + 1}` as Quarter;
}

/** 00:00 UTC of its first day. */
export function startOf(quarter: Quarter): Instant {
  const { year, n } = partsOf(quarter);
  return new Date(Date.UTC(year, n * 3 - 3, 1)).toISOString();
}

/** 00:00 UTC of the day after its last: a quarter is [start, end). */
export const endOf = (quarter: Quarter): Instant => startOf(plusQuarters(quarter, 1));

/** From the first to the last, both told. */
export function quartersBetween(first: Quarter, last: Quarter): Quarter[] {
  const all: Quarter[] = [];
  for (let quarter = first; quarter <= last; quarter = plusQuarters(quarter, 1)) all.push(quarter);
  return all;
}
