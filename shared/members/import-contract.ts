import * as z from "zod";
import { ImportId } from "../../events/define.ts";
import { operation, Paging } from "../web/operation.ts";
import { RecordKind } from "./import-shapes.ts";
import { RowOutcome } from "./import-states.ts";
import { ByToken, Done, Token } from "./shapes.ts";

/** The one exception to 64 KB. */
const LARGEST = 4 * 1024 * 1024;

const told = {
  id: ImportId,
  status: z.enum(["faulty", "checked", "running", "done"]),
  at: z.iso.datetime(),
  rows: z.int().describe("rows of the file that say something"),
  byRecord: z
    .partialRecord(RecordKind, z.partialRecord(RowOutcome, z.int()))
    .describe("rows by kind and outcome: new, unchanged, differs (what is there stays) before; taken, refused after"),
  errors: z
    .array(z.strictObject({ row: z.int(), column: z.string(), detail: z.string() }))
    .describe("by row of the spreadsheet, where 1 is the row of names; 200 at most"),
  faulty: z.int().describe("how many mistakes there are in all"),
};
const Import = z.strictObject(told).meta({ id: "Import" });
const byId = z.strictObject({ id: ImportId });

export const importFile = operation({
  name: "import",
  method: "POST",
  path: "/v1/imports",
  who: ["secretariat"],
  summary: "Check a spreadsheet (CSV) of members, seats, focal points, services and meetings from before: a dry run",
  takes: "text/csv",
  largest: LARGEST,
  body: z.strictObject({ file: z.string().min(1, { error: "required" }).meta({ file: "text/csv,.csv" }) }),
  output: Import,
  status: 201,
});
export const getImport = operation({
  name: "get-import",
  method: "GET",
  path: "/v1/imports/{id}",
  who: ["secretariat"],
  summary: "How far a file is taken in, row by row",
  params: byId,
  query: z.strictObject(Paging),
  output: z.strictObject({
    ...told,
    items: z.array(
      z.strictObject({ row: z.int(), record: RecordKind, outcome: RowOutcome, detail: z.string().optional() }),
    ),
    next: z.string().nullable(),
  }),
  errors: [404],
});
export const acceptImport = operation({
  name: "accept-import",
  method: "POST",
  path: "/v1/imports/{id}/acceptance",
  who: ["secretariat"],
  summary: "Take in the rows of a checked file, step by step; what is there already stays as it is",
  params: byId,
  output: Import,
  status: 202,
  errors: [404, 409],
});
export const exportAll = operation({
  name: "export-all",
  method: "GET",
  path: "/v1/export.csv",
  who: ["secretariat"],
  summary: "Everything that can be imported, in the same format: importing it changes nothing",
  query: z.strictObject({ record: RecordKind.optional().describe("one kind only") }),
  media: "text/csv",
  output: z.string(),
  errors: [409],
});
export const confirmImported = operation({
  name: "confirm-imported",
  method: "POST",
  path: "/v1/imported/confirmation",
  who: ["bearer"],
  summary: "Confirm a membership from before the software, with the token of its letter",
  body: z.strictObject({
    token: Token,
    consent: z.strictObject({
      privacy: z.literal(true, { error: "privacy-needed" }),
      publicListing: z.boolean().default(false),
      optionalLetters: z.boolean().default(false),
    }),
  }),
  output: Done,
  errors: [410],
});
export const declineImported = operation({
  name: "decline-imported",
  method: "POST",
  path: "/v1/imported/refusal",
  who: ["bearer"],
  summary: "Decline a membership from before the software; what is held is deleted",
  body: ByToken,
  output: Done,
  errors: [410],
});
