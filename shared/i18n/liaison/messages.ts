import type { operations } from "../../liaison/contract.ts";
import type { Language } from "../../reference/codes.ts";
import type { FieldName, RoomWords, WriteOf } from "../../web/labels.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { pt } from "./pt.ts";

type Write = WriteOf<typeof operations>;
export type LiaisonForms = RoomWords<Write["name"], FieldName<Write>>;
export type LiaisonMessages = Omit<typeof es, "form"> & { form: LiaisonForms };

/** The words of the pages and forms of the room `liaison`. */
export const liaisonMessages: Record<Language, LiaisonMessages> = { es, en, pt, fr };
