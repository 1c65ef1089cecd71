import type { Language } from "../../reference/codes.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { pt } from "./pt.ts";

export type LiaisonLetterMessages = typeof es;

/** The words of the letters of the room `liaison`. */
export const liaisonLetterMessages: Record<Language, LiaisonLetterMessages> = { es, en, pt, fr };
