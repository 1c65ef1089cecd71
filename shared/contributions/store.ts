import type { ContributionKind } from "../../events/choices.ts";
import type { ContributionId } from "../../events/define.ts";
import type { Attributes, Item, Key, Write } from "../aws/table.ts";
import { fittingItem } from "../item-size.ts";
import { Refusal } from "../refusal.ts";
import type { Instant } from "../time.ts";
import type { World } from "../world.ts";
import { ContributionState, HeadState } from "./states.ts";

export type Records = Pick<World, "record">;

const contributionKey = (id: ContributionId): Key => ({ pk: id, sk: "contribution" });
const headKey = (id: ContributionId): Key => ({ pk: id, sk: "head" });

export async function findContribution(
  { record }: Records,
  id: ContributionId,
): Promise<ContributionState | undefined> {
  const item = await record.get(contributionKey(id));
  return item && ContributionState.parse(item);
}

/** @throws Refusal not-found */
export async function mustFindContribution(world: Records, id: ContributionId): Promise<ContributionState> {
  const state = await findContribution(world, id);
  if (!state) throw new Refusal("not-found");
  return state;
}

/** At most 100; keeps the order, without those that are not there. */
export async function findHeads({ record }: Records, ids: readonly ContributionId[]): Promise<HeadState[]> {
  const items = ids.length ? await record.getAll(ids.map(headKey)) : [];
  return items.flatMap((item) => (item ? [HeadState.parse(item)] : []));
}

/** What lists show of a contribution: its title and summary in each language. */
export function headOf(state: ContributionState): HeadState {
  const words = Object.entries(state.words).map(([language, { title, summary }]) => [language, { title, summary }]);
  const { id, kind, status, original, translations, objectives, countries, member, person, reviewer } = state;
  const { draftedAt, submittedAt, published, retired, revision } = state;
  return {
    id,
    kind,
    status,
    original,
    words: Object.fromEntries(words) as HeadState["words"],
    translations,
    objectives,
    countries,
    ...(member && { member }),
    ...(person && { person }),
    draftedAt,
    ...(submittedAt && { submittedAt }),
    ...(reviewer && status === "in-review" && { reviewing: { person: reviewer.person, since: reviewer.since } }),
    ...(published && { publishedAt: published.at }),
    ...(retired && { retiredAt: retired.at }),
    revision,
  };
}

export interface ListAsked {
  kind?: ContributionKind | undefined;
  objective?: number | undefined;
  country?: string | undefined;
}
type List = "all" | `kind#${string}` | `objective#${number}` | `country#${string}`;

/** One filter is served by a list; the others narrow within the page. */
const listFor = ({ kind, objective, country }: ListAsked): List =>
  objective ? `objective#${objective}` : country ? `country#${country}` : kind ? `kind#${kind}` : "all";

function listsOf({ published, kind, objectives, countries }: ContributionState): List[] {
  if (!published) return [];
  return [
    "all",
    `kind#${kind}`,
    ...objectives.map((n) => `objective#${n}` as const),
    ...countries.map((code) => `country#${code}` as const),
  ];
}
const pkOf = (list: List) => `contributions#${list}`;

/** What waits for somebody, by status and then by how long. */
const WAITING = "contributions#waiting";
const waits = ["submitted", "in-review", "approved"] as const;
export type WaitingStatus = (typeof waits)[number];
const waitingPlace = (state: ContributionState): string | undefined =>
  waits.some((status) => status === state.status) ? `${state.status}#${state.submittedAt}#${state.id}` : undefined;

/** The contribution, its head, and its places in the lists; undefined takes all of it away. @throws Refusal record-full */
export function contributionWrites(
  world: World,
  before: ContributionState | undefined,
  after: ContributionState | undefined,
): Write[] {
  const table = world.record;
  const id = (after ?? before)?.id as ContributionId;
  const head = after && headOf(after);
  const [was, is] = [before && waitingPlace(before), after && waitingPlace(after)];
  return [
    {
      table,
      key: contributionKey(id),
      version: before?.version ?? 0,
      ...(after && { item: after.retired ? after : fittingItem(after) }),
    },
    { table, key: headKey(id), ...(head && { item: head }) },
    ...(was && was !== is ? [{ table, key: { pk: WAITING, sk: was } }] : []),
    ...(is && was !== is ? [{ table, key: { pk: WAITING, sk: is }, item: {} }] : []),
    ...(after ? listsOf(after) : []).map((list) => ({
      table,
      key: { pk: pkOf(list), sk: `${after?.published?.at}#${id}` },
      item: head,
    })),
  ];
}

export interface PublishedAsked extends ListAsked {
  /** of publication, both told */
  from: Instant;
  to: Instant;
  /** 100 at most */
  limit: number;
  /** the last place already seen */
  after?: string | undefined;
}

/**
 * One page of what was public at `to`, the newest first, and the place where the next begins: one query. What was retired
 * by then is left out.
 */
export async function publishedContributions(
  world: Records,
  { from, to, limit, after, ...filter }: PublishedAsked,
): Promise<{ items: HeadState[]; last?: string | undefined }> {
  if (to < from) return { items: [] };
  const pk = pkOf(listFor(filter));
  const { items, last } = await world.record.query({
    pk,
    between: [from, `${to}~`],
    limit,
    descending: true,
    eventual: true,
    after: after ? { pk, sk: after } : undefined,
  });
  const { kind, objective, country } = filter;
  const fits = (head: HeadState) =>
    (!kind || head.kind === kind) &&
    (!objective || head.objectives.includes(objective)) &&
    (!country || head.countries.includes(country)) &&
    (!head.retiredAt || head.retiredAt > to);
  return { items: items.map((item) => HeadState.parse(item)).filter(fits), last: last?.["sk"] as string | undefined };
}

const idIn = ({ sk }: Item) => sk.slice(sk.lastIndexOf("#") + 1) as ContributionId;

/** One page of what waits, of one status or of all, and where the next begins. */
export async function waitingContributions(
  world: Records,
  { status, limit, after }: { status?: WaitingStatus | undefined; limit: number; after?: string | undefined },
): Promise<{ items: HeadState[]; last?: string | undefined }> {
  const { items, last } = await world.record.query({
    pk: WAITING,
    ...(status && { prefix: `${status}#` }),
    limit,
    after: after ? { pk: WAITING, sk: after } : undefined,
  });
  return { items: await findHeads(world, items.map(idIn)), last: last?.["sk"] as string | undefined };
}

/** The ids of all that waits for a review: of what has a reviewer and of what has none, those that waited longest first. */
export async function idsToReview({ record }: Records): Promise<ContributionId[]> {
  const ids: ContributionId[] = [];
  for (let after: Attributes | undefined, more = true; more; more = Boolean(after)) {
    const page = await record.query({ pk: WAITING, between: ["in-review#", "submitted#~"], after });
    ids.push(...page.items.map(idIn));
    after = page.last;
  }
  return ids;
}
