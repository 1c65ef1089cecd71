import type { MemberId } from "../../events/define.ts";
import type { Key, Write } from "../aws/table.ts";
import type { World } from "../world.ts";

const numbersKey: Key = { pk: "members", sk: "numbers" };
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
