import * as z from "zod";
import { DeclineReason } from "./choices.ts";
import {
  AgencyCode,
  defineEvent,
  ImportId,
  InvitationId,
  MemberId,
  PersonId,
  RegistrationId,
  SubscriptionId,
} from "./define.ts";

const registration = z.strictObject({ registration: RegistrationId });
const person = z.strictObject({ person: PersonId });
const member = z.strictObject({ member: MemberId });
const personOfMember = z.strictObject({ member: MemberId, person: PersonId });

export const ConfirmationAsked = defineEvent("members.confirmation-asked.v1", registration);
export const MemberRecognized = defineEvent(
  "members.member-recognized.v1",
  z.strictObject({ registration: RegistrationId, person: PersonId }),
);
export const RegistrationConfirmed = defineEvent("members.registration-confirmed.v1", registration);
export const RegistrationCorrected = defineEvent("members.registration-corrected.v1", registration);
export const RegistrationWithdrawn = defineEvent("members.registration-withdrawn.v1", registration);
export const QuestionAsked = defineEvent("members.question-asked.v1", registration);
export const QuestionAnswered = defineEvent("members.question-answered.v1", registration);
export const RegistrationDeclined = defineEvent(
  "members.registration-declined.v1",
  z.strictObject({ registration: RegistrationId, reason: DeclineReason }),
);
export const MemberApproved = defineEvent(
  "members.member-approved.v1",
  z.strictObject({ registration: RegistrationId, member: MemberId, person: PersonId }),
);
/** Somebody joined a member that was there before: by an approval into it, or by accepting an invitation. */
export const PersonJoined = defineEvent("members.person-joined.v1", personOfMember);
export const RecordOpened = defineEvent(
  "members.record-opened.v1",
  z.strictObject({ record: z.union([RegistrationId, PersonId]) }),
);
export const MemberChanged = defineEvent("members.member-changed.v1", member);
export const TablesChosen = defineEvent("members.tables-chosen.v1", member);
export const PersonChanged = defineEvent("members.person-changed.v1", person);
export const AddressChangeAsked = defineEvent("members.address-change-asked.v1", person);
export const AddressChanged = defineEvent("members.address-changed.v1", person);
export const PersonInvited = defineEvent(
  "members.person-invited.v1",
  z.strictObject({ invitation: InvitationId, member: MemberId }),
);
export const InvitationDeclined = defineEvent(
  "members.invitation-declined.v1",
  z.strictObject({ invitation: InvitationId, member: MemberId }),
);
export const PersonRemoved = defineEvent("members.person-removed.v1", personOfMember);
export const PersonErased = defineEvent("members.person-erased.v1", person);
export const MemberSuspended = defineEvent("members.member-suspended.v1", member);
export const SecretariatAppointed = defineEvent("members.secretariat-appointed.v1", person);

const office = { agency: AgencyCode.optional(), country: z.string().length(2).optional() };
/** Somebody is asked to be the focal point of an agency, or of a government. */
export const FocalPointInvited = defineEvent(
  "members.focal-point-invited.v1",
  z.strictObject({ invitation: InvitationId, ...office }),
);
export const FocalInvitationDeclined = defineEvent(
  "members.focal-invitation-declined.v1",
  z.strictObject({ invitation: InvitationId, ...office }),
);
export const FocalPointJoined = defineEvent(
  "members.focal-point-joined.v1",
  z.strictObject({ person: PersonId, ...office }),
);
export const FocalPointRemoved = defineEvent(
  "members.focal-point-removed.v1",
  z.strictObject({ person: PersonId, ...office }),
);
/** The secretariat accepted a checked file: its rows are taken in, step by step. */
export const ImportAccepted = defineEvent("members.import-accepted.v1", z.strictObject({ import: ImportId }));
/** A member from before the software, who is asked by letter to confirm it. */
export const MemberImported = defineEvent("members.member-imported.v1", personOfMember);
export const ImportedConfirmed = defineEvent("members.imported-confirmed.v1", personOfMember);
/** Somebody is named to sit in for another once. */
export const SubstituteNamed = defineEvent("members.substitute-named.v1", person);

const subscription = z.strictObject({ subscription: SubscriptionId });
export const SubscriptionAsked = defineEvent("members.subscription-asked.v1", subscription);
export const SubscriptionConfirmed = defineEvent("members.subscription-confirmed.v1", subscription);
export const SubscriptionChanged = defineEvent("members.subscription-changed.v1", subscription);
export const SubscriptionEnded = defineEvent("members.subscription-ended.v1", subscription);
