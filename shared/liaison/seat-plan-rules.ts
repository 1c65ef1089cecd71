import type { AgencyCode } from "../../events/define.ts";
import type { SeatState } from "../tables/states.ts";
import { type Instant, laterOf } from "../time.ts";
import { plannedEnd } from "./mandate-rules.ts";
import type { Rotation } from "./rules.ts";

/** What has to happen to the seats of agencies, so that they are those of the ledger's last entry and of the plan. */
export interface SeatPlan {
  take: { agency: AgencyCode; start: Instant; end: Instant }[];
  end: { seat: SeatState; end: Instant; reason: "rotated" | "left" }[];
}

/**
 * C10: "by two agencies": from an instant on, the two of the last entry sit, each to the end of its mandate as planned by
 * now. `begins` are those whose mandate begins there.
 */
export function seatPlan(
  rotation: Rotation,
  seats: readonly SeatState[],
  { from, begins }: { from: Instant; begins: readonly AgencyCode[] },
): SeatPlan {
  const sitting = rotation.ledger.at(-1)?.agencies ?? [];
  const open = seats.filter(({ role, end }) => role === "agency" && (!end || end > from));
  const staysIn = (seat: SeatState) => sitting.some((agency) => agency === seat.agency && !begins.includes(agency));
  const left = rotation.exceptions.filter((one) => one.kind === "withdrew").map(({ agency }) => agency);
  const reasonOf = ({ agency = "" }: SeatState) => (left.includes(agency) ? "left" : "rotated") as "left" | "rotated";
  return {
    take: sitting
      .filter((agency) => !open.some((seat) => seat.agency === agency && staysIn(seat)))
      .map((agency) => ({ agency, start: from, end: plannedEnd(rotation, agency) })),
    end: open.flatMap((seat) => {
      const end = staysIn(seat) ? plannedEnd(rotation, seat.agency ?? "") : laterOf(from, seat.start);
      return end === seat.end ? [] : [{ seat, end, reason: reasonOf(seat) }];
    }),
  };
}
