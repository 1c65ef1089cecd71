import type { MemberId } from "../../events/define.ts";
import type { Key, Write } from "../aws/table.ts";
import type { World } from "../world.ts";

const numbersKey: Key = { pk: "members", sk: "numbers" };
/** Beside them stand the copies of past days, by date. */
const copyPrefix = "numbers#";
const countedKey = (id: MemberId): Key => ({ pk: id, sk: "counted" });

export async function findNumbers({ record }: Pick<World, "record">): Promise<Record<string, unknown>> {
  return (await record.get(numbersKey)) ?? {};
}

/** What a member was counted under, so that nothing is counted twice. */
export async function findCounted({ record }: Pick<World, "record">, id: MemberId) {
  const item = await record.get(countedKey(id));
  return { version: item?.version ?? 0, under: (item?.["under"] as string[] | undefined) ?? [] };
}

export const countedWrite = (world: World, id: MemberId, of: { version?: number; under: string[] }): Write => ({
  table: world.record,
  key: countedKey(id),
  ...(of.version !== undefined && { version: of.version }),
  item: { under: of.under, ...(of.version === undefined && { version: 1 }) },
});

export const numbersAddition = (world: World, add: Record<string, number>): Write => ({
  table: world.record,
  key: numbersKey,
  add,
});

export const numbersWrite = (world: World, numbers: Record<string, number>): Write => ({
  table: world.record,
  key: numbersKey,
  item: numbers,
});

/** The numbers as they were kept on that date, or last before it; undefined where nothing was. */
export async function findNumbersOn({ record }: Pick<World, "record">, date: string) {
  const { items } = await record.query({
    pk: numbersKey.pk,
    between: [copyPrefix, `${copyPrefix}${date}`],
    limit: 1,
    descending: true,
  });
  return items[0] && { on: items[0].sk.slice(copyPrefix.length), kept: items[0] as Record<string, unknown> };
}

export const numbersCopyWrite = (world: World, date: string, numbers: Record<string, unknown>): Write => ({
  table: world.record,
  key: { ...numbersKey, sk: `${copyPrefix}${date}` },
  item: numbers,
});
