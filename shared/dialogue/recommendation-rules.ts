import type { Actor, PersonId, RecommendationId, SourceCode } from "../../events/define.ts";
import type { Decided } from "../../events/index.ts";
import type { Decision } from "../meetings/rules.ts";
import { Refusal } from "../refusal.ts";
import { same } from "../same.ts";
import type { Instant } from "../time.ts";
import type { Coverage } from "./recommendation-contract.ts";
import type { SheetRow } from "./recommendation-sheet-rules.ts";
import type { Linked, RecommendationState, SourceState } from "./states.ts";

const OBJECTIVES = 23;
/** Leaves room for its texts within DynamoDB's 400 KB an item. */
const LINKS = 500;

export const sourceImported = (source: SourceCode): Decided => ({
  type: "dialogue.source-imported.v1",
  aggregate: `source#${source}`,
  data: { source },
});

const fact = (type: "linked" | "unlinked", recommendation: RecommendationId, to: Linked): Decided => ({
  type: `dialogue.recommendation-${type}.v1`,
  aggregate: `recommendation#${recommendation}`,
  data: { recommendation, to },
});

type Link = Pick<RecommendationState["links"][number], "to" | "at" | "until">;
type Listed = Pick<RecommendationState, "objectives"> & { links: readonly Link[] };

/** What takes a recommendation up at an instant: links are half-open. */
export const linksAt = <L extends Pick<Link, "at" | "until">>(links: readonly L[], at: Instant): L[] =>
  links.filter((one) => one.at <= at && (!one.until || at < one.until));

/** Source and paragraph make the id, such as `PD2022-70`. */
export const recommendationId = (source: SourceCode, paragraph: string): RecommendationId => `${source}-${paragraph}`;

/** Paragraphs in the order of their numbers, a letter after its number. */
export const placeOf = ({ source, paragraph }: Pick<RecommendationState, "source" | "paragraph">): string =>
  `${source}#${paragraph.replace(/^\d+/, (digits) => digits.padStart(3, "0"))}`;

/** A recommendation as a row of the file says it, with what is linked already; undefined where that changes nothing. */
export function registered(
  row: SheetRow,
  before: RecommendationState | undefined,
  now: Instant,
): RecommendationState | undefined {
  const { source, paragraph, texts, objectives } = row;
  if (before && same([before.texts, before.objectives], [texts, objectives])) return undefined;
  const id = recommendationId(source, paragraph);
  const kept = { version: before?.version ?? 0, registeredAt: before?.registeredAt ?? now, links: before?.links ?? [] };
  return { id, source, paragraph, texts, objectives, ...kept };
}

/** A source as the file says it; undefined where that changes nothing. */
export function registeredSource(
  { source, title, day, links }: SheetRow,
  before: SourceState | undefined,
  { by, now }: { by: PersonId; now: Instant },
): SourceState | undefined {
  if (before && same([before.title, before.day, before.links], [title, day, links])) return undefined;
  return { code: source, version: before?.version ?? 0, title, day, links, importedAt: now, by };
}

/** C14: "apply the recommendations of GCM review processes": what takes one up is linked to it; linked twice is once. */
export function link(
  recommendation: RecommendationState,
  { to, by, now }: { to: Linked; by: Actor; now: Instant },
): Decision<RecommendationState> {
  const { id, links } = recommendation;
  if (linksAt(links, now).some((one) => one.to === to)) return { state: recommendation, events: [] };
  if (links.length >= LINKS) throw new Refusal("record-full");
  return { state: { ...recommendation, links: [...links, { to, at: now, by }] }, events: [fact("linked", id, to)] };
}

export function unlink(
  recommendation: RecommendationState,
  { to, by, now, stopped }: { to: Linked; by: Actor; now: Instant; stopped?: boolean },
): Decision<RecommendationState> {
  const { id, links } = recommendation;
  const ended = linksAt(links, now).find((one) => one.to === to);
  if (!ended) return { state: recommendation, events: [] };
  return {
    state: {
      ...recommendation,
      links: links.map((one) =>
        one === ended ? { ...one, until: now, endedBy: by, ...(stopped && { stopped }) } : one,
      ),
    },
    events: [fact("unlinked", id, to)],
  };
}

/** Whether something still takes it up: what is public no more, or was stopped, does not; what began again does anew. */
export function settle(
  recommendation: RecommendationState,
  { to, target, by, now }: { to: Linked; target: { stopped: boolean } | undefined; by: Actor; now: Instant },
): Decision<RecommendationState> {
  if (!target) return unlink(recommendation, { to, by, now });
  if (target.stopped) return unlink(recommendation, { to, by, now, stopped: true });
  const last = recommendation.links.findLast((one) => one.to === to);
  return last?.stopped ? link(recommendation, { to, by, now }) : { state: recommendation, events: [] };
}

/** What took it up and was dropped or stopped since, as at an instant. */
export function stoppedAt(links: RecommendationState["links"], at: Instant): (Link & { until: Instant })[] {
  const active = new Set(linksAt(links, at).map(({ to }) => to));
  const ended = links.flatMap(({ to, at: since, until, stopped }) =>
    stopped && until && until <= at && !active.has(to) ? [{ to, at: since, until }] : [],
  );
  return [...new Map(ended.map((one) => [one.to, one])).values()];
}

/** Which recommendations have something linked, and by objective: one counts under each of its own. */
export function coverageOf(rows: readonly Listed[], at: Instant): Coverage {
  const objectives = Array.from({ length: OBJECTIVES }, (_, i) => ({ objective: i + 1, linked: 0, open: 0 }));
  let linked = 0;
  for (const row of rows) {
    const taken = linksAt(row.links, at).length > 0;
    if (taken) linked++;
    for (const objective of row.objectives) {
      const count = objectives[objective - 1];
      if (count) count[taken ? "linked" : "open"]++;
    }
  }
  return { recommendations: rows.length, linked, open: rows.length - linked, objectives };
}

/** Whether a recommendation is one of those asked for. */
export const isAsked = (
  row: Listed,
  { objective, linked, at }: { objective?: number | undefined; linked?: boolean | undefined; at: Instant },
): boolean =>
  (objective === undefined || row.objectives.includes(objective)) &&
  (linked === undefined || linked === linksAt(row.links, at).length > 0);
