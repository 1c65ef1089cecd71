import type { Language } from "../../reference/codes.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { pt } from "./pt.ts";

export type PageMessages = typeof es;

/** The words of the frame and of every form. */
export const pageMessages: Record<Language, PageMessages> = { es, en, pt, fr };
