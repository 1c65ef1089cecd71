import type { Body } from "../../events/define.ts";
import type { SeatRole } from "../../events/tables.ts";
import type { Instant } from "../time.ts";
import type { SeatState } from "./states.ts";

export const bodies = ["table-1", "table-2", "table-3", "table-4", "liaison"] as const satisfies Body[];
export const tableOf = (body: Body): number | undefined => (body === "liaison" ? undefined : Number(body.slice(-1)));
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
