import type { OutcomeId, PersonId } from "../../events/define.ts";
import type { Decided } from "../../events/index.ts";
import type { Publication } from "../publication.ts";
import objectives from "../reference/data/objectives.json" with { type: "json" };
import { Refusal } from "../refusal.ts";
import { same } from "../same.ts";
import type { Texts } from "../tables/states.ts";
import { type Instant, laterOf } from "../time.ts";
import type { OutcomeState } from "./states.ts";

export interface Decision {
  /** undefined: nothing is kept, because nothing is public */
  state: OutcomeState | undefined;
  events: Decided[];
}

type Fact = "published" | "corrected" | "retracted";

function fact(what: Fact, { id, kind, revision }: Pick<OutcomeState, "id" | "kind" | "revision">): Decided {
  const about = { aggregate: id };
  if (what === "published")
    return { ...about, type: "outcomes.outcome-published.v1", data: { outcome: id, kind, revision } };
  if (what === "corrected") return { ...about, type: "outcomes.outcome-corrected.v1", data: { outcome: id, revision } };
  return { ...about, type: "outcomes.outcome-retracted.v1", data: { outcome: id } };
}

/**
 * C3: "the information produced by the Mechanism will be made available to governments and other relevant stakeholders".
 * Published once; a higher revision is a new version at the same address; what is retired stays retired. What was published
 * already changes nothing, so that it may be handed over late and again and in any order.
 */
export function publish(known: OutcomeState | undefined, handed: Publication, now: Instant): Decision {
  if (known?.retired || (known && handed.revision <= known.revision && !handed.retired))
    return { state: known, events: [] };
  const at = laterOf(now, known?.revisedAt ?? now);
  const newer = !known || handed.revision > known.revision;
  const state = newer ? revisionOf(known, handed, at) : known;
  if (handed.retired) {
    const retired = { ...state, retired: handed.retired };
    return { state: retired, events: [fact("retracted", state)] };
  }
  return { state, events: [fact(known ? "corrected" : "published", state)] };
}

/** C6: each objective is one table's: where no table is named, those of the objectives are meant. */
const tablesOf = (of: readonly number[]): number[] =>
  [...new Set(objectives.flatMap(({ objective, table }) => (of.includes(objective) ? [table] : [])))].toSorted(
    (a, b) => a - b,
  );

function revisionOf(
  known: OutcomeState | undefined,
  { changed, ...publication }: Publication,
  at: Instant,
): OutcomeState {
  const { revision } = publication;
  const handed = { ...publication };
  delete handed.retired;
  const told = changed && { changed };
  return {
    ...handed,
    tables: handed.tables.length ? handed.tables : tablesOf(handed.objectives),
    version: known?.version ?? 0,
    ...told,
    publishedAt: known?.publishedAt ?? at,
    revisedAt: at,
    revisions: [...(known?.revisions ?? []), { revision, at, ...told }],
  };
}

/** As it stood at an instant: the last revision by then. Undefined before it was published. */
export const revisionAt = ({ revisions }: Pick<OutcomeState, "revisions">, at: Instant): number | undefined =>
  revisions.findLast((one) => one.at <= at)?.revision;

/** An earlier revision as it is told now: who is no longer named at all, because they are protected, is named in none. */
export const toldNow = (earlier: OutcomeState, { authors }: Pick<OutcomeState, "authors">): OutcomeState =>
  authors.length ? earlier : { ...earlier, authors: [] };

/** No longer public, with the reason, which its address tells from now on. The same again says nothing new. */
export function retract(
  known: OutcomeState,
  { reason, successor, now }: { reason: Texts; successor?: OutcomeId | undefined; now: Instant },
): Decision {
  if (known.retired) {
    if (same(known.retired.reason, reason)) return { state: known, events: [] };
    throw new Refusal("out-of-turn");
  }
  const retired = { at: now, reason, ...(successor && { successor }) };
  return { state: { ...known, retired }, events: [fact("retracted", known)] };
}

/** What may be said otherwise of what the Mechanism wrote itself. */
export type Content = Pick<OutcomeState, "words" | "tables" | "objectives" | "countries">;

/**
 * Other words, and what changed, as approved by who corrects; undefined where all of it stands so already.
 * @throws Refusal out-of-turn; stale: corrected since it was read
 */
export function correct(
  known: OutcomeState,
  { content, changed, seen, by, now }: { content: Content; changed: Texts; seen: number; by: PersonId; now: Instant },
): Publication | undefined {
  const told = (of: Content & { changed?: Texts | undefined }) =>
    [of.words, of.tables, of.objectives, of.countries, of.changed] as const;
  if (known.retired) throw new Refusal("out-of-turn");
  if (same(told(known), told({ ...content, changed }))) return undefined;
  if (seen !== known.revision) throw new Refusal("stale");
  const { id, kind, revision, authors, page } = known;
  return { id, kind, authors, page, ...content, changed, revision: revision + 1, approvedAt: now, approvedBy: by };
}
