import type { PledgeLetterMessages } from "./messages.ts";

export const fr: PledgeLetterMessages = {};
