import { subscriptionMessages } from "../../i18n/subscriptions/messages.ts";
import { doPages } from "../../web/do.tsx";
import type { Route } from "../../web/on-request.ts";
import { seeOther, type Visit } from "../../web/page-route.tsx";
import { listOwnSubscriptions } from "../own-subscription-actions.ts";
import { openSubscription } from "../subscription-actions.ts";
import { subscriptionAnswers } from "../subscription-answers.ts";
import { subscribePages } from "./subscribe.tsx";
import { subscriptionPage } from "./subscription.tsx";
import { choiceLine } from "./subscription-fields.tsx";
import { subscriptionsPage } from "./subscriptions.tsx";

const begun = async ({ language }: Visit) => ({ entries: { language, every: "week" } });

const backTo =
  (done: string) =>
  async ({ language, form }: Visit) =>
    seeOther(`/${language}/subscription?${new URLSearchParams({ t: form.get("token") ?? "", done })}`);

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
    },
    named: {
      async "end-own-subscription"({ world, language }) {
        const { items } = await listOwnSubscriptions(world);
        return { id: items.map((one) => [one.id, choiceLine(one, language)] as const) };
      },
    },
    after: {
      "confirm-subscription": backTo("confirm"),
      "change-subscription": backTo("change"),
      "subscribe-member": ownWith("subscribe-member"),
      "end-own-subscription": ownWith("end-own-subscription"),
    },
  }),
];
