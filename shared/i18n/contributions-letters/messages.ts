import type { Language } from "../../reference/codes.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { pt } from "./pt.ts";

export type ContributionLetterMessages = typeof es;

/** The words of the letters of the room `contributions`. */
export const contributionLetterMessages: Record<Language, ContributionLetterMessages> = { es, en, pt, fr };
