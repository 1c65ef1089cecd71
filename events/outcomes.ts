import * as z from "zod";
import { OutcomeKind } from "./choices.ts";
import { defineEvent, OutcomeId, SubscriptionId } from "./define.ts";

const outcome = z.strictObject({ outcome: OutcomeId });

export const OutcomeDrafted = defineEvent("outcomes.outcome-drafted.v1", outcome);
export const OutcomeRevised = defineEvent("outcomes.outcome-revised.v1", outcome);
/** A draft that will not be published. */
export const OutcomeWithdrawn = defineEvent("outcomes.outcome-withdrawn.v1", outcome);
export const OutcomeApproved = defineEvent("outcomes.outcome-approved.v1", outcome);
export const OutcomePublished = defineEvent(
  "outcomes.outcome-published.v1",
  z.strictObject({ outcome: OutcomeId, kind: OutcomeKind, revision: z.int().min(1) }),
);
export const OutcomeCorrected = defineEvent(
  "outcomes.outcome-corrected.v1",
  z.strictObject({ outcome: OutcomeId, revision: z.int().min(2) }),
);
export const OutcomeRetracted = defineEvent("outcomes.outcome-retracted.v1", outcome);
/** What was published after one watermark, up to another: publication instants with the outcome's id. */
export const DigestDue = defineEvent(
  "outcomes.digest-due.v1",
  z.strictObject({ subscription: SubscriptionId, after: z.string().max(64), until: z.string().max(64) }),
);
export const DutiesComputed = defineEvent("outcomes.duties-computed.v1", z.strictObject({ day: z.iso.date() }));
