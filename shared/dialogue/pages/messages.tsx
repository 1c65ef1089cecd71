import { MessageId } from "../../../events/define.ts";
import { pageMessages } from "../../i18n/page/messages.ts";
import { labelled } from "../../i18n/punctuation.ts";
import { registerMessages } from "../../i18n/register/messages.ts";
import { agencyAcronym, agencyCodes } from "../../reference/agencies.ts";
import { countriesIn } from "../../reference/names.ts";
import { Refusal } from "../../refusal.ts";
import { atOf } from "../../web/at.ts";
import { openCursor, sealCursor } from "../../web/cursor.ts";
import { type Filled, Hidden } from "../../web/form.tsx";
import type { Route } from "../../web/on-request.ts";
import { dayIn } from "../../web/page.tsx";
import { page, type Shown, type Visit } from "../../web/page-route.tsx";
import { Select } from "../../web/select.tsx";
import { Told } from "../../web/texts.tsx";
import { parseInput } from "../../web/validation.ts";
import { openMessageLink } from "../message-actions.ts";
import type { MessageResource } from "../message-contract.ts";
import * as contract from "../message-contract.ts";
import { getMessage, listMessages, messageResources } from "../message-reads.ts";
import { messageAt, sameOffice } from "../message-rules.ts";
import { showDrafts } from "./drafts.tsx";
import { officeName, stateIn, Whole } from "./message-facts.tsx";
import { RegisterForm } from "./register-forms.tsx";

export const messages: Route[] = [
  page("/{lang}/messages", { access: "public", get: showAll }),
  page("/{lang}/messages/drafts", {
    access: "session",
    who: ["coordinator", "representative", "liaison", "secretariat"],
    get: showDrafts,
  }),
  page("/{lang}/messages/{id}", { access: "public", get: showOne }),
  page("/{lang}/message", { access: "link", get: showOwn }),
];

/** C13: what was told to governments and agencies, and what still waits for an answer; as of any day. */
async function showAll(visit: Visit): Promise<Shown> {
  const { language, world, query: asked } = visit;
  const given = Object.fromEntries(Object.entries(asked).filter(([, value]) => value));
  const { cursor, limit, at, drafts: _, ...filter } = parseInput(contract.listMessages.query, given);
  const list = `messages ${JSON.stringify({ ...filter, at })}`;
  const after = await openCursor<string>(list, cursor);
  const { items, last } = await listMessages(world, { ...filter, at: atOf(at, world.now), limit, after });
  const next = await sealCursor(list, last);
  const { messages: words, asOf } = registerMessages[language];
  return {
    title: words.title,
    body: (
      <>
        <h1>{words.title}</h1>
        <p>
          {words.intro} {at && asOf(dayIn(at, language))}
        </p>
        <Filter visit={visit} entries={new URLSearchParams(given)} />
        {items.length === 0 && <p>{words.none}</p>}
        <ul class="list">
          {items.map((message) => (
            <Item message={message} language={language} at={at} />
          ))}
        </ul>
        {next && (
          <p>
            <a href={`/${language}/messages?${new URLSearchParams({ ...given, cursor: next })}`}>
              {pageMessages[language].next}
            </a>
          </p>
        )}
        <p class="row">
          <a href={`/${language}/do/draft-message`}>{words.draft}</a>
          <a href={`/${language}/messages/drafts`}>{words.drafts}</a>
          <a href={`/${language}/recommendations`}>{words.recommendations}</a>
        </p>
      </>
    ),
  };
}

function Filter({ visit: { language, query }, entries }: { visit: Visit; entries: URLSearchParams }) {
  const { messages: words, form, show, everyone } = registerMessages[language];
  const filled: Filled = { language, words: form, entries, errors: new Map(), unmarked: true };
  const agencies = agencyCodes.map((code) => [code, agencyAcronym(code, language)] as const);
  return (
    <form action={`/${language}/messages`}>
      <Hidden name="at" value={query["at"]} />
      <Select
        {...{ filled, name: "to", label: words.to, required: false }}
        options={[...agencies, ...countriesIn(language)]}
        empty={everyone}
      />
      <Select
        {...{ filled, name: "state", label: words.state, required: false }}
        options={Object.entries(words.states)}
        empty={everyone}
      />
      <button>{show}</button>
    </form>
  );
}

type One = { message: MessageResource; language: Visit["language"] };

function Item({ message, language, at }: One & { at: string | undefined }) {
  const { message: words, form } = registerMessages[language];
  const { id, title, to, purpose, deadline, overdue, daysWaited } = message;
  return (
    <li>
      <a href={`/${language}/messages/${id}${at ? `?at=${at}` : ""}`}>
        <Told texts={title} language={language} />
      </a>
      <p>
        {form.choices.purpose[purpose]} · {to.map((office) => officeName(office, language)).join(", ")}
      </p>
      <p>
        {stateIn(message, language)}
        {daysWaited !== null && ` · ${labelled(words.waited, language)} ${daysWaited}`}
        {deadline && ` · ${labelled(words.deadline, language)} ${dayIn(deadline, language)}`}
        {overdue && ` (${words.overdue})`}
      </p>
    </li>
  );
}

async function showOne(visit: Visit): Promise<Shown> {
  const { language, world, caller, params, query } = visit;
  const id = MessageId.safeParse(params["id"]).data;
  if (!id) throw new Refusal("not-found");
  const { at } = parseInput(contract.getMessage.query, query["at"] ? { at: query["at"] } : {});
  const message = await getMessage(world, caller, id, atOf(at, world.now));
  const { message: words, messages: shared, asOf, form } = registerMessages[language];
  return {
    title: shared.title,
    body: (
      <>
        <h1>
          <Told texts={message.title} language={language} />
        </h1>
        {query["done"] && (
          <p class="box" role="status">
            {form.forms["answer-message"].done}
          </p>
        )}
        {at && <p>{asOf(dayIn(at, language))}</p>}
        <Whole message={message} language={language} />
        {!at && message.status === "approved" && (
          <p class="row">
            {words.answerIntro}
            <a href={`/${language}/do/answer-message?id=${id}`}>{words.answer}</a>
            <a href={`/${language}/do/withdraw-message?id=${id}`}>{words.withdraw}</a>
          </p>
        )}
        <p>
          <a href={`/${language}/messages`}>{words.backToAll}</a>
        </p>
      </>
    ),
  };
}

/** Where a letter leads: looking changes nothing, and one button answers. */
async function showOwn(visit: Visit): Promise<Shown> {
  const { language, world, query } = visit;
  const token = query["t"] ?? "";
  const { message: state, from } = await openMessageLink(world, token);
  // An answer that waits for approval is its own office's to see, and nobody else's who has a link.
  const seen = messageAt(state, world.now, (reply) => sameOffice(reply.from, from));
  const [message] = seen ? await messageResources(world, [seen], world.now) : [];
  if (!message) throw new Refusal("link-gone");
  const { message: words, form } = registerMessages[language];
  return {
    title: words.own,
    body: (
      <>
        <h1>{words.own}</h1>
        {query["done"] && (
          <p class="box" role="status">
            {form.forms["answer-message-by-letter"].done}
          </p>
        )}
        <p>
          <b>
            <Told texts={message.title} language={language} />
          </b>
        </p>
        <Whole message={message} language={language} />
        <h2>{words.answer}</h2>
        {message.status === "approved" ? (
          <RegisterForm
            visit={visit}
            operation="answer-message-by-letter"
            entries={new URLSearchParams({ closes: "on" })}
            hidden={{ token }}
          />
        ) : (
          <p class="box">{words.over}</p>
        )}
      </>
    ),
  };
}
