import type { DialogueLetterMessages } from "./messages.ts";

export const fr: DialogueLetterMessages = {};
