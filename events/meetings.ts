import * as z from "zod";
import { ActionId, defineEvent, MeetingId, PersonId } from "./define.ts";

const meeting = z.strictObject({ meeting: MeetingId });
const invitee = z.strictObject({ meeting: MeetingId, person: PersonId });
const action = z.strictObject({ action: ActionId });

export const MeetingScheduled = defineEvent("meetings.meeting-scheduled.v1", meeting);
/** Something that stands in people's calendars changed: the calendar's SEQUENCE goes up. */
export const MeetingMoved = defineEvent("meetings.meeting-moved.v1", meeting);
/** Something that stands in nobody's calendar changed, such as the agenda. */
export const MeetingCorrected = defineEvent("meetings.meeting-corrected.v1", meeting);
export const MeetingCancelled = defineEvent("meetings.meeting-cancelled.v1", meeting);
/** Somebody joined the body after the invitation had gone. */
export const InviteeAdded = defineEvent("meetings.invitee-added.v1", invitee);
/** Somebody left the body before the meeting. */
export const InviteeRemoved = defineEvent("meetings.invitee-removed.v1", invitee);
export const InvitationAnswered = defineEvent("meetings.invitation-answered.v1", invitee);
export const ReminderDue = defineEvent(
  "meetings.reminder-due.v1",
  z.strictObject({ meeting: MeetingId, days: z.int().min(1) }),
);
export const MeetingHeld = defineEvent("meetings.meeting-held.v1", meeting);
export const AttendanceRecorded = defineEvent("meetings.attendance-recorded.v1", meeting);
export const DecisionTaken = defineEvent(
  "meetings.decision-taken.v1",
  z.strictObject({ meeting: MeetingId, decision: z.int().min(1) }),
);
export const MinutesDrafted = defineEvent("meetings.minutes-drafted.v1", meeting);
export const MinutesApproved = defineEvent("meetings.minutes-approved.v1", meeting);
export const MinutesDue = defineEvent("meetings.minutes-due.v1", meeting);
export const ActionOpened = defineEvent("meetings.action-opened.v1", action);
export const ActionUpdated = defineEvent("meetings.action-updated.v1", action);
export const ActionDue = defineEvent("meetings.action-due.v1", action);
