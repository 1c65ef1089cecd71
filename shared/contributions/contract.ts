import * as z from "zod";
import { ContributionKind } from "../../events/choices.ts";
import { ContributionId } from "../../events/define.ts";
import { Done } from "../members/shapes.ts";
import { Country, Language, Objective } from "../reference/codes.ts";
import { operation, Paging, pageOf } from "../web/operation.ts";
import { Seen, SetOf, TextsOf } from "../web/text.ts";
import { reviewOperations } from "./review-contract.ts";
import { Contribution, LARGEST, Listed, said } from "./shapes.ts";

const params = z.strictObject({ id: ContributionId });
const secretariat = ["secretariat"] as const;
const output = Contribution;

export const draftContribution = operation({
  name: "draft-contribution",
  method: "POST",
  path: "/v1/contributions",
  who: ["member"],
  summary: "Begin a contribution: progress, a challenge, a good practice, a lesson learned or an opportunity (C2)",
  body: z.strictObject({
    kind: said.kind,
    original: said.original,
    words: said.words,
    objectives: said.objectives.default([]),
    general: said.general.default(false),
    principles: said.principles.default([]),
    countries: said.countries.default([]),
    period: said.period.optional(),
    links: said.links.default([]),
    implementation: said.implementation.optional().describe("of a good practice"),
    protected: said.protected.default(false),
  }),
  output,
  status: 201,
  largest: LARGEST,
});
export type DraftInput = z.output<(typeof draftContribution)["body"]>;

export const reviseContribution = operation({
  name: "revise-contribution",
  method: "PATCH",
  path: "/v1/contributions/{id}",
  who: ["member", "secretariat"],
  summary: "Change one's draft, or what a reviewer asked to change; the secretariat adds translations",
  params,
  body: z.strictObject({
    kind: said.kind.optional(),
    original: said.original.optional(),
    words: said.words.optional().describe("languages that are left out stay as they are"),
    without: SetOf(Language, { most: 4 }).optional().describe("languages that are taken away"),
    objectives: said.objectives.optional(),
    general: said.general.optional(),
    principles: said.principles.optional(),
    countries: said.countries.optional(),
    period: said.period.nullable().optional(),
    links: said.links.optional(),
    implementation: said.implementation.optional(),
    protected: said.protected.optional(),
  }),
  output,
  errors: [404, 409, 412, 428],
  ifMatch: true,
  largest: LARGEST,
});
export type RevisionInput = z.output<(typeof reviseContribution)["body"]>;

export const submitContribution = operation({
  name: "submit-contribution",
  method: "POST",
  path: "/v1/contributions/{id}/submission",
  who: ["member"],
  summary: "Submit one's contribution: somebody of another organization is asked to review it (C8)",
  params,
  output,
  errors: [404, 409],
});
export const withdrawContribution = operation({
  name: "withdraw-contribution",
  method: "POST",
  path: "/v1/contributions/{id}/withdrawal",
  who: ["member"],
  summary: "Withdraw one's contribution before it is published",
  params,
  output,
  errors: [404, 409],
});
export const publishContribution = operation({
  name: "publish-contribution",
  method: "POST",
  path: "/v1/contributions/{id}/publication",
  who: secretariat,
  summary: "Publish what a reviewer approved (C3)",
  params,
  output,
  errors: [404, 409],
});
export const correctContribution = operation({
  name: "correct-contribution",
  method: "POST",
  path: "/v1/contributions/{id}/correction",
  who: secretariat,
  summary: "Correct what is published, or add a translation, saying what changed: a new revision at the same address",
  params,
  body: z.strictObject({
    words: said.words.optional().describe("languages that are left out stay as they are"),
    protect: z.boolean().default(false).describe("from now on without name or organization"),
    changed: TextsOf(1000),
    seen: Seen,
  }),
  output,
  errors: [404, 409, 412],
  largest: LARGEST,
});
export type CorrectionInput = z.output<(typeof correctContribution)["body"]>;

export const retireContribution = operation({
  name: "retire-contribution",
  method: "POST",
  path: "/v1/contributions/{id}/retirement",
  who: secretariat,
  summary: "Retire what is published: its address then answers 410 with the reason and what takes its place",
  params,
  body: z.strictObject({ reason: TextsOf(1000), successor: ContributionId.optional() }),
  output: Done,
  errors: [404, 409],
});
export const listContributions = operation({
  name: "list-contributions",
  method: "GET",
  path: "/v1/contributions",
  who: ["everyone"],
  summary: "Published contributions, the newest first; with `own`, signed in, one's own in whatever state (C2)",
  query: z.strictObject({
    kind: ContributionKind.optional(),
    objective: z.coerce.number().pipe(Objective).optional(),
    country: Country.optional(),
    at: z.iso
      .date()
      .optional()
      .describe("what was public at the end of that day in UTC and still is, in today's words; now unless told"),
    own: z.enum(["true"]).optional(),
    ...Paging,
  }),
  output: pageOf(Listed),
});
export const getContribution = operation({
  name: "get-contribution",
  method: "GET",
  path: "/v1/contributions/{id}",
  who: ["everyone"],
  summary: "One contribution; before it is published, for its author, its reviewer and the secretariat only",
  params,
  output,
  errors: [404, 410],
});
export const operations = [
  draftContribution,
  reviseContribution,
  submitContribution,
  withdrawContribution,
  ...reviewOperations,
  publishContribution,
  correctContribution,
  retireContribution,
  listContributions,
  getContribution,
] as const;

/** The room's pages designed by hand; every other write has its form at `/{lang}/do/{operation}`. */
export const pages = [
  "/{lang}/contributions",
  "/{lang}/contributions/new",
  "/{lang}/contributions/own",
  "/{lang}/contributions/own/{id}",
  "/{lang}/contributions/reviews",
  "/{lang}/contributions/reviews/{id}",
  "/{lang}/contributions/queue",
  "/{lang}/contributions/queue/{id}",
  "/{lang}/contributions/{id}",
  "/{lang}/contributions/{id}/change",
  "/{lang}/review-request",
] as const;
