import type { SeatRole } from "../../events/choices.ts";
import type { Body, PersonId } from "../../events/define.ts";
import { focalPointsOf } from "../members/focal-store.ts";
import type { Instant } from "../time.ts";
import type { World } from "../world.ts";
import { heldAt } from "./seat-rules.ts";
import { seatsOf } from "./seat-store.ts";
import type { SeatState } from "./states.ts";

const tableBodies = ["table-1", "table-2", "table-3", "table-4"] as const;

/** The seats of the Liaison Table at an instant, or at any of several: two representatives of each table, two agencies (C9, C10). */
export async function liaisonSeats(world: Pick<World, "record">, at: Instant | Instant[]): Promise<SeatState[]> {
  const [agencies, ...tables] = await Promise.all([
    seatsOf(world, "liaison"),
    ...tableBodies.map((body) => seatsOf(world, body)),
  ]);
  return [...tables.flatMap((seats) => heldAtAny(seats, at, "representative")), ...heldAtAny(agencies, at)];
}

const heldAtAny = (seats: SeatState[], at: Instant | Instant[], role?: SeatRole): SeatState[] => [
  ...new Set([at].flat().flatMap((instant) => heldAt(seats, instant, role))),
];

/** Who acts in a body's seats at an instant, or at any of several: its persons, and the focal points of its agencies. */
export async function holdersOf(
  world: Pick<World, "record">,
  body: Body,
  { at, role }: { at: Instant | Instant[]; role?: SeatRole },
): Promise<PersonId[]> {
  const seats = body === "liaison" ? await liaisonSeats(world, at) : heldAtAny(await seatsOf(world, body), at);
  const persons = await Promise.all(
    seats
      .filter((seat) => !role || seat.role === role)
      .map(async ({ person, agency }) => (agency ? focalPointsOf(world, { agency }) : person ? [person] : [])),
  );
  return [...new Set(persons.flat())];
}
