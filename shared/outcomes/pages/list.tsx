import { OutcomeKind } from "../../../events/choices.ts";
import { outcomeMessages } from "../../i18n/outcomes/messages.ts";
import { publicOutcomeMessages } from "../../i18n/outcomes-public/messages.ts";
import { pageMessages } from "../../i18n/page/messages.ts";
import { labelled } from "../../i18n/punctuation.ts";
import { languages } from "../../reference/codes.ts";
import { countriesIn, languageName, type Option, objectiveName, region, tables } from "../../reference/names.ts";
import { openCursor, sealCursor } from "../../web/cursor.ts";
import { type FormError, TextBox } from "../../web/form.tsx";
import { entriesOf } from "../../web/form-data.ts";
import { page, type Visit } from "../../web/page-route.tsx";
import { Select } from "../../web/select.tsx";
import { parseInput } from "../../web/validation.ts";
import * as contract from "../contract.ts";
import { licence, licenceUrl } from "../licence.ts";
import { listOutcomes } from "../public-actions.ts";
import { listedResource } from "../resources.ts";
import { countsBy } from "../store.ts";
import { ByYear } from "./chart.tsx";
import { Items } from "./items.tsx";
import { datasetData, Feeds, Structured } from "./structured.tsx";

/** `/{lang}/outcomes`: everything that is published; filters are addresses. */
export const list = page("/{lang}/outcomes", {
  access: "public",
  async get(visit) {
    const { language, world } = visit;
    const asked = Object.fromEntries(Object.entries(visit.query).filter(([, value]) => value));
    const { cursor, limit, ...filter } = parseInput(contract.listOutcomes.query, asked);
    const name = `outcomes ${JSON.stringify(filter)}`;
    const after = await openCursor<string>(name, cursor);
    const [{ outcomes, last }, counts] = await Promise.all([
      listOutcomes(world, { ...filter, limit, after }),
      countsBy(world, "year"),
    ]);
    const next = await sealCursor(name, last);
    const { list: words } = outcomeMessages[language];
    const { cursor: _, limit: __, ...narrowing } = asked;
    const search = new URLSearchParams(narrowing).toString();
    const query = search && `?${search}`;
    return {
      title: words.title,
      headers: { "cache-control": contract.CACHE },
      head: (
        <>
          <Feeds language={language} query={narrowing} />
          <Structured data={datasetData(language, query)} />
        </>
      ),
      body: (
        <>
          <h1>{words.title}</h1>
          <p>{words.intro}</p>
          <Sections visit={visit} />
          <Filter visit={visit} years={[...counts.keys()].map((key) => key.slice(0, 4))} />
          <h2>{words.found}</h2>
          <Items outcomes={outcomes.map((outcome) => listedResource(outcome))} language={language} />
          <Onward visit={visit} next={next} query={narrowing} />
          {!query && <ByYear counts={counts} language={language} />}
          <Files visit={visit} query={narrowing} />
          <form action={`/${language}/publish`}>
            <button class="q">{words.publish}</button>
          </form>
        </>
      ),
    };
  },
});

function Filter({ visit: { language, query }, years }: { visit: Visit; years: string[] }) {
  const { list: words, form } = outcomeMessages[language];
  const { table } = pageMessages[language];
  const errors = new Map<string, FormError>();
  const filled = { language, words: form, entries: entriesOf(query), errors, own: false, patch: true };
  const shape = { filled, required: false };
  const { kinds } = publicOutcomeMessages[language];
  const known = [...new Set([...years, ...(query["year"] ? [query["year"]] : [])])].toSorted().toReversed();
  const countries = countriesIn(language).filter(([code]) => region.has(code) || code === query["country"]);
  const choices: [string, string, Option[]][] = [
    ["kind", words.kind, OutcomeKind.options.map((kind) => [kind, kinds[kind]])],
    ["table", words.table, tables.map((n) => [String(n), table(n)])],
    [
      "objective",
      words.objective,
      Array.from({ length: 23 }, (_, n): Option => [String(n + 1), objectiveName(n + 1, language)]),
    ],
    ["country", words.country, countries],
    ["year", words.year, known.map((year) => [year, year])],
    ["language", words.language, languages.map((one) => [one, languageName(one, language)])],
  ];
  return (
    <details open={Object.values(query).some(Boolean)}>
      <summary>{words.filter}</summary>
      <form action={`/${language}/outcomes`}>
        {choices.map(([name, label, options]) => (
          <Select {...shape} name={name} label={label} options={options} empty={words.all} />
        ))}
        <TextBox {...shape} name="at" label={words.at} type="date" />
        <button>{words.show}</button>
      </form>
    </details>
  );
}

interface Below {
  visit: Visit;
  query: Record<string, string>;
}

function Onward({ visit: { language, query: asked }, query, next }: Below & { next: string | null }) {
  const { next: onward, first } = pageMessages[language];
  const to = (more: Record<string, string>) => `/${language}/outcomes?${new URLSearchParams({ ...query, ...more })}`;
  return (
    <p class="row">
      {next && <a href={to({ cursor: next })}>{onward}</a>}
      {asked["cursor"] && <a href={to({})}>{first}</a>}
    </p>
  );
}

function Files({ visit: { language }, query }: Below) {
  const { list: words, one } = outcomeMessages[language];
  const at = (file: string, more: Record<string, string> = {}) => {
    const search = new URLSearchParams({ ...query, ...more }).toString();
    return `/v1/${file}${search && `?${search}`}`;
  };
  return (
    <>
      <h2>{words.files}</h2>
      <ul>
        <li>
          <a href={at("outcomes.csv")}>{words.csv}</a>
        </li>
        <li>
          <a href={at("outcomes.jsonl")}>{words.jsonl}</a>
        </li>
        <li>
          <a href={at("outcomes")}>{words.json}</a>
        </li>
        <li>
          <a href={at("feed.atom")}>{words.feed}</a>
        </li>
        <li>
          <a href={at("feed.atom", { language })}>{words.feedIn}</a>
        </li>
      </ul>
      <p>
        {labelled(one.licence, language)} <a href={licenceUrl()}>{licence}</a>
      </p>
    </>
  );
}

/** What leads from the one entry of the navigation to everything that is published. */
function Sections({ visit: { language } }: { visit: Visit }) {
  const { list: words, sections } = outcomeMessages[language];
  return (
    <nav aria-label={words.sections}>
      {Object.entries(sections).map(([section, name]) => (
        <a href={`/${language}/${section}`}>{name}</a>
      ))}
    </nav>
  );
}
