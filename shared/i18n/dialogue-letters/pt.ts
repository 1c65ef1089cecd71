import type { DialogueLetterMessages } from "./messages.ts";

export const pt: DialogueLetterMessages = {};
