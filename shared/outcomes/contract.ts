import * as z from "zod";
import { OutcomeKind } from "../../events/choices.ts";
import { OutcomeId } from "../../events/define.ts";
import { Country, Language, Objective, TableNumber } from "../reference/codes.ts";
import { operation, Paging, pageOf } from "../web/operation.ts";
import { Seen, TextsOf } from "../web/text.ts";
import { dutyOperations } from "./duty-contract.ts";
import { Draft, ListedOutcome, Outcome, OutcomeRevision, plan } from "./shapes.ts";

const id = z.strictObject({ id: OutcomeId });
const number = z.coerce.number<number>();

/** Who may write for some body, as for its meetings. */
const holders = ["coordinator", "representative", "liaison", "secretariat"] as const;
/** C12: the Liaison Table coordinates among the tables; it, or the secretariat, approves what is published. */
const approvers = ["liaison", "secretariat"] as const;

/** A minute old at most; older while a new one is fetched, for a day. */
export const CACHE = "public, max-age=60, stale-while-revalidate=86400";

export const filter = {
  kind: OutcomeKind.optional(),
  table: number.pipe(TableNumber).optional(),
  objective: number.pipe(Objective).optional(),
  country: Country.optional(),
  year: number.pipe(z.int().min(2022).max(2200)).optional().describe("of publication, in UTC"),
  language: Language.optional().describe("outcomes that have words in it, and only those words"),
  at: z.iso.date().optional().describe("published by the end of that day; today unless told"),
};

export const listOutcomes = operation({
  name: "list-outcomes",
  method: "GET",
  path: "/v1/outcomes",
  who: ["everyone"],
  summary: "What the Mechanism published, newest first; filters after the first narrow within the page (C3)",
  query: z.strictObject({ ...filter, ...Paging }),
  output: pageOf(ListedOutcome),
  cache: CACHE,
});
export const getOutcome = operation({
  name: "get-outcome",
  method: "GET",
  path: "/v1/outcomes/{id}",
  who: ["everyone"],
  summary: "One outcome as it stands, with its revisions; once retracted, the reason (C3)",
  params: id,
  query: z.strictObject({ at: filter.at.describe("as it stood at the end of that day") }),
  output: Outcome,
  errors: [404, 410],
  cache: CACHE,
});
export const getOutcomeRevision = operation({
  name: "get-outcome-revision",
  method: "GET",
  path: "/v1/outcomes/{id}/revisions/{n}",
  who: ["everyone"],
  summary: "One revision of an outcome: its words stay as they were published, until the outcome is retracted",
  params: z.strictObject({ id: OutcomeId, n: number.pipe(z.int().min(1).max(99_999)) }),
  output: OutcomeRevision,
  errors: [404, 410],
  cache: CACHE,
});

/** Rows of a file's page: an answer of a function takes 6 MB. */
const MOST = 500;
const files = {
  method: "GET",
  who: ["everyone"],
  output: z.string(),
  cache: CACHE,
} as const;
const filePage = z.strictObject({
  ...filter,
  cursor: Paging.cursor.describe("in the address that the header Link calls next (RFC 8288)"),
  limit: number
    .pipe(z.int().min(1).max(MOST))
    .default(MOST)
    .describe(`outcomes in one answer, ${MOST} at most; what follows is named by the header Link (RFC 8288)`),
});
export const outcomesCsv = operation({
  ...files,
  name: "outcomes-csv",
  path: "/v1/outcomes.csv",
  media: "text/csv",
  summary: "The same outcomes as the list, as a table with one row for each language (RFC 4180)",
  query: filePage,
});
export const outcomesJsonl = operation({
  ...files,
  name: "outcomes-jsonl",
  path: "/v1/outcomes.jsonl",
  media: "application/x-ndjson",
  summary: "The same outcomes as the list, one JSON object a line",
  query: filePage,
});
export const outcomesFeed = operation({
  ...files,
  name: "outcomes-feed",
  path: "/v1/feed.atom",
  media: "application/atom+xml",
  summary: "What was published or corrected last, to subscribe to (RFC 4287)",
  query: z.strictObject(filter),
});
export const fileOperations = [outcomesCsv, outcomesJsonl, outcomesFeed] as const;

