import * as z from "zod";
import { PledgeStage } from "../../events/choices.ts";
import { MemberId, PledgeId } from "../../events/define.ts";
import { Country, Objective } from "../reference/codes.ts";
import { operation, Paging, pageOf } from "../web/operation.ts";
import { Figures, Pledge, PledgeInFull } from "./shapes.ts";
import { PledgeKind } from "./states.ts";

const at = z.iso.date().optional();
const filter = {
  kind: PledgeKind.optional(),
  objective: z.coerce.number().pipe(Objective).optional(),
  country: Country.optional(),
  stage: PledgeStage.optional(),
  member: MemberId.optional(),
  late: z.literal("true").optional().describe("past due, and neither fulfilled nor stopped"),
  at: at.describe("what was public at the end of that day and still is, as it went by then, in today's words"),
};

export const listPledges = operation({
  name: "list-pledges",
  method: "GET",
  path: "/v1/pledges",
  who: ["everyone"],
  summary: "Published pledges, newest first, late ones longest overdue first; or all of one's own member (C8)",
  query: z.strictObject({
    ...filter,
    own: z.literal("true").optional().describe("those of one's own member, drafts too, as they are now: without `at`"),
    ...Paging,
  }),
  output: pageOf(Pledge),
});
export const getPledge = operation({
  name: "get-pledge",
  method: "GET",
  path: "/v1/pledges/{id}",
  who: ["everyone"],
  summary: "One published pledge; an unpublished one for its own member, and once submitted for who has to decide",
  params: z.strictObject({ id: PledgeId }),
  query: z.strictObject({ at }),
  output: PledgeInFull,
  errors: [404, 410],
});
export const pledgesCsv = operation({
  name: "pledges-csv",
  method: "GET",
  path: "/v1/pledges.csv",
  who: ["everyone"],
  summary:
    "Published pledges as a table, a row a language, in the fields of the United Nations Network's pledging form",
  query: z.strictObject(filter),
  output: z.string(),
  media: "text/csv",
  errors: [409],
});
export const pledgeQueue = operation({
  name: "pledge-queue",
  method: "GET",
  path: "/v1/pledges/queue",
  who: ["secretariat"],
  summary: "Pledges to decide on, those that waited longest first",
  query: z.strictObject(Paging),
  output: pageOf(Pledge),
});
export const getPledgeFigures = operation({
  name: "get-pledge-figures",
  method: "GET",
  path: "/v1/pledges/figures",
  who: ["everyone"],
  summary:
    "How many pledges there are, how far they have come, and the share whose state was told in the last 12 months, counted daily",
  query: z.strictObject({ at: at.describe("as last counted by that day") }),
  output: Figures,
});

export const readOperations = [listPledges, getPledge, pledgesCsv, pledgeQueue, getPledgeFigures] as const;
