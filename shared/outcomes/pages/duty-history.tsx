import { dutyMessages } from "../../i18n/duties/messages.ts";
import type { Language } from "../../reference/codes.ts";
import { SpanChart } from "../../web/chart.tsx";
import type { DutiesTold } from "../duty-contract.ts";
import { EvidenceList, Stand, shapes } from "./duty-parts.tsx";

type Told = DutiesTold["items"][number]["history"];

const partsOf = (quarter: string) => [Number(quarter.slice(-1)), Number(quarter.slice(0, 4))] as const;
export const quarterOrYear = (period: string, language: Language): string =>
  period.includes("Q") ? dutyMessages[language].quarter(...partsOf(period)) : period;
const short = (period: string, language: Language): string =>
  period.includes("Q") ? dutyMessages[language].quarterShort(...partsOf(period)) : period;

/** Periods that stand side by side, as one bar each. */
function runsOf(history: Told): [number, number][] {
  const runs: [number, number][] = [];
  for (const [i, { state }] of history.entries()) {
    const last = runs.at(-1);
    if (state !== "kept") continue;
    if (last?.[1] === i - 1) last[1] = i;
    else runs.push([i, i]);
  }
  return runs;
}

/** Quarter by quarter, or year by year: as a line of bars and crosses, and as the table behind it with its evidence. */
export function History({
  title,
  label,
  history,
  language,
}: {
  title: string;
  label: string;
  history: Told;
  language: Language;
}) {
  const words = dutyMessages[language];
  if (history.every(({ state }) => state === "not-enough-data")) return null;
  const marks = history.flatMap(({ state }, i): [number, string][] => (state === "kept" ? [] : [[i, shapes[state]]]));
  return (
    <>
      <SpanChart
        title={words.chart(title)}
        columns={history.map(({ period }) => short(period, language))}
        rows={[{ label, spans: runsOf(history), marks }]}
      />
      <table class="n">
        <caption>
          {words.history}. {words.chartHow}
        </caption>
        <thead>
          <tr>
            <th scope="col">{words.period}</th>
            <th scope="col">{words.stateAndEvidence}</th>
          </tr>
        </thead>
        <tbody>
          {history.map(({ period, state, evidence }) => (
            <tr>
              <th scope="row">{short(period, language)}</th>
              <td>
                <Stand state={state} words={words.state[state]} />
                <EvidenceList evidence={evidence} language={language} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
