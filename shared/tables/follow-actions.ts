import type { MemberId, PersonId } from "../../events/define.ts";
import type { DialogueEvent } from "../../events/index.ts";
import { recordAll, retryOnConflict, type World } from "../world.ts";
import { tableBodies } from "./seat-rules.ts";
import { bodyWrite, findBody, findSeat, seatsOf, seatsOfPerson, seatWrites } from "./seat-store.ts";
import type { SeatState } from "./states.ts";
import { endSeat } from "./term-rules.ts";

/** The seats of who left end; repeated or late, it finds nothing left to end. */
export async function followMembers(world: World, { data }: DialogueEvent): Promise<void> {
  const { person, member } = data as { person?: PersonId; member?: MemberId };
  const seats = person ? await seatsOfPerson(world, person) : member ? await seatsOfMember(world, member) : [];
  for (const { body, id } of seats.filter(({ end }) => !end || end > world.now)) await end(world, body, id);
}

async function seatsOfMember(world: World, member: MemberId): Promise<SeatState[]> {
  const all = await Promise.all(tableBodies.map((body) => seatsOf(world, body)));
  return all.flat().filter((seat) => seat.member === member);
}

const end = (world: World, body: SeatState["body"], id: SeatState["id"]) =>
  retryOnConflict(async () => {
    const [seat, state] = await Promise.all([findSeat(world, body, id), findBody(world, body)]);
    if (!seat || (seat.end && seat.end <= world.now)) return;
    const ended = endSeat(seat, { reason: "left", now: world.now });
    if (!ended.events.length) return;
    await recordAll(world, [bodyWrite(world, body, state), ...seatWrites(world, seat, ended.seat)], ...ended.events);
  });
