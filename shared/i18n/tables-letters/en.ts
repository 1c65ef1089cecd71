import type { TableLetterMessages } from "./messages.ts";

export const en: TableLetterMessages = {};
