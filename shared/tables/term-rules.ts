import type { SeatEnd } from "../../events/choices.ts";
import type { DesignationId, MemberId } from "../../events/define.ts";
import type { Decided } from "../../events/index.ts";
import type { Policies } from "../policies.ts";
import { Refusal } from "../refusal.ts";
import { type Instant, laterOf, plusMonths } from "../time.ts";
import { holds, seatEnded, seatsDue, seatTaken } from "./seat-rules.ts";
import type { SeatState, Source } from "./states.ts";

type Interval = Pick<SeatState, "start" | "end">;
type Terms = Pick<Policies, "representativeTermMonths" | "representativeRenewals">;

const lasts = ({ start, end }: Interval) => !end || start < end;
const overlap = (a: Interval, b: Interval) =>
  lasts(a) && lasts(b) && (!b.end || a.start < b.end) && (!a.end || b.start < a.end);

export interface Taken {
  seat: SeatState;
  events: Decided[];
}

/**
 * C9: "two representatives designated by each working table". A seat may be taken where one is free for its whole
 * interval; an organization holds at most one of a table's two, for a term that it may renew once. (policies)
 * @throws Refusal one-seat-each, term-used-up, seat-taken
 */
export function takeSeat(seats: readonly SeatState[], seat: SeatState, policies: Terms): Taken {
  const others = seats.filter(({ id, role }) => id !== seat.id && role === seat.role);
  if (seat.role === "representative" && seat.member) {
    const { member } = seat;
    if (others.some((other) => other.member === member && overlap(other, seat))) throw new Refusal("one-seat-each");
    const served = termsInARow(others, { member, before: seat.start, designation: seat.designation }, policies);
    if (served > policies.representativeRenewals) throw new Refusal("term-used-up");
  }
  const due = seatsDue[seat.body][seat.role] ?? 0;
  const changes = [seat.start, ...others.map(({ start }) => start).filter((at) => holds(seat, at))];
  const most = Math.max(...changes.map((at) => others.filter((other) => lasts(other) && holds(other, at)).length));
  if (most + 1 > due) throw new Refusal("seat-taken");
  return { seat, events: [seatTaken(seat)] };
}

/**
 * How many terms in a row a member has served as its table's representative before an instant. A pause of a whole term
 * begins a new row; the rest of a term that is shorter than its half does not count. (policy)
 */
export function termsInARow(
  seats: readonly SeatState[],
  { member, before, designation }: { member: MemberId; before: Instant; designation?: DesignationId | undefined },
  { representativeTermMonths }: Terms,
): number {
  const served = seats
    .filter((seat) => seat.member === member && seat.role === "representative" && seat.start < before && lasts(seat))
    .toSorted((a, b) => (a.start < b.start ? 1 : -1));
  const terms = new Set<string>();
  let next = before;
  for (const { id, start, end = next, designation: of } of served) {
    if (plusMonths(end, representativeTermMonths) <= next) break;
    next = start;
    if (of && of === designation) continue;
    const whole = Date.parse(plusMonths(start, representativeTermMonths)) - Date.parse(start);
    if (Date.parse(end) - Date.parse(start) >= whole / 2) terms.add(of ?? id);
  }
  return terms.size;
}

/**
 * A seat ends now, or on the day told, by its holder's resignation, a replacement, a decision, or because its holder
 * left. What has begun to end may end earlier. @throws Refusal seat-over
 */
export function endSeat(
  seat: SeatState,
  { reason, at, now, source }: { reason: SeatEnd; at?: Instant | undefined; now: Instant; source?: Source | undefined },
): Taken {
  const end = laterOf(at ?? now, seat.start);
  const same = seat.ended?.reason === reason && (seat.end === end || (!at && seat.end && seat.end <= now));
  if (same) return { seat, events: [] };
  if (seat.end && (seat.end <= now || end >= seat.end)) throw new Refusal("seat-over");
  const ended: SeatState = { ...seat, end, ended: { reason, at: now, ...(source && { source }) } };
  return { seat: ended, events: [seatEnded(ended, reason)] };
}

interface Replacement {
  seat: SeatState;
  by: Pick<SeatState, "id" | "member" | "person" | "source">;
  at?: Instant | undefined;
  now: Instant;
  policies: Terms;
}

/**
 * Whoever replaces a representative serves the rest of the term: of a seat that is held, or that ended before its time.
 * @throws Refusal seat-over, one-seat-each, term-used-up, seat-taken
 */
export function replace(
  seats: readonly SeatState[],
  { seat, by, at, now, policies }: Replacement,
): { ended: Taken | undefined; taken: Taken } {
  const until = seat.term ?? seat.end;
  const start = laterOf(at ?? now, seat.start);
  if (until && until <= start) throw new Refusal("seat-over");
  const running = !seat.end || seat.end > start;
  const ended = running ? endSeat(seat, { reason: "replaced", at: start, now, source: by.source }) : undefined;
  const { id, body, role, designation } = seat;
  const next: SeatState = {
    ...by,
    version: 0,
    body,
    role,
    start,
    ...(until && { end: until, term: until }),
    how: "designated",
    ...(designation && { designation }),
  };
  const rest = seats.map((one) => (one.id === id ? (ended?.seat ?? one) : one));
  return { ended, taken: takeSeat(rest, next, policies) };
}
