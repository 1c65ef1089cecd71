import type { DesignationId, PriorityId } from "../../events/define.ts";
import type { Item, Key, Write } from "../aws/table.ts";
import { Refusal } from "../refusal.ts";
import type { World } from "../world.ts";
import { DesignationState, PriorityState } from "./states.ts";

type Records = Pick<World, "record">;

const pkOf = (table: number) => `body#table-${table}`;
const priorityKey = (table: number, id: PriorityId): Key => ({ pk: pkOf(table), sk: `priority#${id}` });
const designationKey = (table: number, id: DesignationId): Key => ({ pk: pkOf(table), sk: `designation#${id}` });

async function allOf({ record }: Records, table: number, prefix: string): Promise<Item[]> {
  const items: Item[] = [];
  for (let after: Record<string, unknown> | undefined, more = true; more; more = Boolean(after)) {
    const page = await record.query({ pk: pkOf(table), prefix, after });
    items.push(...page.items);
    after = page.last;
  }
  return items;
}

/** Every priority that a table ever set itself, oldest first. */
export const prioritiesOf = async (world: Records, table: number): Promise<PriorityState[]> =>
  (await allOf(world, table, "priority#")).map((item) => PriorityState.parse(item));

/** @throws Refusal not-found */
export async function loadPriority({ record }: Records, table: number, id: PriorityId): Promise<PriorityState> {
  const item = await record.get(priorityKey(table, id));
  if (!item) throw new Refusal("not-found");
  return PriorityState.parse(item);
}

export const priorityWrite = (world: World, state: PriorityState): Write => ({
  table: world.record,
  key: priorityKey(state.table, state.id),
  version: state.version,
  item: state,
});

/** Every designation of a table, oldest first. */
export const designationsOf = async (world: Records, table: number): Promise<DesignationState[]> =>
  (await allOf(world, table, "designation#")).map((item) => DesignationState.parse(item));

export async function findDesignation({ record }: Records, table: number, id: DesignationId) {
  const item = await record.get(designationKey(table, id));
  return item && DesignationState.parse(item);
}

/** @throws Refusal not-found */
export async function loadDesignation(world: Records, table: number, id: DesignationId): Promise<DesignationState> {
  const state = await findDesignation(world, table, id);
  if (!state) throw new Refusal("not-found");
  return state;
}

export const designationWrite = (world: World, state: DesignationState): Write => ({
  table: world.record,
  key: designationKey(state.table, state.id),
  version: state.version,
  item: state,
});
