import * as z from "zod";
import {
  ContributionId,
  defineEvent,
  InputId,
  JointActionId,
  MeetingId,
  MessageId,
  PledgeId,
  RecommendationId,
  SourceCode,
  Year,
} from "./define.ts";

const dialogue = z.strictObject({ year: Year });
const jointAction = z.strictObject({ year: Year, jointAction: JointActionId });
const message = z.strictObject({ message: MessageId });
const link = z.strictObject({
  recommendation: RecommendationId,
  to: z.union([JointActionId, PledgeId, ContributionId]),
});

export const DialogueAnnounced = defineEvent("dialogue.dialogue-announced.v1", dialogue);
/** Mended before the call opened. */
export const TitleCorrected = defineEvent("dialogue.title-corrected.v1", dialogue);
/** The call for inputs has its questions, tables, opening and deadline, or others than before. */
export const CallSet = defineEvent("dialogue.call-set.v1", dialogue);
export const CallOpened = defineEvent("dialogue.call-opened.v1", dialogue);
export const AgendaSet = defineEvent("dialogue.agenda-set.v1", dialogue);
/** An opportunity or a challenge (C14). */
export const FindingRecorded = defineEvent("dialogue.finding-recorded.v1", dialogue);
export const OutcomesApproved = defineEvent("dialogue.outcomes-approved.v1", dialogue);
export const OutcomesCorrected = defineEvent("dialogue.outcomes-corrected.v1", dialogue);
export const CallReminderDue = defineEvent(
  "dialogue.call-reminder-due.v1",
  z.strictObject({ year: Year, days: z.int().min(0) }),
);
export const InputSubmitted = defineEvent(
  "dialogue.input-submitted.v1",
  z.strictObject({ year: Year, input: InputId }),
);
/** By its organization, or by the secretariat. */
export const InputWithdrawn = defineEvent(
  "dialogue.input-withdrawn.v1",
  z.strictObject({ year: Year, input: InputId }),
);
export const MeetingNamed = defineEvent(
  "dialogue.meeting-named.v1",
  z.strictObject({ year: Year, meeting: MeetingId }),
);
export const JointActionAgreed = defineEvent("dialogue.joint-action-agreed.v1", jointAction);
export const JointActionAnswered = defineEvent("dialogue.joint-action-answered.v1", jointAction);
/** Recorded by mistake, and never public. */
export const JointActionWithdrawn = defineEvent("dialogue.joint-action-withdrawn.v1", jointAction);
export const JointActionDue = defineEvent("dialogue.joint-action-due.v1", jointAction);
export const MessageDrafted = defineEvent("dialogue.message-drafted.v1", message);
export const MessageRevised = defineEvent("dialogue.message-revised.v1", message);
export const MessageWithdrawn = defineEvent("dialogue.message-withdrawn.v1", message);
export const MessageApproved = defineEvent("dialogue.message-approved.v1", message);
export const MessageAnswered = defineEvent("dialogue.message-answered.v1", message);
/** An answer became public (C3). */
export const MessageReplyApproved = defineEvent("dialogue.message-reply-approved.v1", message);
export const MessageDue = defineEvent("dialogue.message-due.v1", message);
export const SourceImported = defineEvent("dialogue.source-imported.v1", z.strictObject({ source: SourceCode }));
export const RecommendationLinked = defineEvent("dialogue.recommendation-linked.v1", link);
export const RecommendationUnlinked = defineEvent("dialogue.recommendation-unlinked.v1", link);
