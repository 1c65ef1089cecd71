import type { Body, MeetingId } from "../../events/define.ts";
import { labelled } from "../i18n/punctuation.ts";
import type { Language } from "../reference/codes.ts";
import { plusDays } from "../time.ts";
import type { World } from "../world.ts";
import { mustFindMeeting } from "./actions.ts";
import { publicFeed } from "./calendar.ts";
import { calendarEvent } from "./calendar-event.ts";
import { calendarPath } from "./calendar-path.ts";
import { WINDOW } from "./public-actions.ts";
import { allMeetingsOf } from "./store.ts";
import { bodyName, textIn } from "./texts.ts";

const site = process.env["SITE"] ?? "";
const names: Record<Language, string> = {
  es: "Mecanismo de Diálogo",
  en: "Dialogue Mechanism",
  pt: "Mecanismo de Diálogo",
  fr: "Mécanisme de dialogue",
};

/** A calendar to subscribe to: cancelled meetings stay in it, as cancelled; no call address. (RFC 5545) */
export async function calendarOf(world: World, language: Language, body?: Body): Promise<string> {
  const span = { from: plusDays(world.now, -WINDOW.back), to: plusDays(world.now, WINDOW.ahead) };
  const meetings = await allMeetingsOf(world, { body, ...span });
  const name = body ? `${labelled(names[language], language)} ${bodyName(body, language)}` : names[language];
  return publicFeed(
    meetings.map((meeting) => calendarEvent(meeting, { language, site })),
    { name, language, url: `${site}${calendarPath(body)}` },
  );
}

/** One meeting as a calendar file. @throws Refusal not-found */
export async function calendarOfMeeting(world: World, language: Language, id: MeetingId): Promise<string> {
  const meeting = await mustFindMeeting(world, id);
  return publicFeed([calendarEvent(meeting, { language, site })], {
    name: textIn(meeting.title, language).text,
    language,
    url: `${site}/v1/meetings/${id}.ics`,
  });
}
