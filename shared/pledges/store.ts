import type { MemberId, PledgeId } from "../../events/define.ts";
import type { Attributes, Key, Write } from "../aws/table.ts";
import type { Instant } from "../time.ts";
import type { World } from "../world.ts";
import { type Pulse, pulseOf } from "./figure-rules.ts";
import { isOpen, nextAsk } from "./follow-rules.ts";
import { isPublished } from "./rules.ts";
import type { Counted, Figures } from "./shapes.ts";
import { PledgeState } from "./states.ts";

type Records = Pick<World, "record">;

const pledgeKey = (id: PledgeId): Key => ({ pk: id, sk: "pledge" });
/**
 * Lists hold places only; whoever reads one loads what it shows. Published ones stand by the instant of publication,
 * `open` by due date, `ask` by the day on which somebody is asked next, `submitted` by when, the others by id.
 */
export type Listing =
  | "all"
  | "open"
  | "ask"
  | "submitted"
  | `${"kind" | "stage" | "objective" | "country" | "member" | "of" | "partner" | "matching"}#${string | number}`;
const listKey = (listing: Listing): string => `pledges#${listing}`;

export async function findPledge({ record }: Records, id: PledgeId): Promise<PledgeState | undefined> {
  const item = await record.get(pledgeKey(id));
  return item && PledgeState.parse(item);
}

/** Those that are there, in the order of the ids, which may be any number. */
export async function findPledges({ record }: Records, ids: readonly PledgeId[]): Promise<PledgeState[]> {
  const found: PledgeState[] = [];
  for (let n = 0; n < ids.length; n += 100) {
    const items = await record.getAll(ids.slice(n, n + 100).map(pledgeKey));
    found.push(...items.flatMap((item) => (item ? [PledgeState.parse(item)] : [])));
  }
  return found;
}

/** The pledge's places in the lists, each with what stands there. */
function placesOf(state: PledgeState): Map<string, { key: Key; item: Attributes }> {
  const { id, published, submittedAt, partners } = state;
  const since = `${published?.at}#${id}`;
  const ask = nextAsk(state);
  const waits = state.status === "submitted" || isPublished(state);
  const places: [Listing, string, Attributes?][] = [
    [`of#${state.member}`, id],
    ...(state.status === "submitted" ? [["submitted", `${submittedAt}#${id}`] as [Listing, string]] : []),
    ...(waits ? partners : []).flatMap(({ member, askedAt }): [Listing, string][] =>
      askedAt ? [[`partner#${member}`, id]] : [],
    ),
    ...(isOpen(state) ? [["open", `${state.due}#${id}`] as [Listing, string]] : []),
    ...(ask ? [["ask", `${ask}#${id}`] as [Listing, string]] : []),
  ];
  if (isPublished(state))
    places.push(
      ["all", since, { ...pulseOf(state) }],
      [`kind#${state.kind}`, since],
      [`stage#${state.stage}`, since],
      [`member#${state.member}`, since],
      ...state.objectives.map((objective): [Listing, string] => [`objective#${objective}`, since]),
      ...state.countries.map((country): [Listing, string] => [`country#${country}`, since]),
      ...(state.matches ? [[`matching#${state.matches}`, id] as [Listing, string]] : []),
    );
  return new Map(
    places.map(([listing, sk, item = {}]) => {
      const key = { pk: listKey(listing), sk };
      return [`${key.pk} ${sk}`, { key, item }];
    }),
  );
}

type Places = ReturnType<typeof placesOf>;

/** The pledge, and its places in the lists; undefined takes all of it away. */
export function pledgeWrites(world: World, before: PledgeState | undefined, after: PledgeState | undefined): Write[] {
  const table = world.record;
  const id = (after ?? before)?.id as PledgeId;
  const [was, is] = [before, after].map((state): Places => (state ? placesOf(state) : new Map())) as [Places, Places];
  const gone = [...was].filter(([place]) => !is.has(place)).map(([, { key }]): Write => ({ table, key }));
  const here = [...is]
    .filter(([place, { item }]) => JSON.stringify(was.get(place)?.item) !== JSON.stringify(item))
    .map(([, { key, item }]): Write => ({ table, key, item }));
  const item = after && { item: after };
  return [{ table, key: pledgeKey(id), version: before?.version ?? 0, ...item }, ...gone, ...here];
}

