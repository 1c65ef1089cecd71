import { ContributionKind } from "../../../events/choices.ts";
import { contributionMessages } from "../../i18n/contributions/messages.ts";
import { Objective } from "../../reference/codes.ts";
import { countriesIn, namedChoices, region } from "../../reference/names.ts";
import { atOf } from "../../web/at.ts";
import { openCursor, sealCursor } from "../../web/cursor.ts";
import { type Filled, Hidden } from "../../web/form.tsx";
import { dayIn } from "../../web/page.tsx";
import { page, type Shown, type Visit } from "../../web/page-route.tsx";
import { Select } from "../../web/select.tsx";
import { parseInput } from "../../web/validation.ts";
import * as contract from "../contract.ts";
import { listContributions } from "../public-actions.ts";
import { authorLine, Items, Onward } from "./parts.tsx";

/** `/{lang}/contributions`: what is published, the same for everybody; its filters are its address. */
export const list = page("/{lang}/contributions", { access: "public", get: show });

async function show(visit: Visit): Promise<Shown> {
  const { language, world } = visit;
  const given = Object.fromEntries(Object.entries(visit.query).filter(([, value]) => value));
  const { cursor, limit, at, own: _, ...filter } = parseInput(contract.listContributions.query, given);
  const name = `contributions ${JSON.stringify({ ...filter, at })}`;
  const after = await openCursor<string>(name, cursor);
  const { items, last } = await listContributions(world, { ...filter, at: atOf(at, world.now), limit, after });
  const { list: words } = contributionMessages[language];
  const path = `/${language}/contributions`;
  return {
    title: words.title,
    body: (
      <>
        <h1>{words.title}</h1>
        <p>{words.intro}</p>
        {at && <p class="box">{words.asOf(dayIn(at, language))}</p>}
        <Filter visit={visit} entries={new URLSearchParams(given)} />
        <h2>{words.found}</h2>
        <Items
          items={items}
          language={language}
          beside={({ author, publishedAt }) =>
            [authorLine(author, language), publishedAt && dayIn(publishedAt, language)].filter(Boolean).join(" · ")
          }
        />
        <Onward next={await sealCursor(name, last)} path={path} query={given} language={language} />
        <h2>{words.members}</h2>
        <ul>
          <li>
            <a href={`${path}/new`}>{words.write}</a>
          </li>
          <li>
            <a href={`${path}/own`}>{words.own}</a>
          </li>
          <li>
            <a href={`${path}/reviews`}>{words.reviews}</a>
          </li>
          <li>
            <a href={`${path}/queue`}>{words.queue}</a>
          </li>
        </ul>
      </>
    ),
  };
}

function Filter({ visit: { language, query }, entries }: { visit: Visit; entries: URLSearchParams }) {
  const { list: words, form } = contributionMessages[language];
  const filled: Filled = { language, words: form, entries, errors: new Map(), unmarked: true };
  const shape = { filled, required: false, empty: words.all };
  const kinds = ContributionKind.options.map((kind) => [kind, form.choices.kind[kind]] as const);
  const all = countriesIn(language);
  const countries = [...all.filter(([code]) => region.has(code)), ...all.filter(([code]) => !region.has(code))];
  return (
    <form action={`/${language}/contributions`}>
      <Hidden name="at" value={query["at"]} />
      <Select {...shape} name="kind" label={words.kind} options={kinds} />
      <Select {...shape} name="objective" label={words.objective} options={namedChoices(Objective, language) ?? []} />
      <Select {...shape} name="country" label={words.country} options={countries} />
      <button>{words.show}</button>
    </form>
  );
}
