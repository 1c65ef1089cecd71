import { contributionMessages } from "../../i18n/contributions/messages.ts";
import { labelled, listed } from "../../i18n/punctuation.ts";
import { type Language, languages } from "../../reference/codes.ts";
import { languageName } from "../../reference/names.ts";
import { Refusal } from "../../refusal.ts";
import { openCursor, sealCursor } from "../../web/cursor.ts";
import { perform } from "../../web/do.tsx";
import { Hidden } from "../../web/form.tsx";
import type { Route } from "../../web/on-request.ts";
import { dayIn } from "../../web/page.tsx";
import { page, type Shown, seeOther, type Visit } from "../../web/page-route.tsx";
import { Denial } from "../../web/problem.ts";
import { parseInput } from "../../web/validation.ts";
import { asInsider, loadOwn } from "../access.ts";
import * as contract from "../contract.ts";
import { listOwn } from "../public-actions.ts";
import * as reviewContract from "../review-contract.ts";
import { isUnpublished, missingIn } from "../rules.ts";
import type { Contribution } from "../shapes.ts";
import { Criterion } from "../states.ts";
import { answerNamed, mendable, Refused, statusWith } from "./forms.tsx";
import { idIn, Whole } from "./one.tsx";
import { Items, languageFor, Onward, Title } from "./parts.tsx";

const who = contract.submitContribution.who;

export const own: Route[] = [
  page("/{lang}/contributions/own", { access: "session", who, get: showAll }),
  page("/{lang}/contributions/own/{id}", { access: "session", who, get: (visit) => show(visit), post: submitted }),
];

async function showAll(visit: Visit): Promise<Shown> {
  const { language, world, caller, query } = visit;
  if (caller.as !== "member") throw new Denial("not-allowed");
  const { cursor, limit } = parseInput(reviewContract.contributionQueue.query, { ...query, status: undefined });
  const name = "own contributions page";
  const after = await openCursor<string>(name, cursor);
  const { items, last } = await listOwn(world, caller.person, { limit, after });
  const { own: words, list, status } = contributionMessages[language];
  const path = `/${language}/contributions`;
  return {
    title: words.title,
    body: (
      <>
        <h1>{words.title}</h1>
        {items.length === 0 ? (
          <p>{words.none}</p>
        ) : (
          <Items
            items={items}
            language={language}
            below="/own"
            beside={(item) => <strong>{status[item.status]}</strong>}
          />
        )}
        <Onward next={await sealCursor(name, last)} path={`${path}/own`} query={query} language={language} />
        <p class="row">
          <a href={`${path}/new`}>{list.write}</a>
          <a href={`${path}/reviews`}>{list.reviews}</a>
          <a href={path}>{list.found}</a>
        </p>
        <p>
          <a href={`/${language}/me`}>{words.export}</a>
        </p>
      </>
    ),
  };
}

async function submitted(visit: Visit) {
  try {
    await perform(answerNamed("submit-contribution"), visit);
  } catch (error) {
    return show(visit, mendable(error));
  }
  return seeOther(`/${visit.language}/contributions/own/${visit.params["id"]}?said=submitted`);
}

async function show(visit: Visit, problem?: Denial | Refusal): Promise<Shown> {
  const { language, world, caller, query } = visit;
  const whole = await loadOwn(world, caller, idIn(visit));
  const of = await asInsider(world, whole);
  const { own: words, form, status } = contributionMessages[language];
  const shown = languageFor(of, language);
  const said = { saved: words.saved, submitted: form.forms["submit-contribution"].done }[query["said"] ?? ""];
  return {
    title: of.words[shown]?.title ?? "",
    status: statusWith(problem),
    body: (
      <>
        <p class="h">{form.choices.kind[of.kind]}</p>
        <h1>
          <Title of={of} language={language} />
        </h1>
        {said && !problem && (
          <p class="box" role="status">
            {said}
          </p>
        )}
        {problem instanceof Refusal && <Refused visit={visit} problem={problem} />}
        <p>
          <strong>{status[of.status]}.</strong> {words.next[of.status]}{" "}
          {of.inside?.protected && isUnpublished(of) && words.hidden}
        </p>
        <Reviews of={of} language={language} />
        <Steps visit={visit} of={of} missing={missingIn(whole.state)} />
        <Whole of={of} language={language} level={words.preview} />
        <p>
          <a href={`/${language}/contributions/own`}>{words.title}</a>
        </p>
      </>
    ),
  };
}

function Reviews({ of: { inside, kind }, language }: { of: Contribution; language: Language }) {
  const { own: words, form } = contributionMessages[language];
  if (!inside?.reviews.length) return null;
  return (
    <>
      <h2>{words.reviews}</h2>
      <dl>
        {inside.reviews.toReversed().map(({ at, verdict, met, remarks }) => {
          const unmet = kind === "good-practice" ? Criterion.options.filter((one) => !met.includes(one)) : [];
          return (
            <>
              <dt>
                {labelled(dayIn(at, language), language)} {form.choices.verdict[verdict]}
              </dt>
              {remarks && <dd class="pre">{remarks}</dd>}
              {unmet.length > 0 && (
                <dd>
                  {labelled(words.unmet, language)}{" "}
                  {listed(
                    unmet.map((one) => form.choices.met[one]),
                    language,
                  )}
                </dd>
              )}
            </>
          );
        })}
      </dl>
    </>
  );
}

/** What its author may do with it as it stands, and what it lacks for that. */
function Steps({ visit, of, missing }: { visit: Visit; of: Contribution; missing: ReturnType<typeof missingIn> }) {
  const { language, session } = visit;
  const { own: words, form } = contributionMessages[language];
  if (of.status === "published" || of.status === "retired")
    return (
      <p>
        <a href={`/${language}/contributions/${of.id}`}>{words.page}</a>
      </p>
    );
  if (!isUnpublished(of)) return null;
  const open = of.status === "draft" || of.status === "changes-asked";
  const change = `/${language}/contributions/${of.id}/change`;
  const withdrawal = form.forms["withdraw-contribution"];
  return (
    <>
      {open && missing.length > 0 && (
        <>
          <p>{words.missing}</p>
          <ul>
            {missing.map((part) => (
              <li>{words.parts[part]}</li>
            ))}
          </ul>
        </>
      )}
      {open && missing.length === 0 && (
        <form method="post">
          <Hidden name="form" value={session?.formToken} />
          <p>{form.forms["submit-contribution"].intro}</p>
          <button>{form.forms["submit-contribution"].send}</button>
        </form>
      )}
      {open && <Languages of={of} language={language} change={change} />}
      <p class="row">
        {open && <a href={change}>{words.change}</a>}
        <a href={`/${language}/do/withdraw-contribution?id=${of.id}`}>{withdrawal.send}</a>
      </p>
    </>
  );
}

/** The languages that it is told in, and those that could be added. */
export function Languages({ of, language, change }: { of: Contribution; language: Language; change: string }) {
  const { own: words, form } = contributionMessages[language];
  return (
    <>
      <h2>{words.translations}</h2>
      <ul>
        {languages.map((one) => {
          const how = of.words[one]?.how;
          const name = languageName(one, language);
          if (one === of.original)
            return (
              <li>
                {labelled(name, language)} {words.original}
              </li>
            );
          return (
            <li>
              <a href={`${change}?language=${one}`}>
                {how ? words.changeTranslation(name) : words.addTranslation(name)}
              </a>
              {how && ` (${form.choices.how[how]})`}
            </li>
          );
        })}
      </ul>
    </>
  );
}
