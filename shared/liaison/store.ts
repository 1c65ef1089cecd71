import type { Key, Write } from "../aws/table.ts";
import type { Quarter } from "../quarter.ts";
import type { World } from "../world.ts";
import type { LedgerEntry } from "./ledger.ts";
import { mandatesServed } from "./mandate-rules.ts";
import type { Rotation } from "./rules.ts";
import { type DrawState, EntryState, RotationState } from "./states.ts";

const pk = "liaison";
const rotationKey: Key = { pk, sk: "rotation" };
const entryKey = (quarter: Quarter, n: number): Key => ({ pk, sk: `ledger#${quarter}#${String(n).padStart(2, "0")}` });

/** The rotation with its ledger. Whoever adds an entry writes the rotation too, so that its version guards both. */
export interface Liaison {
  state: RotationState;
  ledger: LedgerEntry[];
}

export async function findRotation({ record }: Pick<World, "record">): Promise<RotationState> {
  return RotationState.parse((await record.get(rotationKey)) ?? {});
}

/** The rotation first: an entry that is recorded between the two reads fails on the rotation's version. */
export async function loadLiaison(world: Pick<World, "record">): Promise<Liaison> {
  const state = await findRotation(world);
  return { state, ledger: state.draw?.held ? await ledgerOf(world) : [] };
}

async function ledgerOf({ record }: Pick<World, "record">): Promise<LedgerEntry[]> {
  const entries: LedgerEntry[] = [];
  for (let after: Record<string, unknown> | undefined, more = true; more; more = Boolean(after)) {
    const page = await record.query({ pk, prefix: "ledger#", after });
    entries.push(...page.items.map((item) => EntryState.parse(item)));
    after = page.last;
  }
  return entries;
}

export type HeldDraw = DrawState & { held: NonNullable<DrawState["held"]> };
export const heldDraw = ({ draw }: Pick<RotationState, "draw">): HeldDraw | undefined =>
  draw?.held ? { ...draw, held: draw.held } : undefined;

/** What the rules go by; undefined until a draw is held. */
export function rotationOf({ state, ledger }: Liaison): Rotation | undefined {
  const draw = heldDraw(state);
  if (!draw) return undefined;
  const { policy, held } = draw;
  const { exceptions, served } = state;
  return { policy, order: held.order, past: mandatesServed(served, policy), ledger, exceptions };
}

export const rotationWrite = (world: World, { version, ...state }: RotationState): Write => ({
  table: world.record,
  key: rotationKey,
  version,
  item: state,
});

/** Append only: the entry's place must be empty. */
export function entryWrite(world: World, { ledger }: Pick<Liaison, "ledger">, entry: LedgerEntry): Write {
  const n = ledger.filter(({ quarter }) => quarter === entry.quarter).length + 1;
  return { table: world.record, key: entryKey(entry.quarter, n), version: 0, item: { ...entry } };
}
