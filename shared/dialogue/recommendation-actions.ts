import type { PersonId } from "../../events/define.ts";
import { sheetFault } from "../i18n/register/faults.ts";
import type { Language } from "../reference/codes.ts";
import { Refusal } from "../refusal.ts";
import { recordAll, retryOnConflict, type World } from "../world.ts";
import * as rules from "./recommendation-rules.ts";
import { readSheet } from "./recommendation-sheet.ts";
import { FaultySheet, type SheetRow } from "./recommendation-sheet-rules.ts";
import { allSources, findRecommendations, recommendationWrites, sourceWrite } from "./recommendation-store.ts";
import type { RecommendationState, SourceState } from "./states.ts";

/** Two writes each and those of the source: DynamoDB takes a hundred items in one transaction. */
const CHUNK = 45;

/**
 * Takes in a file whose every row is right. What one transaction does not hold is written in several, the source last of
 * all: nothing of a new source is told before all of it is there, and the same file sent again mends what broke off.
 * @throws Refusal faulty-file
 */
export async function importRecommendations(world: World, file: string, language: Language) {
  const rows = rowsIn(file, language);
  const codes = [...new Set(rows.map(({ source }) => source))].toSorted();
  const counts = { sources: codes, added: 0, changed: 0, unchanged: 0 };
  for (const code of codes) {
    const own = rows.filter(({ source }) => source === code);
    const { added, changed } = await retryOnConflict(() => importSource(world, own));
    counts.added += added;
    counts.changed += changed;
    counts.unchanged += own.length - added - changed;
  }
  return counts;
}

function rowsIn(file: string, language: Language): SheetRow[] {
  try {
    return readSheet(file);
  } catch (error) {
    if (!(error instanceof FaultySheet)) throw error;
    throw new Refusal("faulty-file", { row: String(error.fault.row), what: sheetFault(language, error.fault) });
  }
}

async function importSource(world: World, rows: SheetRow[]): Promise<{ added: number; changed: number }> {
  const [first] = rows as [SheetRow, ...SheetRow[]];
  const ids = rows.map(({ source, paragraph }) => rules.recommendationId(source, paragraph));
  const [sources, before] = await Promise.all([allSources(world), findRecommendations(world, ids)]);
  const known = sources.find(({ code }) => code === first.source);
  const by = world.by as PersonId;
  const source = rules.registeredSource(first, known, { by, now: world.now });
  const after = rows.flatMap((row, i) => rules.registered(row, before[i], world.now) ?? []);
  const added = after.filter(({ version }) => version === 0).length;
  if (source || after.length)
    await keep(world, source ?? { ...(known as SourceState), importedAt: world.now, by }, after);
  return { added, changed: after.length - added };
}

async function keep(world: World, source: SourceState, recommendations: RecommendationState[]) {
  const chunks = Array.from({ length: Math.max(1, Math.ceil(recommendations.length / CHUNK)) }, (_, i) =>
    recommendations.slice(i * CHUNK, (i + 1) * CHUNK).flatMap((one) => recommendationWrites(world, one)),
  );
  const last = chunks.pop() ?? [];
  for (const writes of chunks) await recordAll(world, writes);
  await recordAll(world, [...last, sourceWrite(world, source)], rules.sourceImported(source.code));
}
