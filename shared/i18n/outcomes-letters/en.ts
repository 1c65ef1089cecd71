import type { OutcomeLetterMessages } from "./messages.ts";

export const en: OutcomeLetterMessages = {};
