import type { ContributionLetterMessages } from "./messages.ts";

export const pt: ContributionLetterMessages = {};
