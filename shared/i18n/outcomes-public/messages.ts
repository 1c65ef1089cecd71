import type { OutcomeKind } from "../../../events/choices.ts";
import type { Language } from "../../reference/codes.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { pt } from "./pt.ts";

export type PublicOutcomeMessages = typeof es & { kinds: Record<OutcomeKind, string> };

/** The words that go out with what is published: citations, feeds, data sets. */
export const publicOutcomeMessages: Record<Language, PublicOutcomeMessages> = { es, en, pt, fr };
