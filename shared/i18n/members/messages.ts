import type { DeclineReason } from "../../../events/choices.ts";
import type { dailyOperations } from "../../members/daily-contract.ts";
import type { CardAudience } from "../../members/profile.ts";
import type { Language } from "../../reference/codes.ts";
import type { FieldName, RoomWords, WriteOf } from "../../web/labels.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { pt } from "./pt.ts";

type Write = WriteOf<typeof dailyOperations>;
export type MemberForms = RoomWords<Write["name"], FieldName<Write>> & {
  choices: {
    kind: Record<"organization" | "individual", string>;
    reason: Record<DeclineReason, string>;
    card: Record<CardAudience, string>;
  };
};
export type MemberMessages = Omit<typeof es, "form"> & { form: MemberForms };

/** The words of the pages and forms of the room `members`. */
export const memberMessages: Record<Language, MemberMessages> = { es, en, pt, fr };
