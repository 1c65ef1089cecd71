import { subscriptionMessages } from "../../i18n/subscriptions/messages.ts";
import { doPages } from "../../web/do.tsx";
import type { Route } from "../../web/on-request.ts";
import { seeOther, type Visit } from "../../web/page-route.tsx";
import { getOwnSubscription, listOwnSubscriptions } from "../own-subscription-actions.ts";
import { openSubscription } from "../subscription-actions.ts";
import { subscriptionAnswers } from "../subscription-answers.ts";
import { getOwnSubscription as contract } from "../subscription-contract.ts";
import { subscribePages } from "./subscribe.tsx";
import { subscriptionPage } from "./subscription.tsx";
import { choiceLine } from "./subscription-fields.tsx";
import { subscriptionsPage } from "./subscriptions.tsx";

const begun = async ({ language }: Visit) => ({ entries: { language, every: "week" } });

const backTo =
  (done: string) =>
  async ({ language, form }: Visit) =>
    seeOther(`/${language}/subscription?${new URLSearchParams({ t: form.get("token") ?? "", done })}`);

async function ownChoices({ world, language }: Visit) {
  const { items } = await listOwnSubscriptions(world);
  return { id: items.map((one) => [one.id, choiceLine(one, language)] as const) };
}

const ownWith =
  (saved: string) =>
  async ({ language }: Visit) =>
    seeOther(`/${language}/subscriptions?saved=${saved}`);

/** The pages of subscriptions, and a form for each of their writes. */
export const subscriptionRoutes: Route[] = [
  ...subscribePages,
  subscriptionPage,
  subscriptionsPage,
  ...doPages(subscriptionAnswers, subscriptionMessages, {
    before: {
      subscribe: begun,
      "subscribe-member": begun,
      async "change-subscription"({ world }, token) {
        const { state } = await openSubscription(world, token);
        const { every, language, tables, objectives, countries } = state ?? {};
        return { entries: { every, language, tables, objectives, countries } };
      },
      /** The one that the address names, or else the first. */
      async "change-own-subscription"({ world, query }) {
        const { items } = await listOwnSubscriptions(world);
        const asked = contract.params.safeParse({ id: query["id"] ?? items[0]?.id });
        if (!asked.success) return { entries: {} };
        const seen = await getOwnSubscription(world, asked.data.id);
        const { status: _, since: __, ...entries } = seen;
        return { entries, seen };
      },
    },
    named: {
      "change-own-subscription": ownChoices,
      "end-own-subscription": ownChoices,
    },
    after: {
      "confirm-subscription": backTo("confirm"),
      "change-subscription": backTo("change"),
      "subscribe-member": ownWith("subscribe-member"),
      "change-own-subscription": ownWith("change-own-subscription"),
      "end-own-subscription": ownWith("end-own-subscription"),
    },
  }),
];
