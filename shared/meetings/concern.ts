import type { PersonId } from "../../events/define.ts";
import type { Attributes } from "../aws/table.ts";
import { allFocalPoints } from "../members/focal-store.ts";
import { findMember, findPersonLink, findPersonLinks } from "../members/member-store.ts";
import { holdersOf } from "../tables/holders.ts";
import { membersById } from "../tables/names.ts";
import { bodies, bodyOf, sitsAtLiaison } from "../tables/seat-rules.ts";
import { seatsHeldBy } from "../tables/seat-store.ts";
import type { Caller } from "../web/caller.ts";
import type { World } from "../world.ts";
import type { MeetingState } from "./states.ts";

type Asking = Pick<World, "record" | "now">;
type Called = Pick<MeetingState, "of" | "at">;

/**
 * Whether a person takes part in a meeting: serves a member of its tables, or sits in its bodies now or when it begins; in
 * the dialogue with the governments whoever holds a seat anywhere, and every government's focal points (C13). Asked at the instant itself, so that who left yesterday is told nothing today.
 */
export async function isConcerned(world: Asking, { of, at }: Called, person: PersonId): Promise<boolean> {
  const link = await findPersonLink(world, person);
  if (!link) return false;
  if (link.country) return of.includes("dialogue");
  if (link.member) {
    const member = await findMember(world, link.member);
    if (member?.status !== "active") return false;
    if (member.tables.some((table) => of.includes(bodyOf(table)))) return true;
  }
  const holder = link.agency ? { agency: link.agency } : { person };
  const seats = await Promise.all([world.now, at].map((instant) => seatsHeldBy(world, holder, instant)));
  const sits = seats.flat();
  if (of.includes("dialogue") && sits.length > 0) return true;
  return sits.some((seat) => of.includes(seat.body) || (of.includes("liaison") && sitsAtLiaison(seat)));
}

/** Who acts in the seats of a meeting's bodies, now or when it begins; for the dialogue in all seats and governments. */
export async function holdersOfMeeting(world: Asking, { of, at }: Called): Promise<PersonId[]> {
  const dialogue = of.includes("dialogue");
  const seated = dialogue ? bodies : of.filter((body) => body !== "dialogue");
  const held = seated.map((body) => holdersOf(world, body, { at: [world.now, at] }));
  const governments = dialogue ? governmentsPersons(world) : [];
  return [...new Set((await Promise.all([...held, governments])).flat())];
}

/** Of these persons those who are still there, and whose member, where they serve one, still is. */
export async function thoseServing(world: Asking, persons: readonly PersonId[]): Promise<PersonId[]> {
  const links = persons.length ? await findPersonLinks(world, [...persons]) : [];
  const members = await membersById(
    world,
    links.map((link) => link?.member),
  );
  return persons.filter((_, i) => {
    const link = links[i];
    return link && (!link.member || members.get(link.member)?.status === "active");
  });
}

/** The focal points of every government. */
async function governmentsPersons(world: Asking): Promise<PersonId[]> {
  const all: PersonId[] = [];
  for (let after: Attributes | undefined, more = true; more; more = Boolean(after)) {
    const page = await allFocalPoints(world, { limit: 100, after });
    const links = page.persons.length ? await findPersonLinks(world, page.persons) : [];
    all.push(...page.persons.filter((_, i) => links[i]?.country));
    after = page.last;
  }
  return all;
}

/** Whether somebody signed in may know what is told to who is invited; the secretariat may. */
export async function mayKnow(world: Asking, meeting: Called, caller: Caller): Promise<boolean> {
  if (caller.as === "secretariat") return true;
  return caller.as !== "everyone" && isConcerned(world, meeting, caller.person);
}
