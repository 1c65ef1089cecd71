import * as z from "zod";
import { InputId, MeetingId, Year } from "../../events/define.ts";
import { LocalTime, plan } from "../meetings/shapes.ts";
import { TableNumber } from "../reference/codes.ts";
import { operation, Paging, pageOf } from "../web/operation.ts";
import { SetOf, TextsOf } from "../web/text.ts";
import { jointActionOperations } from "./joint-action-contract.ts";
import { byYear, Objectives } from "./params.ts";
import { Dialogue, DialogueRow, Finding, Input } from "./shapes.ts";

const at = z.iso.date().optional();
const running = ["liaison", "secretariat"] as const;
/** What is told to some only: no cache between keeps it for others. */
const cache = "private, no-cache";
const LARGEST = 256 * 1024;
const title = TextsOf(150);
const seen = z.int().optional().describe("`outcomes.version` that was read: what was recorded since is refused");

export const announceDialogue = operation({
  name: "announce-dialogue",
  method: "POST",
  path: "/v1/dialogues",
  who: running,
  summary: "Announce the annual dialogue with the governments of the region: one a year (C13)",
  body: z.strictObject({ year: Year, title }),
  output: Dialogue,
  status: 201,
  errors: [409],
});
export const correctTitle = operation({
  name: "correct-dialogue-title",
  method: "PUT",
  path: "/v1/dialogues/{year}/title",
  who: running,
  summary: "Mend a dialogue's title, until its call for inputs opens",
  params: byYear,
  body: z.strictObject({ title }),
  output: Dialogue,
  errors: [404, 409],
});
export const setCall = operation({
  name: "set-call",
  method: "PUT",
  path: "/v1/dialogues/{year}/call",
  who: running,
  summary: "Set the call for inputs; once it is open, only its deadline can be put off (C8)",
  params: byYear,
  body: z.strictObject({
    questions: z
      .array(z.strictObject({ text: TextsOf(500) }))
      .min(1)
      .max(10),
    tables: SetOf(TableNumber, { least: 1, most: 4 }),
    opens: LocalTime,
    deadline: LocalTime,
    zone: plan.zone,
    seen,
  }),
  output: Dialogue,
  errors: [404, 409, 412],
});
export const submitInput = operation({
  name: "submit-input",
  method: "POST",
  path: "/v1/dialogues/{year}/inputs",
  who: ["member"],
  summary:
    "Answer the call for a table that one takes part in; sent again before the deadline, it replaces the earlier one",
  params: byYear,
  body: z.strictObject({
    table: TableNumber,
    answers: z
      .array(z.strictObject({ question: z.int().min(1), text: TextsOf(3000, 9000) }))
      .min(1)
      .max(10)
      .refine((answers) => new Set(answers.map(({ question }) => question)).size === answers.length, {
        error: "repeated",
      }),
    seen: z.int().min(0).optional().describe("how often it was sent when it was read, 0 for never: else it is refused"),
  }),
  output: Input,
  errors: [404, 409, 412],
  largest: LARGEST,
});
export const withdrawInput = operation({
  name: "withdraw-input",
  method: "POST",
  path: "/v1/dialogues/{year}/inputs/{id}/withdrawal",
  who: ["member", "secretariat"],
  summary: "Take an input back: its organization while inputs are taken; at any time the secretariat, which says why",
  params: z.strictObject({ ...byYear.shape, id: InputId }),
  body: z.strictObject({ reason: TextsOf(500).optional().describe("of the secretariat, for who sent it") }),
  output: z.strictObject({ id: InputId, status: z.literal("withdrawn") }),
  errors: [404, 409],
});
export const listInputs = operation({
  name: "list-inputs",
  method: "GET",
  path: "/v1/dialogues/{year}/inputs",
  who: ["everyone"],
  summary:
    "Inputs by table: to seat-holders and secretariat all, to a member its own; to all once outcomes are approved",
  params: byYear,
  query: z.strictObject({ table: z.coerce.number().pipe(TableNumber).optional(), ...Paging }),
  cache,
  output: pageOf(Input),
  errors: [404],
});
export const setAgenda = operation({
  name: "set-agenda",
  method: "PUT",
  path: "/v1/dialogues/{year}/agenda",
  who: running,
  summary: "Set the agenda from the tables' inputs; from then on, after the deadline, no more are taken (C13)",
  params: byYear,
  body: z.strictObject({
    items: z
      .array(
        z.strictObject({
          text: TextsOf(500),
          table: TableNumber.optional(),
          objectives: Objectives,
          inputs: SetOf(InputId, { most: 100 }).default([]),
        }),
      )
      .min(1)
      .max(50),
  }),
  output: Dialogue,
  errors: [404, 409],
  largest: LARGEST,
});
export const nameMeeting = operation({
  name: "name-meeting",
  method: "POST",
  path: "/v1/dialogues/{year}/meeting",
  who: running,
  summary: "Say which meeting is the dialogue's: one called of `dialogue` (C13)",
  params: byYear,
  body: z.strictObject({ meeting: MeetingId }),
  output: Dialogue,
  errors: [404, 409],
});
export const recordFinding = operation({
  name: "record-finding",
  method: "POST",
  path: "/v1/dialogues/{year}/findings",
  who: running,
  summary: "Record an opportunity or a challenge in implementing the Global Compact, or tell one anew (C14)",
  params: byYear,
  body: z.strictObject({
    kind: Finding.shape.kind,
    text: TextsOf(1000),
    objectives: Objectives,
    number: z.int().min(1).optional().describe("of the one that this replaces"),
    withdrawn: z.boolean().default(false).describe("the one of that number is taken back"),
    seen,
  }),
  output: Finding,
  status: 201,
  errors: [404, 409, 412],
});
export const approveOutcomes = operation({
  name: "approve-dialogue-outcomes",
  method: "POST",
  path: "/v1/dialogues/{year}/publication",
  who: running,
  summary: "Approve the outcomes of a dialogue whose meeting was held: from then on they are public (C3, C14)",
  params: byYear,
  body: z.strictObject({ summary: TextsOf(2000, 6000).optional(), seen }),
  output: Dialogue,
  errors: [404, 409, 412],
});
export const correctOutcomes = operation({
  name: "correct-dialogue-outcomes",
  method: "POST",
  path: "/v1/dialogues/{year}/correction",
  who: running,
  summary: "Publish what was recorded since the outcomes were approved, and say what changed (C3)",
  params: byYear,
  body: z.strictObject({ changed: TextsOf(1000), summary: TextsOf(2000, 6000).optional(), seen }),
  output: Dialogue,
  errors: [404, 409, 412],
});
export const listDialogues = operation({
  name: "list-dialogues",
  method: "GET",
  path: "/v1/dialogues",
  who: ["everyone"],
  summary: "Annual dialogues with the governments of the region, the latest first (C13)",
  query: z.strictObject({ at }),
  output: z.strictObject({ items: z.array(DialogueRow) }),
});
export const getDialogue = operation({
  name: "get-dialogue",
  method: "GET",
  path: "/v1/dialogues/{year}",
  who: ["everyone"],
  summary: "One dialogue: its call, agenda and meeting; its outcomes once approved, or to who runs it (C13, C14)",
  params: byYear,
  query: z.strictObject({ at }),
  cache,
  output: Dialogue,
  errors: [404],
});

/** The dialogue itself; messages, recommendations and the dossier have functions of their own. */
export const dialogueOperations = [
  announceDialogue,
  correctTitle,
  setCall,
  submitInput,
  withdrawInput,
  listInputs,
  setAgenda,
  nameMeeting,
  recordFinding,
  approveOutcomes,
  correctOutcomes,
  listDialogues,
  getDialogue,
  ...jointActionOperations,
] as const;

/** Pages designed by hand of the dialogue itself. */
export const dialoguePages = [
  "/{lang}/dialogues",
  "/{lang}/dialogues/{year}",
  "/{lang}/dialogues/{year}/inputs",
  "/{lang}/dialogues/{year}/run",
  "/{lang}/dialogues/{year}/agenda",
  "/{lang}/joint-action",
] as const;
