import type { DialogueLetterMessages } from "./messages.ts";

export const en: DialogueLetterMessages = {};
