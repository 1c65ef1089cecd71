import type { Attributes } from "../../aws/table.ts";
import { outcomeMessages } from "../../i18n/outcomes/messages.ts";
import { pageMessages } from "../../i18n/page/messages.ts";
import { type Language, languages } from "../../reference/codes.ts";
import { countryName, languageName, objectiveNames } from "../../reference/names.ts";
import { openCursor, sealCursor } from "../../web/cursor.ts";
import { markdown } from "../../web/markdown.ts";
import type { Route } from "../../web/on-request.ts";
import { dayIn } from "../../web/page.tsx";
import { page, type Shown, type Visit } from "../../web/page-route.tsx";
import { langOf, Tongue, Words } from "../../web/texts.tsx";
import { mayApprove, mustFindDraft } from "../actions.ts";
import * as contract from "../contract.ts";
import { listDrafts } from "../draft-reads.ts";
import type { DraftState } from "../states.ts";
import { ApproveForm } from "./forms.tsx";
import { idIn } from "./outcome.tsx";
import { saidIn } from "./said.tsx";

const { who } = contract.draftOutcome;

/** By hand, for those who write and approve: what waits, and each draft as it will read. */
export const publish: Route[] = [
  page("/{lang}/publish", { access: "session", who, get: showAll }),
  page("/{lang}/publish/{id}", { access: "session", who, get: showOne }),
];

async function showAll(visit: Visit): Promise<Shown> {
  const { language, world, caller, query } = visit;
  const after = await openCursor<Attributes>("outcome drafts", query["cursor"]);
  const { drafts, last } = await listDrafts(world, caller, { limit: 50, after });
  const next = await sealCursor("outcome drafts", last);
  const { publish: words, form } = outcomeMessages[language];
  return {
    title: words.title,
    body: (
      <>
        <h1>{words.title}</h1>
        <p>{words.intro}</p>
        <p>
          <a href={`/${language}/do/draft-outcome`}>{form.forms["draft-outcome"].title}</a>
        </p>
        <h2>{words.waiting}</h2>
        {drafts.length === 0 && <p>{words.none}</p>}
        <ul class="list">
          {drafts.map((draft) => (
            <Waiting draft={draft} language={language} />
          ))}
        </ul>
        {next && (
          <p>
            <a href={`/${language}/publish?${new URLSearchParams({ cursor: next })}`}>{pageMessages[language].next}</a>
          </p>
        )}
      </>
    ),
  };
}

function Waiting({ draft: { id, words, kind, changedAt }, language }: { draft: DraftState; language: Language }) {
  const { publish: called, form } = outcomeMessages[language];
  const found = saidIn(words, language);
  return (
    <li>
      <a href={`/${language}/publish/${id}`}>
        {found && (
          <Words lang={found.lang} language={language} how={found.said.how}>
            {found.said.title}
          </Words>
        )}
      </a>
      <br />
      {form.choices.kind[kind]} · {called.changedOn(dayIn(changedAt, language))}
    </li>
  );
}

async function showOne(visit: Visit): Promise<Shown> {
  const { language, world, caller, query } = visit;
  const draft = await mustFindDraft(world, caller, idIn(visit));
  const { id, status, kind, words, tables, objectives, countries } = draft;
  const { publish: called, form, one } = outcomeMessages[language];
  const { table } = pageMessages[language];
  const title = saidIn(words, language)?.said.title ?? form.choices.kind[kind];
  return {
    title,
    body: (
      <>
        <h1>{title}</h1>
        {query["said"] === "saved" && (
          <p class="box" role="status">
            {called.saved}
          </p>
        )}
        <p class="box">{called[status]}</p>
        <dl>
          <dt>{one.kind}</dt>
          <dd>{form.choices.kind[kind]}</dd>
          <dt>{one.tables}</dt>
          <dd>{tables.map(table).join(", ") || one.general}</dd>
          <dt>{one.objectives}</dt>
          <dd>{objectiveNames(objectives, language) || one.general}</dd>
          <dt>{one.countries}</dt>
          <dd>{countries.map((code) => countryName(code, language)).join(", ") || one.general}</dd>
        </dl>
        <h2>{called.preview}</h2>
        {languages.map((tongue) => (
          <Preview draft={draft} tongue={tongue} language={language} />
        ))}
        {status === "draft" && mayApprove(caller) && (
          <>
            <h2>{form.forms["approve-outcome"].title}</h2>
            <p>{form.forms["approve-outcome"].intro}</p>
            <ApproveForm visit={visit} operation="approve-outcome" only={[]} hidden={{ id, seen: draft.changedAt }} />
          </>
        )}
        <p class="row">
          {status === "draft" && <a href={`/${language}/do/revise-outcome?id=${id}`}>{called.revise}</a>}
          {status === "draft" && <a href={`/${language}/do/withdraw-outcome?id=${id}`}>{called.withdraw}</a>}
          {status === "published" && <a href={`/${language}/outcomes/${id}`}>{called.see}</a>}
          <a href={`/${language}/publish`}>{called.back}</a>
        </p>
      </>
    ),
  };
}

/** One language of a draft, as it will be rendered. */
function Preview({ draft: { words }, tongue, language }: { draft: DraftState; tongue: Language; language: Language }) {
  const said = words[tongue];
  if (!said) return null;
  const { how } = outcomeMessages[language];
  return (
    <section>
      <h3>{languageName(tongue, language)}</h3>
      <p class="h">
        {how[said.how]}
        <Tongue lang={tongue} language={language} />
      </p>
      <div lang={langOf(tongue, language)}>
        <p>
          <b>{said.title}</b>
        </p>
        <p class="pre">{said.summary}</p>
        {said.text && <div dangerouslySetInnerHTML={{ __html: markdown(said.text) }} />}
      </div>
    </section>
  );
}
