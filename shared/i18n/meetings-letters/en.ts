import type { MeetingLetterMessages } from "./messages.ts";

export const en: MeetingLetterMessages = {};
