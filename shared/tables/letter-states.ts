import type { Body, DesignationId, NominationId, PersonId, SeatId } from "../../events/define.ts";
import { findMember, findPersonLink, personsOf } from "../members/member-store.ts";
import type { World } from "../world.ts";
import { holdersOf } from "./holders.ts";
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
  if (designation && table) return ofDesignation(world, table, { designation, nomination, to });
  if (seat && body) return { seat: await seatToTell(world, { body, seat, ends: "reason" in data }) };
  return body && role && days ? { vacancy: await ofVacancy(world, body, { role, to }) } : {};
}

/** A seat from before the software, over by now, is nobody's news. */
async function seatToTell(world: World, { body, seat: id, ends }: { body: Body; seat: SeatId; ends: boolean }) {
  const seat = await findSeat(world, body, id);
  return !ends && seat?.end && seat.end <= world.now ? undefined : seat;
}

async function ofDesignation(
  world: World,
  table: number,
  {
    designation: id,
    nomination: which,
    to,
  }: { designation: DesignationId; nomination?: NominationId | undefined; to: string },
): Promise<TableStates> {
  const designation = await findDesignation(world, table, id);
  if (!designation) return {};
  const nomination = designation.nominations.find((one) => one.id === which);
  if (!nomination)
    return { designation, seated: await seatedBy(world, designation), ofTable: await isOfTable(world, table, to) };
  // An individual member is called by the card of its one person.
  const [person] = nomination.member.startsWith("mbr_") ? await personsOf(world, nomination.member) : [];
  const [nominated] = await called(world, [{ member: nomination.member, person }], "bodies");
  const serves = (await personsOf(world, nomination.member)).some((one) => one === to);
  return { designation, nomination, nominated, reader: to, serves };
}

async function isOfTable(world: World, table: number, to: string): Promise<boolean> {
  const id = (await findPersonLink(world, to as PersonId))?.member;
  const member = id && (await findMember(world, id));
  return Boolean(member && member.status === "active" && member.tables.includes(table));
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

async function ofVacancy(
  world: World,
  body: Body,
  { role, to }: { role: NonNullable<Data["role"]>; to: string },
): Promise<TableStates["vacancy"]> {
  const table = tableOf(body);
  const coordinators: string[] = await holdersOf(world, body, { at: world.now, role: "coordinator" });
  if (to !== "secretariat" && !coordinators.includes(to)) return undefined;
  const [seats, { watched }] = await Promise.all([seatsOf(world, body), findBody(world, body)]);
  const found = vacanciesOf(seats, { body, at: world.now, watched }).filter((one) => one.role === role);
  const longest = found.toSorted((a, b) => (b.days ?? 0) - (a.days ?? 0))[0];
  return table && longest ? { ...longest, table } : undefined;
}
