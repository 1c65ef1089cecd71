import type { TableLetterMessages } from "./messages.ts";

export const fr: TableLetterMessages = {};
