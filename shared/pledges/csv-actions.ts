import { stringify } from "csv-stringify/sync";
import type { Attributes } from "../aws/table.ts";
import { inert } from "../inert.ts";
import { Refusal } from "../refusal.ts";
import type { World } from "../world.ts";
import { columns, type Row, rowsOf } from "./csv-rules.ts";
import { type Filter, listPledges } from "./reads.ts";

/** A function's answer may hold 6 MB, quotes and line ends escaped. */
const LARGEST = 5_000_000;
const PAGE = 100;
const cell = (value: string | number) => (typeof value === "string" ? inert(value) : value);

/** The published pledges of a filter as a table that spreadsheets open, its formulas inert. @throws Refusal export-too-large */
export async function pledgesCsv(world: Pick<World, "record" | "now">, filter: Filter): Promise<string> {
  const rows: Row[] = [];
  for (let after: Attributes | undefined, more = true; more; more = Boolean(after)) {
    const page = await listPledges(world, { ...filter, limit: PAGE, after });
    rows.push(...page.items.flatMap((pledge) => rowsOf(pledge, process.env["SITE"] ?? "")));
    after = page.last;
  }
  const file = stringify(
    rows.map((row) => columns.map((column) => cell(row[column]))),
    { header: true, columns: [...columns], bom: true, record_delimiter: "windows", escape_formulas: true },
  );
  if (Buffer.byteLength(file) > LARGEST) throw new Refusal("export-too-large");
  return file;
}
