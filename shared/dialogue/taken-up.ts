import * as z from "zod";
import { RecommendationId } from "../../events/define.ts";
import type { Key, Write } from "../aws/table.ts";
import { Refusal } from "../refusal.ts";
import type { TakenUp, TakesUp } from "../taken-up.ts";
import type { Instant } from "../time.ts";
import type { World } from "../world.ts";
import { linksAt, placeOf } from "./recommendation-rules.ts";
import type { Linked, RecommendationState } from "./states.ts";

type Records = Pick<World, "record">;

/** `record`, `takes-up#con_…`: what one joint action, pledge or contribution takes up or took up, half-open: [at, until). */
const TakenUpState = z.object({
  version: z.int(),
  links: z.array(z.object({ id: RecommendationId, at: z.iso.datetime(), until: z.iso.datetime().optional() })),
});
type TakenUpState = z.infer<typeof TakenUpState>;

/** Leaves room within DynamoDB's 400 KB an item. */
const LINKS = 2000;

const keyOf = (to: Linked): Key => ({ pk: `takes-up#${to}`, sk: "recommendations" });

/** Version 0 where it never took up any. */
export async function findTakenUp({ record }: Records, to: Linked): Promise<TakenUpState> {
  const item = await record.get(keyOf(to));
  return item ? TakenUpState.parse(item) : { version: 0, links: [] };
}

/** Which recommendations are or were linked to something, by their ids. */
export const recommendationsLinkedTo = async (world: Records, to: Linked): Promise<RecommendationId[]> => [
  ...new Set((await findTakenUp(world, to)).links.map(({ id }) => id)),
];

/** What takes a recommendation up says the same of it as the recommendation does. @throws Refusal record-full */
export async function takenUpWrite(world: World, { id, links }: RecommendationState, to: Linked): Promise<Write> {
  const before = await findTakenUp(world, to);
  const own = links.filter((link) => link.to === to).map(({ at, until }) => ({ id, at, ...(until && { until }) }));
  const after = [...before.links.filter((link) => link.id !== id), ...own];
  if (after.length > LINKS) throw new Refusal("record-full");
  return { table: world.record, key: keyOf(to), version: before.version, item: { links: after } };
}

/** Source and paragraph are the two halves of the id, such as `PD2022-70`. */
const asTaken = (id: RecommendationId): TakenUp => {
  const cut = id.indexOf("-");
  return { id, source: id.slice(0, cut), paragraph: id.slice(cut + 1) };
};
const byPlace = (a: TakenUp, b: TakenUp) => (placeOf(a) < placeOf(b) ? -1 : 1);

/** What each of several takes up at an instant, in the order of the ids: one read for up to a hundred of them. */
export async function takenUpByEach({ record }: Records, all: readonly Linked[], at: Instant): Promise<TakenUp[][]> {
  const items = [];
  for (let n = 0; n < all.length; n += 100)
    items.push(...(await record.getAll(all.slice(n, n + 100).map(keyOf), { eventual: true })));
  return items.map((item) =>
    linksAt(item ? TakenUpState.parse(item).links : [], at)
      .map(({ id }) => asTaken(id))
      .toSorted(byPlace),
  );
}

export const takenUpBy: TakesUp = async (world, to, at) => (await takenUpByEach(world, [to], at))[0] ?? [];
