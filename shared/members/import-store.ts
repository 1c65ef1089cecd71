import type { ImportId } from "../../events/define.ts";
import type { Key, Write } from "../aws/table.ts";
import { epochSeconds, plusDays } from "../time.ts";
import type { World } from "../world.ts";
import { ChunkState, ImportState } from "./import-states.ts";

const importKey = (id: ImportId): Key => ({ pk: id, sk: "import" });
const chunkKey = (id: ImportId, n: number): Key => ({ pk: id, sk: `chunk#${String(n).padStart(4, "0")}` });
const listed = "imports";
const listedKey = (id: ImportId): Key => ({ pk: listed, sk: id });

/** How long a file waits to be accepted; its rows, a day more. */
export const WAITS_DAYS = 7;

export async function findImport(world: World, id: ImportId): Promise<ImportState | undefined> {
  const item = await world.people.get(importKey(id));
  const state = item && ImportState.parse(item);
  return state && state.until > world.now ? state : undefined;
}

/** The newest files, twenty at most. */
export async function recentImports(world: World): Promise<ImportState[]> {
  const { items } = await world.people.query({ pk: listed, limit: 20, descending: true });
  const found = await Promise.all(items.map(({ sk }) => findImport(world, sk as ImportId)));
  return found.filter((state) => state !== undefined);
}

/** The import as it is after; its first write puts it into the list too. */
export function importWrites(world: World, { version }: { version: number }, after: ImportState): Write[] {
  const table = world.people;
  const expires = epochSeconds(after.until);
  return [
    { table, key: importKey(after.id), version, item: after, expires },
    ...(version === 0 ? [{ table, key: listedKey(after.id), item: {}, expires }] : []),
  ];
}

export const chunkWrite = (world: World, { id, until }: ImportState, n: number, chunk: ChunkState): Write => ({
  table: world.people,
  key: chunkKey(id, n),
  item: chunk,
  expires: epochSeconds(until),
});

/** Puts the chunks of a new import, before the import itself: nobody finds them without it. */
export async function putChunks(world: World, id: ImportId, chunks: ChunkState[]): Promise<void> {
  const expires = epochSeconds(plusDays(world.now, WAITS_DAYS + 1));
  for (let n = 0; n < chunks.length; n += 10)
    await Promise.all(chunks.slice(n, n + 10).map((chunk, i) => world.people.put(chunkKey(id, n + i), chunk, expires)));
}

export async function findChunk(world: World, id: ImportId, n: number): Promise<ChunkState | undefined> {
  const item = await world.people.get(chunkKey(id, n));
  return item && ChunkState.parse(item);
}
