import type { ImportId, PersonId } from "../../events/define.ts";
import { headSentence } from "../i18n/office/fault-sentence.ts";
import { policies } from "../policies.ts";
import type { Language } from "../reference/codes.ts";
import { Refusal } from "../refusal.ts";
import { plusDays } from "../time.ts";
import { newId, recordAll, retryOnConflict, type World } from "../world.ts";
import { judgeRows, type RowRooms } from "./import-check.ts";
import { readCsv } from "./import-csv.ts";
import { type RowFault, rowOf } from "./import-rules.ts";
import { type ImportRow, recordKinds, type Verdict } from "./import-shapes.ts";
import type { ChunkRow, ImportState } from "./import-states.ts";
import { findChunk, findImport, importWrites, putChunks, WAITS_DAYS } from "./import-store.ts";

/** Rows that are taken in together: some seconds of work. */
const CHUNK = 40;
/** Mistakes that are told by row; there may be more. */
const TOLD = 200;

/**
 * Reads a file, judges every row in the light of what is there, and keeps it until it is accepted. Nothing else changes.
 * Four megabytes, some twenty thousand rows, are judged within the request: a hundred rows cost three reads.
 * @throws Refusal faulty-file where its first row does not name the format's columns
 */
export async function checkFile(
  world: World,
  rooms: RowRooms,
  file: string,
  { step = CHUNK, language = "es" as Language } = {},
): Promise<ImportState> {
  const { rows, faults, unnamed } = readCsv(file);
  if (unnamed) throw new Refusal("faulty-file", { row: "1", what: headSentence(language, faults) });
  const read = rows.map(({ row: n, cells }) => ({ n, cells, ...rowOf(cells) }));
  faults.push(...read.flatMap(({ n, faults: wrong = [] }) => wrong.map((fault): RowFault => ({ ...fault, row: n }))));
  const good = read.flatMap(({ n, cells, row }) => (row ? [{ n, cells, row }] : []));
  const judged = await judgeRows(
    world,
    rooms,
    good.map(({ row }) => row),
  );
  const kept = good.flatMap(({ n, cells, row: { record } }, i): ChunkRow[] => {
    const verdict = judged[i] ?? "new";
    if (typeof verdict !== "string") faults.push({ ...verdict, row: n });
    return typeof verdict === "string" ? [{ row: n, record, outcome: verdict, cells }] : [];
  });
  return faults.length
    ? keepFaulty(world, { rows: rows.length, faults })
    : keepChecked(
        world,
        kept.toSorted((a, b) => recordKinds.indexOf(a.record) - recordKinds.indexOf(b.record)),
        step,
      );
}

const fresh = (world: World) => ({
  id: newId(world, "imp"),
  version: 0,
  by: world.by as PersonId,
  at: world.now,
  position: 0,
  until: plusDays(world.now, WAITS_DAYS),
});

/** Of a file with mistakes only they are kept: it is corrected and sent again. */
async function keepFaulty(world: World, { rows, faults }: { rows: number; faults: RowFault[] }): Promise<ImportState> {
  const told = faults.toSorted((a, b) => a.row - b.row).slice(0, TOLD);
  const state: ImportState = {
    ...fresh(world),
    status: "faulty",
    rows,
    byRecord: {},
    faults: told,
    faulty: faults.length,
    chunks: 0,
  };
  await recordAll(world, importWrites(world, state, state));
  return state;
}

async function keepChecked(world: World, rows: ChunkRow[], step: number): Promise<ImportState> {
  const chunks = Array.from({ length: Math.ceil(rows.length / step) }, (_, n) => ({
    rows: rows.slice(n * step, (n + 1) * step),
  }));
  const state: ImportState = {
    ...fresh(world),
    status: "checked",
    rows: rows.length,
    byRecord: countedBy(rows),
    faults: [],
    faulty: 0,
    chunks: chunks.length,
  };
  await putChunks(world, state.id, chunks);
  await recordAll(world, importWrites(world, state, state));
  return state;
}

/** How many rows of each kind do what. */
export function countedBy(
  rows: readonly ChunkRow[],
  before: ImportState["byRecord"] = {},
  by: 1 | -1 = 1,
): ImportState["byRecord"] {
  const counts = structuredClone(before);
  for (const { record, outcome } of rows) {
    const own = (counts[record] ??= {});
    own[outcome] = (own[outcome] ?? 0) + by;
    if (!own[outcome]) delete own[outcome];
  }
  return counts;
}

/** @throws Refusal not-found */
export async function loadImport(world: World, id: ImportId): Promise<ImportState> {
  const state = await findImport(world, id);
  if (!state) throw new Refusal("not-found");
  return state;
}

/** From here on the rows are taken in, by themselves. @throws Refusal not-found, import-over */
export const acceptImport = (world: World, id: ImportId) =>
  retryOnConflict(async () => {
    const state = await loadImport(world, id);
    if (state.status !== "checked") throw new Refusal("import-over");
    const after: ImportState = { ...state, status: "running", until: plusDays(world.now, policies.keptDays) };
    await recordAll(world, importWrites(world, state, after), {
      type: "members.import-accepted.v1",
      aggregate: id,
      data: { import: id },
    });
    return after;
  });

export interface Place {
  chunk: number;
  row: number;
}

/** A page of the report by row, and where the next one begins. */
export async function rowsOf(world: World, state: ImportState, { limit, from }: { limit: number; from: Place }) {
  const rows: ChunkRow[] = [];
  let { chunk, row } = from;
  while (rows.length < limit && chunk < state.chunks) {
    const here = (await findChunk(world, state.id, chunk))?.rows ?? [];
    const some = here.slice(row, row + limit - rows.length);
    rows.push(...some);
    if (row + some.length < here.length) return { rows, next: { chunk, row: row + some.length } };
    [chunk, row] = [chunk + 1, 0];
  }
  return { rows, next: chunk < state.chunks ? { chunk, row } : undefined };
}

/** A row as it was kept, read again: it was good then. */
export function rowIn({ cells }: ChunkRow): ImportRow {
  const { row } = rowOf(cells ?? {});
  if (!row) throw new Error("a kept row that cannot be read");
  return row;
}

/** What is told of a row that was tried: a new one that is there already was taken in by a try that died. */
export const outcomeOf = ({ outcome }: ChunkRow, verdict: Verdict) =>
  verdict === "new" || (verdict === "unchanged" && outcome === "new") ? "taken" : verdict;
