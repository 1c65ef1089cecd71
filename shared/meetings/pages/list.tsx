import { type Body, MeetingBody } from "../../../events/define.ts";
import { meetingMessages } from "../../i18n/meetings/messages.ts";
import { pageMessages } from "../../i18n/page/messages.ts";
import type { Option } from "../../reference/names.ts";
import { bodies } from "../../tables/seat-rules.ts";
import { atOf } from "../../web/at.ts";
import { type FormError, Hidden, TextBox } from "../../web/form.tsx";
import { entriesOf } from "../../web/form-data.ts";
import { page, type Visit } from "../../web/page-route.tsx";
import { Select } from "../../web/select.tsx";
import { Told } from "../../web/texts.tsx";
import { parseInput } from "../../web/validation.ts";
import { calendarPath } from "../calendar-path.ts";
import * as contract from "../contract.ts";
import { momentFor } from "../moments.ts";
import type { Meeting } from "../shapes.ts";
import { bodyName, bodyNames } from "../texts.ts";
import { ActionsLink } from "./action-list.tsx";
import { answerNamed } from "./forms.tsx";

interface List {
  items: Meeting[];
  next: string | null;
}

/** `/{lang}/meetings`: upcoming and past, the same for everybody. */
export const list = page("/{lang}/meetings", {
  access: "public",
  async get(visit) {
    const { language, world, caller } = visit;
    const asked = Object.fromEntries(Object.entries(visit.query).filter(([, value]) => value));
    const query = parseInput(contract.listMeetings.query, { limit: "100", ...asked });
    const found = (await answerNamed("list-meetings").action({
      world,
      caller,
      language,
      input: { params: {}, query, body: {} },
      matches: () => {},
    })) as List;
    const now = atOf(query.at, world.now);
    const { list: words } = meetingMessages[language];
    const past = found.items.filter(({ at }) => at <= now).toReversed();
    return {
      title: words.title,
      body: (
        <>
          <h1>{words.title}</h1>
          <p>{words.intro}</p>
          <Filter visit={visit} />
          <Some heading={words.upcoming} items={found.items.filter(({ at }) => at > now)} visit={visit} />
          <Some heading={words.past} items={past} visit={visit} />
          <Onward next={found.next} visit={visit} />
          <Calendars visit={visit} />
          <ActionsLink language={language} />
        </>
      ),
    };
  },
});

function Filter({ visit: { language, query } }: { visit: Visit }) {
  const { list: words, form } = meetingMessages[language];
  const filled = {
    language,
    words: form,
    entries: entriesOf(query),
    errors: new Map<string, FormError>(),
    own: false,
    patch: true,
  };
  const shape = { filled, required: false };
  const options = MeetingBody.options.map((body): Option => [body, bodyName(body, language)]);
  return (
    <form action={`/${language}/meetings`}>
      <Hidden name="at" value={query["at"]} />
      <Select {...shape} name="body" label={words.body} options={options} empty={words.all} />
      <TextBox {...shape} name="from" label={words.from} type="date" />
      <TextBox {...shape} name="to" label={words.to} type="date" />
      <button>{words.show}</button>
    </form>
  );
}

function Some({ heading, items, visit: { language } }: { heading: string; items: List["items"]; visit: Visit }) {
  const { list: words, status: called } = meetingMessages[language];
  return (
    <>
      <h2>{heading}</h2>
      {items.length === 0 && <p>{words.none}</p>}
      <ul class="list">
        {items.map(({ id, title, at, zone, of, status, place }) => (
          <li>
            <a href={`/${language}/meetings/${id}`}>
              <Told texts={title} language={language} />
            </a>
            <br />
            {momentFor(at, zone, language)}
            <br />
            {[bodyNames(of, language), place, status !== "scheduled" && called[status]].filter(Boolean).join(" · ")}
          </li>
        ))}
      </ul>
    </>
  );
}

function Onward({ next, visit: { language, query } }: { next: string | null; visit: Visit }) {
  const { next: onward, first } = pageMessages[language];
  const { cursor, ...filter } = query;
  if (!next && !cursor) return null;
  return (
    <p class="row">
      {next && <a href={`/${language}/meetings?${new URLSearchParams({ ...query, cursor: next })}`}>{onward}</a>}
      {cursor && <a href={`/${language}/meetings?${new URLSearchParams(filter)}`}>{first}</a>}
    </p>
  );
}

function Calendars({ visit: { language } }: { visit: Visit }) {
  const { list: words } = meetingMessages[language];
  const one = (name: string, body?: Body) => (
    <li>
      <a href={`${calendarPath(body)}?language=${language}`}>{name}</a>
    </li>
  );
  return (
    <>
      <h2>{words.calendars}</h2>
      <ul>
        {one(words.calendarOfAll)}
        {bodies.map((body) => one(bodyName(body, language), body))}
      </ul>
    </>
  );
}
