/** An instant as ISO 8601 in UTC with milliseconds, so that text order is time order. */
export type Instant = string;

const DAY = 86_400_000;

export const plusDays = (instant: Instant, days: number): Instant =>
  new Date(Date.parse(instant) + days * DAY).toISOString();

/** So many calendar months later at the same time of day; the 31st becomes a shorter month's last day. */
export function plusMonths(instant: Instant, months: number): Instant {
  const to = new Date(instant);
  const day = to.getUTCDate();
  to.setUTCMonth(to.getUTCMonth() + months);
  if (to.getUTCDate() !== day) to.setUTCDate(0);
  return to.toISOString();
}

/** Epoch seconds, as DynamoDB's TTL wants them. */
export const epochSeconds = (instant: Instant): number => Math.floor(Date.parse(instant) / 1000);

export const dateOf = (instant: Instant): string => instant.slice(0, 10);

export const laterOf = (a: Instant, b: Instant): Instant => (a > b ? a : b);

export const wholeDaysBetween = (from: Instant, to: Instant): number =>
  Math.floor((Date.parse(to) - Date.parse(from)) / DAY);

/** Monday to Friday, from the day after `from` to the day of `to`, in UTC. */
export function workingDaysBetween(from: Instant, to: Instant): number {
  const first = Date.parse(dateOf(from)) / DAY + 1;
  const last = Date.parse(dateOf(to)) / DAY;
  const days = Math.max(0, last - first + 1);
  const weeks = Math.floor(days / 7);
  let working = weeks * 5;
  for (let day = first + weeks * 7; day <= last; day++)
    if (![0, 6].includes(new Date(day * DAY).getUTCDay())) working++;
  return working;
}
