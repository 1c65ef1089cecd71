import type { PersonId } from "../../events/define.ts";
import { findPersonLink } from "../members/member-store.ts";
import type { World } from "../world.ts";
import type { PledgeState } from "./states.ts";
import { pledgesOf } from "./store.ts";

/** What the room keeps about a person, for the person to take along: what they answer for, what they told, and drafts whole. */
export async function aboutPerson(world: World, person: PersonId) {
  const member = (await findPersonLink(world, person))?.member;
  const states = member ? await pledgesOf(world, member) : [];
  return {
    pledges: states.flatMap((state) => {
      const { id, status, steward, updates } = state;
      const own = updates.filter(({ by }) => by === person);
      const answers = steward === person;
      return answers || own.length
        ? [{ pledge: id, status, steward: answers, updates: own, ...(answers && written(state)) }]
        : [];
    }),
  };
}

/** What nobody but its member and the secretariat has seen; who gave it back stays unnamed. */
function written({ published, returned, ...state }: PledgeState) {
  if (published) return {};
  const { id: _, version: __, status: ___, steward: ____, updates: _____, asked: ______, ...draft } = state;
  return { draft: { ...draft, ...(returned && { returned: { at: returned.at, reason: returned.reason } }) } };
}
