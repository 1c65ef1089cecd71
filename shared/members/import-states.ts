import * as z from "zod";
import { ImportId, PersonId } from "../../events/define.ts";
import { columns, RecordKind, Verdict } from "./import-shapes.ts";

const instant = z.iso.datetime();

/** What became of a row: what it would do, as long as the file waits; afterwards whether it was taken in. */
export const RowOutcome = z.enum([...Verdict.options, "taken", "refused"]);
export type RowOutcome = z.infer<typeof RowOutcome>;

export const RowFaultState = z.object({
  row: z.int(),
  column: z.enum(columns),
  code: z.string(),
  about: z.record(z.string(), z.string()).optional(),
});

/** `people`, imp_…: a file that the secretariat sent, and how far it is taken in. */
export const ImportState = z.object({
  id: ImportId,
  version: z.int(),
  status: z.enum(["faulty", "checked", "running", "done"]),
  by: PersonId,
  at: instant,
  rows: z.int(),
  /** how many rows of each kind do what */
  byRecord: z.partialRecord(RecordKind, z.partialRecord(RowOutcome, z.int())),
  /** the first 200, and how many there are */
  faults: z.array(RowFaultState),
  faulty: z.int(),
  chunks: z.int(),
  /** the chunk that is taken in next */
  position: z.int(),
  until: instant,
});
export type ImportState = z.infer<typeof ImportState>;

/** `people`, under its import: some tens of rows; their cells only until they are taken in. */
export const ChunkState = z.object({
  rows: z.array(
    z.object({
      row: z.int(),
      record: RecordKind,
      outcome: RowOutcome,
      code: z.string().optional(),
      cells: z.partialRecord(z.enum(columns), z.string()).optional(),
    }),
  ),
});
export type ChunkState = z.infer<typeof ChunkState>;
export type ChunkRow = ChunkState["rows"][number];
