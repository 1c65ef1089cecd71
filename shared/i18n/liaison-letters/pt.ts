import type { LiaisonLetterMessages } from "./messages.ts";

export const pt: LiaisonLetterMessages = {};
