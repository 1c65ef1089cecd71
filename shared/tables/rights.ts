import type { SeatRole } from "../../events/choices.ts";
import type { Body } from "../../events/define.ts";
import type { Caller } from "../web/caller.ts";
import { Denial } from "../web/problem.ts";
import { sitsAtLiaison } from "./seat-rules.ts";

const seatsOfCaller = (caller: Caller) => ("seats" in caller ? caller.seats : []);

/** Whether the caller holds, at this instant, one of these seats of the body. Representatives and agencies sit at the Liaison Table. */
export function sitsIn(
  caller: Caller,
  body: Body,
  roles: readonly SeatRole[] = ["coordinator", "representative"],
): boolean {
  if (body === "liaison") return seatsOfCaller(caller).some(sitsAtLiaison);
  return seatsOfCaller(caller).some((seat) => seat.body === body && roles.includes(seat.role));
}

/** @throws Denial not-allowed unless the caller sits in one of the bodies, or is the secretariat where that will do */
export function needSeat(
  caller: Caller,
  of: readonly Body[],
  { roles, secretariat = false }: { roles?: readonly SeatRole[]; secretariat?: boolean } = {},
) {
  if (secretariat && caller.as === "secretariat") return;
  if (!of.some((body) => sitsIn(caller, body, roles))) throw new Denial("not-allowed");
}
