import { getISO } from "temporal-polyfill/fns/Calendar";
import * as Moment from "temporal-polyfill/fns/Instant";
import * as Local from "temporal-polyfill/fns/PlainDateTime";
import * as Zoned from "temporal-polyfill/fns/ZonedDateTime";
import { type Quarter, quarterOf } from "../quarter.ts";
import { Refusal } from "../refusal.ts";
import { type Instant, plusDays } from "../time.ts";

/** Names, not offsets: no digit, so neither "Etc/GMT+3" nor "EST5EDT". */
const named = /^[A-Z][A-Za-z_-]*(\/[A-Z][A-Za-z_-]*)*$/;

/** Whether the zone database has the name, be it canonical or an alias. */
export function isZone(zone: string): boolean {
  if (!named.test(zone)) return false;
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone: zone }));
  } catch {
    return false;
  }
}

/** The instant of a local time such as `2027-03-02T10:00`. @throws Refusal no-such-local-time, local-time-twice */
export function instantOf(time: string, zone: string): Instant {
  const local = Local.fromString(time, getISO);
  const earlier = Local.toZonedDateTime(local, zone, { disambiguation: "earlier" });
  const later = Local.toZonedDateTime(local, zone, { disambiguation: "later" });
  const [first, second] = [instant(earlier), instant(later)];
  if (first === second) return first;
  if (localTime(earlier) === localTime(later)) throw new Refusal("local-time-twice", { time, zone, first, second });
  const next = localTime(Zoned.getTimeZoneTransition(earlier, "next") ?? later);
  throw new Refusal("no-such-local-time", { time, zone, next });
}

/** What clocks in the zone show, to the minute. */
export const localOf = (at: Instant, zone: string): string =>
  localTime(Moment.toZonedDateTimeISO(Moment.fromEpochMilliseconds(Date.parse(at)), zone));

export const localDateOf = (at: Instant, zone: string): string => localOf(at, zone).slice(0, 10);

/** A meeting counts in the quarter of its date where it is held. */
export const quarterIn = (at: Instant, zone: string): Quarter => quarterOf(localDateOf(at, zone));

/** So many days later at the same hour of the clock, whatever the clocks did meanwhile. */
export const plusLocal = (local: string, { days }: { days: number }): string =>
  plusDays(`${local}:00.000Z`, days).slice(0, 16);

const instant = ({ epochMilliseconds }: Zoned.Record): Instant => new Date(epochMilliseconds).toISOString();
const localTime = (zoned: Zoned.Record) => Local.toString(Zoned.toPlainDateTime(zoned), { smallestUnit: "minute" });
