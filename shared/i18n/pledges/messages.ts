import type { operations } from "../../pledges/contract.ts";
import type { PartnerStatus, PledgeState } from "../../pledges/states.ts";
import type { Language } from "../../reference/codes.ts";
import type { FieldName, RoomWords, WriteOf } from "../../web/labels.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { pt } from "./pt.ts";

type Write = WriteOf<typeof operations>;
export type PledgeForms = RoomWords<Write["name"], FieldName<Write>> & {
  choices: { answer: Record<"confirm" | "decline", string> };
};
export type PledgeMessages = Omit<typeof es, "form" | "status" | "partner"> & {
  form: PledgeForms;
  status: Record<PledgeState["status"], string>;
  partner: Record<PartnerStatus, string>;
};

/** The words of the room's pages and forms. */
export const pledgeMessages: Record<Language, PledgeMessages> = { es, en, pt, fr };
