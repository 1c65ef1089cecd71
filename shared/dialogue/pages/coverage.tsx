import { registerMessages } from "../../i18n/register/messages.ts";
import type { Language } from "../../reference/codes.ts";
import { objectiveName } from "../../reference/names.ts";
import type { Coverage } from "../recommendation-contract.ts";

const LABEL = 30;
const BAR = 200;
const NUMBERS = 60;
const ROW = 24;

/**
 * C14: which recommendations have something linked, by objective. What is taken up is a full bar and what is open an empty
 * one, with the numbers beside them, so that no colour says it; the table behind it says the same, and each of its numbers
 * leads to its recommendations.
 */
export function CoverageMap({
  coverage: { objectives },
  language,
  to,
}: {
  coverage: Coverage;
  language: Language;
  /** the address of the recommendations of a filter */
  to: (filter: Record<string, string>) => string;
}) {
  const { recommendations: words } = registerMessages[language];
  const most = Math.max(1, ...objectives.map(({ linked, open }) => linked + open));
  const [width, height] = [LABEL + BAR + NUMBERS, objectives.length * ROW];
  const wide = (count: number) => (count / most) * BAR;
  return (
    <>
      <h2>{words.coverage}</h2>
      <p>{words.coverageIntro}</p>
      <figure class="w" role="group" aria-label={words.coverage} tabIndex={0}>
        <svg
          role="img"
          aria-label={words.coverage}
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          fill="currentColor"
          font-size="14"
        >
          {objectives.map(({ objective, linked, open }, i) => (
            <g transform={`translate(0 ${i * ROW})`}>
              <text y={ROW / 2 + 5}>{objective}</text>
              {linked > 0 && <rect x={LABEL} y={4} width={wide(linked)} height={ROW - 8} />}
              {open > 0 && (
                <rect
                  x={LABEL + wide(linked) + 1}
                  y={5}
                  width={Math.max(1, wide(open) - 2)}
                  height={ROW - 10}
                  fill="none"
                  stroke="currentColor"
                  stroke-width="2"
                />
              )}
              <text x={LABEL + wide(linked + open) + 8} y={ROW / 2 + 5}>
                {linked + open > 0 ? `${linked}/${linked + open}` : "–"}
              </text>
            </g>
          ))}
        </svg>
      </figure>
      <figure class="w" role="group" aria-label={words.table} tabIndex={0}>
        <table class="n">
          <caption>{words.table}</caption>
          <thead>
            <tr>
              <th scope="col">{words.objective}</th>
              <th scope="col">{words.taken}</th>
              <th scope="col">{words.open}</th>
            </tr>
          </thead>
          <tbody>
            {objectives.map(({ objective, linked, open }) => (
              <tr>
                <th scope="row">{objectiveName(objective, language)}</th>
                <td>
                  <Count count={linked} href={to({ objective: String(objective), linked: "true" })} />
                </td>
                <td>
                  <Count count={open} href={to({ objective: String(objective), linked: "false" })} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </figure>
    </>
  );
}

const Count = ({ count, href }: { count: number; href: string }) => (count ? <a href={href}>{count}</a> : <>0</>);
