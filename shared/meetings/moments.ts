import type { Language } from "../reference/codes.ts";
import type { Instant } from "../time.ts";

const clock: Intl.DateTimeFormatOptions = {
  weekday: "long",
  day: "numeric",
  month: "long",
  year: "numeric",
  hour: "numeric",
  minute: "2-digit",
};
type NameStyle = "longGeneric" | "long" | "shortOffset";

/** "martes, 2 de marzo de 2027, 10:00 (hora de Chile, GMT-3)": with the offset, for zones apart may share a name. */
export function momentFor(instant: Instant, zone: string, language: Language): string {
  const at = new Date(instant);
  const nameOf = (style: NameStyle) =>
    formatter(zone, language, style)
      .formatToParts(at)
      .find(({ type }) => type === "timeZoneName")?.value ?? zone;
  const generic = nameOf("longGeneric");
  // Of UTC the generic name is "GMT+00:00", the long one is a name.
  const name = /\d/.test(generic) ? nameOf("long") : generic;
  return `${formatter(zone, language).format(at)} (${name}, ${nameOf("shortOffset")})`;
}

/** "America/Argentina/Buenos_Aires" → "Buenos Aires" */
export const zoneCity = (zone: string): string => zone.slice(zone.lastIndexOf("/") + 1).replaceAll("_", " ");

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Kept, for making one costs more than many uses. */
function formatter(zone: string, language: Language, style?: NameStyle): Intl.DateTimeFormat {
  const key = `${language} ${zone} ${style}`;
  const kept = formatters.get(key);
  if (kept) return kept;
  const made = new Intl.DateTimeFormat(language, { ...(style ? { timeZoneName: style } : clock), timeZone: zone });
  formatters.set(key, made);
  return made;
}
