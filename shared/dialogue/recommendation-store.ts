import * as z from "zod";
import type { RecommendationId, SourceCode } from "../../events/define.ts";
import type { Attributes, Item, Key, Write } from "../aws/table.ts";
import type { World } from "../world.ts";
import { placeOf } from "./recommendation-rules.ts";
import { RecommendationState, SourceState } from "./states.ts";

type Records = Pick<World, "record">;

const SOURCES = "sources";
const LIST = "recommendations";
const recommendationKey = (id: RecommendationId): Key => ({ pk: `recommendation#${id}`, sk: "recommendation" });

/** What a list needs of a recommendation to count and filter it: everything but its texts. */
const ListedRecommendation = RecommendationState.pick({ id: true, objectives: true, registeredAt: true }).extend({
  sk: z.string(),
  links: z.array(RecommendationState.shape.links.element.pick({ to: true, at: true, until: true })),
});
export type ListedRecommendation = z.infer<typeof ListedRecommendation>;

async function everyItem(
  { record }: Records,
  ask: { pk: string; prefix?: string; eventual?: boolean },
): Promise<Item[]> {
  const items: Item[] = [];
  for (let after: Attributes | undefined, more = true; more; more = Boolean(after)) {
    const page = await record.query({ ...ask, after });
    items.push(...page.items);
    after = page.last;
  }
  return items;
}

/** Every source, by its code: there are few. */
export const allSources = async (world: Records): Promise<SourceState[]> =>
  (await everyItem(world, { pk: SOURCES })).map((item) => SourceState.parse(item));

export async function findSource({ record }: Records, code: SourceCode): Promise<SourceState | undefined> {
  const item = await record.get({ pk: SOURCES, sk: code });
  return item && SourceState.parse(item);
}

export async function findRecommendation(
  { record }: Records,
  id: RecommendationId,
): Promise<RecommendationState | undefined> {
  const item = await record.get(recommendationKey(id));
  return item && RecommendationState.parse(item);
}

/** In the order of the ids, with undefined where there is none. */
export async function findRecommendations(
  { record }: Records,
  ids: readonly RecommendationId[],
): Promise<(RecommendationState | undefined)[]> {
  const found: (RecommendationState | undefined)[] = [];
  for (let from = 0; from < ids.length; from += 100) {
    const items = await record.getAll(ids.slice(from, from + 100).map(recommendationKey));
    found.push(...items.map((item) => item && RecommendationState.parse(item)));
  }
  return found;
}

/** What is registered of a source, or of all, in the order of sources and paragraphs: a few hundred each. */
export async function listedRecommendations(world: Records, source?: SourceCode): Promise<ListedRecommendation[]> {
  const items = await everyItem(world, { pk: LIST, ...(source && { prefix: `${source}#` }), eventual: true });
  return items.map((item) => ListedRecommendation.parse(item));
}

export const sourceWrite = (world: World, { version, ...state }: SourceState): Write => ({
  table: world.record,
  key: { pk: SOURCES, sk: state.code },
  version,
  item: state,
});

/** The recommendation and its place in the list. */
export function recommendationWrites(world: World, { version, ...state }: RecommendationState): Write[] {
  const { id, objectives, registeredAt, links } = state;
  const listed = {
    id,
    objectives,
    registeredAt,
    links: links.map(({ to, at, until }) => ({ to, at, ...(until && { until }) })),
  };
  return [
    { table: world.record, key: recommendationKey(id), version, item: state },
    { table: world.record, key: { pk: LIST, sk: placeOf(state) }, item: listed },
  ];
}
