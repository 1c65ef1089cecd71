import type { SeatRole } from "../../events/choices.ts";
import type { Body, MeetingBody } from "../../events/define.ts";
import type { Decided } from "../../events/index.ts";
import { type Instant, wholeDaysBetween } from "../time.ts";
import type { SeatState } from "./states.ts";

export const bodies = ["table-1", "table-2", "table-3", "table-4", "liaison"] as const satisfies Body[];
export const tableBodies = ["table-1", "table-2", "table-3", "table-4"] as const satisfies Body[];
export const tableOf = (body: MeetingBody): number | undefined =>
  body.startsWith("table-") ? Number(body.slice(-1)) : undefined;
/** In whose seats somebody answers for what a body does: the annual dialogue is the Liaison Table's to run (C12, C13). */
export const seatedBody = (body: MeetingBody): Body => (body === "dialogue" ? "liaison" : body);
export const bodyOf = (table: number): Body => `table-${table}` as Body;

/** A role that ended yesterday gives no right today: a seat is held in [start, end). */
export const holds = ({ start, end }: Pick<SeatState, "start" | "end">, at: Instant): boolean =>
  start <= at && (!end || at < end);

export const heldAt = (seats: readonly SeatState[], at: Instant, role?: SeatRole): SeatState[] =>
  seats.filter((seat) => holds(seat, at) && (!role || seat.role === role));

/** C9: "two representatives designated by each working table"; C10: "two agencies". A table has one coordinator. (policy) */
export const seatsDue: Record<Body, Partial<Record<SeatRole, number>>> = {
  "table-1": { coordinator: 1, representative: 2 },
  "table-2": { coordinator: 1, representative: 2 },
  "table-3": { coordinator: 1, representative: 2 },
  "table-4": { coordinator: 1, representative: 2 },
  liaison: { agency: 2 },
};

/** Representatives sit at the Liaison Table for their working table, and agencies for the Working Group. */
export const sitsAtLiaison = ({ role }: Pick<SeatState, "role">): boolean => role !== "coordinator";

/** An empty seat: since when and for how many whole days; null where it was never filled and nobody had looked yet. */
export interface Vacancy {
  role: SeatRole;
  since: Instant | null;
  days: number | null;
}

/** The empty seats of a body at an instant, one entry each; `watched` is since when somebody looks at the body. */
export function vacanciesOf(
  seats: readonly SeatState[],
  { body, at, watched }: { body: Body; at: Instant; watched?: Instant | undefined },
): Vacancy[] {
  const known = watched && watched <= at ? watched : undefined;
  return Object.entries(seatsDue[body]).flatMap(([name, due]) => {
    const role = name as SeatRole;
    const own = seats.filter((seat) => seat.role === role);
    const empty = Math.max(0, due - heldAt(own, at).length);
    return Array.from({ length: empty }, (_, i): Vacancy => {
      const since = emptySince(own, due - i, at) ?? known;
      return { role, since: since ?? null, days: since ? wholeDaysBetween(since, at) : null };
    });
  });
}

/** The last instant by which fewer than `places` seats were held from then on; undefined where they never were. */
function emptySince(seats: readonly SeatState[], places: number, at: Instant): Instant | undefined {
  const heldUntil = (end: Instant) => seats.filter((seat) => seat.start < end && (!seat.end || seat.end >= end)).length;
  return seats
    .flatMap(({ end }) => (end && end <= at ? [end] : []))
    .filter((end) => heldUntil(end) >= places)
    .toSorted()
    .at(-1);
}

const told = ({ id, body, role, member, person, agency }: SeatState) => ({
  seat: id,
  body,
  role,
  ...(member && { member }),
  ...(person && { person }),
  ...(agency && { agency }),
});

export const seatTaken = (seat: SeatState): Decided => ({
  type: "tables.seat-taken.v1",
  aggregate: `body#${seat.body}`,
  data: told(seat),
});

export const seatEnded = (seat: SeatState, reason: NonNullable<SeatState["ended"]>["reason"]): Decided => ({
  type: "tables.seat-ended.v1",
  aggregate: `body#${seat.body}`,
  data: { ...told(seat), reason },
});
