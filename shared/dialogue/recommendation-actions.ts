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
    // What an earlier try wrote is there when the next one looks, and counts all the same.
    const kept: RecommendationState[] = [];
    await retryOnConflict(() => importSource(world, own, kept));
    const added = kept.filter(({ version }) => version === 0).length;
    counts.added += added;
    counts.changed += kept.length - added;
    counts.unchanged += own.length - kept.length;
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

/** What it writes goes into `kept`, as it was before. */
async function importSource(world: World, rows: SheetRow[], kept: RecommendationState[]) {
  const [first] = rows as [SheetRow, ...SheetRow[]];
  const ids = rows.map(({ source, paragraph }) => rules.recommendationId(source, paragraph));
  const [sources, before] = await Promise.all([allSources(world), findRecommendations(world, ids)]);
  const known = sources.find(({ code }) => code === first.source);
  const by = world.by as PersonId;
  const source = rules.registeredSource(first, known, { by, now: world.now });
  const after = rows.flatMap((row, i) => rules.registered(row, before[i], world.now) ?? []);
  if (!source && !after.length) return;
  const about = source ?? { ...(known as SourceState), importedAt: world.now, by };
  const chunks = Array.from({ length: Math.max(1, Math.ceil(after.length / CHUNK)) }, (_, i) =>
    after.slice(i * CHUNK, (i + 1) * CHUNK),
  );
  const last = chunks.pop() ?? [];
  for (const chunk of chunks) {
    await recordAll(world, writesOf(world, chunk));
    kept.push(...chunk);
  }
  await recordAll(world, [...writesOf(world, last), sourceWrite(world, about)], rules.sourceImported(about.code));
  kept.push(...last);
}

const writesOf = (world: World, chunk: RecommendationState[]) =>
  chunk.flatMap((one) => recommendationWrites(world, one));
