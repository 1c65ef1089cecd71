import { pageMessages } from "../../i18n/page/messages.ts";
import { labelled } from "../../i18n/punctuation.ts";
import { registerMessages } from "../../i18n/register/messages.ts";
import { objectiveName } from "../../reference/names.ts";
import { textFor } from "../../texts.ts";
import { atOf } from "../../web/at.ts";
import { openCursor, sealCursor } from "../../web/cursor.ts";
import { type Filled, Hidden } from "../../web/form.tsx";
import type { Route } from "../../web/on-request.ts";
import { dayIn } from "../../web/page.tsx";
import { page, type Shown, type Visit } from "../../web/page-route.tsx";
import { Select } from "../../web/select.tsx";
import { Told, toldInLine } from "../../web/texts.tsx";
import { parseInput } from "../../web/validation.ts";
import type { Recommendation } from "../recommendation-contract.ts";
import * as contract from "../recommendation-contract.ts";
import { listRecommendations, listSources, registeredBy } from "../recommendation-reads.ts";
import { CoverageMap } from "./coverage.tsx";
import { recommendation as one } from "./recommendation.tsx";

export const recommendations: Route[] = [page("/{lang}/recommendations", { access: "public", get: showAll }), one];

type Sources = Awaited<ReturnType<typeof listSources>>["items"];

/** C14: what the review processes recommend, and which of it something takes up; as of any day. */
async function showAll(visit: Visit): Promise<Shown> {
  const { language, world, query: asked } = visit;
  const given = Object.fromEntries(Object.entries(asked).filter(([, value]) => value));
  const { cursor, limit, at, linked, ...filter } = parseInput(contract.listRecommendations.query, given);
  const list = `recommendations ${JSON.stringify({ ...filter, linked, at })}`;
  const after = await openCursor<string>(list, cursor);
  const instant = atOf(at, world.now);
  const taken = linked === undefined ? undefined : linked === "true";
  const register = registeredBy(world, { at: instant });
  const [{ items, last, coverage }, sources] = await Promise.all([
    listRecommendations(world, { ...filter, linked: taken, at: instant, limit, after }, register),
    listSources(world, instant, register),
  ]);
  const next = await sealCursor(list, last);
  const { recommendations: words, asOf } = registerMessages[language];
  const here = `/${language}/recommendations`;
  const kept = { ...(filter.source && { source: filter.source }), ...(at && { at }) };
  const to = (more: Record<string, string>) => `${here}?${new URLSearchParams({ ...kept, ...more })}`;
  return {
    title: words.title,
    body: (
      <>
        <h1>{words.title}</h1>
        <p>
          {words.intro} {at && asOf(dayIn(at, language))}
        </p>
        {sources.items.length === 0 ? (
          <p class="box">{words.empty}</p>
        ) : (
          <>
            <p class="box">
              {words.counted(coverage.linked, coverage.recommendations)}{" "}
              {coverage.open > 0 && <a href={to({ linked: "false" })}>{words.openOnes(coverage.open)}</a>}
            </p>
            <Filter visit={visit} entries={new URLSearchParams(given)} sources={sources.items} />
            <h2>{words.list}</h2>
            {items.length === 0 && <p>{words.none}</p>}
            <ul class="list">
              {items.map((item) => (
                <Item item={item} language={language} at={at} />
              ))}
            </ul>
            {next && (
              <p>
                <a href={`${here}?${new URLSearchParams({ ...given, cursor: next })}`}>{pageMessages[language].next}</a>
              </p>
            )}
            <CoverageMap coverage={coverage} language={language} to={to} />
            <SourceList sources={sources.items} language={language} />
          </>
        )}
        <p class="row">
          <a href="/v1/recommendations.csv">{words.csv}</a>
          <a href={`/${language}/do/import-recommendations`}>{words.import}</a>
          <a href={`/${language}/messages`}>{registerMessages[language].messages.title}</a>
        </p>
      </>
    ),
  };
}

function Filter({
  visit: { language, query },
  entries,
  sources,
}: {
  visit: Visit;
  entries: URLSearchParams;
  sources: Sources;
}) {
  const { recommendations: words, form, show, all, everyone } = registerMessages[language];
  const filled: Filled = { language, words: form, entries, errors: new Map(), unmarked: true };
  return (
    <form action={`/${language}/recommendations`}>
      <Hidden name="at" value={query["at"]} />
      <Select
        {...{ filled, name: "source", label: words.source, required: false }}
        options={sources.map(
          ({ code, title }) => [code, `${labelled(code, language)} ${toldInLine(title, language)}`] as const,
        )}
        empty={all}
      />
      <Select
        {...{ filled, name: "objective", label: words.objective, required: false }}
        options={Array.from({ length: 23 }, (_, i) => [String(i + 1), objectiveName(i + 1, language)] as const)}
        empty={everyone}
      />
      <Select
        {...{ filled, name: "linked", label: words.linked, required: false }}
        options={Object.entries(words.linkedChoices)}
        empty={all}
      />
      <button>{show}</button>
    </form>
  );
}

type Language = Visit["language"];

function Item({ item, language, at }: { item: Recommendation; language: Language; at: string | undefined }) {
  const { recommendations: words, recommendation } = registerMessages[language];
  const { id, texts, objectives, links } = item;
  return (
    <li>
      <a href={`/${language}/recommendations/${id}${at ? `?at=${at}` : ""}`}>{id}</a>
      <p>
        <Told texts={texts} language={language} />
      </p>
      <p>
        {objectives.length
          ? objectives.map((objective) => objectiveName(objective, language)).join(" · ")
          : recommendation.general}
      </p>
      <p>{links.length ? words.takenBy(links.length) : words.notTaken}</p>
    </li>
  );
}

function SourceList({ sources, language }: { sources: Sources; language: Language }) {
  const { recommendations: words, recommendation } = registerMessages[language];
  return (
    <>
      <h2>{words.sources}</h2>
      <ul class="list">
        {sources.map(({ code, title, day, links, recommendations: count, open }) => {
          const { text: href } = textFor(links, language);
          return (
            <li>
              <a href={`/${language}/recommendations?source=${code}`}>{labelled(code, language)}</a>{" "}
              <Told texts={title} language={language} />, {dayIn(day, language)}
              <p>
                {words.counted(count - open, count)} {href && <a href={href}>{recommendation.atSource}</a>}
              </p>
            </li>
          );
        })}
      </ul>
    </>
  );
}
