import type { ComponentChildren } from "preact";
import { officeMessages } from "../../i18n/office/messages.ts";
import { pageMessages } from "../../i18n/page/messages.ts";
import { labelled } from "../../i18n/punctuation.ts";
import type { Option } from "../../reference/names.ts";
import { Refusal } from "../../refusal.ts";
import type { Answer } from "../../web/answer.ts";
import { Hidden } from "../../web/form.tsx";
import type { Reply, Route } from "../../web/on-request.ts";
import type { OutputOf } from "../../web/operation.ts";
import { momentIn } from "../../web/page.tsx";
import { page, type Shown, type Visit } from "../../web/page-route.tsx";
import { parseInput } from "../../web/validation.ts";
import { exportAll } from "../export-actions.ts";
import type { RowRooms } from "../import-check.ts";
import * as contract from "../import-contract.ts";
import { columnsOf } from "../import-rules.ts";
import { recordKinds } from "../import-shapes.ts";
import { recentImports } from "../import-store.ts";
import { CheckedRows, Mistakes, Summary } from "./import-report.tsx";

export type Report = OutputOf<typeof contract.getImport>;

const REFRESH_SECONDS = "4";

/** A file's way in, and everything's way out. */
export const importPages = (rooms: RowRooms, getImport: Answer): Route[] => [
  page("/{lang}/imports/{id}", {
    access: "session",
    who: ["secretariat"],
    get: (visit) => showImport(visit, getImport),
  }),
  page("/{lang}/export.csv", {
    access: "session",
    who: ["secretariat"],
    async get({ world, query }) {
      const { record } = parseInput(contract.exportAll.query, query);
      return asCsv(await exportAll(world, rooms, record));
    },
  }),
];

const asCsv = (body: string): Reply => ({
  status: 200,
  headers: {
    "content-type": "text/csv; charset=utf-8",
    "content-disposition": 'attachment; filename="dialogue-mechanism.csv"',
  },
  body,
});

async function showImport(visit: Visit, getImport: Answer): Promise<Shown> {
  const { language, session, params, query: asked } = visit;
  const query = parseInput(contract.getImport.query, asked);
  const id = contract.getImport.params.safeParse({ id: params["id"] });
  if (!id.success) throw new Refusal("not-found");
  const report = (await getImport.action({
    ...visit,
    input: { params: id.data, query: { ...query, limit: 100 }, body: {} },
    matches: () => {},
  })) as Report;
  const { import: words, form } = officeMessages[language];
  const here = `/${language}/imports/${params["id"]}`;
  const { status, rows } = report;
  return {
    title: words.title(momentIn(report.at, language)),
    ...(status === "running" && { headers: { refresh: REFRESH_SECONDS } }),
    body: (
      <>
        <h1>{words.title(momentIn(report.at, language))}</h1>
        <p class="box" role="status">
          {words.status[status]} {status === "running" && words.progress(takenIn(report), rows)}
        </p>
        {status === "running" && (
          <p>
            <a href={here}>{words.refresh}</a>
          </p>
        )}
        {status === "checked" && (
          <form method="post" action={`/${language}/do/accept-import`}>
            <Hidden name="form" value={session?.formToken} />
            <Hidden name="id" value={params["id"]} />
            <button>{form.forms["accept-import"].send}</button>
          </form>
        )}
        <Mistakes report={report} language={language} />
        <Summary report={report} language={language} />
        <CheckedRows report={report} language={language} />
        <p class="row">
          {report.next && (
            <a href={`${here}?${new URLSearchParams({ cursor: report.next })}`}>{pageMessages[language].next}</a>
          )}
          {asked["cursor"] && <a href={here}>{pageMessages[language].first}</a>}
        </p>
        <p>
          <a href={`/${language}/do/import`}>{words.another}</a>
        </p>
      </>
    ),
  };
}

/** Rows that were tried already. */
const takenIn = ({ rows, byRecord }: Report) =>
  rows - Object.values(byRecord).reduce((sum, counts) => sum + (counts?.new ?? 0), 0);

/** Below the form that takes a file: what a file looks like, what came before, and the same format out again. */
export async function aboutImports({ world, language }: Visit): Promise<ComponentChildren> {
  const { import: words } = officeMessages[language];
  const recent = await recentImports(world);
  return (
    <>
      <h2>{words.format}</h2>
      <p>{words.formatText}</p>
      <dl>
        {recordKinds.map((kind) => (
          <>
            <dt>
              {labelled(words.records[kind], language)} {kind}
            </dt>
            <dd>{columnsOf(kind).join(", ")}</dd>
          </>
        ))}
      </dl>
      <p>
        <a href={`/${language}/export.csv`}>{words.export}</a>
      </p>
      {recent.length > 0 && (
        <>
          <h2>{words.recent}</h2>
          <ul>
            {recent.map(({ id, at, status }) => (
              <li>
                <a href={`/${language}/imports/${id}`}>{labelled(momentIn(at, language), language)}</a>{" "}
                {words.status[status]}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** Files that wait to be accepted, by their moment. */
export async function waitingImports({ world, language, query }: Visit): Promise<Option[]> {
  const waiting = (await recentImports(world)).filter(({ status, id }) => status === "checked" || id === query["id"]);
  return waiting.map(({ id, at }) => [id, momentIn(at, language)] as const);
}
