import type { Letter, Writing } from "../letter.ts";
import { countryName, languageName, objectiveNames } from "../reference/names.ts";
import { daysIn } from "./facts-templates.ts";
import type { Choice } from "./subscription-rules.ts";
import type { SubscriberState } from "./subscription-states.ts";

/** What the events of subscriptions name, loaded. */
export interface SubscriptionStates {
  /** asked for, and not confirmed yet */
  subscriber?: SubscriberState | undefined;
}

/** What somebody wishes to get, and when, in words. */
export function choiceFacts(
  { every, language: written, tables, objectives, countries }: Choice,
  { messages, language }: Pick<Writing<object>, "messages" | "language">,
): [string, string][] {
  const { labels, all, rhythms } = messages;
  const told: [string, string][] = [
    [labels.tables, tables.join(", ")],
    [labels.objectives, objectiveNames(objectives, language)],
    [labels.countries, countries.map((code) => countryName(code, language)).join(", ")],
  ];
  return [
    [labels.every, rhythms[every]],
    [labels.lettersIn, languageName(written, language)],
    ...told.map(([label, value]): [string, string] => [label, value || all]),
  ];
}

/** A request's link works as long as a subscription may: afterwards it changes or ends it. */
const LINK_DAYS = 400;

export const subscriptionLetters = {
  subscriptionConfirmation: {
    link: { purpose: "subscribe", page: "subscription", days: LINK_DAYS },
    write(writing) {
      const { messages, subscriber, link } = writing;
      if (!subscriber?.asked) return undefined;
      const { subscriptionConfirmation: words } = messages;
      return {
        subject: words.subject,
        blocks: [
          words.intro,
          { facts: choiceFacts({ ...subscriber.asked, language: subscriber.language }, writing) },
          { link: words.link, href: link },
          words.until(daysIn(writing.policies.requestDays, writing)),
          words.notYou,
        ],
      };
    },
  },
} as const satisfies Record<string, Letter<SubscriptionStates>>;
