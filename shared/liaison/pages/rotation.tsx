import { rotationHow } from "../../i18n/liaison/how.ts";
import { liaisonMessages } from "../../i18n/liaison/messages.ts";
import { labelled } from "../../i18n/punctuation.ts";
import { agencyAcronym } from "../../reference/agencies.ts";
import type { Language } from "../../reference/codes.ts";
import type { Route } from "../../web/on-request.ts";
import { dayIn, momentIn } from "../../web/page.tsx";
import { page, type Shown, type Visit } from "../../web/page-route.tsx";
import { Told, Words } from "../../web/texts.tsx";
import { getRotation } from "../roster-actions.ts";
import type { Service } from "../rules.ts";
import type { RotationTold } from "../shapes.ts";
import { dayAsked, quarterIn } from "./as-on.tsx";

export const rotation: Route[] = [page("/{lang}/liaison/rotation", { access: "public", get: showRotation })];

interface Props {
  told: RotationTold;
  language: Language;
}

async function showRotation(visit: Visit): Promise<Shown> {
  const { language, world } = visit;
  const told = await getRotation(world, dayAsked(visit));
  const { rotation: words, form, liaison } = liaisonMessages[language];
  const writes = ["announce-draw", "hold-draw", "decline-turn", "swap-turns", "withdraw-agency", "add-agency"] as const;
  return {
    title: words.title,
    body: (
      <>
        <h1>{words.title}</h1>
        <p>{words.intro}</p>
        <h2>{words.draw}</h2>
        <DrawFacts told={told} language={language} />
        <h2>{words.ledger}</h2>
        <Ledger told={told} language={language} />
        <h2>{words.exceptions}</h2>
        <Exceptions told={told} language={language} />
        <Counts told={told} language={language} />
        <h2>{words.verify}</h2>
        <p>
          {words.verifyIntro} <code>npm run verify:rotation -- {process.env["SITE"]}</code>
        </p>
        <p>
          {words.byHand} <a href="/v1/liaison/rotation">{liaison.data}</a>
        </p>
        <ol>
          {rotationHow[language].map((sentence) => (
            <li>{sentence}</li>
          ))}
        </ol>
        <h2>{liaison.forms}</h2>
        <ul>
          {[...writes, "explain-quarter" as const].map((name) => (
            <li>
              <a href={`/${language}/do/${name}`}>{form.forms[name].title}</a>
            </li>
          ))}
        </ul>
        <p>
          <a href={`/${language}/liaison`}>{liaison.title}</a>
        </p>
      </>
    ),
  };
}

const called = (codes: readonly string[], language: Language): string =>
  codes.map((code) => agencyAcronym(code, language)).join(", ");

function DrawFacts({ told: { draw }, language }: Props) {
  const { rotation: words } = liaisonMessages[language];
  if (!draw) return <p>{words.noDraw}</p>;
  const { labels } = words;
  return (
    <>
      <p>{words.announced(dayIn(draw.announced.at, language))}</p>
      <dl>
        <dt>{labels.list}</dt>
        <dd>{draw.agencies.join(", ")}</dd>
        <dt>{labels.rule}</dt>
        <dd>{words.policy[draw.policy]}</dd>
        <dt>{labels.algorithm}</dt>
        <dd>
          <Words lang="en" language={language}>
            {draw.algorithm}
          </Words>
        </dd>
        <dt>{labels.source}</dt>
        <dd>
          <Told texts={draw.announced.source} language={language} />
        </dd>
        <dt>{labels.on}</dt>
        <dd>{dayIn(draw.announced.on, language)}</dd>
        <dt>{labels.value}</dt>
        <dd>{draw.value ?? words.notYet}</dd>
        {draw.source && (
          <>
            <dt>{labels.link}</dt>
            <dd>
              <a href={draw.source} rel="nofollow noopener">
                {draw.source}
              </a>
            </dd>
          </>
        )}
        {draw.order && (
          <>
            <dt>{labels.order}</dt>
            <dd>{called(draw.order, language)}</dd>
          </>
        )}
      </dl>
    </>
  );
}

function Ledger({ told: { ledger }, language }: Props) {
  const { rotation: words } = liaisonMessages[language];
  const { entryLabels: labels } = words;
  if (!ledger.length) return <p>{words.noLedger}</p>;
  return (
    <>
      {ledger.map(({ quarter, agencies, change, at, previous, hash }, n) => (
        <>
          <h3>{words.entry(n + 1, quarterIn(quarter, language))}</h3>
          <dl>
            <dt>{labels.agencies}</dt>
            <dd>{called(agencies, language)}</dd>
            <dt>{labels.in}</dt>
            <dd>{called(change.in, language) || words.none}</dd>
            <dt>{labels.out}</dt>
            <dd>{called(change.out, language) || words.none}</dd>
            <dt>{labels.skipped}</dt>
            <dd>
              {change.skipped
                .map(({ agency, reason }) => `${agencyAcronym(agency, language)} (${words.reason[reason]})`)
                .join(", ") || words.none}
            </dd>
            <dt>{labels.at}</dt>
            <dd>{momentIn(at, language)}</dd>
            <dt>{labels.previous}</dt>
            <dd>
              <code>{previous}</code>
            </dd>
            <dt>{labels.hash}</dt>
            <dd>
              <code>{hash}</code>
            </dd>
          </dl>
        </>
      ))}
    </>
  );
}

function Exceptions({ told: { exceptions }, language }: Props) {
  const { rotation: words } = liaisonMessages[language];
  const turn = ({ agency, quarter }: Service) =>
    words.turnOf(agencyAcronym(agency, language), quarterIn(quarter, language));
  if (!exceptions.length) return <p>{words.noExceptions}</p>;
  return (
    <ul>
      {exceptions.map((one) => (
        <li>
          {labelled(dayIn(one.at, language), language)}{" "}
          {one.kind === "swapped"
            ? words.exception.swapped(turn(one.first), turn(one.second))
            : words.exception[one.kind](agencyAcronym(one.agency, language), quarterIn(one.quarter, language))}
        </li>
      ))}
    </ul>
  );
}

function Counts({ told: { counts, past }, language }: Props) {
  const { rotation: words, liaison } = liaisonMessages[language];
  return (
    <>
      {Object.keys(counts).length > 0 && (
        <table>
          <caption>{words.counts}</caption>
          <thead>
            <tr>
              <th scope="col">{liaison.columns.agency}</th>
              <th scope="col">{words.countColumn}</th>
            </tr>
          </thead>
          <tbody>
            {Object.entries(counts).map(([agency, count]) => (
              <tr>
                <th scope="row">{agencyAcronym(agency, language)}</th>
                <td>{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {past.length > 0 && (
        <>
          <h3>{words.past}</h3>
          <ul>
            {past.map(({ agency, quarter }) => (
              <li>
                {labelled(agencyAcronym(agency, language), language)} {quarterIn(quarter, language)}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
