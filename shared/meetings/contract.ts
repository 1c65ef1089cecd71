import * as z from "zod";
import { MeetingBody, MeetingId, PersonId } from "../../events/define.ts";
import { Done, Token } from "../members/shapes.ts";
import { operation, Paging, pageOf } from "../web/operation.ts";
import { actionOperations } from "./action-contract.ts";
import { afterOperations } from "./after-contract.ts";
import { calendarOperations, getMeeting } from "./calendar-contract.ts";
import { Bodies, Clash, LocalTime, Meeting, OwnMeeting, plan, Reason } from "./shapes.ts";
import { Answer } from "./states.ts";

export { getMeeting };

const id = z.strictObject({ id: MeetingId });
const day = z.iso.date();
/** Who may schedule for some body; for which, the action asks. */
const holders = ["coordinator", "representative", "liaison", "secretariat"] as const;

export const scheduleMeeting = operation({
  name: "schedule-meeting",
  method: "POST",
  path: "/v1/meetings",
  who: holders,
  summary:
    "Call a meeting of one or more tables, of the Liaison Table, or with the governments; who is concerned is invited (C7, C11, C13)",
  body: z.strictObject({
    of: Bodies,
    title: plan.title,
    start: plan.start,
    zone: plan.zone,
    minutes: plan.minutes,
    place: plan.place.optional(),
    call: plan.call.optional().describe("web address of the call, told to who is invited"),
    agenda: plan.agenda.default([]),
    interpretation: plan.interpretation.default([]),
  }),
  output: Meeting,
  status: 201,
  errors: [409],
});
export const changeMeeting = operation({
  name: "change-meeting",
  method: "PATCH",
  path: "/v1/meetings/{id}",
  who: holders,
  summary: "Move or correct a meeting; whatever stands in calendars is told by letter",
  params: id,
  body: z.strictObject({
    title: plan.title.optional(),
    start: plan.start.optional(),
    zone: plan.zone.optional(),
    minutes: plan.minutes.optional(),
    place: plan.place.nullable().optional(),
    call: plan.call.nullable().optional(),
    agenda: plan.agenda.optional(),
    interpretation: plan.interpretation.optional(),
  }),
  output: Meeting,
  errors: [404, 409, 412, 428],
  ifMatch: true,
});
export const cancelMeeting = operation({
  name: "cancel-meeting",
  method: "POST",
  path: "/v1/meetings/{id}/cancellation",
  who: holders,
  summary: "Cancel a meeting, with the reason",
  params: id,
  body: z.strictObject({ reason: Reason }),
  output: Meeting,
  errors: [404, 409],
});
export const listMeetings = operation({
  name: "list-meetings",
  method: "GET",
  path: "/v1/meetings",
  who: ["everyone"],
  summary: "Meetings by their local date, in order of time",
  query: z.strictObject({
    body: MeetingBody.optional(),
    from: day.optional().describe("90 days before `at` unless told"),
    to: day.optional().describe("400 days after `at` unless told"),
    at: day.optional().describe("the day from which the range is counted; today unless told"),
    ...Paging,
  }),
  output: pageOf(Meeting),
});
export const getOwnMeeting = operation({
  name: "get-own-meeting",
  method: "GET",
  path: "/v1/me/meetings/{id}",
  who: ["member", "agency", "government", "secretariat"],
  summary: "One meeting with its call address and one's answer, for who is concerned",
  params: id,
  output: OwnMeeting,
  errors: [404],
});
export const listClashes = operation({
  name: "list-clashes",
  method: "GET",
  path: "/v1/meetings/clashes",
  who: holders,
  summary: "Other meetings at that time, of who would have to be in both",
  query: z.strictObject({
    of: z
      .string()
      .regex(/^(liaison|dialogue|table-[1-4](,table-[1-4]){0,3})$/)
      .describe("liaison, dialogue, or tables with commas between"),
    start: LocalTime,
    zone: plan.zone,
    minutes: z.coerce.number().pipe(plan.minutes),
    except: MeetingId.optional().describe("the meeting that is moved"),
  }),
  output: z.strictObject({ items: z.array(Clash) }),
});
export const answerInvitation = operation({
  name: "answer-invitation",
  method: "POST",
  path: "/v1/meetings/{id}/answers",
  who: ["member", "agency", "government"],
  summary: "Answer an invitation; until the meeting begins the latest answer counts",
  params: id,
  body: z.strictObject({
    answer: Answer,
    substitute: PersonId.optional().describe("who comes instead, where the answer says so"),
  }),
  output: OwnMeeting,
  errors: [404, 409],
});
export const answerByLetter = operation({
  name: "answer-by-letter",
  method: "POST",
  path: "/v1/meetings/answers",
  who: ["bearer"],
  summary: "Answer an invitation with the token of its letter, without signing in",
  body: z.strictObject({ token: Token, answer: Answer, substitute: PersonId.optional() }),
  output: Done,
  errors: [409, 410],
});

/** What leads up to a meeting; what follows it stands in contracts of its own. */
export const before = [
  scheduleMeeting,
  changeMeeting,
  cancelMeeting,
  listMeetings,
  listClashes,
  answerByLetter,
  answerInvitation,
  getOwnMeeting,
  getMeeting,
] as const;
export const operations = [...before, ...calendarOperations, ...afterOperations, ...actionOperations] as const;

/** The room's pages designed by hand; every other write has its form at `/{lang}/do/{operation}`. */
export const pages = [
  "/{lang}/meetings",
  "/{lang}/meetings/new",
  "/{lang}/meetings/{id}",
  "/{lang}/meetings/{id}/change",
  "/{lang}/rsvp",
  "/{lang}/meetings/{id}/minutes",
  "/{lang}/actions",
  "/{lang}/action",
] as const;
