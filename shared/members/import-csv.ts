import { type CsvError, parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { inert, plain } from "../inert.ts";
import type { RowFault } from "./import-rules.ts";
import { type Cells, type Column, columns } from "./import-shapes.ts";

/** A row by its number in the spreadsheet, where the first holds the columns' names. */
export interface CsvRow {
  row: number;
  cells: Cells;
}

/** Of a name that is none, what a sentence can hold. */
const NAME = 60;

const named = new Map<string, Column>(columns.map((column) => [column.toLowerCase(), column]));
named.set("table", "body");

/**
 * Rows of a file that a spreadsheet wrote: with or without byte order mark, any line ends, fields quoted where they
 * hold the delimiter, which is a comma or, where the comma stands in numbers, a semicolon. Nothing else is let pass.
 * `unnamed`: the row of names itself is wrong, so that no row below it says anything.
 */
export function readCsv(text: string): { rows: CsvRow[]; faults: RowFault[]; unnamed?: boolean } {
  // A gateway that takes other letters for UTF-8 leaves this in their place: a name would be spoilt for good.
  if (text.includes("\uFFFD")) {
    const row = text.slice(0, text.indexOf("\uFFFD")).split("\n").length;
    return { rows: [], faults: [{ row, column: "record", code: "not-utf-8" }], unnamed: row === 1 };
  }
  const delimiter = /^[^,\r\n]*;/.test(text) ? ";" : ",";
  let table: string[][];
  try {
    // Rows of another length are told each by its number below, rather than the first one only.
    table = parse(text, { bom: true, delimiter, relax_column_count: true, skip_empty_lines: false });
  } catch (error) {
    const { records = 0 } = error as CsvError & { records?: number };
    return { rows: [], faults: [{ row: records + 1, column: "record", code: "bad-csv" }], unnamed: records === 0 };
  }
  const [head = [], ...body] = table;
  const names = head.map((name) => named.get(name.trim().toLowerCase()));
  // Spreadsheets write empty columns at the end, without a name.
  const unknown = head.filter((name, n) => name.trim() && !names[n]);
  const twice = names.filter((name, n) => name && names.indexOf(name) !== n);
  const wrong = (code: string, name = ""): RowFault => ({
    row: 1,
    column: "record",
    code,
    about: { name: name.trim().slice(0, NAME) },
  });
  const faults: RowFault[] = [
    ...(names[0] === "record" ? [] : [wrong("no-record-column")]),
    ...unknown.map((name) => wrong("unknown-column", name)),
    ...twice.map((name) => wrong("repeated-column", name)),
  ];
  if (faults.length) return { rows: [], faults, unnamed: true };
  const rows: CsvRow[] = [];
  for (const [n, fields] of body.entries()) {
    if (fields.every((field) => !field.trim())) continue;
    const cells = fields.map((field, i) => [names[i] ?? "", plain(field).trim()] as const).filter(([, value]) => value);
    if (fields.length !== names.length || cells.some(([name]) => !name))
      faults.push({ row: n + 2, column: "record", code: "cell-count" });
    rows.push({ row: n + 2, cells: Object.fromEntries(cells) });
  }
  return { rows, faults: rows.length ? faults : [{ row: 1, column: "record", code: "no-rows" }] };
}

/** A file that spreadsheets open, its formulas inert, and that comes back through `readCsv` as it was (RFC 4180). */
export const writeCsv = (rows: Cells[]): string =>
  stringify(
    rows.map((cells) => columns.map((column) => inert(cells[column] ?? ""))),
    { header: true, columns: [...columns], bom: true, record_delimiter: "windows", escape_formulas: true },
  );