export const listDrafts = operation({
  name: "list-outcome-drafts",
  method: "GET",
  path: "/v1/outcomes/drafts",
  who: holders,
  summary: "Drafts that wait for approval: one's own; for who may approve, all",
  query: z.strictObject(Paging),
  output: pageOf(Draft),
});
export const getDraft = operation({
  name: "get-outcome-draft",
  method: "GET",
  path: "/v1/outcomes/{id}/draft",
  who: holders,
  summary: "One draft, for its author and who may approve it; for anybody else there is none",
  params: id,
  output: Draft,
  errors: [404],
});
const DRAFT_BYTES = 384 * 1024;
export const draftOutcome = operation({
  name: "draft-outcome",
  method: "POST",
  path: "/v1/outcomes",
  who: holders,
  summary: "Draft a report, a quarterly or an annual note; nothing is public before it is approved (C3)",
  body: z.strictObject({
    kind: plan.kind,
    words: plan.words,
    original: plan.original,
    machine: plan.machine.default([]),
    tables: plan.tables.default([]),
    objectives: plan.objectives.default([]),
    countries: plan.countries.default([]),
  }),
  output: Draft,
  status: 201,
  errors: [409],
  largest: DRAFT_BYTES,
});
const optional = {
  words: plan.words.optional(),
  original: plan.original.optional(),
  machine: plan.machine.optional(),
  tables: plan.tables.optional(),
  objectives: plan.objectives.optional(),
  countries: plan.countries.optional(),
};
export const reviseOutcome = operation({
  name: "revise-outcome",
  method: "PATCH",
  path: "/v1/outcomes/{id}/draft",
  who: holders,
  summary: "Change a draft that waits for approval",
  params: id,
  body: z.strictObject({ kind: plan.kind.optional(), ...optional }),
  output: Draft,
  errors: [404, 409, 412, 428],
  ifMatch: true,
  largest: DRAFT_BYTES,
});
export const withdrawOutcome = operation({
  name: "withdraw-outcome",
  method: "POST",
  path: "/v1/outcomes/{id}/withdrawal",
  who: holders,
  summary: "Withdraw a draft: it will not be published",
  params: id,
  output: Draft,
  errors: [404, 409],
});
export const approveOutcome = operation({
  name: "approve-outcome",
  method: "POST",
  path: "/v1/outcomes/{id}/approval",
  who: approvers,
  summary: "Approve a draft, which publishes it; who approved is on record (C3)",
  params: id,
  body: z.strictObject({
    seen: z.iso.datetime().optional().describe("`changedAt` of the draft that was read: a later one is refused"),
  }),
  output: Outcome,
  errors: [404, 409, 412],
});
export const correctOutcome = operation({
  name: "correct-outcome",
  method: "POST",
  path: "/v1/outcomes/{id}/correction",
  who: approvers,
  summary: "Correct a published report or note: a new revision at the same address, which says what changed (C3)",
  params: id,
  body: z.strictObject({ changed: TextsOf(500), ...optional, seen: Seen }),
  output: Outcome,
  errors: [404, 409, 410, 412],
  largest: DRAFT_BYTES,
});
export const retractOutcome = operation({
  name: "retract-outcome",
  method: "POST",
  path: "/v1/outcomes/{id}/retraction",
  who: ["secretariat"],
  summary:
    "Retract what was published: its address tells why from now on; contributions and pledges in their own room (C3)",
  params: id,
  body: z.strictObject({
    reason: TextsOf(500),
    successor: OutcomeId.optional().describe("the outcome that takes its place"),
  }),
  output: z.strictObject({ id: OutcomeId, status: z.literal("retracted") }),
  errors: [404, 409],
});

const published = [listOutcomes, getOutcome, getOutcomeRevision] as const;
const drafting = [
  listDrafts,
  getDraft,
  draftOutcome,
  reviseOutcome,
  withdrawOutcome,
  approveOutcome,
  correctOutcome,
  retractOutcome,
] as const;
export const publishing = [...published, ...drafting] as const;
export const operations = [...publishing, ...fileOperations, ...dutyOperations] as const;

/** The room's pages designed by hand; every other write has its form at `/{lang}/do/{operation}`. */
export const pages = [
  "/{lang}/outcomes",
  "/{lang}/outcomes/{id}",
  "/{lang}/objectives",
  "/{lang}/objectives/{n}",
  "/{lang}/countries",
  "/{lang}/countries/{code}",
  "/{lang}/publish",
  "/{lang}/publish/{id}",
] as const;
