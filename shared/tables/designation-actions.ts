import type { DesignationId, MemberId, NominationId, PersonId } from "../../events/define.ts";
import { findMember, findPersonLink } from "../members/member-store.ts";
import { policies } from "../policies.ts";
import { Refusal } from "../refusal.ts";
import { plusMonths } from "../time.ts";
import type { Caller } from "../web/caller.ts";
import { Denial } from "../web/problem.ts";
import { newId, recordAll, retryOnConflict, type World } from "../world.ts";
import { agreedIn, decide, isRecorded, nominate, openDesignation } from "./designation-rules.ts";
import { membersById, namesOf, type Sight } from "./names.ts";
import { balanceOf, designationResource, nominationResource } from "./resources.ts";
import { needOfTable } from "./seat-actions.ts";
import { bodyOf, heldAt } from "./seat-rules.ts";
import { bodyWrite, findBody, seatsOf, seatWrites } from "./seat-store.ts";
import type { DesignationState, SeatState, Source } from "./states.ts";
import { designationsOf, designationWrite, loadDesignation } from "./store.ts";
import { type Taken, takeSeat } from "./term-rules.ts";

/** @throws Refusal in-the-past, designation-open */
export const openTableDesignation = (
  world: World,
  caller: Caller,
  { table, deadline }: { table: number; deadline: string },
) =>
  retryOnConflict(async () => {
    const body = bodyOf(table);
    const [before, all] = await Promise.all([findBody(world, body), designationsOf(world, table)]);
    const asked = { id: newId(world, "dsg"), table, deadline, by: world.by as PersonId, now: world.now };
    const { state, events } = openDesignation(all, asked);
    if (events.length)
      await recordAll(world, [bodyWrite(world, body, before), designationWrite(world, state)], ...events);
    return showDesignation(world, caller, state);
  });

/** @throws Refusal not-found */
export async function getDesignation(world: World, caller: Caller, { n, id }: { n: number; id: DesignationId }) {
  return showDesignation(world, caller, await loadDesignation(world, n, id));
}

/** A designation as the reader may see it: names of persons for the secretariat and who is of the table. */
export async function showDesignation(world: World, caller: Caller, state: DesignationState) {
  const { table, nominations } = state;
  const stand = nominations.filter(({ status }) => status !== "withdrawn" && status !== "declined");
  const sitting = heldAt(await seatsOf(world, bodyOf(table)), world.now, "representative");
  const [members, sight] = await Promise.all([
    membersById(
      world,
      [...stand, ...sitting].map(({ member }) => member),
    ),
    sightAt(world, caller, table),
  ]);
  const names = await namesOf(world, nominations, sight);
  const of = (all: readonly { member?: MemberId | undefined }[]) =>
    balanceOf(all.flatMap(({ member }) => (member && members.get(member)) ?? []));
  return designationResource(state, { names, balance: { nominated: of(stand), sitting: of(sitting) }, now: world.now });
}

async function sightAt(world: World, caller: Caller, table: number): Promise<Sight> {
  if (caller.as === "secretariat") return "bodies";
  const member = caller.as === "member" ? await findMember(world, caller.member) : undefined;
  return member?.tables.includes(table) ? "bodies" : "everyone";
}

/** Members of the table nominate themselves or another of it. @throws Denial not-allowed; Refusal not-of-the-table */
export const nominateMember = (
  world: World,
  caller: Extract<Caller, { as: "member" }>,
  { table, id, member = caller.member }: { table: number; id: DesignationId; member?: MemberId | undefined },
) =>
  retryOnConflict(async () => {
    const own = await findMember(world, caller.member);
    if (own?.status !== "active" || !own.tables.includes(table)) throw new Denial("not-allowed");
    const [before] = await Promise.all([loadDesignation(world, table, id), needOfTable(world, table, { member })]);
    const asked = { id: newId(world, "nom"), member, by: caller.person, now: world.now };
    const { state, events, nomination } = nominate(before, asked);
    if (events.length) await recordAll(world, [designationWrite(world, state)], ...events);
    return nominationResource(nomination, await namesOf(world, [nomination], "bodies"));
  });

interface Result {
  table: number;
  id: DesignationId;
  source: Source;
  representatives: NominationId[];
  from?: string | undefined;
}

/**
 * The table's result, from its minutes or note, makes the seats. Of two recordings at once one wins: both write the body;
 * the same one again by the same person is none.
 * @throws Refusal designation-closed, not-agreed, one-seat-each, term-used-up, seat-taken
 */
export const recordTableResult = (world: World, caller: Caller, { table, id, source, representatives, from }: Result) =>
  retryOnConflict(async () => {
    const body = bodyOf(table);
    const [before, seats, state] = await Promise.all([
      loadDesignation(world, table, id),
      seatsOf(world, body),
      findBody(world, body),
    ]);
    if (isRecorded(before, seats, { source, representatives, by: world.by }))
      return showDesignation(world, caller, before);
    const start = from ? `${from}T00:00:00.000Z` : world.now;
    const end = plusMonths(start, policies.representativeTermMonths);
    const taken: Taken[] = [];
    for (const { member, person } of agreedIn(before, representatives)) {
      await needStill(world, table, { member, person });
      const seat: SeatState = {
        id: newId(world, "sea"),
        version: 0,
        body,
        role: "representative",
        member,
        person,
        start,
        end,
        term: end,
        how: "designated",
        source,
        designation: id,
      };
      taken.push(takeSeat([...seats, ...taken.map((one) => one.seat)], seat, policies));
    }
    const made = taken.map(({ seat }) => seat);
    const result = { at: world.now, by: world.by as PersonId, source, seats: made.map((seat) => seat.id) };
    const decided = decide(before, result);
    await recordAll(
      world,
      [
        bodyWrite(world, body, state),
        designationWrite(world, decided.state),
        ...made.flatMap((seat) => seatWrites(world, seat, seat)),
      ],
      ...decided.events,
      ...taken.flatMap(({ events }) => events),
    );
    return showDesignation(world, caller, decided.state);
  });

/** Who has left meanwhile no longer agrees. */
async function needStill(world: World, table: number, { member, person }: { member: MemberId; person: PersonId }) {
  if ((await findPersonLink(world, person))?.member !== member) throw new Refusal("not-agreed");
  await needOfTable(world, table, { member, person });
}
