import type { OutcomeId, PersonId } from "../../events/define.ts";
import type { Attributes, Key, Write } from "../aws/table.ts";
import type { World } from "../world.ts";
import { type Counting, countChanges, type Listing, listedOf, listingsOf } from "./listing.ts";
import { DraftState, ListedState, OutcomeState } from "./states.ts";

type Records = Pick<World, "record">;

const outcomeKey = (id: OutcomeId): Key => ({ pk: id, sk: "outcome" });
const revisionKey = (id: OutcomeId, revision: number): Key => ({
  pk: id,
  sk: `revision#${String(revision).padStart(5, "0")}`,
});
const draftKey = (id: OutcomeId): Key => ({ pk: id, sk: "draft" });
const waitingKey = (id: OutcomeId): Key => ({ pk: "outcome-drafts", sk: id });

type Placed = Pick<OutcomeState, "id" | "publishedAt" | "revisedAt">;
/** The place of an outcome in every list, which watermarks and cursors name too. */
export const placeOf = ({ publishedAt, id }: Pick<Placed, "publishedAt" | "id">): string => `${publishedAt}#${id}`;
const listKey = (list: Listing, placed: Placed): Key => ({ pk: `outcomes#${list}`, sk: placeOf(placed) });
const correctedKey = ({ revisedAt, id }: Placed): Key => ({ pk: "outcomes-corrected", sk: `${revisedAt}#${id}` });
/** Nothing but ids and instants, for who must name all of them. */
const nameKey = (id: OutcomeId): Key => ({ pk: "outcomes-named", sk: id });
const countKey = (counting: Counting): Key => ({ pk: "outcomes-counted", sk: counting });

export async function findOutcome({ record }: Records, id: OutcomeId): Promise<OutcomeState | undefined> {
  const item = await record.get(outcomeKey(id));
  return item && OutcomeState.parse(item);
}

/** One revision as it was published. */
export async function findRevision({ record }: Records, id: OutcomeId, n: number): Promise<OutcomeState | undefined> {
  const item = await record.get(revisionKey(id, n));
  return item && OutcomeState.parse(item);
}

export interface ListAsked {
  list: Listing;
  /** places, or beginnings of them, from the first to the last, both told */
  from?: string | undefined;
  to?: string | undefined;
  limit: number;
  /** the place after which it goes on */
  after?: string | undefined;
  /** newest first unless told */
  ascending?: boolean;
}

/** One page of a list, and the place after which the next begins: one eventually consistent query. */
export async function listed({ record }: Records, { list, from = "0", to = "9", limit, after, ascending }: ListAsked) {
  if (from > to) return { outcomes: [], last: undefined };
  const pk = `outcomes#${list}`;
  const { items, last } = await record.query({
    pk,
    between: [from, `${to}~`],
    limit,
    after: after === undefined ? undefined : { pk, sk: after },
    descending: !ascending,
    eventual: true,
  });
  return { outcomes: items.map((item) => ListedState.parse(item)), last: last?.["sk"] as string | undefined };
}

/** What was corrected last, newest first. */
export async function correctedLately({ record }: Records, limit: number): Promise<ListedState[]> {
  const { items } = await record.query({ pk: "outcomes-corrected", limit, descending: true, eventual: true });
  return items.map((item) => ListedState.parse(item));
}

/** The ids of all that is published with their last change, in the order of ids, from one on. */
export async function namesFrom({ record }: Records, from: OutcomeId | undefined, most: number) {
  const named: { id: OutcomeId; revisedAt: string }[] = [];
  let after: Attributes | undefined;
  do {
    const page = await record.query({
      pk: "outcomes-named",
      between: [from ?? "out_", "out_~"],
      ...(Number.isFinite(most) && { limit: most - named.length }),
      after,
      eventual: true,
    });
    for (const { sk, revisedAt } of page.items) named.push({ id: sk as OutcomeId, revisedAt: revisedAt as string });
    after = page.last;
  } while (after && named.length < most);
  return named;
}

