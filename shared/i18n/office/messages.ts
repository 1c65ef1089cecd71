import type { officeOperations } from "../../members/office-contract.ts";
import type { Language } from "../../reference/codes.ts";
import type { FieldName, RoomWords, WriteOf } from "../../web/labels.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { pt } from "./pt.ts";

type Write = WriteOf<typeof officeOperations>;
export type OfficeForms = RoomWords<Write["name"], FieldName<Write>>;
export type OfficeMessages = Omit<typeof es, "form"> & { form: OfficeForms };

/** The words of the office's pages and forms: focal points, substitutes, import and export. */
export const officeMessages: Record<Language, OfficeMessages> = { es, en, pt, fr };
