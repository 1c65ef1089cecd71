import type { Body, DesignationId, NominationId, SeatId } from "../../events/define.ts";
import { personsOf } from "../members/member-store.ts";
import type { World } from "../world.ts";
import { type Called, namesOf } from "./names.ts";
import { bodyOf, tableOf, vacanciesOf } from "./seat-rules.ts";
import { findBody, findSeat, seatsOf } from "./seat-store.ts";
import type { DesignationState } from "./states.ts";
import { findDesignation } from "./store.ts";
import type { TableStates } from "./templates.ts";

interface Data {
  table?: number;
  designation?: DesignationId;
  nomination?: NominationId;
  seat?: SeatId;
  body?: Body;
  role?: "coordinator" | "representative" | "agency";
  days?: number;
}

/** What the room's events name, as it is now for the reader. */
export async function tableStates(world: World, data: object, to: string): Promise<TableStates> {
  const { table, designation, nomination, seat, body, role, days } = data as Data;
  if (designation && table) return { reader: to, ...(await ofDesignation(world, table, { designation, nomination })) };
  if (seat && body) return { seat: await seatToTell(world, { body, seat, ends: "reason" in data }) };
  return body && role && days ? { vacancy: await ofVacancy(world, body, role) } : {};
}

/** A seat from before the software, over by now, is nobody's news. */
async function seatToTell(world: World, { body, seat: id, ends }: { body: Body; seat: SeatId; ends: boolean }) {
  const seat = await findSeat(world, body, id);
  return !ends && seat?.end && seat.end <= world.now ? undefined : seat;
}

async function ofDesignation(
  world: World,
  table: number,
  { designation: id, nomination: which }: { designation: DesignationId; nomination: NominationId | undefined },
): Promise<TableStates> {
  const designation = await findDesignation(world, table, id);
  if (!designation) return {};
  const nomination = designation.nominations.find((one) => one.id === which);
  if (!nomination) return { designation, seated: await seatedBy(world, designation) };
  // An individual member is called by the card of its one person.
  const [person] = nomination.member.startsWith("mbr_") ? await personsOf(world, nomination.member) : [];
  const [nominated] = await called(world, [{ member: nomination.member, person }], "bodies");
  return { designation, nomination, nominated };
}

async function seatedBy(world: World, { table, result }: DesignationState): Promise<TableStates["seated"]> {
  if (!result) return undefined;
  const seats = (await seatsOf(world, bodyOf(table))).filter(({ id }) => result.seats.includes(id));
  const from = seats[0]?.start;
  return from ? { called: await called(world, seats, "everyone"), from } : undefined;
}

async function called(world: World, all: Called[], sight: "everyone" | "bodies"): Promise<string[]> {
  const names = await namesOf(world, all, sight);
  return all.map((one) => {
    const { organization, name } = names(one);
    return organization ?? name ?? "·";
  });
}

async function ofVacancy(world: World, body: Body, role: NonNullable<Data["role"]>): Promise<TableStates["vacancy"]> {
  const table = tableOf(body);
  const [seats, { watched }] = await Promise.all([seatsOf(world, body), findBody(world, body)]);
  const found = vacanciesOf(seats, { body, at: world.now, watched }).filter((one) => one.role === role);
  const longest = found.toSorted((a, b) => (b.days ?? 0) - (a.days ?? 0))[0];
  return table && longest ? { ...longest, table } : undefined;
}
