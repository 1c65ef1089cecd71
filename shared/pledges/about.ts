import type { PersonId } from "../../events/define.ts";
import { findPersonLink } from "../members/member-store.ts";
import type { World } from "../world.ts";
import { pledgesOf } from "./store.ts";

/** What the room keeps about a person, for the person to take along: what they answer for, and what they told. */
export async function aboutPerson(world: World, person: PersonId) {
  const member = (await findPersonLink(world, person))?.member;
  const states = member ? await pledgesOf(world, member) : [];
  return {
    pledges: states.flatMap(({ id, status, steward, updates }) => {
      const own = updates.filter(({ by }) => by === person);
      return steward === person || own.length
        ? [{ pledge: id, status, steward: steward === person, updates: own }]
        : [];
    }),
  };
}
