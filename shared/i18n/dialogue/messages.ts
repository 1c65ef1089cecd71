import type { dialogueOperations } from "../../dialogue/dialogue-contract.ts";
import type { JointActionState } from "../../dialogue/states.ts";
import type { Language } from "../../reference/codes.ts";
import type { FieldName, RoomWords, WriteOf } from "../../web/labels.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { pt } from "./pt.ts";

type Write = WriteOf<typeof dialogueOperations>;
export type DialogueForms = RoomWords<Write["name"], FieldName<Write>> & {
  choices: { state: Record<JointActionState["state"], string>; kind: Record<"opportunity" | "challenge", string> };
};
export type DialogueMessages = Omit<typeof es, "form"> & { form: DialogueForms };

/** The words of the pages and forms of the annual dialogue. */
export const dialogueMessages: Record<Language, DialogueMessages> = { es, en, pt, fr };
