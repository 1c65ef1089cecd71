import {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendar,
  ICalCalendarMethod,
  ICalEventStatus,
} from "ical-generator";
import type { Language } from "../reference/codes.ts";
import type { Instant } from "../time.ts";

/** A meeting as calendars know it. */
export interface CalendarEvent {
  /** the same for the meeting's whole life */
  uid: string;
  /** risen by whatever changes the entry, its cancelling too */
  sequence: number;
  /** when the entry last changed; no clock is read, so that the same entry is the same text */
  stamp: Instant;
  start: Instant;
  minutes: number;
  title: string;
  description?: string | undefined;
  place?: string | undefined;
  url: string;
  cancelled: boolean;
  categories?: string[] | undefined;
}
/** What a public feed may show: no call address, by type. */
export type PublicEvent = CalendarEvent & { call?: never };
/** What a letter to one who is invited may show. */
export type InvitedEvent = CalendarEvent & { call?: string | undefined; answer?: Answer | undefined };
export type Answer = keyof typeof participation;
export type InvitationMethod = "REQUEST" | "CANCEL";

export interface Mailbox {
  name: string;
  email: string;
}

const participation = {
  yes: ICalAttendeeStatus.ACCEPTED,
  no: ICalAttendeeStatus.DECLINED,
  substitute: ICalAttendeeStatus.DELEGATED,
};

/** A feed to subscribe to, also of no events. (RFC 5545) */
export function publicFeed(
  events: PublicEvent[],
  { name, language, url }: { name: string; language: Language; url: string },
): string {
  const feed = calendar(ICalCalendarMethod.PUBLISH, language).name(asText(name)).source(url);
  for (const event of events) add(feed, event);
  return write(feed);
}

/** What a letter's calendar part says, to its reader alone: answers go by link, not by mail. (RFC 5546) */
export function invitation(
  event: InvitedEvent & { organizer: Mailbox; attendee: Mailbox; method: InvitationMethod },
  language: Language,
): string {
  const { organizer, attendee, answer } = event;
  const letter = calendar(ICalCalendarMethod[event.method], language);
  add(letter, { ...event, cancelled: event.method === "CANCEL" }, event.call)
    .organizer(organizer)
    .createAttendee({
      email: attendee.email,
      name: attendee.name || attendee.email,
      role: ICalAttendeeRole.REQ,
      rsvp: false,
      status: answer ? participation[answer] : ICalAttendeeStatus.NEEDSACTION,
    });
  return write(letter);
}

const calendar = (method: ICalCalendarMethod, language: Language) =>
  new ICalCalendar({ prodId: { company: "dialogue-mechanism", product: "calendar", language }, method });

const add = (to: ICalCalendar, event: CalendarEvent, call?: string) =>
  to.createEvent({
    id: event.uid,
    sequence: event.sequence,
    stamp: event.stamp,
    start: event.start,
    end: new Date(Date.parse(event.start) + event.minutes * 60_000),
    summary: event.title,
    description: event.description ?? null,
    location: [event.place, call].filter(Boolean).join(" · ") || null,
    url: event.url,
    status: event.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    categories: (event.categories ?? []).map((category) => ({ name: category })),
  });

/** The library escapes what events say, but not a calendar's name, and ends without the last line's end. */
const asText = (text: string) => text.replace(/[\\;,]/g, "\\$&").replaceAll("\n", "\\n");
const write = (finished: ICalCalendar) => `${finished.toString()}\r\n`;
