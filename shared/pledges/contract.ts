import * as z from "zod";
import { PersonId, PledgeId } from "../../events/define.ts";
import { operation } from "../web/operation.ts";
import { Lines, Seen, TextsOf } from "../web/text.ts";
import { followOperations } from "./follow-contract.ts";
import { readOperations } from "./read-contract.ts";
import { company, content, PledgeInFull, Reason } from "./shapes.ts";

const byId = z.strictObject({ id: PledgeId });
/** Four languages of 3,000 characters, as a form writes them. */
const LARGEST = 200 * 1024;

export const draftPledge = operation({
  name: "draft-pledge",
  method: "POST",
  path: "/v1/pledges",
  who: ["member"],
  summary: "Draft a pledge: a measurable, time-bound commitment of one's member (C8)",
  body: z.strictObject({
    original: content.original,
    words: content.words,
    machine: content.machine.default([]),
    kind: content.kind,
    level: content.level,
    mode: company.mode,
    matchedPledge: company.matchedPledge.optional(),
    partners: company.partners.default([]),
    objectives: content.objectives.default([]),
    countries: content.countries.default([]),
    start: content.start,
    due: content.due,
    metric: content.metric,
    milestones: content.milestones.default([]),
    steward: PersonId.optional().describe("a person of the member; the author unless told"),
  }),
  output: PledgeInFull,
  status: 201,
  errors: [409],
  largest: LARGEST,
});
export type Asked = z.output<(typeof draftPledge)["body"]>;

export const revisePledge = operation({
  name: "revise-pledge",
  method: "PATCH",
  path: "/v1/pledges/{id}",
  who: ["member"],
  summary: "Change a draft of one's member; partners that had confirmed are asked again on submission",
  params: byId,
  body: z.strictObject({
    original: content.original.optional(),
    words: content.words.optional(),
    machine: content.machine.optional(),
    kind: content.kind.optional(),
    level: content.level.optional(),
    mode: company.mode.optional(),
    matchedPledge: company.matchedPledge.optional(),
    partners: company.partners.optional(),
    objectives: content.objectives.optional(),
    countries: content.countries.optional(),
    start: content.start.optional(),
    due: content.due.optional(),
    metric: content.metric.optional(),
    milestones: content.milestones.optional(),
    steward: PersonId.optional(),
  }),
  output: PledgeInFull,
  errors: [404, 409, 412, 428],
  ifMatch: true,
  largest: LARGEST,
});
export const submitPledge = operation({
  name: "submit-pledge",
  method: "POST",
  path: "/v1/pledges/{id}/submission",
  who: ["member"],
  summary: "Submit a draft to the secretariat; its partners are asked to confirm",
  params: byId,
  output: PledgeInFull,
  errors: [404, 409],
});
export const withdrawPledge = operation({
  name: "withdraw-pledge",
  method: "POST",
  path: "/v1/pledges/{id}/withdrawal",
  who: ["member"],
  summary: "Withdraw a pledge that is not published yet",
  params: byId,
  output: PledgeInFull,
  errors: [404, 409],
});
export const returnPledge = operation({
  name: "return-pledge",
  method: "POST",
  path: "/v1/pledges/{id}/return",
  who: ["secretariat"],
  summary: "Give a submitted pledge back, with what to change",
  params: byId,
  body: z.strictObject({ reason: Lines(2000) }),
  output: PledgeInFull,
  errors: [404, 409],
});
export const publishPledge = operation({
  name: "publish-pledge",
  method: "POST",
  path: "/v1/pledges/{id}/publication",
  who: ["secretariat"],
  summary: "Publish a submitted pledge",
  params: byId,
  body: z.strictObject({
    seen: z.iso.datetime().optional().describe("`submittedAt` of the pledge that was read: a later one is refused"),
  }),
  output: PledgeInFull,
  errors: [404, 409, 412],
});
export const correctPledge = operation({
  name: "correct-pledge",
  method: "POST",
  path: "/v1/pledges/{id}/correction",
  who: ["secretariat"],
  summary: "Correct a published pledge, and say what changed: a new revision (C3)",
  params: byId,
  body: z.strictObject({
    changed: TextsOf(1000),
    original: content.original.optional(),
    words: content.words.optional(),
    machine: content.machine.optional(),
    kind: content.kind.optional(),
    level: content.level.optional(),
    objectives: content.objectives.optional(),
    countries: content.countries.optional(),
    start: content.start.optional(),
    due: content.due.optional(),
    metric: content.metric.optional(),
    milestones: content.milestones.optional(),
    reopened: z.boolean().default(false).describe("it was fulfilled or stopped by mistake, and is in progress again"),
    seen: Seen,
  }),
  output: PledgeInFull,
  errors: [404, 409, 412],
  largest: LARGEST,
});
export const retractPledge = operation({
  name: "retract-pledge",
  method: "POST",
  path: "/v1/pledges/{id}/retraction",
  who: ["secretariat"],
  summary: "Retract a published pledge: its address then answers 410 with the reason (C3)",
  params: byId,
  body: z.strictObject({ reason: Reason }),
  output: PledgeInFull,
  errors: [404, 409],
});

export const operations = [
  draftPledge,
  revisePledge,
  submitPledge,
  withdrawPledge,
  returnPledge,
  publishPledge,
  correctPledge,
  retractPledge,
  ...followOperations,
  ...readOperations,
] as const;

/** The room's pages designed by hand; every other write has its form at `/{lang}/do/{operation}`. */
export const pages = [
  "/{lang}/pledges",
  "/{lang}/pledges/mine",
  "/{lang}/pledges/queue",
  "/{lang}/pledges/{id}",
  "/{lang}/pledges/{id}/steps",
  "/{lang}/pledge-update",
  "/{lang}/partnership",
] as const;
