import { dutyMessages } from "../../i18n/duties/messages.ts";
import type { Language } from "../../reference/codes.ts";
import { type FormError, TextBox } from "../../web/form.tsx";
import type { Route } from "../../web/on-request.ts";
import { dayIn, momentIn } from "../../web/page.tsx";
import { page, type Shown, type Visit } from "../../web/page-route.tsx";
import { langOf } from "../../web/texts.tsx";
import { parseInput } from "../../web/validation.ts";
import { getDuties } from "../duty-actions.ts";
import { CACHE, type DutiesTold, listDuties } from "../duty-contract.ts";
import type { DutyState } from "../duty-names.ts";
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
        {told.items.map((item) => (
          <DutyPart item={item} language={language} />
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

/** Whether every duty was kept, how many were, and what that rests on. */
function Whole({ told: { state, items, at, watched }, language }: Props) {
  const words = dutyMessages[language];
  const count = (wanted: DutyState) => items.filter((one) => one.state === wanted).length;
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

/** All of them, by state, before anything else; each leads to its own part. */
function Summary({ told, language }: Props) {
  const words = dutyMessages[language];
  return (
    <table class="n">
      <caption class="g">{words.summary}</caption>
      <thead>
        <tr>
          <th scope="col">{words.duty}</th>
          <th scope="col">{words.stateColumn}</th>
        </tr>
      </thead>
      <tbody>
        {told.items.map(({ clause, duty, state }) => (
          <tr>
            <th scope="row">
              <a href={`#${duty}`}>
                {clause}. {words.names[duty]}
              </a>
            </th>
            <td>
              <Stand state={state} words={words.state[state]} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** One duty: what it asks and whether it is kept; folded, what shows it, since when, and the clause that gives it. */
function DutyPart({ item, language }: { item: DutiesTold["items"][number]; language: Language }) {
  const { clause, duty, quoted, state, since, evidence, history } = item;
  const words = dutyMessages[language];
  return (
    <section id={duty}>
      <h2>
        {clause}. {words.names[duty]}
      </h2>
      <p class="h">{asked(duty, language)}</p>
      <p>
        <Stand state={state} words={words.state[state]} />
        {since && <> {words.since(dayIn(since, language))}</>}
      </p>
      <details>
        <summary>{words.more}</summary>
        <EvidenceList evidence={evidence} language={language} />
        <History title={words.names[duty]} label={clause} history={history} language={language} />
        <p class="h">{words.quoted}</p>
        <blockquote lang={langOf("en", language)}>{quoted}</blockquote>
      </details>
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
