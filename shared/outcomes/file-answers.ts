import type { Language } from "../reference/codes.ts";
import { answer } from "../web/answer.ts";
import { openCursor, sealCursor } from "../web/cursor.ts";
import type { World } from "../world.ts";
import * as contract from "./contract.ts";
import { atomOf, entryOf, type FeedEntry } from "./feed.ts";
import { asCsv, asJsonLines } from "./files.ts";
import { listingFor, listMany, meets, type OutcomeFilter, rangeOf } from "./public-actions.ts";
import { listedResource } from "./resources.ts";
import type { ListedOutcome } from "./shapes.ts";
import { correctedLately, listed } from "./store.ts";

const site = process.env["SITE"] ?? "";

/** The address of the same list with another query, without what was left out. */
function addressOf(path: string, query: object): string {
  const told = Object.entries(query).filter(([, value]) => value !== undefined);
  const search = new URLSearchParams(told.map(([name, value]) => [name, String(value)])).toString();
  return `${site}${path}${search && `?${search}`}`;
}

type FilePage = { cursor?: string | undefined; limit: number } & OutcomeFilter;

/** One page of a file, and the header that names the next. (RFC 8288) */
async function filePage(
  world: World,
  { cursor, limit, ...filter }: FilePage,
  { path, tell }: { path: string; tell: ((headers: Record<string, string>) => void) | undefined },
): Promise<ListedOutcome[]> {
  const list = `outcomes ${JSON.stringify(filter)}`;
  const { outcomes, last } = await listMany(world, { ...filter, limit, after: await openCursor<string>(list, cursor) });
  const next = await sealCursor(list, last);
  if (next) tell?.({ link: `<${addressOf(path, { ...filter, limit, cursor: next })}>; rel="next"` });
  return outcomes.map((outcome) => listedResource(outcome, filter.language));
}

const ENTRIES = 50;

/** Something else than outcomes that the whole feed tells of. */
export type FeedSource = (world: World, language: Language) => Promise<FeedEntry[]>;

/**
 * Newest by their last change: of the last published and the last corrected, whichever changed last. What others add stands
 * in the feed that no filter narrows.
 */
async function feedOf(world: World, filter: OutcomeFilter, sources: readonly FeedSource[]): Promise<FeedEntry[]> {
  const { language, ...narrowing } = filter;
  const [newest, corrected] = await Promise.all([
    listed(world, { list: listingFor(filter), ...rangeOf(filter, world.now), limit: ENTRIES }),
    correctedLately(world, 2 * ENTRIES),
  ]);
  const { from, to } = rangeOf(filter, world.now);
  const within = corrected.filter(({ publishedAt }) => from <= publishedAt && publishedAt <= `${to}~`);
  const all = new Map([...newest.outcomes, ...within].map((outcome) => [outcome.id, outcome]));
  const entries = [...all.values()]
    .filter((outcome) => meets(outcome, filter))
    .map((outcome) => entryOf(listedResource(outcome, language), language));
  const whole = Object.values(narrowing).every((value) => value === undefined);
  const more = whole ? (await Promise.all(sources.map((source) => source(world, language ?? "es")))).flat() : [];
  return [...entries, ...more].toSorted((a, b) => (a.updated < b.updated ? 1 : -1)).slice(0, ENTRIES);
}

/** What is published as files, apart from the rest because of what writes them; `sources` add to the feed. */
export const fileAnswers = (sources: readonly FeedSource[]) => [
  answer(contract.outcomesCsv, async ({ world, input: { query }, tell }) =>
    asCsv(await filePage(world, query, { path: contract.outcomesCsv.path, tell })),
  ),
  answer(contract.outcomesJsonl, async ({ world, input: { query }, tell }) =>
    asJsonLines(await filePage(world, query, { path: contract.outcomesJsonl.path, tell })),
  ),
  answer(contract.outcomesFeed, async ({ world, input: { query } }) => {
    const self = addressOf(contract.outcomesFeed.path, query);
    return atomOf(await feedOf(world, query, sources), { self, language: query.language });
  }),
];
