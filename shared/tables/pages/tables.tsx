import { pageMessages } from "../../i18n/page/messages.ts";
import { labelled } from "../../i18n/punctuation.ts";
import { tableMessages } from "../../i18n/tables/messages.ts";
import type { Language } from "../../reference/codes.ts";
import { countryName, objectiveName, tableSubject, typeName } from "../../reference/names.ts";
import { Refusal } from "../../refusal.ts";
import { dateOf } from "../../time.ts";
import { TextBox } from "../../web/form.tsx";
import type { Route } from "../../web/on-request.ts";
import { dayIn } from "../../web/page.tsx";
import { page, type Visit } from "../../web/page-route.tsx";
import { parseInput } from "../../web/validation.ts";
import * as contract from "../contract.ts";
import { bodyOf } from "../seat-rules.ts";
import type { Table } from "../shapes.ts";
import { getTable, listSeats, listTables } from "../table-actions.ts";
import { History } from "./history.tsx";
import { Priorities } from "./priorities.tsx";
import { Vacancies, Who } from "./who.tsx";

const dayAsked = ({ query: { at } }: Visit) => parseInput(contract.listTables.query, at ? { at } : {}).at;

/** The table that the address names. @throws Refusal not-found */
export function tableIn({ params }: Visit): number {
  const asked = contract.getTable.params.safeParse({ n: params["n"] });
  if (!asked.success) throw new Refusal("not-found");
  return asked.data.n;
}

export const tables: Route[] = [
  page("/{lang}/tables", {
    access: "public",
    async get(visit) {
      const { language, world } = visit;
      const { items, at } = await listTables(world, dayAsked(visit));
      const { list: words, table: of } = tableMessages[language];
      const { table } = pageMessages[language];
      return {
        title: words.title,
        body: (
          <>
            <h1>{words.title}</h1>
            <p>{words.intro}</p>
            <AsOn visit={visit} at={at} />
            {items.map((one) => (
              <section>
                <h2>
                  {labelled(table(one.table), language)} {tableSubject(one.table, language)}
                </h2>
                <h3>{of.representatives}</h3>
                <Who holders={one.representatives} language={language} />
                <Vacancies vacancies={one.vacancies} language={language} />
                {one.numbers && (
                  <p>
                    {labelled(words.members, language)} {one.numbers.members ?? of.few}
                  </p>
                )}
                <p>
                  <a href={`/${language}/tables/${one.table}${visit.query["at"] ? `?at=${at}` : ""}`}>
                    {words.open(one.table)}
                  </a>
                </p>
              </section>
            ))}
          </>
        ),
      };
    },
  }),
  page("/{lang}/tables/{n}", { access: "public", get: showTable }),
];

/** The day that is shown, and a small form for another. */
function AsOn({ visit, at }: { visit: Visit; at: string }) {
  const { language, path, now } = visit;
  const { at: words, ...all } = tableMessages[language];
  const filled = {
    language,
    words: all.form,
    entries: new URLSearchParams({ at }),
    errors: new Map(),
    own: false,
    patch: true,
  };
  return (
    <>
      {at !== dateOf(now) && (
        <p class="box">
          {words.asOn(dayIn(at, language))} <a href={path}>{words.today}</a>
        </p>
      )}
      <form action={path}>
        <TextBox filled={filled} name="at" label={words.label} required={false} type="date" />
        <button class="q">{words.show}</button>
      </form>
    </>
  );
}

async function showTable(visit: Visit) {
  const { language, world } = visit;
  const n = tableIn(visit);
  const date = dayAsked(visit);
  const [table, seats] = await Promise.all([
    getTable(world, n, date),
    listSeats(world, bodyOf(n), { date, all: true }),
  ]);
  const { table: words } = tableMessages[language];
  const title = pageMessages[language].table(n);
  return {
    title,
    body: (
      <>
        <h1>{title}</h1>
        <AsOn visit={visit} at={table.at} />
        {table.designation && (
          <p class="box">
            {words.designation(dayIn(table.designation.deadline, language))}{" "}
            <a href={`/${language}/tables/${n}/designations/${table.designation.id}`}>{words.designationLink}</a>
          </p>
        )}
        <h2>{words.objectives}</h2>
        <ul>
          {table.objectives.map((objective) => (
            <li>{objectiveName(objective, language)}</li>
          ))}
        </ul>
        <Priorities table={table} language={language} />
        <h2>{words.representatives}</h2>
        <Who holders={table.representatives} language={language} />
        <h2>{words.coordinators}</h2>
        <Who holders={table.coordinators} language={language} />
        <h2>{words.vacancies}</h2>
        {table.vacancies.length === 0 && <p>{words.noVacancies}</p>}
        <Vacancies vacancies={table.vacancies} language={language} />
        <h2>{words.numbers}</h2>
        <Numbers numbers={table.numbers} language={language} />
        <h2>{words.history}</h2>
        <History seats={seats.items} language={language} />
        <p>
          <a href={`/${language}/tables/${n}/seats`}>{words.runLink}</a>
        </p>
      </>
    ),
  };
}

function Numbers({ numbers, language }: { numbers: Table["numbers"]; language: Language }) {
  const { table: words } = tableMessages[language];
  if (!numbers) return <p>{words.notKept}</p>;
  const told = (count: number | null) => count ?? words.few;
  const groups = [
    [words.byType, words.column.type, numbers.types, (code: string) => typeName(code, language)],
    [words.byCountry, words.column.country, numbers.countries, (code: string) => countryName(code, language)],
  ] as const;
  return (
    <>
      <p>
        {labelled(words.total, language)} {told(numbers.members)}. {words.counted(dayIn(numbers.on, language))}
      </p>
      {groups.map(
        ([caption, column, counts, nameOf]) =>
          Object.keys(counts).length > 0 && (
            <table class="n">
              <caption>{caption}</caption>
              <thead>
                <tr>
                  <th scope="col">{column}</th>
                  <th scope="col">{words.column.count}</th>
                </tr>
              </thead>
              <tbody>
                {Object.entries(counts).map(([code, count]) => (
                  <tr>
                    <th scope="row">{nameOf(code)}</th>
                    <td>{told(count)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          ),
      )}
    </>
  );
}
