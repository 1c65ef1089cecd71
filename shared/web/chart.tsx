import { labelled, listed } from "../i18n/punctuation.ts";
import type { Language } from "../reference/codes.ts";

/** One row of a chart: what it is about, and the columns that it spans, both told, from 0. */
export interface Spans {
  label: string;
  spans: (readonly [from: number, to: number])[];
  /** what stands in other columns, such as a cross */
  marks?: (readonly [column: number, mark: string])[];
}

const LABEL = 88;
const COLUMN = 68;
const ROW = 30;
const HEAD = 26;

/**
 * Which rows span which columns, as inline SVG: a thick bar where there is something and a thin line where there is nothing,
 * so that no colour says it. Too wide for a telephone, it scrolls; a table behind it says the same.
 */
export function SpanChart({ title, columns, rows }: { title: string; columns: readonly string[]; rows: Spans[] }) {
  const [width, height] = [LABEL + columns.length * COLUMN, HEAD + rows.length * ROW];
  const left = (column: number) => LABEL + column * COLUMN;
  return (
    <figure class="w" role="group" aria-label={title} tabIndex={0}>
      <svg
        role="img"
        aria-label={title}
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        fill="currentColor"
        font-size="14"
      >
        {columns.map((column, i) => (
          <text x={left(i) + COLUMN / 2} y={16} text-anchor="middle">
            {column}
          </text>
        ))}
        {rows.map(({ label, spans, marks = [] }, i) => (
          <g transform={`translate(0 ${HEAD + i * ROW})`}>
            <text y={ROW / 2 + 5} font-weight="600">
              {label}
            </text>
            <rect x={LABEL} y={ROW / 2 - 0.5} width={columns.length * COLUMN} height={1} />
            {spans.map(([from, to]) => (
              <rect x={left(from) + 3} y={6} width={(to - from + 1) * COLUMN - 6} height={ROW - 12} rx={4} />
            ))}
            {marks.map(([column, mark]) => (
              <text
                x={left(column) + COLUMN / 2}
                y={ROW / 2 + 5}
                text-anchor="middle"
                font-weight="600"
                stroke="Canvas"
                stroke-width={9}
                paint-order="stroke"
              >
                {mark}
              </text>
            ))}
          </g>
        ))}
      </svg>
    </figure>
  );
}

const BAR = 300;
const LINE = 44;
/** Letters of a label that fit beside the screen's edge at its usual size. */
const LONG = 36;

/** Numbers beside one another as inline SVG: each with its label and its number in words, so that no length says it alone. */
export function BarChart({
  title,
  bars,
  language,
}: {
  title: string;
  bars: readonly { label: string; value: number }[];
  language: Language;
}) {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const said = bars.map(({ label, value }) => `${labelled(label, language)} ${value}`);
  return (
    <figure class="w" role="group" aria-label={title} tabIndex={0}>
      <svg
        role="img"
        aria-label={`${labelled(title, language)} ${listed(said, language)}`}
        width={BAR}
        height={bars.length * LINE}
        viewBox={`0 0 ${BAR} ${bars.length * LINE}`}
        fill="currentColor"
        font-size="14"
      >
        {bars.map(({ value }, n) => (
          <g transform={`translate(0 ${n * LINE})`}>
            <text y={16} font-size={(said[n] ?? "").length > LONG ? 12 : undefined}>
              {said[n]}
            </text>
            <rect y={24} width={Math.max(1, (value / most) * BAR)} height={12} rx={2} />
          </g>
        ))}
      </svg>
    </figure>
  );
}
