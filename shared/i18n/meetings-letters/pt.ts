import type { MeetingLetterMessages } from "./messages.ts";

export const pt: MeetingLetterMessages = {};
