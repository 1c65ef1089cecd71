import type { MemberId, PersonId } from "../../events/define.ts";
import { findMembers } from "../members/member-store.ts";
import type { CardState, MemberState } from "../members/states.ts";
import { findCards } from "../members/store.ts";
import type { World } from "../world.ts";

type Records = Pick<World, "record">;
/** What the reader may see of others' cards: those open to everyone, or those for who works in the same bodies too. */
export type Sight = CardState["audience"];

/** DynamoDB takes a hundred keys at once, each of them once. */
async function byId<Id extends string, T>(
  ids: readonly (Id | undefined)[],
  find: (some: Id[]) => Promise<(T | undefined)[]>,
): Promise<Map<Id, T>> {
  const all = [...new Set(ids.flatMap((id) => id ?? []))];
  const found = new Map<Id, T>();
  for (let from = 0; from < all.length; from += 100) {
    const some = all.slice(from, from + 100);
    const values = await find(some);
    for (const [i, id] of some.entries()) if (values[i]) found.set(id, values[i]);
  }
  return found;
}

export const membersById = (
  world: Records,
  ids: readonly (MemberId | undefined)[],
): Promise<Map<MemberId, MemberState>> => byId(ids, (some) => findMembers(world, some));

export const cardsById = (world: Records, ids: readonly (PersonId | undefined)[]): Promise<Map<PersonId, CardState>> =>
  byId(ids, (some) => findCards(world, some));

export interface Called {
  member?: MemberId | undefined;
  person?: PersonId | undefined;
}

/** How seats' holders and nominated ones are called, as the reader may see it: the organization, and the person's card. */
export async function namesOf(world: Records, all: readonly Called[], sight: Sight) {
  const [members, cards] = await Promise.all([
    membersById(
      world,
      all.map(({ member }) => member),
    ),
    cardsById(
      world,
      all.map(({ person }) => person),
    ),
  ]);
  return ({ member, person }: Called) => {
    const card = person && cards.get(person);
    const seen = card && (sight === "bodies" || card.audience === "everyone");
    return {
      organization: (member && members.get(member)?.organization?.name) ?? null,
      name: seen ? card.name : null,
    };
  };
}
