import type { actionOperations } from "../../meetings/action-contract.ts";
import type { afterOperations } from "../../meetings/after-contract.ts";
import type { ActionState, DecisionHow, Presence } from "../../meetings/states.ts";
import type { Language } from "../../reference/codes.ts";
import type { FieldName, RoomWords, WriteOf } from "../../web/labels.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { pt } from "./pt.ts";

type Write = WriteOf<typeof afterOperations> | WriteOf<typeof actionOperations>;
export type AfterForms = RoomWords<Write["name"], FieldName<Write>> & {
  choices: {
    presence: Record<Presence, string>;
    how: Record<DecisionHow, string>;
    state: Record<ActionState["state"], string>;
  };
};
export type AfterMessages = Omit<typeof es, "form"> & { form: AfterForms };

/** The words of the pages and forms of what follows a meeting, and of actions. */
export const afterMessages: Record<Language, AfterMessages> = { es, en, pt, fr };
