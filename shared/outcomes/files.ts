import { stringify } from "csv-stringify/sync";
import { inert } from "../inert.ts";
import type { Language } from "../reference/codes.ts";
import type { ListedOutcome } from "./shapes.ts";

const columns = [
  "id",
  "language",
  "kind",
  "revision",
  "publishedAt",
  "revisedAt",
  "title",
  "summary",
  "how",
  "tables",
  "objectives",
  "countries",
  "authors",
  "url",
  "source",
  "licence",
] as const;
type Row = Record<(typeof columns)[number], string | number>;

/** The list's own values, one row for each language; several values of one field have `; ` between. */
const rowsOf = ({ words, tables, objectives, countries, authors, ...facts }: ListedOutcome): Row[] =>
  (Object.entries(words) as [Language, NonNullable<ListedOutcome["words"][Language]>][]).map(([language, said]) => ({
    ...facts,
    language,
    ...said,
    title: inert(said.title),
    summary: inert(said.summary),
    tables: tables.join("; "),
    objectives: objectives.join("; "),
    countries: countries.join("; "),
    authors: inert(authors.join("; ")),
  }));

/** RFC 4180, in UTF-8; what a spreadsheet would take for a formula is inert. */
export const asCsv = (outcomes: readonly ListedOutcome[]): string =>
  stringify(outcomes.flatMap(rowsOf), {
    header: true,
    columns: [...columns],
    escape_formulas: true,
    record_delimiter: "windows",
  });

export const asJsonLines = (outcomes: readonly ListedOutcome[]): string =>
  outcomes.map((outcome) => `${JSON.stringify(outcome)}\n`).join("");
