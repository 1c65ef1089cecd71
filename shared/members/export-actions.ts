import type { MemberId, PersonId } from "../../events/define.ts";
import type { Attributes } from "../aws/table.ts";
import { Refusal } from "../refusal.ts";
import { dateOf } from "../time.ts";
import type { World } from "../world.ts";
import { listFocalPoints } from "./focal-actions.ts";
import type { RowRooms } from "./import-check.ts";
import { writeCsv } from "./import-csv.ts";
import { memberRow } from "./import-member-rules.ts";
import { cellsOf } from "./import-rules.ts";
import { type Cells, type ImportedSeat, type RecordKind, recordKinds } from "./import-shapes.ts";
import { type Everyone, everyone, findMembers } from "./member-store.ts";
import { findPersons } from "./store.ts";

/** A function's answer may hold 6 MB, quotes and line ends escaped. */
const LARGEST = 5_000_000;
const PAGE = 100;

/** Everything that can be imported, or one kind of it, in the format of the import. @throws Refusal export-too-large */
export async function exportAll(world: World, rooms: RowRooms, record?: RecordKind): Promise<string> {
  const rows: Cells[] = [];
  for (const kind of record ? [record] : recordKinds) rows.push(...(await exporters[kind](world, rooms)));
  const file = writeCsv(rows);
  if (Buffer.byteLength(file) > LARGEST) throw new Refusal("export-too-large");
  return file;
}

type Exporter = (world: World, rooms: RowRooms) => Promise<Cells[]>;
const exporters: Record<RecordKind, Exporter> = {
  member: memberCells,
  "focal-point": focalCells,
  coordinator: (world, rooms) => seatCells(world, rooms, "coordinator"),
  representative: (world, rooms) => seatCells(world, rooms, "representative"),
  service: async (world, { services }) =>
    (await services.all(world)).map((row) => cellsOf({ record: "service", ...row })),
  meeting: async (world, { meetings }) =>
    (await meetings.all(world)).map((row) => cellsOf({ record: "meeting", ...row })),
};

/** One row for each person who serves a member. */
async function memberCells(world: World): Promise<Cells[]> {
  const rows: Cells[] = [];
  for (let from: Everyone | undefined = { shard: 0 }; from; ) {
    const page: { persons: PersonId[]; next: Everyone | undefined } = await everyone(world, from, PAGE);
    const persons = (await findPersons(world, page.persons)).filter((one) => one !== undefined);
    const members = await membersById(
      world,
      persons.flatMap(({ member }) => member ?? []),
    );
    for (const person of persons) {
      const member = person.member && members.get(person.member);
      if (member) rows.push(cellsOf(memberRow(member, person)));
    }
    from = page.next;
  }
  return rows.toSorted((a, b) => ((a.id ?? "") < (b.id ?? "") ? -1 : 1));
}

async function membersById(world: World, ids: MemberId[]) {
  const wanted = [...new Set(ids)];
  const found = wanted.length ? await findMembers(world, wanted) : [];
  return new Map(found.flatMap((member) => (member ? [[member.id, member]] : [])));
}

/** Who acts for an office, and who is asked to. */
async function focalCells(world: World): Promise<Cells[]> {
  const rows: Cells[] = [];
  for (const status of ["joined", "invited"] as const)
    for (let after: Attributes | undefined, more = true; more; more = Boolean(after)) {
      const { items, last } = await listFocalPoints(world, { status, limit: PAGE, after });
      for (const { name: person, agency, country, email, language } of items)
        rows.push(cellsOf({ record: "focal-point", agency, country, person, email, language }));
      after = last;
    }
  return rows;
}

/** A seat by its member's id; who sat there by name and address too, as long as they are there. */
async function seatCells(world: World, { seats }: RowRooms, role: ImportedSeat["role"]): Promise<Cells[]> {
  const all = (await seats.all(world)).filter((seat) => seat.role === role && seat.member);
  const rows: Cells[] = [];
  for (let n = 0; n < all.length; n += PAGE) {
    const some = all.slice(n, n + PAGE);
    const members = await membersById(
      world,
      some.flatMap(({ member }) => member ?? []),
    );
    const ids = [...new Set(some.flatMap(({ person }) => person ?? []))];
    const persons = new Map((await findPersons(world, ids)).flatMap((one) => (one ? [[one.id, one]] : [])));
    for (const { body, member, person: id, start, end, source } of some) {
      const person = id && persons.get(id);
      const row = cellsOf({
        record: role,
        body: body as "table-1",
        id: member,
        organization: (member && members.get(member)?.organization?.name) || undefined,
        email: person?.member === member ? person?.email : undefined,
        start: dateOf(start),
        end: end && dateOf(end),
        source,
      });
      rows.push({ ...row, ...(person?.member === member && { person: person?.name }) });
    }
  }
  return rows;
}
