import type { ContributionLetterMessages } from "./messages.ts";

export const en: ContributionLetterMessages = {};
