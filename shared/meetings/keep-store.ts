import * as z from "zod";
import { type MemberId, PersonId } from "../../events/define.ts";
import type { Key, Write } from "../aws/table.ts";
import { TableNumber } from "../reference/codes.ts";
import type { World } from "../world.ts";

/** `record`, beside a member: for which tables and persons its invitations were kept last. */
const KeptState = z.object({
  version: z.int().default(0),
  tables: z.array(TableNumber).default([]),
  persons: z.array(PersonId).default([]),
});
export type KeptState = z.infer<typeof KeptState>;

const keptKey = (member: MemberId): Key => ({ pk: member, sk: "invited" });

export async function findKept({ record }: Pick<World, "record">, member: MemberId): Promise<KeptState> {
  return KeptState.parse((await record.get(keptKey(member))) ?? {});
}

/** Of a member without persons nothing is kept. */
export const keptWrite = (world: World, member: MemberId, { version, tables, persons }: KeptState): Write => ({
  table: world.record,
  key: keptKey(member),
  version,
  ...(tables.length && persons.length && { item: { tables, persons } }),
});
