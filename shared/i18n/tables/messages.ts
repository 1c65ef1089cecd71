import type { SeatEnd, SeatRole } from "../../../events/choices.ts";
import type { Language } from "../../reference/codes.ts";
import type { Subregion } from "../../reference/subregion.ts";
import type { operations } from "../../tables/contract.ts";
import type { FieldName, RoomWords, WriteOf } from "../../web/labels.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { pt } from "./pt.ts";

type Write = WriteOf<typeof operations>;
export type TableForms = RoomWords<Write["name"], FieldName<Write>> & {
  choices: {
    answer: Record<"accept" | "decline", string>;
    reason: Record<"resigned" | "replaced" | "decided", string>;
  };
};
export type TableMessages = Omit<typeof es, "form"> & { form: TableForms };

/** The words of the pages and forms of the room `tables`. */
export const tableMessages: Record<Language, TableMessages> = { es, en, pt, fr };

export type RoleWords = Record<SeatRole, string>;
export type EndWords = Record<SeatEnd, string>;
export type SubregionWords = Record<Subregion, string>;
