import * as z from "zod";
import { PersonId, SubscriptionId } from "../../events/define.ts";
import { Country, Language, Objective, TableNumber } from "../reference/codes.ts";

const instant = z.iso.datetime();

export const Every = z.enum(["at-once", "week", "month"]);
export type Every = z.infer<typeof Every>;

/** What of the outcomes somebody wishes to get. Empty: all of them; else an outcome that meets one value of each list. */
export const Interest = z.object({
  tables: z.array(TableNumber),
  objectives: z.array(Objective),
  countries: z.array(Country),
});
export type Interest = z.infer<typeof Interest>;

/** Half-open stretches of time, [since, until), in which what is published goes at once. */
export const Spans = z.array(z.object({ since: instant, until: instant.optional() }));
export type Spans = z.infer<typeof Spans>;

/** `record`, sub_…: what of the outcomes somebody wishes to get, and when; who they are stands in `people`. */
export const SubscriptionState = Interest.extend({
  id: SubscriptionId,
  version: z.int(),
  /** a member's, an agency's or a government's person, or nobody but the subscription itself */
  person: PersonId.optional(),
  status: z.enum(["confirmed", "ended"]),
  every: Every,
  language: Language,
  confirmedAt: instant,
  /** up to which instant of publication digests have told, that one not included */
  watermark: instant,
  /** the day of the last digest */
  digested: z.iso.date().optional(),
  /** what digests leave out, because it goes at once */
  atOnce: Spans,
  /** the same wish of the same address, confirmed before, which it is one with */
  same: SubscriptionId.optional(),
});
export type SubscriptionState = z.infer<typeof SubscriptionState>;

/** `people`, sub_…: who gets it, where they are no member. Until it is confirmed, what was asked; nothing more is kept after. */
export const SubscriberState = z.object({
  id: SubscriptionId,
  version: z.int(),
  email: z.string(),
  language: Language,
  asked: Interest.extend({
    every: Every,
    at: instant,
    weighedAt: instant.optional(),
    /** the HTTP request that brought it, for the logs */
    request: z.string(),
  }).optional(),
});
export type SubscriberState = z.infer<typeof SubscriberState>;

/** `record`, per_…: the subscriptions of a person, few enough to stand in one item. */
export const OwnSubscriptionsState = z.object({ version: z.int(), subscriptions: z.array(SubscriptionId) });
export type OwnSubscriptionsState = z.infer<typeof OwnSubscriptionsState>;
