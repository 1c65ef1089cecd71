import type { PersonId } from "../../events/define.ts";
import { findMember, findPersonLink } from "../members/member-store.ts";
import { holdersOf } from "../tables/holders.ts";
import { bodyOf, sitsAtLiaison } from "../tables/seat-rules.ts";
import { seatsHeldBy } from "../tables/seat-store.ts";
import type { Caller } from "../web/caller.ts";
import type { World } from "../world.ts";
import type { MeetingState } from "./states.ts";

type Asking = Pick<World, "record" | "now">;
type Called = Pick<MeetingState, "of" | "at">;

/**
 * Whether a person takes part in a meeting: serves a member of its tables, or sits in its bodies now or when it begins.
 * Asked at the instant itself, so that who left yesterday is told nothing today.
 */
export async function isConcerned(world: Asking, { of, at }: Called, person: PersonId): Promise<boolean> {
  const link = await findPersonLink(world, person);
  if (!link) return false;
  if (link.member) {
    const member = await findMember(world, link.member);
    if (member?.status !== "active") return false;
    if (member.tables.some((table) => of.includes(bodyOf(table)))) return true;
  }
  const holder = link.agency ? { agency: link.agency } : { person };
  const seats = await Promise.all([world.now, at].map((instant) => seatsHeldBy(world, holder, instant)));
  return seats.flat().some((seat) => of.includes(seat.body) || (of.includes("liaison") && sitsAtLiaison(seat)));
}

/** Who acts in the seats of a meeting's bodies, now or when it begins. */
export async function holdersOfMeeting(world: Asking, { of, at }: Called): Promise<PersonId[]> {
  const held = of.flatMap((body) => [world.now, at].map((instant) => holdersOf(world, body, { at: instant })));
  return [...new Set((await Promise.all(held)).flat())];
}

/** Whether somebody signed in may know what is told to who is invited; the secretariat may. */
export async function mayKnow(world: Asking, meeting: Called, caller: Caller): Promise<boolean> {
  if (caller.as === "secretariat") return true;
  return (caller.as === "member" || caller.as === "agency") && isConcerned(world, meeting, caller.person);
}
