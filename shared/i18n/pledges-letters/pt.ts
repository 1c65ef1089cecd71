import type { PledgeLetterMessages } from "./messages.ts";

export const pt: PledgeLetterMessages = {};
