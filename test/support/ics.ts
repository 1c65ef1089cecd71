import ICAL from "ical.js";
import type { Letter } from "../../infra/local/inbox.ts";
import type { LetterName } from "../../shared/letters/audience.ts";
import { lettersOf, waitFor } from "./client.ts";

/** A calendar as another's parser reads it. */
export function calendarIn(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const events = calendar.getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);
    const value = (name: string) => component.getFirstPropertyValue(name)?.toString() ?? "";
    return {
      uid: event.uid,
      sequence: Number(component.getFirstPropertyValue("sequence")),
      start: event.startDate.toJSDate().toISOString(),
      minutes: event.duration.toSeconds() / 60,
      title: event.summary,
      location: event.location ?? "",
      status: value("status"),
      attendee: value("attendee"),
      organizer: value("organizer"),
      url: value("url"),
    };
  });
  return { method: String(calendar.getFirstPropertyValue("method")), events };
}

/** The one event of a letter's calendar part, with its method. */
export function entryIn({ calendar }: Letter) {
  if (!calendar) throw new Error("a letter without a calendar part");
  const { method, events } = calendarIn(calendar);
  const [event] = events;
  if (!event || events.length > 1) throw new Error("not one event");
  return { method, ...event };
}

/** Waits for the so-maniest letter of that name about a meeting; there are others in the same cloud. */
export const letterAbout = (meeting: string, to: string, name: LetterName, nth = 1): Promise<Letter> =>
  waitFor(
    `letter ${nth} "${name}" to ${to} about ${meeting}`,
    async () => (await lettersAbout(meeting, to, name))[nth - 1],
    // It may wait on the bulk lane behind what other tests send to all.
    90_000,
  );

export const lettersAbout = async (meeting: string, to: string, name: LetterName) =>
  (await lettersOf(to, name)).filter(({ text }) => text.includes(meeting));
