import type { Instant } from "../time.ts";
import type { MeetingState } from "./states.ts";

type Span = Pick<MeetingState, "at" | "minutes">;

export const endOf = ({ at, minutes }: Span): Instant => new Date(Date.parse(at) + minutes * 60_000).toISOString();

/** Half-open: one may begin when the other ends. */
export const overlap = (a: Span, b: Span): boolean => a.at < endOf(b) && b.at < endOf(a);
