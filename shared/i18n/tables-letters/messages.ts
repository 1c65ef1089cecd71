import type { Language } from "../../reference/codes.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { pt } from "./pt.ts";

export type TableLetterMessages = typeof es;

/** The words of the letters of the room `tables`. */
export const tableLetterMessages: Record<Language, TableLetterMessages> = { es, en, pt, fr };
