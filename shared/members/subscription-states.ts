import * as z from "zod";
import { PersonId, SubscriptionId } from "../../events/define.ts";
import { Country, Language, Objective, TableNumber } from "../reference/codes.ts";

const instant = z.iso.datetime();

export const Every = z.enum(["at-once", "week", "month"]);
export type Every = z.infer<typeof Every>;

/** `record`, sub_…: what of the outcomes somebody wishes to get, and when; who they are stands in `people`. */
export const SubscriptionState = z.object({
  id: SubscriptionId,
  version: z.int(),
  /** a member's person, or nobody but the subscription itself */
  person: PersonId.optional(),
  status: z.enum(["asked", "confirmed", "ended"]),
  every: Every,
  language: Language,
  /** empty: all of them; an outcome is sent that meets one value of each list that is not empty */
  tables: z.array(TableNumber),
  objectives: z.array(Objective),
  countries: z.array(Country),
  askedAt: instant,
  confirmedAt: instant.optional(),
  /** up to where it has been sent: the publication instant of the last outcome and its id; what comes later is still to send */
  watermark: z.string(),
  /** the day of the last digest, from which the next is counted */
  digested: z.iso.date().optional(),
});
export type SubscriptionState = z.infer<typeof SubscriptionState>;

/** `people`, sub_…: who gets it, where they are no member. */
export const SubscriberState = z.object({ id: SubscriptionId, email: z.string(), language: Language });
export type SubscriberState = z.infer<typeof SubscriberState>;
