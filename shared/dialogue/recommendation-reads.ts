import type { RecommendationId, SourceCode } from "../../events/define.ts";
import { Refusal } from "../refusal.ts";
import type { Texts } from "../tables/states.ts";
import type { Instant } from "../time.ts";
import type { World } from "../world.ts";
import type { Coverage, Recommendation } from "./recommendation-contract.ts";
import { coverageOf, isAsked, linksAt, stoppedAt } from "./recommendation-rules.ts";
import {
  allSources,
  findRecommendation,
  findRecommendations,
  findSource,
  type ListedRecommendation,
  listedRecommendations,
} from "./recommendation-store.ts";
import { targetOf } from "./recommendation-targets.ts";
import type { Linked, RecommendationState } from "./states.ts";

type Records = Pick<World, "record">;

const sourceIn = ({ sk }: ListedRecommendation): SourceCode => sk.slice(0, sk.indexOf("#"));

/** What is registered by an instant, of the sources that are wholly taken in. */
export async function registeredBy(world: Records, { source, at }: { source?: SourceCode | undefined; at: Instant }) {
  const [sources, rows] = await Promise.all([allSources(world), listedRecommendations(world, source)]);
  const known = new Set(sources.map(({ code }) => code));
  return { sources, rows: rows.filter((row) => row.registeredAt <= at && known.has(sourceIn(row))) };
}

type Registered = ReturnType<typeof registeredBy>;

/** Every source, the latest first, with how many of its recommendations nothing takes up. */
export async function listSources(world: Records, at: Instant, register: Registered = registeredBy(world, { at })) {
  const { sources, rows } = await register;
  const of = Map.groupBy(rows, sourceIn);
  const items = sources
    .flatMap(({ code, title, day, links, importedAt }) => {
      const own = of.get(code);
      if (!own) return [];
      const { recommendations, open } = coverageOf(own, at);
      return [{ code, title, day, links, importedAt, recommendations, open }];
    })
    .toSorted((a, b) => (a.day < b.day ? 1 : -1));
  return { items };
}

const asListed = ({ id, source, paragraph, texts, objectives, links }: RecommendationState, at: Instant) => ({
  id,
  source,
  paragraph,
  texts,
  objectives,
  links: linksAt(links, at).map((link) => ({ to: link.to, since: link.at })),
  stopped: stoppedAt(links, at).map((link) => ({ to: link.to, since: link.at, until: link.until })),
});

export interface RecommendationsAsked {
  source?: SourceCode | undefined;
  objective?: number | undefined;
  linked?: boolean | undefined;
  at: Instant;
  limit: number;
  /** the last place already seen */
  after?: string | undefined;
}

/**
 * One page of the register in the order of sources and paragraphs, and the coverage of the source, or of all. `register`
 * is what is registered by then, of all sources, where it is at hand.
 */
export async function listRecommendations(
  world: Records,
  asked: RecommendationsAsked,
  register: Registered = registeredBy(world, asked),
): Promise<{ items: Recommendation[]; last: string | undefined; coverage: Coverage }> {
  const { at, limit, after, source } = asked;
  const { rows: all } = await register;
  const rows = source ? all.filter((row) => sourceIn(row) === source) : all;
  const left = rows.filter((row) => isAsked(row, asked) && (!after || row.sk > after));
  const shown = left.slice(0, limit);
  const found = await findRecommendations(
    world,
    shown.map(({ id }) => id),
  );
  return {
    items: found.flatMap((one) => (one ? [asListed(one, at)] : [])),
    last: left.length > limit ? shown.at(-1)?.sk : undefined,
    coverage: coverageOf(rows, at),
  };
}

/** Every recommendation that nothing takes up at an instant. */
export async function openRecommendations(world: Records, at: Instant): Promise<RecommendationState[]> {
  const { rows } = await registeredBy(world, { at });
  const open = rows.filter((row) => isAsked(row, { linked: false, at }));
  const found = await findRecommendations(
    world,
    open.map(({ id }) => id),
  );
  return found.flatMap((one) => one ?? []);
}

/** One recommendation at an instant, and what takes it up as far as that is public now. @throws Refusal not-found */
export async function getRecommendation(world: World, id: RecommendationId, at: Instant) {
  const recommendation = await findRecommendation(world, id);
  const source = recommendation && (await findSource(world, recommendation.source));
  if (!source || recommendation.registeredAt > at) throw new Refusal("not-found");
  const told = asListed(recommendation, at);
  const withTarget = async <L extends { to: Linked }>(link: L) => {
    const target = await targetOf(world, link.to);
    return { ...link, title: target?.title ?? ({} as Texts), page: target?.page ?? null };
  };
  const [links, stopped] = await Promise.all([
    Promise.all(told.links.map(withTarget)),
    Promise.all(told.stopped.map(withTarget)),
  ]);
  return { ...told, sourceTitle: source.title, sourceLinks: source.links, links, stopped };
}
