import type { subscriptionOperations } from "../../members/subscription-contract.ts";
import type { Every } from "../../members/subscription-states.ts";
import type { Language } from "../../reference/codes.ts";
import type { FieldName, RoomWords, WriteOf } from "../../web/labels.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { pt } from "./pt.ts";

type Write = WriteOf<typeof subscriptionOperations>;
export type SubscriptionForms = RoomWords<Write["name"], FieldName<Write>> & {
  choices: { every: Record<Every, string> };
};
export type SubscriptionMessages = Omit<typeof es, "form"> & { form: SubscriptionForms };

/** The words of the pages and forms of subscriptions. */
export const subscriptionMessages: Record<Language, SubscriptionMessages> = { es, en, pt, fr };
