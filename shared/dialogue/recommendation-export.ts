import type { SourceCode } from "../../events/define.ts";
import { Refusal } from "../refusal.ts";
import type { World } from "../world.ts";
import { registeredBy } from "./recommendation-reads.ts";
import { linksAt } from "./recommendation-rules.ts";
import { writeSheet } from "./recommendation-sheet.ts";
import { cellsOf } from "./recommendation-sheet-rules.ts";
import { findRecommendations } from "./recommendation-store.ts";

/** What a Lambda's answer may weigh, with room for its envelope. */
const LARGEST = 5 * 1024 * 1024;

/** The register as the file of its import. @throws Refusal export-too-large */
export async function exportRecommendations(world: World, source?: SourceCode): Promise<string> {
  const { sources, rows } = await registeredBy(world, { source, at: world.now });
  const found = await findRecommendations(
    world,
    rows.map(({ id }) => id),
  );
  const of = new Map(sources.map((one) => [one.code, one]));
  const cells = found.flatMap((one) => {
    const from = one && of.get(one.source);
    const linked = one ? linksAt(one.links, world.now).map(({ to }) => to) : [];
    return from ? [cellsOf(from, one, linked)] : [];
  });
  const file = writeSheet(cells);
  if (Buffer.byteLength(file) > LARGEST) throw new Refusal("export-too-large");
  return file;
}
