import { pageMessages } from "../../i18n/page/messages.ts";
import { subscriptionMessages } from "../../i18n/subscriptions/messages.ts";
import { errorsOf, formOf } from "../../web/contract-form.tsx";
import { perform } from "../../web/do.tsx";
import { ErrorSummary, HoneyPot, potFilled } from "../../web/form.tsx";
import type { Route } from "../../web/on-request.ts";
import { page, type Shown, seeOther, type Visit } from "../../web/page-route.tsx";
import { Denial } from "../../web/problem.ts";
import { subscriptionAnswers } from "../subscription-answers.ts";
import { subscribe } from "../subscription-contract.ts";
import { ChoiceFields, filledOf } from "./subscription-fields.tsx";

const asking = subscriptionAnswers.filter(({ operation }) => operation.name === subscribe.name);

/** A page of outcomes leads here with its own filters. */
const filters: Record<string, string> = { table: "tables", objective: "objectives", country: "countries" };

function entriesIn({ query, language }: Visit): URLSearchParams {
  const entries = new URLSearchParams({ every: "week", language });
  for (const [key, value] of Object.entries(query)) if (filters[key] && value) entries.append(filters[key], value);
  return entries;
}

/** C3: "governments and other relevant stakeholders": whoever wishes, member or not. */
export const subscribePages: Route[] = [
  page("/{lang}/subscribe", {
    access: "public",
    get: async (visit) => form(visit, entriesIn(visit)),
    async post(visit) {
      const sent = seeOther(`/${visit.language}/subscribe/sent`);
      if (potFilled(visit.form)) return sent;
      try {
        for (const answer of asking) await perform(answer, visit);
        return sent;
      } catch (error) {
        if (error instanceof Denial && error.code === "invalid-input") return form(visit, visit.form, error);
        throw error;
      }
    },
  }),
  page("/{lang}/subscribe/sent", {
    access: "public",
    async get({ language }) {
      const { sent } = subscriptionMessages[language];
      return {
        title: sent.title,
        body: (
          <>
            <h1>{sent.title}</h1>
            <p>{sent.text}</p>
            <p>{sent.again}</p>
          </>
        ),
      };
    },
  }),
];

function form(visit: Visit, entries: URLSearchParams, problem?: Denial): Shown {
  const { language } = visit;
  const { subscribe: words, form: forms } = subscriptionMessages[language];
  const unchecked = filledOf(visit, subscribe, entries);
  const errors = problem ? errorsOf(problem.errors, formOf(subscribe).body, unchecked) : unchecked.errors;
  return {
    title: words.title,
    status: problem ? 400 : 200,
    body: (
      <>
        <ErrorSummary language={language} errors={errors} />
        <h1>{words.title}</h1>
        {!problem && <p>{words.intro}</p>}
        <p>
          <a href={`/${language}/subscriptions`}>{words.member}</a>
        </p>
        <form method="post" noValidate>
          <p>
            {pageMessages[language].allRequired} <a href={`/${language}/privacy`}>{words.privacy}</a> ·{" "}
            <a href={`/${language}/do/subscribe`}>{words.countries}</a>
          </p>
          <HoneyPot language={language} />
          <ChoiceFields operation={subscribe} filled={{ ...unchecked, errors }} />
          <button>{forms.forms.subscribe.send}</button>
        </form>
      </>
    ),
  };
}
