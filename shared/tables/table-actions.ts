import type { Body } from "../../events/define.ts";
import { tableNumbersOf } from "../members/number-rules.ts";
import { findNumbers, findNumbersOn } from "../members/number-store.ts";
import { policies } from "../policies.ts";
import { dateOf, type Instant } from "../time.ts";
import { atOf } from "../web/at.ts";
import type { World } from "../world.ts";
import { takesNominations } from "./designation-rules.ts";
import { namesOf, type Sight } from "./names.ts";
import { isOpen, isOver, objectivesOf } from "./priority-rules.ts";
import { holderResource, priorityResource, seatResource } from "./resources.ts";
import { bodyOf, heldAt, sitsAtLiaison, tableBodies, vacanciesOf } from "./seat-rules.ts";
import { findBody, seatsOf } from "./seat-store.ts";
import type { Table } from "./shapes.ts";
import { designationsOf, prioritiesOf } from "./store.ts";

type Reading = Pick<World, "record" | "now">;

const tables = [1, 2, 3, 4];

/** All four tables as on a day. */
export async function listTables(world: Reading, date: string | undefined) {
  const at = atOf(date, world.now);
  const numbers = await numbersAt(world, at);
  return { at: dateOf(at), items: await Promise.all(tables.map((table) => tableAt(world, table, { at, numbers }))) };
}

/** One table as on a day. */
export async function getTable(world: Reading, table: number, date: string | undefined) {
  const at = atOf(date, world.now);
  return { at: dateOf(at), ...(await tableAt(world, table, { at, numbers: await numbersAt(world, at) })) };
}

type Numbers = Awaited<ReturnType<typeof numbersAt>>;

/** Today's numbers are counted as they change; those of another day are the copy kept on it, or last before it. */
async function numbersAt(world: Reading, at: Instant) {
  if (dateOf(at) !== dateOf(world.now)) return findNumbersOn(world, dateOf(at));
  return { on: dateOf(at), kept: await findNumbers(world) };
}

async function tableAt(
  world: Reading,
  table: number,
  { at, numbers }: { at: Instant; numbers: Numbers },
): Promise<Table> {
  const body = bodyOf(table);
  const [seats, { watched }, priorities, designations] = await Promise.all([
    seatsOf(world, body),
    findBody(world, body),
    prioritiesOf(world, table),
    designationsOf(world, table),
  ]);
  const held = heldAt(seats, at);
  const names = await namesOf(world, held, "everyone");
  const holders = (role: "coordinator" | "representative") =>
    held.filter((seat) => seat.role === role).map((seat) => holderResource(seat, names));
  const designation = designations.findLast((one) => one.openedAt <= at && takesNominations(one, at));
  const known = (one: { closed?: { at: Instant } | undefined }) => !(one.closed && one.closed.at > at);
  return {
    table,
    objectives: [...(objectivesOf[table] ?? [])],
    priorities: priorities
      .filter((one) => isOpen(one, at))
      .map((one) => priorityResource(known(one) ? one : { ...one, closed: undefined })),
    pastPriorities: priorities
      .filter((one) => isOver(one, at))
      .map((one) => priorityResource(known(one) ? one : { ...one, closed: undefined })),
    representatives: holders("representative"),
    coordinators: holders("coordinator"),
    vacancies: vacanciesOf(seats, { body, at, watched }),
    designation: designation ? { id: designation.id, deadline: designation.deadline } : null,
    numbers: numbers ? { on: numbers.on, ...tableNumbersOf(numbers.kept, table, policies.leastTold) } : null,
  };
}

interface SeatsAsked {
  date?: string | undefined;
  all: boolean;
  sight?: Sight;
}

/** Who sits in a body on a day, or ever; at the Liaison Table representatives sit too. */
export async function listSeats(world: Reading, body: Body, { date, all, sight = "everyone" }: SeatsAsked) {
  const at = atOf(date, world.now);
  const own = await Promise.all(
    (body === "liaison" ? [...tableBodies, body] : [body]).map((one) => seatsOf(world, one)),
  );
  const seats = own.flat().filter((seat) => body !== "liaison" || sitsAtLiaison(seat));
  const shown = all ? seats : heldAt(seats, at);
  const names = await namesOf(world, shown, sight);
  const sorted = shown.toSorted((a, b) => (a.start === b.start ? 0 : a.start < b.start ? -1 : 1));
  return { at: dateOf(at), items: sorted.map((seat) => seatResource(seat, names, at)) };
}
