import * as z from "zod";

// Closed lists that events and contracts share; apart from the events, which a function that answers HTTP has no use for.

export const DeclineReason = z.enum(["outside-scope", "duplicate", "incomplete", "not-reachable", "other"]);
export type DeclineReason = z.infer<typeof DeclineReason>;

export const SeatRole = z.enum(["coordinator", "representative", "agency"]);
export type SeatRole = z.infer<typeof SeatRole>;
export const SeatEnd = z.enum(["resigned", "replaced", "decided", "left", "rotated"]);
export type SeatEnd = z.infer<typeof SeatEnd>;

/** C2: "progress, challenges, good practices, lessons learned and opportunities in GCM implementation" */
export const ContributionKind = z.enum(["progress", "challenge", "good-practice", "lesson-learned", "opportunity"]);
export type ContributionKind = z.infer<typeof ContributionKind>;

/** C8: how far a pledge has come. */
export const PledgeStage = z.enum(["planning", "in-progress", "fulfilled", "stopped"]);
export type PledgeStage = z.infer<typeof PledgeStage>;

/** C3: "the information produced by the Mechanism" */
export const OutcomeKind = z.enum([
  "minutes",
  "report",
  "contribution",
  "pledge",
  "dialogue",
  "quarterly-note",
  "annual-note",
]);
export type OutcomeKind = z.infer<typeof OutcomeKind>;
