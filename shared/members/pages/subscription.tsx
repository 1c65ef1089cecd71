import { subscriptionMessages } from "../../i18n/subscriptions/messages.ts";
import { Refusal } from "../../refusal.ts";
import { Hidden } from "../../web/form.tsx";
import { entriesOf } from "../../web/form-data.ts";
import type { Route } from "../../web/on-request.ts";
import { page, type Shown, type Visit } from "../../web/page-route.tsx";
import { endSubscription, openSubscription } from "../subscription-actions.ts";
import { changeSubscription } from "../subscription-contract.ts";
import type { SubscriberState, SubscriptionState } from "../subscription-states.ts";
import { ChoiceFacts, ChoiceFields, filledOf } from "./subscription-fields.tsx";

/** Where the letters of a subscription lead. Looking changes nothing, because mail scanners look too; only a button does. */
export const subscriptionPage: Route = page("/{lang}/subscription", {
  access: "link",
  get: show,
  /** RFC 8058: a mail program posts here for its reader, with neither cookie nor form; just this subscription ends. */
  async post({ world, query, form, language }) {
    if (form.get("List-Unsubscribe") !== "One-Click") throw new Refusal("link-gone");
    await endSubscription(world, query["t"] ?? "");
    const { title, done } = subscriptionMessages[language].form.forms["end-subscription"];
    return { title, body: <p>{done}</p> };
  },
});

async function show(visit: Visit): Promise<Shown> {
  const { language, query } = visit;
  const words = subscriptionMessages[language].subscription;
  const token = query["t"] ?? "";
  try {
    const { asked, state } = await openSubscription(visit.world, token);
    if (asked) return shown(visit, <Asked {...{ visit, asked, token }} />);
    if (state?.status === "confirmed") return shown(visit, <Confirmed {...{ visit, state, token }} />);
    return shown(visit, <Over language={language} text={words.ended} />);
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== "link-gone") throw error;
    return { ...shown(visit, <Over language={language} text={words.gone} />), status: 410 };
  }
}

function shown({ language }: Visit, body: Shown["body"]): Shown {
  const { title } = subscriptionMessages[language].subscription;
  return {
    title,
    body: (
      <>
        <h1>{title}</h1>
        {body}
      </>
    ),
  };
}

const Over = ({ language, text }: { language: Visit["language"]; text: string }) => (
  <>
    <p class="box">{text}</p>
    <p>
      <a href={`/${language}/subscribe`}>{subscriptionMessages[language].subscription.again}</a>
    </p>
  </>
);

interface Held {
  visit: Visit;
  token: string;
}

function Asked({ visit: { language }, asked, token }: Held & { asked: SubscriberState }) {
  const { subscription: words, form } = subscriptionMessages[language];
  return (
    <>
      <p class="box">{words.asked}</p>
      {asked.asked && <ChoiceFacts choice={{ ...asked.asked, language: asked.language }} language={language} />}
      <form method="post" action={`/${language}/do/confirm-subscription`}>
        <Hidden name="token" value={token} />
        <button>{form.forms["confirm-subscription"].send}</button>
      </form>
      <p>{words.notYou}</p>
      <End {...{ language, token }} />
    </>
  );
}

function Confirmed({ visit, state, token }: Held & { state: SubscriptionState }) {
  const { language, query } = visit;
  const { subscription: words, form } = subscriptionMessages[language];
  const change = form.forms["change-subscription"];
  const { every, language: written, tables, objectives, countries } = state;
  const entries = entriesOf({ every, language: written, tables, objectives, countries });
  return (
    <>
      <p class="box" role="status">
        {query["done"] === "change" && change.done} {words.confirmed}
      </p>
      <ChoiceFacts choice={state} language={language} />
      <h2>{change.title}</h2>
      <form method="post" action={`/${language}/do/change-subscription`} noValidate>
        <Hidden name="token" value={token} />
        <ChoiceFields operation={changeSubscription} filled={filledOf(visit, changeSubscription, entries)} />
        <button>{change.send}</button>
      </form>
      <p>
        <a href={`/${language}/do/change-subscription?${new URLSearchParams({ t: token })}`}>{words.whole}</a>
      </p>
      <h2>{form.forms["end-subscription"].title}</h2>
      <p>{words.endText}</p>
      <End {...{ language, token }} />
    </>
  );
}

const End = ({ language, token }: Pick<Held, "token"> & Pick<Visit, "language">) => (
  <form method="post" action={`/${language}/do/end-subscription`}>
    <Hidden name="token" value={token} />
    <button class="x">{subscriptionMessages[language].form.forms["end-subscription"].send}</button>
  </form>
);
