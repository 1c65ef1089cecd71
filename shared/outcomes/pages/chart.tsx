import { OutcomeKind } from "../../../events/choices.ts";
import { outcomeMessages } from "../../i18n/outcomes/messages.ts";
import { labelled } from "../../i18n/punctuation.ts";
import type { Language } from "../../reference/codes.ts";

const [WIDTH, ROW, BAR] = [280, 44, 12];

/** How many of each kind, as bars with their numbers, so that no colour says it; the table behind it says the same. */
function Bars({
  title,
  rows,
  language,
}: {
  title: string;
  rows: (readonly [label: string, n: number])[];
  language: Language;
}) {
  const most = Math.max(1, ...rows.map(([, n]) => n));
  const height = rows.length * ROW;
  return (
    <div class="w">
      <svg
        role="img"
        aria-label={`${labelled(title, language)} ${rows.map(([label, n]) => `${label} ${n}`).join(", ")}`}
        width={WIDTH}
        height={height}
        viewBox={`0 0 ${WIDTH} ${height}`}
        fill="currentColor"
        font-size="15"
      >
        {rows.map(([label, n], i) => (
          <g transform={`translate(0 ${i * ROW})`}>
            <text y={16}>
              {labelled(label, language)} {n}
            </text>
            <rect y={22} width={Math.max(1, (n / most) * WIDTH)} height={BAR} rx={2} />
          </g>
        ))}
      </svg>
    </div>
  );
}

/** Numbers by `value:kind`, of one value. */
export const kindsOf = (counts: Map<string, number>, value: string): [OutcomeKind, number][] =>
  OutcomeKind.options.flatMap((kind): [OutcomeKind, number][] => {
    const n = counts.get(`${value}:${kind}`) ?? 0;
    return n ? [[kind, n]] : [];
  });

/** What was published about one thing, by kind. */
export function ByKind({ counted, language }: { counted: [OutcomeKind, number][]; language: Language }) {
  const { chart, kinds } = outcomeMessages[language];
  if (!counted.length) return null;
  return (
    <>
      <Bars language={language} title={chart.byKind} rows={counted.map(([kind, n]) => [kinds[kind], n] as const)} />
      <table>
        <caption>{chart.byKind}</caption>
        <thead>
          <tr>
            <th scope="col">{chart.kind}</th>
            <th scope="col">{chart.number}</th>
          </tr>
        </thead>
        <tbody>
          {counted.map(([kind, n]) => (
            <tr>
              <th scope="row">{kinds[kind]}</th>
              <td>{n}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** Years told beside one another. */
const YEARS = 5;

/** Everything that was published, by kind and by year, the last few years apart. */
export function ByYear({ counts, language }: { counts: Map<string, number>; language: Language }) {
  const { chart, kinds } = outcomeMessages[language];
  const years = [...new Set([...counts.keys()].map((key) => key.slice(0, 4)))].toSorted();
  const total = (kind: OutcomeKind) => years.reduce((sum, year) => sum + (counts.get(`${year}:${kind}`) ?? 0), 0);
  const told = OutcomeKind.options.filter((kind) => total(kind) > 0);
  if (!told.length) return null;
  const last = years.slice(-YEARS);
  return (
    <>
      <Bars language={language} title={chart.byKind} rows={told.map((kind) => [kinds[kind], total(kind)] as const)} />
      <div class="w" role="group" aria-label={chart.scroll} tabIndex={0}>
        <table class="n">
          <caption>{chart.byYear}</caption>
          <thead>
            <tr>
              <th scope="col">{chart.kind}</th>
              {last.map((year) => (
                <th scope="col">{year}</th>
              ))}
              <th scope="col">{chart.total}</th>
            </tr>
          </thead>
          <tbody>
            {told.map((kind) => (
              <tr>
                <th scope="row">{kinds[kind]}</th>
                {last.map((year) => (
                  <td>{counts.get(`${year}:${kind}`) ?? 0}</td>
                ))}
                <td>{total(kind)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
