import type { Letter } from "../letter.ts";
import { type AfterStates, afterLetters } from "./after-templates.ts";
import { type InvitationStates, invitationLetters } from "./invitation-templates.ts";

/** What the room's events name, loaded. */
export interface MeetingStates extends InvitationStates, AfterStates {}

/** The room's letters: event and state in, words out. */
export const meetingLetters = { ...invitationLetters, ...afterLetters } as const satisfies Record<
  string,
  Letter<MeetingStates>
>;
