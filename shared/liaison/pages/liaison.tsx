import { liaisonMessages } from "../../i18n/liaison/messages.ts";
import { agencyAcronym } from "../../reference/agencies.ts";
import type { Language } from "../../reference/codes.ts";
import { SpanChart, type Spans } from "../../web/chart.tsx";
import type { Route } from "../../web/on-request.ts";
import { page, type Shown, type Visit } from "../../web/page-route.tsx";
import { Told } from "../../web/texts.tsx";
import { listQuarters } from "../quarter-actions.ts";
import { getLiaison, getRotation } from "../roster-actions.ts";
import type { QuarterDuty, RotationTold } from "../shapes.ts";
import { AsOn, dayAsked, quarterIn, quarterShort } from "./as-on.tsx";
import { Sitting, Vacancies } from "./roster.tsx";

export const liaison: Route[] = [page("/{lang}/liaison", { access: "public", get: showLiaison })];

async function showLiaison(visit: Visit): Promise<Shown> {
  const { language, world, query } = visit;
  const date = dayAsked(visit);
  const [roster, rotation, { items: quarters }] = await Promise.all([
    getLiaison(world, date),
    getRotation(world, date),
    listQuarters(world, date),
  ]);
  const { liaison: words } = liaisonMessages[language];
  const at = query["at"] ? `?${new URLSearchParams({ at: query["at"] })}` : "";
  return {
    title: words.title,
    body: (
      <>
        <h1>{words.title}</h1>
        <p>{words.intro}</p>
        <AsOn visit={visit} />
        <h2>{words.roster}</h2>
        <Sitting roster={roster} names={rotation.names} language={language} />
        <h2>{words.vacancies}</h2>
        <Vacancies roster={roster} language={language} />
        <h2>{words.rotation}</h2>
        <Next rotation={rotation} language={language} />
        <p>
          <a href={`/${language}/liaison/rotation${at}`}>{words.how}</a>
        </p>
        <h2>{words.quarters}</h2>
        <Quarters quarters={quarters} language={language} />
        <h2>{words.more}</h2>
        <ul>
          <li>
            <a href={`/${language}/actions${at}`}>{words.actions}</a>
          </li>
          <li>
            <a href="/v1/liaison/calendar.ics">{words.calendar}</a>
          </li>
          <li>
            <a href={`/v1/liaison${at}`}>{words.data}</a>
          </li>
        </ul>
      </>
    ),
  };
}

/** Columns that stand side by side, as spans. */
function spansOf(columns: number[]): Spans["spans"] {
  const spans: [number, number][] = [];
  for (const column of columns) {
    const last = spans.at(-1);
    if (last?.[1] === column - 1) last[1] = column;
    else spans.push([column, column]);
  }
  return spans;
}

function Next({ rotation: { draw, next }, language }: { rotation: RotationTold; language: Language }) {
  const { liaison: words } = liaisonMessages[language];
  if (!next.length) return <p>{words.noRotation}</p>;
  const known = [...new Set([...(draw?.order ?? []), ...next.flatMap(({ agencies }) => agencies)])];
  const rows = known.map(
    (agency): Spans => ({
      label: agencyAcronym(agency, language),
      spans: spansOf(next.flatMap(({ agencies }, i) => (agencies.includes(agency) ? [i] : []))),
    }),
  );
  const columns = next.map(({ quarter }) => quarterShort(quarter, language));
  return (
    <>
      <p>{words.rotationIntro}</p>
      <SpanChart title={words.chart} columns={columns} rows={rows} />
      <table class="n">
        <caption>{words.asTable}</caption>
        <thead>
          <tr>
            <th scope="col">{words.quarterColumn}</th>
            <th scope="col">{words.agenciesColumn}</th>
          </tr>
        </thead>
        <tbody>
          {next.map(({ quarter, agencies }) => (
            <tr>
              <th scope="row">{quarterIn(quarter, language)}</th>
              <td>{agencies.map((agency) => agencyAcronym(agency, language)).join(", ")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Quarters({ quarters, language }: { quarters: QuarterDuty[]; language: Language }) {
  const { liaison: words } = liaisonMessages[language];
  if (!quarters.length) return <p>{words.noQuarters}</p>;
  return (
    <table class="n">
      <caption>{words.quartersIntro}</caption>
      <thead>
        <tr>
          <th scope="col">{words.quarterColumn}</th>
          <th scope="col">{words.statusColumn}</th>
          <th scope="col">{words.detailColumn}</th>
        </tr>
      </thead>
      <tbody>
        {quarters.map((duty) => (
          <tr>
            <th scope="row">{quarterIn(duty.quarter, language)}</th>
            <td>{words.status[duty.fully ? "fully" : duty.status]}</td>
            <td>
              <Detail duty={duty} language={language} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Detail({ duty: { meeting, status, daysLeft, reason }, language }: { duty: QuarterDuty; language: Language }) {
  const { liaison: words } = liaisonMessages[language];
  if (meeting) return <a href={`/${language}/meetings/${meeting}`}>{words.meeting}</a>;
  if (reason) return <Told texts={reason} language={language} />;
  return <>{status === "missing" && daysLeft !== null ? words.daysLeft(daysLeft) : words.unexplained}</>;
}
