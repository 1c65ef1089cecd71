import type { Language } from "../../reference/codes.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { pt } from "./pt.ts";

export type OutcomeLetterMessages = typeof es;

/** The words of the letters of the room `outcomes`. */
export const outcomeLetterMessages: Record<Language, OutcomeLetterMessages> = { es, en, pt, fr };
