import type { ContributionLetterMessages } from "./messages.ts";

export const fr: ContributionLetterMessages = {};
