import type { ActionId } from "../../../events/define.ts";
import { afterMessages } from "../../i18n/meetings-after/messages.ts";
import { pageMessages } from "../../i18n/page/messages.ts";
import { bodies } from "../../tables/seat-rules.ts";
import { atOf } from "../../web/at.ts";
import { openCursor, sealCursor } from "../../web/cursor.ts";
import { type Filled, Hidden } from "../../web/form.tsx";
import type { Route } from "../../web/on-request.ts";
import { dayIn } from "../../web/page.tsx";
import { page, type Shown, type Visit } from "../../web/page-route.tsx";
import { Select } from "../../web/select.tsx";
import { parseInput } from "../../web/validation.ts";
import { openActionLink } from "../action-actions.ts";
import * as contract from "../action-contract.ts";
import { getAction, listActions } from "../action-reads.ts";
import { isOpen } from "../action-rules.ts";
import { bodyName } from "../texts.ts";
import { ActionItem } from "./action-list.tsx";
import { AfterForm } from "./after-forms.tsx";

export const actions: Route[] = [
  page("/{lang}/actions", { access: "public", get: showAll }),
  page("/{lang}/action", { access: "link", get: showOwn }),
];

/** C12: what was agreed to be done, whose it is and until when; as of any day. */
async function showAll(visit: Visit): Promise<Shown> {
  const { language, world, query: asked } = visit;
  const given = Object.fromEntries(Object.entries(asked).filter(([, value]) => value));
  const { cursor, limit, at, ...filter } = parseInput(contract.listActions.query, given);
  const list = `actions ${JSON.stringify({ ...filter, at })}`;
  const after = await openCursor<string>(list, cursor);
  const { items, last } = await listActions(world, { ...filter, at: atOf(at, world.now), limit, after });
  const next = await sealCursor(list, last);
  const { actions: words, form } = afterMessages[language];
  return {
    title: words.title,
    body: (
      <>
        <h1>{words.title}</h1>
        <p>
          {words.intro} {at && words.asOf(dayIn(at, language))}
        </p>
        <Filter visit={visit} entries={new URLSearchParams(given)} />
        {items.length === 0 && <p>{words.none}</p>}
        <ul class="list">
          {items.map((action) => (
            <ActionItem action={action} language={language} tell={!at} />
          ))}
        </ul>
        {next && (
          <p>
            <a href={`/${language}/actions?${new URLSearchParams({ ...given, cursor: next })}`}>
              {pageMessages[language].next}
            </a>
          </p>
        )}
        <p>
          <a href={`/${language}/do/open-action`}>{form.forms["open-action"].title}</a>
        </p>
      </>
    ),
  };
}

function Filter({ visit: { language, query }, entries }: { visit: Visit; entries: URLSearchParams }) {
  const { actions: words, form } = afterMessages[language];
  const filled: Filled = { language, words: form, entries, errors: new Map(), unmarked: true };
  const { state } = form.choices;
  const states = Object.entries(state).map(([code, name]) => [code, name] as const);
  return (
    <form action={`/${language}/actions`}>
      <Hidden name="at" value={query["at"]} />
      <Select
        {...{ filled, name: "body", label: words.body, required: false }}
        options={bodies.map((body) => [body, bodyName(body, language)] as const)}
        empty={words.all}
      />
      <Select
        {...{ filled, name: "state", label: words.state, required: false }}
        options={states}
        empty={words.current}
      />
      <button>{words.show}</button>
    </form>
  );
}

/** Where a reminder leads: looking changes nothing, and one button tells. */
async function showOwn(visit: Visit): Promise<Shown> {
  const { language, world, query } = visit;
  const token = query["t"] ?? "";
  const { action: state } = await openActionLink(world, token);
  const action = await getAction(world, state.id as ActionId, world.now);
  const { action: words, form } = afterMessages[language];
  const entries = new URLSearchParams({ state: action.state === "open" ? "under-way" : action.state });
  return {
    title: words.title,
    body: (
      <>
        <h1>{words.title}</h1>
        {query["done"] && (
          <p class="box" role="status">
            {form.forms["update-action-by-letter"].done}
          </p>
        )}
        <ul class="list">
          <ActionItem action={action} language={language} />
        </ul>
        {isOpen(action) ? (
          <AfterForm visit={visit} operation="update-action-by-letter" entries={entries} hidden={{ token }} />
        ) : (
          <p class="box">{words.closed}</p>
        )}
      </>
    ),
  };
}
