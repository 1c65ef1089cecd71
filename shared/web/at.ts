import type { Instant } from "../time.ts";

/** The instant that `?at=DATE` asks about: the end of that day in UTC, or now where no day is asked or it is today. */
export const atOf = (date: string | undefined, now: Instant): Instant =>
  !date || date === now.slice(0, 10) ? now : `${date}T23:59:59.999Z`;
