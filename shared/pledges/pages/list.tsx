import { PledgeStage } from "../../../events/choices.ts";
import type { Attributes } from "../../aws/table.ts";
import { pageMessages } from "../../i18n/page/messages.ts";
import { pledgeMessages } from "../../i18n/pledges/messages.ts";
import { publicWords } from "../../i18n/pledges/public.ts";
import { labelled } from "../../i18n/punctuation.ts";
import { Country, type Language, Objective } from "../../reference/codes.ts";
import { namedChoices, type Option } from "../../reference/names.ts";
import { BarChart } from "../../web/chart.tsx";
import { openCursor, sealCursor } from "../../web/cursor.ts";
import { Checkbox, type Filled, Hidden } from "../../web/form.tsx";
import { page, type Shown, type Visit } from "../../web/page-route.tsx";
import { Select } from "../../web/select.tsx";
import { parseInput } from "../../web/validation.ts";
import * as contract from "../read-contract.ts";
import { getFigures, listPledges } from "../reads.ts";
import type { Figures, Pledge } from "../shapes.ts";
import { PledgeKind } from "../states.ts";
import { dayIn, numberIn, percentIn } from "../told.ts";
import { Title } from "./facts.tsx";

/** `/{lang}/pledges`: published ones, the same for everybody; every filter is an address. */
export const list = page("/{lang}/pledges", { access: "public", get: showAll });

async function showAll(visit: Visit): Promise<Shown> {
  const { language, world, query } = visit;
  const given = Object.fromEntries(Object.entries(query).filter(([, value]) => value));
  // A checkbox says "on".
  const asked = given["late"] ? { ...given, late: "true" } : given;
  const { cursor, limit, own: _, ...filter } = parseInput(contract.listPledges.query, asked);
  const bound = `pledges page ${JSON.stringify(filter)}`;
  const [figures, found] = await Promise.all([
    getFigures(world, filter.at),
    listPledges(world, { ...filter, limit, after: await openCursor<Attributes>(bound, cursor) }),
  ]);
  const next = await sealCursor(bound, found.last);
  const { list: words } = pledgeMessages[language];
  const { cursor: __, limit: ___, own: ____, ...same } = asked as Record<string, string>;
  const table = new URLSearchParams(same).toString();
  return {
    title: words.title,
    body: (
      <>
        <h1>{words.title}</h1>
        <p>
          {words.intro} {filter.at && words.asOf(dayIn(filter.at, language))}
        </p>
        <Rate figures={figures} language={language} />
        <h2>{words.filter}</h2>
        <Filter visit={visit} entries={new URLSearchParams({ ...given, ...(asked["late"] && { late: "on" }) })} />
        {found.items.length === 0 && <p>{words.none}</p>}
        <ul class="list">
          {found.items.map((one) => (
            <PledgeItem pledge={one} language={language} />
          ))}
        </ul>
        {next && (
          <p>
            <a href={`/${language}/pledges?${new URLSearchParams({ ...same, cursor: next })}`}>
              {pageMessages[language].next}
            </a>
          </p>
        )}
        <Onward language={language} table={table} />
      </>
    ),
  };
}

function Onward({ language, table }: { language: Language; table: string }) {
  const { list: words, form } = pledgeMessages[language];
  return (
    <p class="row">
      <a href={`/v1/pledges.csv${table && `?${table}`}`}>{words.csv}</a>
      <a href={`/${language}/do/draft-pledge`}>{form.forms["draft-pledge"].title}</a>
      <a href={`/${language}/pledges/mine`}>{words.mine}</a>
      <a href={`/${language}/pledges/queue`}>{words.queue}</a>
    </p>
  );
}

/** One pledge of a list: who, how it goes, until when. */
export function PledgeItem({ pledge, language, href }: { pledge: Pledge; language: Language; href?: string }) {
  const { one: words, noName, status: called } = pledgeMessages[language];
  const { stage, labels } = publicWords[language];
  const { metric, late, silent, status } = pledge;
  const partners = pledge.partners.filter((one) => one.status === "confirmed").map(({ name }) => name ?? noName);
  const facts = [
    status === "published" ? stage[pledge.stage] : called[status],
    `${labelled(labels.due, language)} ${dayIn(pledge.due, language)}`,
    metric.share !== null && words.share(percentIn(metric.share, language)),
  ];
  return (
    <li>
      <a href={href ?? `/${language}/pledges/${pledge.id}`}>
        <Title of={pledge} language={language} />
      </a>
      <br />
      {[pledge.member.name ?? noName, ...partners].join(", ")}
      <br />
      {facts.filter(Boolean).join(" · ")}
      {late && (
        <>
          {" "}
          · <b>{words.late}</b>
        </>
      )}
      {silent && (
        <>
          {" "}
          · <b>{words.silent}</b>
        </>
      )}
    </li>
  );
}

function Filter({ visit: { language, query }, entries }: { visit: Visit; entries: URLSearchParams }) {
  const { list: words, form } = pledgeMessages[language];
  const { labels, kind, stage } = publicWords[language];
  const filled: Filled = { language, words: form, entries, errors: new Map(), unmarked: true };
  const shape = { filled, required: false, empty: words.all };
  const named = (codes: readonly string[], names: Record<string, string>) =>
    codes.map((code): Option => [code, names[code] ?? code]);
  return (
    <form action={`/${language}/pledges`}>
      <Hidden name="at" value={query["at"]} />
      <Hidden name="member" value={query["member"]} />
      <Select {...shape} name="kind" label={labels.kind} options={named(PledgeKind.options, kind)} />
      <Select {...shape} name="stage" label={labels.stage} options={named(PledgeStage.options, stage)} />
      <Select {...shape} name="objective" label={words.objective} options={namedChoices(Objective, language) ?? []} />
      <Select {...shape} name="country" label={words.country} options={namedChoices(Country, language) ?? []} />
      <Checkbox {...{ filled, required: false }} name="late" label={words.only} />
      <button>{words.show}</button>
    </form>
  );
}

/** C8's follow-up in public: of how many somebody told how they go; a chart, and behind it the table that says the same. */
function Rate({ figures, language }: { figures: Figures; language: Language }) {
  const { list: words } = pledgeMessages[language];
  const { stage, kind } = publicWords[language];
  const { asOf, published, open, updated, rate, late, silent } = figures;
  const n = (value: number) => numberIn(value, language);
  const bars: [string, number][] = [
    [words.open, open],
    [words.updated, updated],
    [words.silentOnes, silent],
    [words.lateOnes, late],
  ];
  const rows: [string, number][] = [
    [words.published, published],
    ...bars,
    ...PledgeStage.options.map((one): [string, number] => [stage[one], figures.stages[one]]),
    ...PledgeKind.options.map((one): [string, number] => [kind[one], figures.kinds[one]]),
  ];
  if (!asOf)
    return (
      <>
        <h2>{words.rate}</h2>
        <p>{words.notCounted}</p>
      </>
    );
  return (
    <>
      <h2>{words.rate}</h2>
      <p>
        <b>{rate === null ? words.rateNone : words.rateSaid(n(updated), n(open), percentIn(rate, language))}</b>{" "}
        {words.counted(dayIn(asOf, language))}
      </p>
      {rate !== null && (
        <BarChart language={language} title={words.rate} bars={bars.map(([label, value]) => ({ label, value }))} />
      )}
      <details>
        <summary>{words.figures}</summary>
        <table>
          <caption>{words.figures}</caption>
          <thead>
            <tr>
              <th scope="col">{words.figure}</th>
              <th scope="col">{words.count}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([label, value]) => (
              <tr>
                <th scope="row">{label}</th>
                <td>{n(value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}
