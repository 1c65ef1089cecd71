import { OutcomeId } from "../../../events/define.ts";
import { Linked } from "../../dialogue/states.ts";
import { takenUpBy } from "../../dialogue/taken-up.ts";
import { outcomeMessages } from "../../i18n/outcomes/messages.ts";
import { publicOutcomeMessages } from "../../i18n/outcomes-public/messages.ts";
import { pageMessages } from "../../i18n/page/messages.ts";
import { labelled } from "../../i18n/punctuation.ts";
import type { Language } from "../../reference/codes.ts";
import { countryName, objectiveName } from "../../reference/names.ts";
import { Refusal } from "../../refusal.ts";
import { atOf } from "../../web/at.ts";
import { Hidden } from "../../web/form.tsx";
import { markdown } from "../../web/markdown.ts";
import { dayIn } from "../../web/page.tsx";
import { page, type Shown, type Visit } from "../../web/page-route.tsx";
import { successorLink } from "../../web/problem.ts";
import { AnswersTo } from "../../web/taken-up.tsx";
import { langOf, Told, Tongue, Words } from "../../web/texts.tsx";
import { parseInput } from "../../web/validation.ts";
import * as contract from "../contract.ts";
import { licenceUrl } from "../licence.ts";
import { getOutcome, mustFindOutcome } from "../public-actions.ts";
import { outcomeResource } from "../resources.ts";
import type { Outcome } from "../shapes.ts";
import { type OutcomeState, OwnKind, retiredElsewhere } from "../states.ts";
import { HowSaid, saidIn } from "./said.tsx";
import { outcomeData, Structured } from "./structured.tsx";

/** @throws Refusal not-found */
export function idIn({ params }: Pick<Visit, "params">): OutcomeId {
  const id = OutcomeId.safeParse(params["id"]);
  if (!id.success) throw new Refusal("not-found");
  return id.data;
}

/** `/{lang}/outcomes/{id}`: one outcome with its versions, or why it is there no more. */
export const outcome = page("/{lang}/outcomes/{id}", {
  access: "public",
  async get(visit): Promise<Shown> {
    const { language, world, query } = visit;
    const { at } = parseInput(contract.getOutcome.query, query["at"] ? { at: query["at"] } : {});
    const known = await mustFindOutcome(world, idIn(visit));
    if (known.retired) return retracted(known.retired, language);
    const told = outcomeResource(at ? await getOutcome(world, known.id, { at, language }) : known);
    const found = saidIn(told.words, language);
    if (!found) throw new Refusal("not-found");
    const { said, lang } = found;
    const { one: words } = outcomeMessages[language];
    const source = Linked.safeParse(known.page.split("/")[1]).data;
    const taken = source ? await takenUpBy(world, source, atOf(at, world.now)) : [];
    return {
      title: said.title,
      headers: { "cache-control": contract.CACHE },
      head: <Structured data={outcomeData(told, language)} />,
      body: (
        <>
          <h1>
            <Words lang={lang} language={language} how={said.how}>
              {said.title}
            </Words>
          </h1>
          <HowSaid words={told.words} language={language} />
          <p class="pre" lang={langOf(lang, language)}>
            <b>{said.summary}</b>
          </p>
          {said.text && (
            <>
              <h2>
                {words.text}
                <Tongue lang={lang} language={language} />
              </h2>
              <div lang={langOf(lang, language)} dangerouslySetInnerHTML={{ __html: markdown(said.text) }} />
            </>
          )}
          {!told.words[language] && <p class="h">{outcomeMessages[language].how[said.how]}</p>}
          <Facts told={told} language={language} />
          <AnswersTo taken={taken} language={language} at={at} />
          {known.page !== `outcomes/${known.id}` && (
            <p>
              <a href={`/${language}/${known.page}`}>{words.source}</a>
            </p>
          )}
          <h2>{words.cite}</h2>
          <blockquote>
            <Words lang={lang} language={language}>
              {said.citation}
            </Words>
          </blockquote>
          <p>
            {labelled(words.licence, language)} <a href={licenceUrl(told.licence)}>{told.licence}</a>
          </p>
          <Revisions told={told} language={language} />
          <p class="row">
            <a href={`/v1/outcomes/${told.id}`}>{words.data}</a>
            <a href={`/${language}/outcomes`}>{words.back}</a>
          </p>
          <div class="row">
            <Running outcome={known} language={language} />
          </div>
        </>
      ),
    };
  },
});

