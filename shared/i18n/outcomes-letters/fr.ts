import type { OutcomeLetterMessages } from "./messages.ts";

export const fr: OutcomeLetterMessages = {};
