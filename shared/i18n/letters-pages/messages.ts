import type { operations } from "../../letters/contract.ts";
import type { Language } from "../../reference/codes.ts";
import type { FieldName, RoomWords, WriteOf } from "../../web/labels.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { pt } from "./pt.ts";

type Write = WriteOf<typeof operations>;
export type LetterForms = RoomWords<Write["name"], FieldName<Write>>;
export type LetterPageMessages = Omit<typeof es, "form"> & { form: LetterForms };

/** The words of the pages and forms of the room `letters`; what the letters themselves say stands in `i18n/letters`. */
export const letterPageMessages: Record<Language, LetterPageMessages> = { es, en, pt, fr };
