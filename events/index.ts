import * as z from "zod";
import * as letters from "./letters.ts";
import * as members from "./members.ts";

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
  letters.AnnouncementMade,
  letters.AddressSuppressed,
]);
export type DialogueEvent = z.infer<typeof DialogueEvent>;
export type EventType = DialogueEvent["type"];
export type EventOf<T extends EventType> = Extract<DialogueEvent, { type: T }>;
/** What a rule decides: an event before it has its id, instant and author. */
export type Decided<T extends EventType = EventType> = { [K in T]: Pick<EventOf<K>, "type" | "data" | "aggregate"> }[T];

export const eventTypes = DialogueEvent.options.map((option) => option.shape.type.value);
