import { stringify } from "csv-stringify/sync";
import type { Attributes } from "../aws/table.ts";
import { inert } from "../inert.ts";
import { Refusal } from "../refusal.ts";
import type { World } from "../world.ts";
import { columns, type Row, rowsOf } from "./csv-rules.ts";
import { type Filter, listPledges } from "./reads.ts";

/** A function's answer may hold 6 MB, quotes and line ends escaped. */
const LARGEST = 5_000_000;
/** A pledge may hold 300 KB of updates, of which the table tells little. */
const PAGE = 20;
const cell = (value: string | number) => (typeof value === "string" ? inert(value) : value);

/** The published pledges of a filter as a table that spreadsheets open, its formulas inert. @throws Refusal export-too-large */
export async function pledgesCsv(world: Pick<World, "record" | "now">, filter: Filter): Promise<string> {
  const parts: string[] = [];
  let bytes = 0;
  for (let after: Attributes | undefined, more = true; more; more = Boolean(after)) {
    const page = await listPledges(world, { ...filter, limit: PAGE, after });
    const rows = page.items.flatMap((pledge) => rowsOf(pledge, process.env["SITE"] ?? ""));
    const part = tableOf(rows, parts.length === 0);
    parts.push(part);
    bytes += Buffer.byteLength(part);
    if (bytes > LARGEST) throw new Refusal("export-too-large");
    after = page.last;
  }
  return parts.join("");
}

const tableOf = (rows: Row[], first: boolean) =>
  stringify(
    rows.map((row) => columns.map((column) => cell(row[column]))),
    { header: first, columns: [...columns], bom: first, record_delimiter: "windows", escape_formulas: true },
  );
