import { Refusal } from "../refusal.ts";
import { newId, recordAll, retryOnConflict, type World } from "../world.ts";
import { inviteFocalPoint } from "./focal-actions.ts";
import { officeIn } from "./focal-store.ts";
import { bare, type RowRooms } from "./import-check.ts";
import { memberFrom, memberVerdict, personFrom } from "./import-member-rules.ts";
import { organizationNamed, seatFinder } from "./import-seats.ts";
import type { FocalRow, ImportRow, MemberRow, SeatRow, Verdict } from "./import-shapes.ts";
import { findMember, findPersonLink, joinWrites, memberWrites } from "./member-store.ts";
import type { MemberState } from "./states.ts";
import { claimOf, claimWrite, findPerson, identityOf, invitationsOf, OFFICES, personWrite } from "./store.ts";

/** Takes in one row; a second time it finds it there. @throws Refusal where something came between since it was judged */
export function takeRow(world: World, rooms: RowRooms, row: ImportRow): Promise<Verdict> {
  switch (row.record) {
    case "member":
      return takeMember(world, row);
    case "focal-point":
      return takeFocalPoint(world, row);
    case "service":
      return rooms.services.take(world, bare(row));
    case "meeting":
      return rooms.meetings.take(world, bare(row));
    default:
      return takeSeat(world, rooms, row);
  }
}

/** A member from before the software, or another person of one; asked by letter, and nothing else until they answer. */
const takeMember = (world: World, row: MemberRow) =>
  retryOnConflict(async (): Promise<Verdict> => {
    const claim = await claimOf(world, row.email);
    const known = claim.person && (await findPerson(world, claim.person));
    if (known) {
      const member = known.member && (await findMember(world, known.member));
      if (!member) throw new Refusal("address-taken");
      return memberVerdict(row, member, known);
    }
    if (claim.person || claim.registration) return "differs";
    const existing = await hostOf(world, row);
    const id = existing?.id ?? row.id ?? newId(world, row.kind === "organization" ? "org" : "mbr");
    const person = newId(world, "per");
    const state = existing ?? memberFrom(row, id, world.now);
    const name = state.organization?.name ?? row.person.name;
    await recordAll(
      world,
      [
        personWrite(world, { id: person, version: 0 }, personFrom(row, person, id)),
        ...joinWrites(world, person, id),
        ...memberWrites(world, existing ? { state: existing, name } : { id }, {
          state,
          name,
          ...(row.kind === "individual" && { person }),
        }),
        await claimWrite(world, row.email, claim, { person }),
      ],
      { type: "members.member-imported.v1", aggregate: id, data: { member: id, person } },
    );
    return "new";
  });

async function hostOf(world: World, row: MemberRow): Promise<MemberState | undefined> {
  if (row.kind === "individual") return undefined;
  const id =
    row.id && (await findMember(world, row.id)) ? row.id : await organizationNamed(world, row.organization.name);
  const host = id && (await findMember(world, id));
  return host && host.status === "active" && host.kind === "organization" ? host : undefined;
}

/** Asked by letter too, unless they act for the office already or have been asked. */
async function takeFocalPoint(world: World, row: FocalRow): Promise<Verdict> {
  const { agency, country, person: name, email, language } = row;
  const same = (of: { agency?: string | undefined; country?: string | undefined }) =>
    of.agency === agency && of.country === country;
  const { person } = await claimOf(world, email);
  const link = person && (await findPersonLink(world, person));
  if (link && officeIn(link)) return same(link) ? "unchanged" : "differs";
  const invitations = await invitationsOf(world, OFFICES);
  if (invitations.some((one) => same(one) && identityOf(one.email) === identityOf(email))) return "unchanged";
  await inviteFocalPoint(world, { agency, country, name, email, language });
  return "new";
}

async function takeSeat(world: World, rooms: RowRooms, row: SeatRow): Promise<Verdict> {
  const found = await seatFinder(world, [])(row);
  if (!("seat" in found) || found.missing || !found.seat.member) throw new Refusal("not-found");
  return rooms.seats.take(world, found.seat);
}
