import type * as z from "zod";
import type { MemberId, PersonId } from "../../events/define.ts";
import type { StakeholderType } from "../reference/codes.ts";
import { Refusal } from "../refusal.ts";
import type { World } from "../world.ts";
import { findMember, findMembers, type Listed, type Listing, listed, personsOf } from "./member-store.ts";
import { publicMember } from "./resources.ts";
import { findCards } from "./store.ts";

export interface MemberFilter {
  type?: z.infer<typeof StakeholderType> | undefined;
  country?: string | undefined;
  table?: number | undefined;
}

/** One page of listed members: one filter is served by its list, further ones narrow within the page. */
export async function listMembers(
  world: Pick<World, "record">,
  { type, country, table, limit, after }: MemberFilter & { limit: number; after: string | undefined },
) {
  const listing: Listing = type ? `type#${type}` : table ? `table#${table}` : country ? `country#${country}` : "all";
  const page = await listed(world, { listing, limit, after });
  const members = await withCards(world, page);
  const items = members.filter(
    (member) =>
      (!type || member.stakeholderTypes.includes(type)) &&
      (!table || member.tables.includes(table)) &&
      (!country || member.country === country),
  );
  return { items, last: page.length < limit ? undefined : page.at(-1)?.id };
}

async function withCards(world: Pick<World, "record">, page: Listed[]) {
  const persons = page.flatMap(({ person }) => person ?? []);
  const [members, cards] = await Promise.all([
    findMembers(
      world,
      page.map(({ id }) => id),
    ),
    findCards(world, persons),
  ]);
  return page.flatMap(({ person }, i) => {
    const member = members[i];
    return member ? [publicMember(member, person && cards[persons.indexOf(person)])] : [];
  });
}

/** One listed member. @throws Refusal not-found */
export async function getMember(world: Pick<World, "record">, id: MemberId) {
  const member = await findMember(world, id);
  if (!member?.listed || member.status !== "active") throw new Refusal("not-found");
  const [person] = member.kind === "individual" ? await personsOf(world, id) : [];
  const [card] = person ? await findCards(world, [person as PersonId]) : [];
  return publicMember(member, card);
}
