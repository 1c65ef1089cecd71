import type { MemberId, PersonId } from "../../events/define.ts";
import type { Attributes, Item, Key, Write } from "../aws/table.ts";
import type { World } from "../world.ts";
import { nameKeys } from "./similar.ts";
import { MemberState, PersonLinkState } from "./states.ts";

const memberKey = (id: MemberId): Key => ({ pk: id, sk: "member" });
const servesKey = (member: MemberId, person: PersonId): Key => ({ pk: member, sk: `person#${person}` });
/** Everybody who serves a member, spread over the shards: whom a letter to all reaches. */
const everyoneKey = (person: PersonId): Key => ({ pk: `persons#${shardOf(person)}`, sk: person });
const linkKey = (person: PersonId): Key => ({ pk: person, sk: "person" });

/** The public lists are spread, so that no partition holds a whole country: a page merges one query of each shard. */
const SHARDS = 4;
const shardOf = (id: string) => id.charCodeAt(id.length - 1) % SHARDS;
export type Listing = "all" | `type#${string}` | `country#${string}` | `table#${number}`;
const listingKey = (listing: Listing, id: MemberId): Key => ({ pk: `members#${listing}#${shardOf(id)}`, sk: id });

type Records = Pick<World, "record">;

export async function findMember({ record }: Records, id: MemberId): Promise<MemberState | undefined> {
  const item = await record.get(memberKey(id));
  return item && MemberState.parse(item);
}

/** Keeps the order; undefined where there is none. */
export async function findMembers({ record }: Records, ids: MemberId[]): Promise<(MemberState | undefined)[]> {
  const items = await record.getAll(ids.map(memberKey));
  return items.map((item) => item && MemberState.parse(item));
}

export async function findPersonLink({ record }: Records, id: PersonId): Promise<PersonLinkState | undefined> {
  const item = await record.get(linkKey(id));
  return item && PersonLinkState.parse(item);
}

/** Keeps the order; undefined where there is none. */
export async function findPersonLinks({ record }: Records, ids: PersonId[]): Promise<(PersonLinkState | undefined)[]> {
  const items = await record.getAll(ids.map(linkKey));
  return items.map((item) => item && PersonLinkState.parse(item));
}

/** The persons who serve a member, in the order in which they joined it. */
export async function personsOf({ record }: Records, member: MemberId): Promise<PersonId[]> {
  const { items } = await record.query({ pk: member, prefix: "person#" });
  return items.map(({ sk }) => sk.slice("person#".length) as PersonId);
}

export interface Everyone {
  shard: number;
  after?: PersonId | undefined;
}

/** One page of everybody who serves a member, and where the next begins; undefined at the end. */
export async function everyone({ record }: Records, { shard, after }: Everyone, limit: number) {
  const pk = `persons#${shard}`;
  const { items, last } = await record.query({ pk, limit, after: after && { pk, sk: after } });
  const persons = items.map(({ sk }) => sk as PersonId);
  const next: Everyone | undefined = last
    ? { shard, after: persons.at(-1) }
    : shard + 1 < SHARDS
      ? { shard: shard + 1 }
      : undefined;
  return { persons, next };
}

/** The person serves the member from now on; the version guards against two of the same. */
export const joinWrites = (world: World, person: PersonId, member: MemberId): Write[] => [
  { table: world.record, key: linkKey(person), version: 0, item: { id: person, member } },
  { table: world.record, key: servesKey(member, person), item: {} },
  { table: world.record, key: everyoneKey(person), item: {} },
];

export const leaveWrites = (world: World, link: PersonLinkState): Write[] => [
  { table: world.record, key: linkKey(link.id), version: link.version },
  ...(link.member ? [{ table: world.record, key: servesKey(link.member, link.id) }] : []),
  { table: world.record, key: everyoneKey(link.id) },
];

export const secretariatLinkWrite = (world: World, person: PersonId): Write => ({
  table: world.record,
  key: linkKey(person),
  item: { id: person, version: 1, secretariat: true },
});

/** The member, its places in the public lists and, for finding the same name again, its name's keys. */
export function memberWrites(
  world: World,
  before: { state: MemberState; name: string } | { id: MemberId },
  after: { state: MemberState; name: string; person?: PersonId } | undefined,
): Write[] {
  const was = "state" in before ? before : undefined;
  const id = was?.state.id ?? (before as { id: MemberId }).id;
  const [listedBefore, listedAfter] = [listingsOf(was?.state), listingsOf(after?.state)];
  const [namesBefore, namesAfter] = [was ? nameKeys(was.name) : [], after ? nameKeys(after.name) : []];
  const nameWrite = (key: string, item?: Attributes): Write => ({
    table: world.people,
    key: { pk: `name#${key}`, sk: id },
    ...(item && { item }),
  });
  return [
    { table: world.record, key: memberKey(id), version: was?.state.version ?? 0, ...(after && { item: after.state }) },
    ...listedBefore
      .filter((l) => !listedAfter.includes(l))
      .map((l) => ({ table: world.record, key: listingKey(l, id) })),
    ...listedAfter
      .filter((l) => !listedBefore.includes(l))
      .map((l) => ({
        table: world.record,
        key: listingKey(l, id),
        item: after?.person ? { person: after.person } : {},
      })),
    ...namesBefore.filter((key) => !namesAfter.includes(key)).map((key) => nameWrite(key)),
    ...namesAfter.map((key) => nameWrite(key, { name: after?.name })),
  ];
}

function listingsOf(state: MemberState | undefined): Listing[] {
  if (!state?.listed || state.status !== "active") return [];
  return [
    "all",
    `country#${state.country}`,
    ...state.stakeholderTypes.map((type) => `type#${type}` as const),
    ...state.tables.map((table) => `table#${table}` as const),
  ];
}

export interface Listed {
  id: MemberId;
  person: PersonId | undefined;
}

/** Listed members after `after`, by id, so in the order in which they joined. */
export async function listed(
  { record }: Records,
  ask: { listing: Listing; limit: number; after: string | undefined },
): Promise<Listed[]> {
  const pages = await Promise.all(
    Array.from({ length: SHARDS }, (_, shard) => {
      const pk = `members#${ask.listing}#${shard}`;
      return record.query({ pk, limit: ask.limit, after: ask.after ? { pk, sk: ask.after } : undefined });
    }),
  );
  return pages
    .flatMap(({ items }) => items)
    .sort(bySortKey)
    .slice(0, ask.limit)
    .map((item) => ({ id: item.sk as MemberId, person: item["person"] as PersonId | undefined }));
}

const bySortKey = (a: Item, b: Item) => (a.sk < b.sk ? -1 : 1);

/** Members that share a key of the name, each with the name it is kept under. */
export async function membersNamedLike({ people }: Pick<World, "people">, name: string) {
  const pages = await Promise.all(nameKeys(name).map((key) => people.query({ pk: `name#${key}`, limit: 25 })));
  const found = new Map(
    pages.flatMap(({ items }) => items.map((item) => [item.sk as MemberId, item["name"] as string])),
  );
  return [...found].map(([id, kept]) => ({ id, name: kept }));
}
