import type { Language } from "../../reference/codes.ts";
import type { RefusalCode, RefusalOf, Sayer } from "../../refusal.ts";
import * as en from "./en.ts";
import * as es from "./es.ts";
import * as fr from "./fr.ts";
import * as pt from "./pt.ts";

type Words = readonly [title: string, detail: string];
/** The words of all refusals of one kind: none may be missing. */
export type Said<S extends Sayer> = Record<RefusalOf<S>, Words>;
/** What a door can say no in. */
export type RefusalWords = Record<Language, Partial<Record<RefusalCode, Words>>>;

// One by one, so that a bundle holds those that its door names.
export const namedRefusals = { es: es.named, en: en.named, pt: pt.named, fr: fr.named };
export const memberRefusals = { es: es.members, en: en.members, pt: pt.members, fr: fr.members };
export const officeRefusals = { es: es.office, en: en.office, pt: pt.office, fr: fr.office };
export const tableRefusals = { es: es.tables, en: en.tables, pt: pt.tables, fr: fr.tables };
export const meetingRefusals = { es: es.meetings, en: en.meetings, pt: pt.meetings, fr: fr.meetings };
export const liaisonRefusals = { es: es.liaison, en: en.liaison, pt: pt.liaison, fr: fr.liaison };
export const publishingRefusals = { es: es.publishing, en: en.publishing, pt: pt.publishing, fr: fr.publishing };
export const contributionRefusals = {
  es: es.contributions,
  en: en.contributions,
  pt: pt.contributions,
  fr: fr.contributions,
};
export const pledgeRefusals = { es: es.pledges, en: en.pledges, pt: pt.pledges, fr: fr.pledges };
export const dialogueRefusals = { es: es.dialogue, en: en.dialogue, pt: pt.dialogue, fr: fr.dialogue };
export const registerRefusals = { es: es.register, en: en.register, pt: pt.register, fr: fr.register };
