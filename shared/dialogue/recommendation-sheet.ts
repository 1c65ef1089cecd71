import { type CsvError, parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import {
  type Cells,
  type Column,
  columns,
  FaultySheet,
  readRows,
  type SheetRow,
} from "./recommendation-sheet-rules.ts";

const ROWS = 2000;
const named = new Map<string, Column>(columns.map((column) => [column.toLowerCase(), column]));

/** Of a name that is none, what a sentence can hold. */
const NAME = 60;

const faulty = (row: number, code: string, column?: string) => new FaultySheet({ row, code, column });

/**
 * Rows of a file that a spreadsheet wrote: with or without byte order mark, any line ends, fields quoted where they hold
 * the delimiter, which is a comma or a semicolon. @throws FaultySheet
 */
export function readSheet(text: string): SheetRow[] {
  // A gateway that takes other letters for UTF-8 leaves this in their place: a text would not be verbatim.
  const spoilt = text.indexOf("\uFFFD");
  if (spoilt >= 0) throw faulty(text.slice(0, spoilt).split("\n").length, "not-utf-8");
  const [head = [], ...body] = table(text);
  const names = head.map((name) => named.get(name.trim().toLowerCase()));
  if (!names.includes("source")) throw faulty(1, "columns", "source");
  const unknown = head.find((name, n) => name.trim() && !names[n]);
  if (unknown) throw faulty(1, "columns", unknown.trim().slice(0, NAME));
  const twice = names.find((name, n) => name && names.indexOf(name) !== n);
  if (twice) throw faulty(1, "repeated", twice);
  const rows = body.flatMap((fields, n) => {
    if (fields.every((field) => !field.trim())) return [];
    if (fields.length !== names.length) throw faulty(n + 2, "cell-count");
    const cells = Object.fromEntries(
      fields.flatMap((field, i) => (names[i] && field.trim() ? [[names[i], field.trim()]] : [])),
    ) as Cells;
    return [{ row: n + 2, cells }];
  });
  if (!rows.length) throw faulty(1, "no-rows");
  if (rows.length > ROWS) throw faulty(ROWS + 2, "too-many-rows");
  return readRows(rows);
}

function table(text: string): string[][] {
  const delimiter = /^[^,\r\n]*;/.test(text) ? ";" : ",";
  try {
    return parse(text, { bom: true, delimiter, relax_column_count: true, skip_empty_lines: false });
  } catch (error) {
    const { records = 0 } = error as CsvError & { records?: number };
    throw faulty(records + 1, "bad-csv");
  }
}

/** A file that spreadsheets open, its formulas inert, and that comes back through `readSheet` as it was (RFC 4180). */
export const writeSheet = (rows: Cells[]): string =>
  stringify(
    rows.map((cells) => columns.map((column) => cells[column] ?? "")),
    { header: true, columns: [...columns], bom: true, record_delimiter: "windows", escape_formulas: true },
  );
