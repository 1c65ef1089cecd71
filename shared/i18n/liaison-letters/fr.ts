import type { LiaisonLetterMessages } from "./messages.ts";

export const fr: LiaisonLetterMessages = {};
