import * as z from "zod";
import * as letters from "./letters.ts";
import * as liaison from "./liaison.ts";
import * as meetings from "./meetings.ts";
import * as members from "./members.ts";
import * as tables from "./tables.ts";

/** Every event ever published, each version on its own line of the union. */
export const DialogueEvent = z.discriminatedUnion("type", [
  members.ConfirmationAsked,
  members.MemberRecognized,
  members.RegistrationConfirmed,
  members.RegistrationCorrected,
  members.RegistrationWithdrawn,
  members.QuestionAsked,
  members.QuestionAnswered,
  members.RegistrationDeclined,
  members.MemberApproved,
  members.PersonJoined,
  members.RecordOpened,
  members.MemberChanged,
  members.TablesChosen,
  members.PersonChanged,
  members.AddressChangeAsked,
  members.AddressChanged,
  members.PersonInvited,
  members.InvitationDeclined,
  members.PersonRemoved,
  members.PersonErased,
  members.MemberSuspended,
  members.SecretariatAppointed,
  members.FocalPointInvited,
  members.FocalInvitationDeclined,
  members.FocalPointJoined,
  members.FocalPointRemoved,
  members.ImportAccepted,
  members.MemberImported,
  members.ImportedConfirmed,
  members.SubstituteNamed,
  tables.SeatTaken,
  tables.SeatEnded,
  tables.SeatVacant,
  tables.PrioritySet,
  tables.PriorityClosed,
  tables.DesignationOpened,
  tables.MemberNominated,
  tables.NominationAccepted,
  tables.NomineeAgreed,
  tables.NominationDeclined,
  tables.NominationWithdrawn,
  tables.DesignationDecided,
  meetings.MeetingScheduled,
  meetings.MeetingMoved,
  meetings.MeetingCorrected,
  meetings.MeetingCancelled,
  meetings.InviteeAdded,
  meetings.InviteeRemoved,
  meetings.InvitationAnswered,
  meetings.ReminderDue,
  meetings.MeetingHeld,
  meetings.AttendanceRecorded,
  meetings.DecisionTaken,
  meetings.MinutesDrafted,
  meetings.MinutesApproved,
  meetings.MinutesDue,
  meetings.ActionOpened,
  meetings.ActionUpdated,
  meetings.ActionDue,
  liaison.DrawAnnounced,
  liaison.DrawHeld,
  liaison.AgencyRotated,
  liaison.TurnNear,
  liaison.TurnDeclined,
  liaison.TurnsSwapped,
  liaison.AgencyWithdrew,
  liaison.AgencyAdded,
  liaison.ServiceImported,
  liaison.QuarterUnscheduled,
  liaison.QuarterExplained,
  letters.AnnouncementMade,
  letters.AddressSuppressed,
]);
export type DialogueEvent = z.infer<typeof DialogueEvent>;
export type EventType = DialogueEvent["type"];
export type EventOf<T extends EventType> = Extract<DialogueEvent, { type: T }>;
/** What a rule decides: an event before it has its id, instant and author. */
export type Decided<T extends EventType = EventType> = { [K in T]: Pick<EventOf<K>, "type" | "data" | "aggregate"> }[T];

export const eventTypes = DialogueEvent.options.map((option) => option.shape.type.value);
