import type { OutcomeKind } from "../../../events/choices.ts";
import type { publishing } from "../../outcomes/contract.ts";
import type { OwnKind } from "../../outcomes/states.ts";
import type { Translation } from "../../publication.ts";
import type { Language } from "../../reference/codes.ts";
import type { FieldName, RoomWords, WriteOf } from "../../web/labels.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { pt } from "./pt.ts";

type Write = WriteOf<typeof publishing>;
export type OutcomeForms = RoomWords<Write["name"], FieldName<Write>> & { choices: { kind: Record<OwnKind, string> } };
export type OutcomeMessages = Omit<typeof es, "form"> & {
  form: OutcomeForms;
  kinds: Record<OutcomeKind, string>;
  how: Record<Translation, string>;
};

/** The words of the pages and forms of publication. */
export const outcomeMessages: Record<Language, OutcomeMessages> = { es, en, pt, fr };
