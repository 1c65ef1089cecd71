import * as z from "zod";
import { SubscriptionId } from "../../events/define.ts";
import { Country, counts, Language, Objective, TableNumber } from "../reference/codes.ts";
import { operation } from "../web/operation.ts";
import { SetOf } from "../web/text.ts";
import { Address } from "./profile.ts";
import { ByToken, CheckYourMail, Done, Token } from "./shapes.ts";
import { Every } from "./subscription-states.ts";

const lists = {
  tables: SetOf(TableNumber, { most: counts.tables }),
  objectives: SetOf(Objective, { most: counts.objectives }),
  countries: SetOf(Country, { most: counts.countries }),
};
const choice = {
  every: Every,
  language: Language,
  tables: lists.tables.default([]).describe("empty: all of them"),
  objectives: lists.objectives.default([]).describe("empty: all of them"),
  countries: lists.countries.default([]).describe("empty: all of them"),
};
const patch = z.strictObject({ every: Every, language: Language, ...lists }).partial();

export const Subscription = z
  .strictObject({
    id: SubscriptionId,
    status: z.enum(["confirmed", "ended"]),
    every: Every,
    language: Language,
    tables: z.array(TableNumber),
    objectives: z.array(Objective),
    countries: z.array(Country),
    since: z.iso.datetime(),
  })
  .meta({ id: "Subscription" });
export type Subscription = z.infer<typeof Subscription>;

const signedIn = ["member", "agency", "government"] as const;
const byId = z.strictObject({ id: SubscriptionId });

export const subscribe = operation({
  name: "subscribe",
  method: "POST",
  path: "/v1/subscriptions",
  who: ["everyone"],
  summary: "Ask for published outcomes by letter (C3); a letter asks to confirm it",
  body: z.strictObject({ email: Address, ...choice }),
  output: CheckYourMail,
  status: 202,
});
export const confirmSubscription = operation({
  name: "confirm-subscription",
  method: "POST",
  path: "/v1/subscriptions/confirmation",
  who: ["bearer"],
  summary: "Confirm a subscription with the token of its letter",
  body: ByToken,
  output: Subscription,
  errors: [410],
});
export const changeSubscription = operation({
  name: "change-subscription",
  method: "POST",
  path: "/v1/subscriptions/change",
  who: ["bearer"],
  summary: "Choose otherwise, with the token of any letter of the subscription",
  body: patch.extend({ token: Token }),
  output: Subscription,
  errors: [410],
});
export const endSubscription = operation({
  name: "end-subscription",
  method: "POST",
  path: "/v1/subscriptions/end",
  who: ["bearer"],
  summary: "End just this subscription (RFC 8058); the address is deleted",
  body: ByToken,
  output: Done,
  errors: [410],
});
export const subscribeMember = operation({
  name: "subscribe-member",
  method: "POST",
  path: "/v1/me/subscriptions",
  who: signedIn,
  summary: "Get published outcomes by letter, at once, as whoever is signed in",
  body: z.strictObject(choice),
  output: Subscription,
  status: 201,
  errors: [409],
});
export const listOwnSubscriptions = operation({
  name: "list-own-subscriptions",
  method: "GET",
  path: "/v1/me/subscriptions",
  who: signedIn,
  summary: "One's own subscriptions",
  output: z.strictObject({ items: z.array(Subscription) }),
});
export const getOwnSubscription = operation({
  name: "get-own-subscription",
  method: "GET",
  path: "/v1/me/subscriptions/{id}",
  who: signedIn,
  summary: "One of one's own subscriptions",
  params: byId,
  output: Subscription,
  errors: [404],
});
export const changeOwnSubscription = operation({
  name: "change-own-subscription",
  method: "PATCH",
  path: "/v1/me/subscriptions/{id}",
  who: signedIn,
  summary: "Choose otherwise for one of one's own subscriptions",
  params: byId,
  body: patch,
  output: Subscription,
  errors: [404, 412, 428],
  ifMatch: true,
});
export const endOwnSubscription = operation({
  name: "end-own-subscription",
  method: "DELETE",
  path: "/v1/me/subscriptions/{id}",
  who: signedIn,
  summary: "End one of one's own subscriptions",
  params: byId,
  output: Done,
  errors: [404],
});

/** What the room does behind a door of its own, so that the daily one carries none of it. */
export const subscriptionOperations = [
  subscribe,
  confirmSubscription,
  changeSubscription,
  endSubscription,
  subscribeMember,
  listOwnSubscriptions,
  getOwnSubscription,
  changeOwnSubscription,
  endOwnSubscription,
] as const;

export const subscriptionPages = [
  "/{lang}/subscribe",
  "/{lang}/subscribe/sent",
  "/{lang}/subscription",
  "/{lang}/subscriptions",
] as const;
