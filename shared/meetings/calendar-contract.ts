import * as z from "zod";
import { MeetingId } from "../../events/define.ts";
import { Language, TableNumber } from "../reference/codes.ts";
import { operation } from "../web/operation.ts";
import { Meeting } from "./shapes.ts";

const id = z.strictObject({ id: MeetingId });

export const getMeeting = operation({
  name: "get-meeting",
  method: "GET",
  path: "/v1/meetings/{id}",
  who: ["everyone"],
  summary: "One meeting, as everybody may know it",
  params: id,
  output: Meeting,
  errors: [404],
});

const calendar = { method: "GET", who: ["everyone"], media: "text/calendar", output: z.string() } as const;
const query = z.strictObject({ language: Language.optional().describe("of the titles; Accept-Language unless told") });
export const getMeetingIcs = operation({
  ...calendar,
  name: "get-meeting-ics",
  path: "/v1/meetings/{id}.ics",
  summary: "One meeting as a calendar entry (RFC 5545)",
  params: id,
  query,
  errors: [404],
});
export const getCalendar = operation({
  ...calendar,
  name: "get-calendar",
  path: "/v1/calendar.ics",
  summary: "Every meeting from 90 days back to 400 ahead, to subscribe to (RFC 5545)",
  query,
});
export const getTableCalendar = operation({
  ...calendar,
  name: "get-table-calendar",
  path: "/v1/tables/{n}/calendar.ics",
  summary: "The meetings of one table, to subscribe to (RFC 5545)",
  params: z.strictObject({ n: z.coerce.number().pipe(TableNumber) }),
  query,
});
export const getLiaisonCalendar = operation({
  ...calendar,
  name: "get-liaison-calendar",
  path: "/v1/liaison/calendar.ics",
  summary: "The meetings of the Liaison Table, to subscribe to (RFC 5545)",
  query,
});

export const calendarOperations = [getMeetingIcs, getCalendar, getTableCalendar, getLiaisonCalendar] as const;
