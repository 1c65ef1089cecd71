import type { Letter } from "../letter.ts";

/** What the room's events name, loaded. */
// oxlint-disable-next-line typescript/no-empty-object-type
export interface MeetingStates {}

/** The room's letters: event and state in, words out. */
export const meetingLetters = {} as const satisfies Record<string, Letter<MeetingStates>>;
