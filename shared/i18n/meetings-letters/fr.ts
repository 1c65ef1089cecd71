import type { MeetingLetterMessages } from "./messages.ts";

export const fr: MeetingLetterMessages = {};
