import * as z from "zod";
import { ContributionId, PersonId } from "../../events/define.ts";
import { Done, Token } from "../members/shapes.ts";
import { operation, Paging, pageOf } from "../web/operation.ts";
import { Lines, SetOf } from "../web/text.ts";
import { Contribution, Listed } from "./shapes.ts";
import { ContributionState, Criterion, Verdict } from "./states.ts";

const params = z.strictObject({ id: ContributionId });
const secretariat = ["secretariat"] as const;
const output = Contribution;

export const assignReviewer = operation({
  name: "assign-reviewer",
  method: "POST",
  path: "/v1/contributions/{id}/reviewer",
  who: secretariat,
  summary: "Ask a person of another organization for the review, where nobody was found or somebody does not answer",
  params,
  body: z.strictObject({ reviewer: PersonId }),
  output,
  errors: [404, 409],
});

export const reviewContribution = operation({
  name: "review-contribution",
  method: "POST",
  path: "/v1/contributions/{id}/review",
  who: ["member"],
  summary: "Approve a contribution, or ask for changes; a good practice by the Migration Network Hub's criteria (C8)",
  params,
  body: z.strictObject({
    verdict: Verdict,
    met: SetOf(Criterion, { most: Criterion.options.length })
      .optional()
      .describe("criteria that a good practice meets: needed for one, and all of them to approve it"),
    remarks: Lines(4000, 8000).optional().describe("for the author; needed where changes are asked"),
    seen: z.iso.datetime().optional().describe("`submittedAt` of what was read: where it came in anew, it is refused"),
  }),
  output,
  errors: [404, 409, 412],
});
export type ReviewInput = z.output<(typeof reviewContribution)["body"]>;

export const declineReview = operation({
  name: "decline-review",
  method: "POST",
  path: "/v1/contributions/{id}/review/refusal",
  who: ["member"],
  summary: "Decline a review that one was asked for: the next one is asked",
  params,
  output: Done,
  errors: [404, 409],
});

export const declineReviewByLetter = operation({
  name: "decline-review-by-letter",
  method: "POST",
  path: "/v1/contributions/reviews/refusal",
  who: ["bearer"],
  summary: "Decline a review with the token of its letter, without signing in",
  body: z.strictObject({ token: Token }),
  output: Done,
  errors: [409, 410],
});

export const listReviews = operation({
  name: "list-reviews",
  method: "GET",
  path: "/v1/me/reviews",
  who: ["member"],
  summary: "What waits for one's review, the oldest first",
  output: z.strictObject({ items: z.array(Listed) }),
});

export const contributionQueue = operation({
  name: "contribution-queue",
  method: "GET",
  path: "/v1/contributions/queue",
  who: secretariat,
  summary: "What waits for the secretariat: without a reviewer, approved; and what is in review; the oldest first",
  query: z.strictObject({
    status: ContributionState.shape.status.extract(["submitted", "in-review", "approved"]).optional(),
    ...Paging,
  }),
  output: pageOf(Listed),
});

export const reviewOperations = [
  assignReviewer,
  reviewContribution,
  declineReview,
  declineReviewByLetter,
  listReviews,
  contributionQueue,
] as const;
