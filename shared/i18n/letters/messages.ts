import type { Language } from "../../reference/codes.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { pt } from "./pt.ts";

export type LetterMessages = typeof es;

/** The words of the letters. */
export const letterMessages: Record<Language, LetterMessages> = { es, en, pt, fr };
