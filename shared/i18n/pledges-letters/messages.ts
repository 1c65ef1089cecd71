import type { Language } from "../../reference/codes.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { pt } from "./pt.ts";

export type PledgeLetterMessages = typeof es;

/** The words of the letters of the room `pledges`. */
export const pledgeLetterMessages: Record<Language, PledgeLetterMessages> = { es, en, pt, fr };
