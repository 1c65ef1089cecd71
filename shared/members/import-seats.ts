import type { MemberId, PersonId } from "../../events/define.ts";
import type { World } from "../world.ts";
import { midnight } from "./import-member-rules.ts";
import type { Fault, ImportedSeat, MemberRow, SeatRow } from "./import-shapes.ts";
import { findMember, findPersonLink, membersNamedLike } from "./member-store.ts";
import { nameKey } from "./similar.ts";
import { claimOf, identityOf } from "./store.ts";

/** A seat with its member and person found; `missing` says whose it would be, were there such a member. */
export interface FoundSeat {
  seat: ImportedSeat;
  missing?: Fault;
}

/** The organization that is kept under the same name, but for case, accents and punctuation. */
export async function organizationNamed(world: World, name: string): Promise<MemberId | undefined> {
  const found = await membersNamedLike(world, name);
  const same = found.filter((one) => one.id.startsWith("org_") && nameKey(one.name) === nameKey(name));
  for (const { id } of same) if ((await findMember(world, id))?.status === "active") return id;
  return undefined;
}

/**
 * Finds whose seats the rows are: by the member's id, the person's address, or the organization's name; among members
 * that are there, and those that the same file brings in.
 */
export function seatFinder(world: World, coming: MemberRow[]): (row: SeatRow) => Promise<FoundSeat | Fault> {
  const ids = new Set(coming.flatMap(({ id }) => id ?? []));
  const addresses = new Set(coming.map(({ email }) => identityOf(email)));
  const names = new Set(coming.flatMap((row) => (row.kind === "organization" ? [nameKey(row.organization.name)] : [])));
  const named = new Map<string, Promise<MemberId | undefined>>();
  const organization = (name: string) => {
    const known = named.get(name) ?? organizationNamed(world, name);
    named.set(name, known);
    return known;
  };

  return async ({ record, body, id, organization: name, email, start, end, source }) => {
    const person = email && (await personAt(world, email));
    const comes = email !== undefined && addresses.has(identityOf(email));
    if (email && !person && !comes) return { column: "email", code: "no-such-person" };
    const member = id ?? (person ? person.member : undefined) ?? (name ? await organization(name) : undefined);
    if (person && member && person.member !== member) return { column: "email", code: "no-such-person" };
    const awaited = comes || (id !== undefined && ids.has(id)) || (name !== undefined && names.has(nameKey(name)));
    if (!member && !awaited) return { column: name ? "organization" : "email", code: "no-such-member" };
    const there = member !== undefined && (awaited || (await findMember(world, member)) !== undefined);
    return {
      seat: {
        body,
        role: record,
        member,
        ...(person && { person: person.id }),
        start: midnight(start),
        ...(end && { end: midnight(end) }),
        ...(source && { source }),
      },
      ...(member && !there && { missing: { column: "id", code: "no-such-member" } as const }),
    };
  };
}

async function personAt(world: World, email: string): Promise<{ id: PersonId; member: MemberId } | undefined> {
  const { person } = await claimOf(world, email);
  const link = person && (await findPersonLink(world, person));
  return link?.member ? { id: link.id, member: link.member } : undefined;
}
