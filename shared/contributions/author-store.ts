import type { ContributionId, PersonId } from "../../events/define.ts";
import { authorHash } from "../aws/secret.ts";
import type { Key, Write } from "../aws/table.ts";
import type { World } from "../world.ts";
import { AuthorState } from "./states.ts";
import type { Records } from "./store.ts";

const authorKey = (id: ContributionId): Key => ({ pk: id, sk: "author" });
/** One's own are listed under a hash that only the root secret makes: no key names an author beside a contribution. */
export const ownPk = async (person: PersonId) => `author#${await authorHash(person)}`;
const OWN = "con_";

export async function findAuthor({ record }: Records, id: ContributionId): Promise<AuthorState | undefined> {
  const item = await record.get(authorKey(id));
  return item && AuthorState.parse(item);
}

export async function authorWrites(world: World, id: ContributionId, author: AuthorState): Promise<Write[]> {
  return [
    { table: world.record, key: authorKey(id), version: 0, item: author },
    { table: world.record, key: { pk: await ownPk(author.person), sk: id }, item: {} },
  ];
}

/** Nobody can tell any more whose it was. */
export async function forgetWrites(world: World, id: ContributionId, person: PersonId): Promise<Write[]> {
  return [
    { table: world.record, key: authorKey(id) },
    { table: world.record, key: { pk: await ownPk(person), sk: id } },
  ];
}

/** One page of a person's own, the newest first, and the last id seen. */
export async function ownContributions(
  { record }: Records,
  person: PersonId,
  { limit, after }: { limit?: number; after?: string | undefined } = {},
): Promise<{ ids: ContributionId[]; last?: string | undefined }> {
  const pk = await ownPk(person);
  const { items, last } = await record.query({
    pk,
    prefix: OWN,
    descending: true,
    ...(limit && { limit }),
    after: after ? { pk, sk: after } : undefined,
  });
  return { ids: items.map(({ sk }) => sk as ContributionId), last: last?.["sk"] as string | undefined };
}

/** Every contribution of a person. */
export async function allOwnContributions(world: Records, person: PersonId): Promise<ContributionId[]> {
  const ids: ContributionId[] = [];
  for (let after: string | undefined, more = true; more; more = Boolean(after)) {
    const page = await ownContributions(world, person, { after });
    ids.push(...page.ids);
    after = page.last;
  }
  return ids;
}