/** What the Mechanism wrote is corrected here, the rest where it comes from; whoever may not is told so there. */
function Running({ outcome: { id, kind }, language }: { outcome: OutcomeState; language: Language }) {
  const { one: words } = outcomeMessages[language];
  const ways = {
    ...(OwnKind.safeParse(kind).success && { "correct-outcome": words.correct }),
    ...(!retiredElsewhere.includes(kind) && { "retract-outcome": words.retract }),
  };
  return (
    <>
      {Object.entries(ways).map(([operation, name]) => (
        <form action={`/${language}/do/${operation}`}>
          <Hidden name="id" value={id} />
          <button class="q">{name}</button>
        </form>
      ))}
    </>
  );
}

function Facts({ told, language }: { told: Outcome; language: Language }) {
  const { one: words } = outcomeMessages[language];
  const { table } = pageMessages[language];
  const { kind, tables, objectives, countries, authors, publishedAt, revisedAt, revision, changed } = told;
  return (
    <dl>
      <dt>{words.kind}</dt>
      <dd>{publicOutcomeMessages[language].kinds[kind]}</dd>
      <dt>{words.authors}</dt>
      <dd>{authors.join(", ") || words.mechanism}</dd>
      <dt>{words.published}</dt>
      <dd>{dayIn(publishedAt, language)}</dd>
      {revision > 1 && (
        <>
          <dt>{words.revised}</dt>
          <dd>{words.revision(revision, dayIn(revisedAt, language))}</dd>
        </>
      )}
      {changed && (
        <>
          <dt>{words.changed}</dt>
          <dd>
            <Told texts={changed} language={language} />
          </dd>
        </>
      )}
      {tables.length > 0 && (
        <>
          <dt>{words.tables}</dt>
          <dd>{tables.map(table).join(", ")}</dd>
        </>
      )}
      <dt>{words.objectives}</dt>
      {objectives.length === 0 && <dd>{words.general}</dd>}
      {objectives.map((n) => (
        <dd>
          <a href={`/${language}/objectives/${n}`}>{objectiveName(n, language)}</a>
        </dd>
      ))}
      {countries.length > 0 && (
        <>
          <dt>{words.countries}</dt>
          <dd>
            {countries.map((code, i) => (
              <>
                {i > 0 && ", "}
                <a href={`/${language}/countries/${code}`}>{countryName(code, language)}</a>
              </>
            ))}
          </dd>
        </>
      )}
    </dl>
  );
}

function Revisions({ told: { revisions, revisedAt }, language }: { told: Outcome; language: Language }) {
  const { one: words } = outcomeMessages[language];
  return (
    <>
      <h2>{words.revisions}</h2>
      <ul>
        {revisions.toReversed().map(({ revision, at, changed, url }) => (
          <li>
            <a href={new URL(url).pathname}>{words.revision(revision, dayIn(at, language))}</a>
            {at === revisedAt && ` · ${words.revised}`}
            <br />
            {changed ? <Told texts={changed} language={language} /> : words.first}
          </li>
        ))}
      </ul>
    </>
  );
}

function retracted({ at, reason, successor }: NonNullable<OutcomeState["retired"]>, language: Language): Shown {
  const { retracted: words, one } = outcomeMessages[language];
  return {
    title: words.title,
    status: 410,
    ...(successor && { headers: successorLink(`${process.env["SITE"] ?? ""}/${language}/outcomes/${successor}`) }),
    body: (
      <>
        <h1>{words.title}</h1>
        <p>{words.since(dayIn(at, language))}</p>
        <p class="box">
          <Told texts={reason} language={language} />
        </p>
        <p class="row">
          {successor && <a href={`/${language}/outcomes/${successor}`}>{words.successor}</a>}
          <a href={`/${language}/outcomes`}>{one.back}</a>
        </p>
      </>
    ),
  };
}