const idIn = (sk: string) => sk.slice(sk.lastIndexOf("#") + 1) as PledgeId;

export interface Page {
  limit: number;
  after?: Attributes | undefined;
  between?: [string, string] | undefined;
  descending?: boolean;
  /** half the price, for public lists */
  eventual?: boolean;
}

/** One page of a list, and where the next begins; undefined at the end. */
export async function pledgesIn({ record }: Records, listing: Listing, { between, ...page }: Page) {
  const { items, last } = await record.query({ pk: listKey(listing), ...(between && { between }), ...page });
  return {
    pledges: await findPledges(
      { record },
      items.map(({ sk }) => idIn(sk)),
    ),
    last,
  };
}

/** When which pledges were published, of those that still are: a page of the list at a time, without loading any. */
export async function publishedBetween({ record }: Records, between: [string, string]) {
  const found: { id: PledgeId; publishedAt: Instant }[] = [];
  for (let after: Attributes | undefined, more = true; more; more = Boolean(after)) {
    const page = await record.query({ pk: listKey("all"), between, after, eventual: true });
    found.push(...page.items.map(({ sk }) => ({ id: idIn(sk), publishedAt: sk.slice(0, sk.lastIndexOf("#")) })));
    after = page.last;
  }
  return found;
}

/** The ids of a whole list that is short by nature. */
export async function idsIn({ record }: Records, listing: Listing, between?: [string, string]): Promise<PledgeId[]> {
  const ids: PledgeId[] = [];
  for (let after: Attributes | undefined, more = true; more; more = Boolean(after)) {
    const page = await record.query({ pk: listKey(listing), ...(between && { between }), after });
    ids.push(...page.items.map(({ sk }) => idIn(sk)));
    after = page.last;
  }
  return ids;
}

/** One page of what is published, by the instant of publication: for whoever tells of all of them. */
export const publishedPledges = (world: Records, { after, limit }: { after?: Attributes | undefined; limit: number }) =>
  pledgesIn(world, "all", { limit, after, eventual: true });

/** What the figures need of every published pledge: one small item each. */
export async function findPulses({ record }: Records): Promise<Pulse[]> {
  const pulses: Pulse[] = [];
  for (let after: Attributes | undefined, more = true; more; more = Boolean(after)) {
    const page = await record.query({ pk: listKey("all"), after, eventual: true });
    pulses.push(...page.items.map((item) => item as unknown as Pulse));
    after = page.last;
  }
  return pulses;
}

const FIGURES = "pledges#figures";

/** The figures as they were kept on that date, or last before it; undefined where none were. */
export async function figuresOn({ record }: Records, date: string): Promise<Figures | undefined> {
  const { items } = await record.query({ pk: FIGURES, between: ["0", date], limit: 1, descending: true });
  const kept = items[0];
  return kept && { ...(kept["figures"] as Counted), asOf: kept.sk };
}

export const isKept = async ({ record }: Records, date: string): Promise<boolean> =>
  Boolean(await record.get({ pk: FIGURES, sk: date }));

/** A day is counted once: what a late or a repeated question would find is no longer that day's. */
export const figuresWrite = (world: World, date: string, figures: Counted): Write => ({
  table: world.record,
  key: { pk: FIGURES, sk: date },
  version: 0,
  item: { figures },
});

/** Every pledge of a member, whatever became of it. */
export const pledgesOf = async (world: Records, member: MemberId): Promise<PledgeState[]> =>
  findPledges(world, await idsIn(world, `of#${member}`));