/** How many outcomes of each kind, by `value:kind`. */
export async function countsBy({ record }: Records, counting: Counting): Promise<Map<string, number>> {
  const { pk: _, sk: __, ...counts } = (await record.get(countKey(counting))) ?? { pk: "", sk: "" };
  return new Map(Object.entries(counts as Record<string, number>).filter(([, n]) => n > 0));
}

/** What DynamoDB takes in one transaction, less the events and a draft that go with it. */
const AT_ONCE = 96;

/**
 * The outcome, its revision where that is new, and its place in every list, with the counts. What would be too much for one
 * commit stands in `first`: lists that it leaves, which may be left earlier without harm.
 */
export function outcomeWrites(
  { record: table }: World,
  before: OutcomeState | undefined,
  after: OutcomeState,
): { first: Write[]; writes: Write[] } {
  const { id, revision } = after;
  const row = listedOf(after);
  const [was, is] = [before ? listingsOf(before) : [], listingsOf(after)];
  const left = was.filter((list) => !is.includes(list)).map((list): Write => ({ table, key: listKey(list, after) }));
  const wasCorrected = before && before.revisions.length > 1 && !before.retired;
  const moves = before?.revisedAt !== after.revisedAt || Boolean(after.retired);
  const core: Write[] = [
    { table, key: outcomeKey(id), version: before?.version ?? 0, item: after },
    ...(before?.revision === revision ? [] : [{ table, key: revisionKey(id, revision), version: 0, item: after }]),
    ...is.map((list): Write => ({ table, key: listKey(list, after), item: row })),
    { table, key: nameKey(id), ...(is.length && { item: { revisedAt: after.revisedAt } }) },
    ...(wasCorrected && moves ? [{ table, key: correctedKey(before) }] : []),
    ...(after.revisions.length > 1 && is.length ? [{ table, key: correctedKey(after), item: row }] : []),
    ...countChanges(before, after).map(([counting, add]): Write => ({ table, key: countKey(counting), add })),
  ];
  const much = core.length + left.length > AT_ONCE;
  return { first: much ? left : [], writes: much ? core : [...core, ...left] };
}

export async function findDraft({ record }: Records, id: OutcomeId): Promise<DraftState | undefined> {
  const item = await record.get(draftKey(id));
  return item && DraftState.parse(item);
}

/** Drafts that wait for approval, newest first, and where the next page begins. */
export async function waitingDrafts(
  { record }: Records,
  { limit, after }: { limit: number; after?: Attributes | undefined },
) {
  const { items, last } = await record.query({ pk: "outcome-drafts", limit, after, descending: true });
  const drafts = items.length ? await record.getAll(items.map(({ sk }) => draftKey(sk as OutcomeId))) : [];
  return { drafts: drafts.flatMap((item) => (item ? [DraftState.parse(item)] : [])), last };
}

export function draftWrites({ record: table }: World, before: DraftState | undefined, after: DraftState): Write[] {
  const { id, status } = after;
  return [
    { table, key: draftKey(id), version: before?.version ?? 0, item: after },
    ...(before?.status === status ? [] : [{ table, key: waitingKey(id), ...(status === "draft" && { item: {} }) }]),
  ];
}

type Deed = "drafted" | "approved" | "corrected" | "retracted";

/** Beside a person: what they did with an outcome, so that they can be told of all of it. */
export const deedWrite = ({ record: table, now }: World, by: PersonId, id: OutcomeId, deed: Deed): Write => ({
  table,
  key: { pk: `outcome-deeds#${by}`, sk: `${id}#${deed}` },
  item: { at: now },
});

/** Everything that somebody did with outcomes, by their ids. */
export async function deedsOf({ record }: Records, by: PersonId): Promise<{ id: OutcomeId; deed: Deed; at: string }[]> {
  const all: { id: OutcomeId; deed: Deed; at: string }[] = [];
  let after: Attributes | undefined;
  do {
    const page = await record.query({ pk: `outcome-deeds#${by}`, after });
    for (const { sk, at } of page.items) {
      const [id, deed] = sk.split("#") as [OutcomeId, Deed];
      all.push({ id, deed, at: at as string });
    }
    after = page.last;
  } while (after);
  return all;
}
