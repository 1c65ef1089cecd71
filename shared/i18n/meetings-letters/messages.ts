import type { Language } from "../../reference/codes.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { pt } from "./pt.ts";

export type MeetingLetterMessages = typeof es;

/** The words of the letters of the room `meetings`. */
export const meetingLetterMessages: Record<Language, MeetingLetterMessages> = { es, en, pt, fr };
