import type { Language } from "../../reference/codes.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { pt } from "./pt.ts";

export type SiteMessages = typeof es;

/** The words of the first page and of the privacy notice. */
export const siteMessages: Record<Language, SiteMessages> = { es, en, pt, fr };
