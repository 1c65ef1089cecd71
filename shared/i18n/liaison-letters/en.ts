import type { LiaisonLetterMessages } from "./messages.ts";

export const en: LiaisonLetterMessages = {};
