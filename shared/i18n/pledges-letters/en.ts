import type { PledgeLetterMessages } from "./messages.ts";

export const en: PledgeLetterMessages = {};
