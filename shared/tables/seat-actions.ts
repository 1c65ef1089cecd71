import type { Body, MemberId, PersonId, SeatId } from "../../events/define.ts";
import { findMember, findPersonLink } from "../members/member-store.ts";
import { policies } from "../policies.ts";
import { Refusal } from "../refusal.ts";
import type { Caller } from "../web/caller.ts";
import { Denial } from "../web/problem.ts";
import { newId, recordAll, retryOnConflict, type World } from "../world.ts";
import { namesOf } from "./names.ts";
import { seatResource } from "./resources.ts";
import { sitsIn } from "./rights.ts";
import { bodyOf } from "./seat-rules.ts";
import { bodyWrite, findBody, findSeat, seatsOf, seatWrites } from "./seat-store.ts";
import type { SeatState, Source } from "./states.ts";
import { endSeat, replace, type Taken, takeSeat } from "./term-rules.ts";

const midnight = (day: string | undefined) => day && `${day}T00:00:00.000Z`;

/** @throws Refusal not-of-the-table, not-found: the person serves another member, or none */
export async function needOfTable(
  world: World,
  table: number,
  { member, person }: { member: MemberId; person?: PersonId | undefined },
) {
  const [found, link] = await Promise.all([findMember(world, member), person && findPersonLink(world, person)]);
  if (found?.status !== "active" || !found.tables.includes(table)) throw new Refusal("not-of-the-table");
  if (link && link.member !== member) throw new Refusal("not-found");
  if (person && !link) throw new Refusal("not-found");
}

const writesOf = (world: World, { seat }: Taken) => seatWrites(world, seat, seat);

async function shown(world: World, seat: SeatState) {
  return seatResource(seat, await namesOf(world, [seat], "everyone"), world.now);
}

interface Named {
  member: MemberId;
  person: PersonId;
  source: Source;
  from?: string | undefined;
}

/** @throws Refusal not-of-the-table, not-found, seat-taken */
export const nameCoordinator = (
  world: World,
  table: number,
  { member, person, source, from, until }: Named & { until?: string | undefined },
) =>
  retryOnConflict(async () => {
    const body = bodyOf(table);
    const [seats, state] = await Promise.all([
      seatsOf(world, body),
      findBody(world, body),
      needOfTable(world, table, { member, person }),
    ]);
    const end = midnight(until);
    const start = midnight(from) ?? world.now;
    if (end && end <= start)
      throw new Denial("invalid-input", { errors: [{ pointer: "/until", code: "ends-before" }] });
    const taken = takeSeat(
      seats,
      {
        id: newId(world, "sea"),
        version: 0,
        body,
        role: "coordinator",
        member,
        person,
        start,
        ...(end && { end }),
        how: "appointed",
        source,
      },
      policies,
    );
    await recordAll(world, [bodyWrite(world, body, state), ...writesOf(world, taken)], ...taken.events);
    return shown(world, taken.seat);
  });

/** @throws Refusal not-found, seat-over, one-seat-each, term-used-up, not-of-the-table */
export const replaceRepresentative = (
  world: World,
  table: number,
  { seat: id, from, ...by }: Named & { seat: SeatId },
) =>
  retryOnConflict(async () => {
    const body = bodyOf(table);
    const [seats, state] = await Promise.all([
      seatsOf(world, body),
      findBody(world, body),
      needOfTable(world, table, by),
    ]);
    const seat = seats.find((one) => one.id === id && one.role === "representative");
    if (!seat) throw new Refusal("not-found");
    const { ended, taken } = replace(seats, {
      seat,
      by: { id: newId(world, "sea"), ...by },
      at: midnight(from),
      now: world.now,
      policies,
    });
    const changed = [...(ended ? [ended] : []), taken];
    await recordAll(
      world,
      [bodyWrite(world, body, state), ...changed.flatMap((one) => writesOf(world, one))],
      ...changed.flatMap(({ events }) => events),
    );
    return shown(world, taken.seat);
  });

interface Ending {
  body: Body;
  seat: SeatId;
  reason: "resigned" | "replaced" | "decided";
  on?: string | undefined;
  source?: Source | undefined;
}

/** @throws Refusal not-found, seat-over; Denial not-allowed */
export const endSeatOf = (world: World, caller: Caller, { body, seat: id, reason, on, source }: Ending) =>
  retryOnConflict(async () => {
    const [seat, state] = await Promise.all([findSeat(world, body, id), findBody(world, body)]);
    if (!seat) throw new Refusal("not-found");
    if (!mayEnd(caller, seat, reason)) throw new Denial("not-allowed");
    const ended = endSeat(seat, { reason, at: midnight(on), now: world.now, source });
    if (ended.events.length)
      await recordAll(world, [bodyWrite(world, body, state), ...writesOf(world, ended)], ...ended.events);
    return shown(world, ended.seat);
  });

/** An agency's seat follows the rotation and is nobody's to end here. */
function mayEnd(caller: Caller, seat: SeatState, reason: Ending["reason"]): boolean {
  if (seat.role === "agency") return false;
  if (caller.as === "secretariat") return true;
  if (reason === "resigned") return caller.as === "member" && caller.person === seat.person;
  return sitsIn(caller, seat.body, ["coordinator"]);
}
