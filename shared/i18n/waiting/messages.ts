import type { Language } from "../../reference/codes.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { pt } from "./pt.ts";

export type WaitingMessages = typeof es;

/** The words of what waits for somebody; in a catalogue of their own, because another room's page shows them. */
export const waitingMessages: Record<Language, WaitingMessages> = { es, en, pt, fr };
