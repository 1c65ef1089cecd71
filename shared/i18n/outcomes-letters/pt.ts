import type { OutcomeLetterMessages } from "./messages.ts";

export const pt: OutcomeLetterMessages = {};
