import { dutyMessages } from "../../i18n/duties/messages.ts";
import type { Language } from "../../reference/codes.ts";
import { type FormError, TextBox } from "../../web/form.tsx";
import type { Route } from "../../web/on-request.ts";
import { dayIn, momentIn } from "../../web/page.tsx";
import { page, type Shown, type Visit } from "../../web/page-route.tsx";
import { parseInput } from "../../web/validation.ts";
import { getDuties } from "../duty-actions.ts";
import { CACHE, type DutiesTold, listDuties } from "../duty-contract.ts";
import { type Clause, clauses, type DutyState } from "../duty-names.ts";
import { asked, dutiesTold } from "../duty-resources.ts";
import { History, quarterOrYear } from "./duty-history.tsx";
import { EvidenceList, Stand } from "./duty-parts.tsx";

export const duties: Route[] = [page("/{lang}/duties", { access: "public", get: showDuties })];

async function showDuties(visit: Visit): Promise<Shown> {
  const { language, world, query } = visit;
  const { at } = parseInput(listDuties.query, query["at"] ? { at: query["at"] } : {});
  const told = dutiesTold(await getDuties(world, at));
  const words = dutyMessages[language];
  return {
    title: words.title,
    headers: { "cache-control": CACHE },
    body: (
      <>
        <h1>{words.title}</h1>
        <p>{words.intro}</p>
        <Whole told={told} language={language} />
        <AsOf visit={visit} at={at ?? told.day} />
        <Summary told={told} language={language} />
        {clauses.map((clause) => (
          <ClausePart told={told} clause={clause} language={language} />
        ))}
        <Head told={told} language={language} />
        <ul>
          <li>
            <a href={`/${language}/outcomes`}>{words.outcomes}</a>
          </li>
          <li>
            <a href={`/v1/duties${at ? `?${new URLSearchParams({ at })}` : ""}`}>{words.data}</a>
          </li>
        </ul>
      </>
    ),
  };
}

interface Props {
  told: DutiesTold;
  language: Language;
}

/** Whether every duty was kept, of how many clauses, and what that rests on. */
function Whole({ told: { state, clauses: states, at, watched }, language }: Props) {
  const words = dutyMessages[language];
  const count = (wanted: DutyState) => Object.values(states).filter((one) => one === wanted).length;
  return (
    <div class="box">
      <p>
        <Stand state={state} words={words.all[state]} />
      </p>
      <p>{words.counted(count("kept"), count("broken"), count("not-enough-data"))}</p>
      <p>
        {words.computed(momentIn(at, language))} {watched ? words.watched(dayIn(watched, language)) : words.unwatched}
      </p>
    </div>
  );
}

/** A small form for another day. */
function AsOf({ visit: { language, path }, at }: { visit: Visit; at: string }) {
  const words = dutyMessages[language];
  const none = { forms: {}, fields: {}, choices: {} };
  const errors = new Map<string, FormError>();
  const filled = { language, words: none, entries: new URLSearchParams({ at }), errors, own: false, patch: true };
  return (
    <form action={path}>
      <TextBox filled={filled} name="at" label={words.date} required={false} type="date" />
      <button class="q">{words.show}</button>
    </form>
  );
}

function Summary({ told, language }: Props) {
  const words = dutyMessages[language];
  return (
    <table class="n">
      <caption class="g">{words.summary}</caption>
      <thead>
        <tr>
          <th scope="col">{words.clause}</th>
          <th scope="col">{words.stateColumn}</th>
        </tr>
      </thead>
      <tbody>
        {clauses.map((clause) => (
          <tr>
            <th scope="row">
              <a href={`#${clause}`}>
                {clause}. {words.clauses[clause]}
              </a>
            </th>
            <td>
              <StateOf told={told} clause={clause} language={language} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function StateOf({ told, clause, language }: Props & { clause: Clause }) {
  const state = told.clauses[clause];
  return <Stand state={state} words={dutyMessages[language].state[state]} />;
}

/** One clause: its words, and each duty that it gives with state, evidence and history. */
function ClausePart({ told, clause, language }: Props & { clause: Clause }) {
  const words = dutyMessages[language];
  const own = told.items.filter((one) => one.clause === clause);
  return (
    <section id={clause}>
      <h2>
        {clause}. {words.clauses[clause]}
      </h2>
      <p class="h">{words.quoted}</p>
      <blockquote lang={language === "en" ? undefined : "en"}>{own[0]?.quoted}</blockquote>
      {own.map(({ duty, state, since, evidence, history }) => (
        <>
          <h3>{asked(duty, language)}</h3>
          <p>
            <Stand state={state} words={words.state[state]} />
            {since && <> {words.since(dayIn(since, language))}</>}
          </p>
          <EvidenceList evidence={evidence} language={language} />
          <History title={asked(duty, language)} label={clause} history={history} language={language} />
        </>
      ))}
    </section>
  );
}

/** C10: the rotation's head, for whoever wants to keep it. */
function Head({ told: { head }, language }: Props) {
  const words = dutyMessages[language];
  return (
    <>
      <h2>{words.head}</h2>
      <p>{words.headIntro}</p>
      <p>
        {head ? (
          <>
            <code>{head.hash}</code>
            <br />
            {words.headOf(quarterOrYear(head.quarter, language))}, {momentIn(head.at, language)}
          </>
        ) : (
          words.noHead
        )}
      </p>
      <p>
        <a href={`/${language}/liaison/rotation`}>{words.rotation}</a>
      </p>
    </>
  );
}
