import type { Language } from "../../reference/codes.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { pt } from "./pt.ts";

export type RegisterLetterMessages = typeof es;

/** The words of the letters about messages to governments and agencies. */
export const registerLetterMessages: Record<Language, RegisterLetterMessages> = { es, en, pt, fr };
