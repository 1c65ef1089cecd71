import { contributionMessages } from "../../i18n/contributions/messages.ts";
import { pageMessages } from "../../i18n/page/messages.ts";
import type { Refusal } from "../../refusal.ts";
import { perform } from "../../web/do.tsx";
import { Hidden } from "../../web/form.tsx";
import type { Route } from "../../web/on-request.ts";
import { dayIn } from "../../web/page.tsx";
import { page, type Shown, seeOther, type Visit } from "../../web/page-route.tsx";
import { Denial } from "../../web/problem.ts";
import { asInsider, loadToReview } from "../access.ts";
import { listReviews } from "../public-actions.ts";
import { contributionResource } from "../resources.ts";
import { openReview } from "../review-actions.ts";
import * as reviewContract from "../review-contract.ts";
import { answerNamed, mendable, OperationForm, statusWith } from "./forms.tsx";
import { idIn, Whole } from "./one.tsx";
import { Items } from "./parts.tsx";

const who = reviewContract.reviewContribution.who;

export const reviewing: Route[] = [
  page("/{lang}/contributions/reviews", { access: "session", who, get: showAll }),
  page("/{lang}/contributions/reviews/{id}", { access: "session", who, get: (visit) => show(visit), post: reviewed }),
  page("/{lang}/review-request", { access: "link", get: showRequest }),
];

async function showAll({ language, world, caller, query }: Visit): Promise<Shown> {
  if (caller.as !== "member") throw new Denial("not-allowed");
  const { items } = await listReviews(world, caller.person);
  const { review: words, list } = contributionMessages[language];
  return {
    title: words.title,
    body: (
      <>
        <h1>{words.title}</h1>
        {query["said"] && (
          <p class="box" role="status">
            {words.done}
          </p>
        )}
        {items.length === 0 ? (
          <p>{words.none}</p>
        ) : (
          <Items
            items={items}
            language={language}
            below="/reviews"
            beside={({ reviewing: since }) => since && words.since(dayIn(since.since, language))}
          />
        )}
        <p>
          <a href={`/${language}/contributions`}>{list.found}</a>
        </p>
      </>
    ),
  };
}

async function show(visit: Visit, problem?: Denial | Refusal): Promise<Shown> {
  const { language, world, caller, session, form: posted } = visit;
  const whole = await loadToReview(world, caller, idIn(visit));
  const { state } = whole;
  const waits = state.status === "in-review" && caller.as === "member" && state.reviewer?.person === caller.person;
  const { review: words, form } = contributionMessages[language];
  const { title } = form.forms["review-contribution"];
  if (!waits)
    return {
      title,
      body: (
        <>
          <h1>{title}</h1>
          <p class="box">{state.declined.some((one) => one === world.by) ? words.over : words.given}</p>
          <p>
            <a href={`/${language}/contributions/reviews`}>{words.title}</a>
          </p>
        </>
      ),
    };
  const practice = state.kind === "good-practice";
  const declining = form.forms["decline-review"];
  return {
    title,
    status: statusWith(problem),
    body: (
      <>
        <h1>{title}</h1>
        <p>{words.intro}</p>
        <Whole of={await asInsider(world, whole)} language={language} level={form.fields.words as string} />
        <h2>{words.yours}</h2>
        {practice && <p>{words.rubric}</p>}
        <OperationForm
          visit={visit}
          operation="review-contribution"
          entries={problem && posted}
          problem={problem}
          only={[...(practice ? ["met"] : []), "verdict", "remarks"]}
          hidden={{ seen: state.submittedAt }}
        />
        <h2>{words.decline}</h2>
        <form method="post" action={`/${language}/do/decline-review`}>
          <Hidden name="form" value={session?.formToken} />
          <Hidden name="id" value={state.id} />
          <p>{declining.intro}</p>
          <button class="x">{declining.send}</button>
        </form>
      </>
    ),
  };
}

async function reviewed(visit: Visit) {
  try {
    await perform(answerNamed("review-contribution"), visit);
  } catch (error) {
    return show(visit, mendable(error));
  }
  return seeOther(`/${visit.language}/contributions/reviews?said=done`);
}

/** Where the letter leads without signing in: what it is about, and one button to decline. Looking changes nothing. */
async function showRequest({ language, world, query }: Visit): Promise<Shown> {
  const token = query["t"] ?? "";
  const { state, author, declined } = await openReview(world, token);
  const { review: words, form } = contributionMessages[language];
  const declining = form.forms["decline-review-by-letter"];
  const signedIn = `/${language}/contributions/reviews/${state.id}`;
  return {
    title: words.requestTitle,
    body: (
      <>
        <h1>{words.requestTitle}</h1>
        {declined ? (
          <p class="box" role="status">
            {words.over}
          </p>
        ) : (
          <>
            <p>
              <a href={signedIn}>{words.read}</a>
            </p>
            <Whole
              of={await contributionResource(world, state, { author })}
              language={language}
              level={form.fields.words as string}
            />
            <h2>{words.decline}</h2>
            <form method="post" action={`/${language}/do/decline-review-by-letter`}>
              <Hidden name="token" value={token} />
              <p>{form.forms["decline-review"].intro}</p>
              <button class="x">{declining.send}</button>
            </form>
          </>
        )}
        <p>
          <a href={`/${language}`}>{pageMessages[language].home}</a>
        </p>
      </>
    ),
  };
}
