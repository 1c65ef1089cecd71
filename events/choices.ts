import * as z from "zod";

// Closed lists that events and contracts share; apart from the events, which a function that answers HTTP has no use for.

export const DeclineReason = z.enum(["outside-scope", "duplicate", "incomplete", "not-reachable", "other"]);
export type DeclineReason = z.infer<typeof DeclineReason>;

export const SeatRole = z.enum(["coordinator", "representative", "agency"]);
export type SeatRole = z.infer<typeof SeatRole>;
export const SeatEnd = z.enum(["resigned", "replaced", "decided", "left", "rotated"]);
export type SeatEnd = z.infer<typeof SeatEnd>;
