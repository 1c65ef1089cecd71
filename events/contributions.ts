import * as z from "zod";
import { ContributionId, defineEvent, PersonId } from "./define.ts";

const contribution = z.strictObject({ contribution: ContributionId });
const reviewer = z.strictObject({ contribution: ContributionId, reviewer: PersonId });

export const ContributionDrafted = defineEvent("contributions.contribution-drafted.v1", contribution);
export const ContributionRevised = defineEvent("contributions.contribution-revised.v1", contribution);
export const ContributionSubmitted = defineEvent("contributions.contribution-submitted.v1", contribution);
export const ContributionWithdrawn = defineEvent("contributions.contribution-withdrawn.v1", contribution);
export const ReviewerAssigned = defineEvent("contributions.reviewer-assigned.v1", reviewer);
export const ReviewDeclined = defineEvent("contributions.review-declined.v1", reviewer);
/** The reviewer has had the contribution for so many days. */
export const ReviewDue = defineEvent(
  "contributions.review-due.v1",
  z.strictObject({ contribution: ContributionId, reviewer: PersonId, days: z.int().min(1) }),
);
export const ChangesAsked = defineEvent("contributions.changes-asked.v1", contribution);
export const ContributionApproved = defineEvent("contributions.contribution-approved.v1", contribution);
export const ContributionPublished = defineEvent("contributions.contribution-published.v1", contribution);
export const ContributionCorrected = defineEvent("contributions.contribution-corrected.v1", contribution);
export const ContributionRetired = defineEvent("contributions.contribution-retired.v1", contribution);
