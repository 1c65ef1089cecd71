import type { DutyName, DutyState, What } from "../../outcomes/duty-names.ts";
import type { Evidence } from "../../outcomes/duty-verdicts.ts";
import type { Language } from "../../reference/codes.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { pt } from "./pt.ts";

/** What evidence speaks of, each where its sentence needs it; agencies by their acronyms. */
export type About = Required<Pick<Evidence, "table" | "count" | "of" | "days">> & { agencies: string };

type Judgments = {
  state: Record<DutyState, string>;
  all: Record<DutyState, string>;
  names: Record<DutyName, string>;
  evidenceOf: Record<What, string | ((about: About) => string)>;
};
export type DutyMessages = Omit<typeof en, keyof Judgments> & Judgments;

/** The words of the record of duties. */
export const dutyMessages: Record<Language, DutyMessages> = { es, en, pt, fr };
