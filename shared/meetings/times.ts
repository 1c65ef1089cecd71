import { labelled } from "../i18n/punctuation.ts";
import type { Language } from "../reference/codes.ts";
import { localOf } from "./local-time.ts";
import { momentFor, zoneCity } from "./moments.ts";
import type { MeetingState } from "./states.ts";

/** More times than these in one country would be no help to anybody. */
const MOST = 4;

/** By which a time is called that several cities have. */
const known = ["America/Sao_Paulo", "America/Manaus", "America/Mexico_City", "America/Santiago", "Europe/Madrid"];

type WithZones = Intl.Locale & { getTimeZones?(): string[] | undefined };
function zonesOf(country: string): string[] {
  const zones = (new Intl.Locale(`es-${country}`) as WithZones).getTimeZones?.() ?? [];
  return [...known.filter((zone) => zones.includes(zone)), ...zones];
}

/**
 * What clocks show in a reader's country when a meeting begins: one line, or one for each time that the country has
 * ("Bogotá: …"). None where it is the meeting's own, or where there are too many.
 */
export function timesIn(
  country: string,
  { at, zone }: Pick<MeetingState, "at" | "zone">,
  language: Language,
): string[] {
  const byTime = new Map<string, string>();
  for (const own of zonesOf(country)) {
    const local = localOf(at, own);
    if (!byTime.has(local)) byTime.set(local, own);
  }
  if (byTime.size > MOST || (byTime.size === 1 && byTime.has(localOf(at, zone)))) return [];
  return [...byTime.values()].map((own) =>
    byTime.size === 1
      ? momentFor(at, own, language)
      : `${labelled(zoneCity(own), language)} ${momentFor(at, own, language)}`,
  );
}
