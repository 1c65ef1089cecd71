import type { TableLetterMessages } from "./messages.ts";

export const pt: TableLetterMessages = {};
