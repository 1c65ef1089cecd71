import type { SQSRecord } from "aws-lambda";
import * as z from "zod";
import { ImportId } from "../../events/define.ts";
import { DialogueEvent } from "../../events/index.ts";
import { kindOf, log } from "../aws/log.ts";
import { sendMessages } from "../aws/queue.ts";
import { Refusal } from "../refusal.ts";
import { laterOf } from "../time.ts";
import { openWorld, recordAll, type World } from "../world.ts";
import { countedBy, outcomeOf, rowIn } from "./import-actions.ts";
import type { RowRooms } from "./import-check.ts";
import type { ChunkRow, ImportState } from "./import-states.ts";
import { chunkWrite, findChunk, findImport, importWrites } from "./import-store.ts";
import { takeRow } from "./import-take.ts";

/** The event that a file was accepted, or this function's own word that the next rows are due. */
const Message = z.union([
  z.object({ detail: DialogueEvent }),
  z.object({ import: ImportId, from: z.int(), at: z.iso.datetime(), request: z.string() }),
]);

const own = process.env["IMPORT_QUEUE"] ?? "";
/** After so many tries a row that breaks is told as refused, so that it holds up nobody else. */
const TRIES = 5;

/**
 * Takes in some tens of rows and puts the rest on its own queue. Where it dies, the message comes again: rows that are in
 * are found there, and what comes next is asked for once more.
 */
export async function runImport(rooms: RowRooms, body: string, { attributes }: SQSRecord): Promise<void> {
  const message = Message.parse(JSON.parse(body));
  const step =
    "detail" in message
      ? { import: (message.detail.data as { import: ImportId }).import, from: 0, ...message.detail }
      : message;
  const now = laterOf(step.at, new Date().toISOString());
  const mechanism = openWorld({ now, by: "mechanism", request: step.request });
  const state = await findImport(mechanism, step.import);
  if (state?.status !== "running") return;
  const { position } = state;
  const last = Number(attributes.ApproximateReceiveCount) >= TRIES;
  const world = { ...mechanism, by: state.by };
  const after = position === step.from ? await takeChunk(world, rooms, { state, last }) : state;
  // Whoever recorded the step may have died before asking for the next one; further on, another message is under way.
  if (after.status === "running" && after.position === step.from + 1)
    await sendMessages(own, [{ body: { import: state.id, from: after.position, at: step.at, request: step.request } }]);
  log.info("rows taken in", { import: state.id, from: step.from, position: after.position, request: step.request });
}

async function takeChunk(
  world: World,
  rooms: RowRooms,
  { state, last }: { state: ImportState; last: boolean },
): Promise<ImportState> {
  const { position } = state;
  const before = (await findChunk(world, state.id, position))?.rows ?? [];
  const rows: ChunkRow[] = [];
  for (const row of before) rows.push(await takeOne(world, rooms, { row, last }));
  const done = position + 1 >= state.chunks;
  const byRecord = countedBy(rows, countedBy(before, state.byRecord, -1));
  const after: ImportState = { ...state, byRecord, position: position + 1, status: done ? "done" : "running" };
  await recordAll(world, [...importWrites(world, state, after), chunkWrite(world, state, position, { rows })]);
  return after;
}

/** Without its cells: what was taken in stands elsewhere now, where its bearer may erase it. */
async function takeOne(
  world: World,
  rooms: RowRooms,
  { row: kept, last }: { row: ChunkRow; last: boolean },
): Promise<ChunkRow> {
  const { cells: _, ...row } = kept;
  try {
    return { ...row, outcome: outcomeOf(kept, await takeRow(world, rooms, rowIn(kept))) };
  } catch (error) {
    if (error instanceof Refusal) return { ...row, outcome: "refused", code: error.code };
    if (!last) throw error;
    log.error("row broke", { row: row.row, record: row.record, kind: kindOf(error), request: world.request });
    return { ...row, outcome: "refused", code: "something-broke" };
  }
}
