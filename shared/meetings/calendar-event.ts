import type { Language } from "../reference/codes.ts";
import type { PublicEvent } from "./calendar.ts";
import type { MeetingState } from "./states.ts";
import { bodyName, textIn } from "./texts.ts";

/** A meeting as everybody's calendars know it; `site` without trailing slash. */
export function calendarEvent(
  meeting: MeetingState,
  { language, site }: { language: Language; site: string },
): PublicEvent {
  const { id, of, sequence, changedAt, at, minutes, title, place, agenda, status } = meeting;
  return {
    uid: `${id}@${new URL(site).hostname}`,
    sequence,
    stamp: changedAt,
    start: at,
    minutes,
    title: textIn(title, language).text,
    description: agenda.map(({ text }, i) => `${i + 1}. ${textIn(text, language).text}`).join("\n") || undefined,
    place,
    url: `${site}/${language}/meetings/${id}`,
    cancelled: status === "cancelled",
    categories: of.map((body) => bodyName(body, language)),
  };
}
