import { labelled } from "../../i18n/punctuation.ts";
import { subscriptionMessages } from "../../i18n/subscriptions/messages.ts";
import { Hidden } from "../../web/form.tsx";
import { labelOf } from "../../web/labels.ts";
import type { Route } from "../../web/on-request.ts";
import { page, type Shown, type Visit } from "../../web/page-route.tsx";
import { listOwnSubscriptions } from "../own-subscription-actions.ts";
import { subscribeMember } from "../subscription-contract.ts";
import { ChoiceFacts, ChoiceFields, choiceLine, filledOf } from "./subscription-fields.tsx";

/** What somebody signed in gets by letter when outcomes are published. */
export const subscriptionsPage: Route = page("/{lang}/subscriptions", {
  access: "session",
  who: ["member", "agency", "government"],
  get: show,
});

const saves = ["subscribe-member", "change-own-subscription", "end-own-subscription"] as const;

async function show(visit: Visit): Promise<Shown> {
  const { language, world, session, query } = visit;
  const { own: words, form } = subscriptionMessages[language];
  const { items } = await listOwnSubscriptions(world);
  const saved = saves.find((one) => one === query["saved"]);
  const entries = new URLSearchParams({ every: "week", language });
  const add = form.forms["subscribe-member"];
  const end = form.forms["end-own-subscription"];
  return {
    title: words.title,
    body: (
      <>
        <h1>{words.title}</h1>
        {saved && (
          <p class="box" role="status">
            {form.forms[saved].done}
          </p>
        )}
        <p>{words.intro}</p>
        {items.length === 0 && <p>{words.none}</p>}
        {items.map((one, n) => (
          <section class="box" aria-label={`${labelOf(form, "id").label} ${n + 1}`}>
            <ChoiceFacts choice={one} language={language} />
            <p>
              <a
                href={`/${language}/do/change-own-subscription?id=${one.id}`}
                aria-label={`${labelled(words.change, language)} ${choiceLine(one, language)}`}
              >
                {words.change}
              </a>
            </p>
            <form method="post" action={`/${language}/do/end-own-subscription`}>
              <Hidden name="form" value={session?.formToken} />
              <Hidden name="id" value={one.id} />
              <button class="x" aria-label={`${labelled(end.send, language)} ${choiceLine(one, language)}`}>
                {end.send}
              </button>
            </form>
          </section>
        ))}
        <h2>{add.title}</h2>
        <form method="post" action={`/${language}/do/subscribe-member`} noValidate>
          <Hidden name="form" value={session?.formToken} />
          <ChoiceFields operation={subscribeMember} filled={filledOf(visit, subscribeMember, entries)} />
          <button>{add.send}</button>
        </form>
        <p>
          <a href={`/${language}/do/subscribe-member`}>{words.whole}</a> · <a href={`/${language}/me`}>{words.back}</a>
        </p>
      </>
    ),
  };
}
