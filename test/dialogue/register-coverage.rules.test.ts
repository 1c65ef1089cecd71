import { expect, test } from "vitest";
import { listRecommendations, listSources, registeredBy } from "../../shared/dialogue/recommendation-reads.ts";
import { recommendationWrites, sourceWrite } from "../../shared/dialogue/recommendation-store.ts";
import type { World } from "../../shared/world.ts";
import { manyRecommendations } from "../support/many-recommendations.ts";

const MANY = 1000;
/** DESIGN's bar of a list page, in milliseconds of own CPU. */
const BAR = 15;

/** A table that holds the register and counts what is asked of it. */
function register(count: number) {
  const world = { record: { name: "record" }, now: "2027-03-02T15:00:00.000Z" } as World;
  const { sources, states } = manyRecommendations(count);
  const writes = [
    ...sources.map((one) => sourceWrite(world, one)),
    ...states.flatMap((one) => recommendationWrites(world, one)),
  ];
  const items = writes.map(({ key, version, item }) => ({
    ...item,
    ...key,
    ...(version !== undefined && { version }),
  }));
  const byKey = new Map(items.map((item) => [`${item.pk} ${item.sk}`, item]));
  const lists = new Map([...Map.groupBy(items, ({ pk }) => pk)].map(([pk, own]) => [pk, own.toSorted(inOrder)]));
  const asked: string[] = [];
  const record = {
    query: async ({ pk }: { pk: string }) => {
      asked.push(`query ${pk}`);
      return { items: lists.get(pk) ?? [] };
    },
    getAll: async (keys: { pk: string; sk: string }[]) => {
      asked.push(`get ${keys.length}`);
      return keys.map(({ pk, sk }) => byKey.get(`${pk} ${sk}`));
    },
  };
  return { world: { record } as unknown as Pick<World, "record">, asked };
}
const inOrder = (a: { sk: string }, b: { sk: string }) => (a.sk < b.sk ? -1 : 1);

const page = { linked: false, at: "2027-03-02T15:00:00.000Z", limit: 20 };

test("the coverage of a thousand recommendations costs two lists and one page, and is right", async () => {
  const { world, asked } = register(MANY);
  const { items, last, coverage } = await listRecommendations(world, page);
  expect(asked.toSorted()).toEqual(["get 20", "query recommendations", "query sources"]);
  expect([items.length, Boolean(last)]).toEqual([20, true]);
  const linked = Math.ceil(MANY / 3);
  expect(coverage).toMatchObject({ recommendations: MANY, linked, open: MANY - linked });
  const counted = coverage.objectives.reduce((sum, one) => sum + one.linked + one.open, 0);
  expect(counted, "each counts under both of its objectives").toBe(2 * MANY);
});

test("with its sources beside it, the register is read once", async () => {
  const { world, asked } = register(MANY);
  const all = registeredBy(world, page);
  const told = await listRecommendations(world, { ...page, source: "FX2003" }, all);
  const { items } = await listSources(world, page.at, all);
  expect(asked.filter((one) => one.startsWith("query"))).toHaveLength(2);
  expect(items.find(({ code }) => code === "FX2003")).toMatchObject({ recommendations: 100, open: told.coverage.open });
  expect(told).toEqual(await listRecommendations(world, { ...page, source: "FX2003" }));
});

test("and stays within the bar of a list page", async () => {
  const { world } = register(MANY);
  const spent: number[] = [];
  for (let round = 0; round < 31; round++) {
    const before = process.cpuUsage();
    await listRecommendations(world, page);
    const { user, system } = process.cpuUsage(before);
    spent.push((user + system) / 1000);
  }
  expect(spent.toSorted((a, b) => a - b)[15]).toBeLessThan(BAR);
});
