import type { Language } from "../../reference/codes.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { pt } from "./pt.ts";

export type DialogueLetterMessages = typeof es;

/** The words of the letters of the room `dialogue`. */
export const dialogueLetterMessages: Record<Language, DialogueLetterMessages> = { es, en, pt, fr };
