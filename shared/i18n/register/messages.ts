import type { messageOperations } from "../../dialogue/message-contract.ts";
import type { recommendationOperations } from "../../dialogue/recommendation-contract.ts";
import type { MessageState } from "../../dialogue/states.ts";
import type { Language } from "../../reference/codes.ts";
import type { FieldName, RoomWords, WriteOf } from "../../web/labels.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { pt } from "./pt.ts";

type Write = WriteOf<typeof messageOperations> | WriteOf<typeof recommendationOperations>;
export type RegisterForms = RoomWords<Write["name"], FieldName<Write>> & {
  choices: { purpose: Record<MessageState["purpose"], string>; from: Record<MessageState["from"], string> };
};
export type RegisterMessages = Omit<typeof es, "form"> & { form: RegisterForms };

/** The words of the pages and forms of messages, of the register of recommendations and of the dossier. */
export const registerMessages: Record<Language, RegisterMessages> = { es, en, pt, fr };
