import type { ContributionKind } from "../../../events/choices.ts";
import type { operations } from "../../contributions/contract.ts";
import type { ContributionState, Criterion, Verdict } from "../../contributions/states.ts";
import type { Language } from "../../reference/codes.ts";
import type { FieldName, RoomWords, WriteOf } from "../../web/labels.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { pt } from "./pt.ts";

type Write = WriteOf<typeof operations>;
export type ContributionForms = RoomWords<Write["name"], FieldName<Write>> & {
  choices: {
    kind: Record<ContributionKind, string>;
    verdict: Record<Verdict, string>;
    met: Record<Criterion, string>;
    how: Record<"original" | "human" | "machine", string>;
    implementation: Record<"mostly" | "fully", string>;
    principles: Record<string, string>;
  };
};
export type ContributionMessages = Omit<typeof es, "form" | "status"> & {
  form: ContributionForms;
  status: Record<ContributionState["status"], string>;
};

/** The words of the room's pages and forms. */
export const contributionMessages: Record<Language, ContributionMessages> = { es, en, pt, fr };
