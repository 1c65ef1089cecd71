import { memberMessages } from "../../i18n/members/messages.ts";
import { pageMessages } from "../../i18n/page/messages.ts";
import { labelled } from "../../i18n/punctuation.ts";
import type { Language } from "../../reference/codes.ts";
import { StakeholderType } from "../../reference/codes.ts";
import { countriesIn, countryName, type Option, tables, typeName } from "../../reference/names.ts";
import { type FormError } from "../../web/form.tsx";
import { entriesOf } from "../../web/form-data.ts";
import type { Route } from "../../web/on-request.ts";
import type { OutputOf } from "../../web/operation.ts";
import { dayIn } from "../../web/page.tsx";
import { page, type Visit } from "../../web/page-route.tsx";
import { Select } from "../../web/select.tsx";
import { parseInput } from "../../web/validation.ts";
import * as contract from "../daily-contract.ts";
import { answerNamed } from "./forms.tsx";

type List = OutputOf<typeof contract.listMembers>;
type Numbers = OutputOf<typeof contract.memberNumbers>;

export const members: Route[] = [
  page("/{lang}/members", {
    access: "public",
    async get(visit) {
      const { language, query: asked } = visit;
      const filled = Object.fromEntries(Object.entries(asked).filter(([, value]) => value));
      const query = parseInput(contract.listMembers.query, filled);
      const input = { params: {}, query, body: {} };
      const call = { world: visit.world, caller: visit.caller, language, matches: () => {} };
      const [list, numbers] = await Promise.all([
        answerNamed("list-members").action({ ...call, input }) as Promise<List>,
        answerNamed("member-numbers").action({
          ...call,
          input: { params: {}, query: {}, body: {} },
        }) as Promise<Numbers>,
      ]);
      const { members: words } = memberMessages[language];
      return {
        title: words.title,
        body: (
          <>
            <h1>{words.title}</h1>
            <p>{words.intro}</p>
            <Filter visit={visit} />
            <Listed list={list} visit={visit} />
            <InNumbers numbers={numbers} language={language} />
          </>
        ),
      };
    },
  }),
];

function Filter({ visit: { language, query } }: { visit: Visit }) {
  const { members: words, form } = memberMessages[language];
  const { table } = pageMessages[language];
  const filled = {
    language,
    words: form,
    entries: entriesOf(query),
    errors: new Map<string, FormError>(),
    own: false,
    patch: true,
  };
  const shape = { filled, required: false, empty: words.any };
  const types = StakeholderType.options.map((code): Option => [code, typeName(code, language)]);
  return (
    <form action={`/${language}/members`}>
      <Select {...shape} name="type" label={words.type} options={types} />
      <Select {...shape} name="country" label={words.country} options={countriesIn(language)} />
      <Select {...shape} name="table" label={words.table} options={tables.map((n): Option => [String(n), table(n)])} />
      <button>{words.show}</button>
    </form>
  );
}

function Listed({ list: { items, next }, visit: { language, query } }: { list: List; visit: Visit }) {
  const { members: words } = memberMessages[language];
  const { table, next: onward, first } = pageMessages[language];
  const onwardTo = new URLSearchParams({ ...query, cursor: next ?? "" });
  const { cursor, ...filter } = query;
  return (
    <>
      <h2>{words.members}</h2>
      {items.length === 0 && <p>{words.nobody}</p>}
      <ul class="list">
        {items.map(({ name, organization, stakeholderTypes, country, tables: of, since }) => (
          <li>
            <b>{name ?? words.unnamed}</b> {organization?.acronym && `(${organization.acronym})`}
            <br />
            {countryName(country, language)} · {stakeholderTypes.map((code) => typeName(code, language)).join(", ")} ·{" "}
            {of.map(table).join(", ")}
            <br />
            {words.since(dayIn(since, language))}
            {organization?.website && (
              <>
                {" · "}
                <a href={organization.website} rel="nofollow noopener">
                  {organization.website}
                </a>
              </>
            )}
          </li>
        ))}
      </ul>
      <p class="row">
        {next && <a href={`/${language}/members?${onwardTo}`}>{onward}</a>}
        {cursor && <a href={`/${language}/members?${new URLSearchParams(filter)}`}>{first}</a>}
      </p>
    </>
  );
}

function InNumbers({ numbers, language }: { numbers: Numbers; language: Language }) {
  const { members: words } = memberMessages[language];
  const { table } = pageMessages[language];
  const told = (count: number | null) => count ?? words.few;
  const groups = [
    [words.byType, numbers.types, (code: string) => typeName(code, language)],
    [words.byCountry, numbers.countries, (code: string) => countryName(code, language)],
    [words.byTable, numbers.tables, table],
  ] as const;
  return (
    <>
      <h2>{words.numbers}</h2>
      <p>
        {labelled(words.total, language)} {told(numbers.members)}
      </p>
      {groups.map(
        ([caption, counts, nameOf]) =>
          Object.keys(counts).length > 0 && (
            <table class="n">
              <caption>{caption}</caption>
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
