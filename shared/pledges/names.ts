import type { MemberId } from "../../events/define.ts";
import { personsOf } from "../members/member-store.ts";
import type { MemberState } from "../members/states.ts";
import { cardsById, membersById } from "../tables/names.ts";
import type { World } from "../world.ts";

export interface NamedMember {
  name: string | null;
  types: MemberState["stakeholderTypes"];
}

/**
 * How members are called in public on what they pledged: an organization by its name, because a pledge without it would
 * be nobody's; a person by the card that everybody may see, or not at all.
 */
export async function namedMembers(
  world: Pick<World, "record">,
  ids: readonly MemberId[],
): Promise<(id: MemberId) => NamedMember> {
  const members = await membersById(world, ids);
  const individuals = [...members.values()].filter(({ kind }) => kind === "individual");
  const persons = await Promise.all(individuals.map(async ({ id }) => [id, (await personsOf(world, id))[0]] as const));
  const cards = await cardsById(
    world,
    persons.map(([, person]) => person),
  );
  const own = new Map(
    persons.map(([id, person]) => {
      const card = person && cards.get(person);
      return [id, card?.audience === "everyone" ? card.name : null];
    }),
  );
  return (id) => {
    const member = members.get(id);
    return {
      name: member?.organization?.name ?? own.get(id) ?? null,
      types: member?.listed ? member.stakeholderTypes : [],
    };
  };
}
