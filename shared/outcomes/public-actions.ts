import type { OutcomeId } from "../../events/define.ts";
import { textIn } from "../meetings/texts.ts";
import type { Language } from "../reference/codes.ts";
import { Refusal } from "../refusal.ts";
import type { Texts } from "../tables/states.ts";
import type { Instant } from "../time.ts";
import { atOf } from "../web/at.ts";
import type { World } from "../world.ts";
import type { Listing } from "./listing.ts";
import { revisionAt, toldNow } from "./rules.ts";
import type { ListedState, OutcomeState } from "./states.ts";
import { findOutcome, findRevision, listed } from "./store.ts";

type Asking = Pick<World, "record" | "now">;

export interface OutcomeFilter {
  kind?: OutcomeState["kind"] | undefined;
  table?: number | undefined;
  objective?: number | undefined;
  country?: string | undefined;
  year?: number | undefined;
  language?: Language | undefined;
  at?: string | undefined;
}

/** The list that answers one of the filters: the one that finds least. */
export function listingFor({ country, objective, table, kind, language }: OutcomeFilter): Listing {
  if (country) return `country=${country}`;
  if (objective) return `objective=${objective}`;
  if (table) return `table=${table}`;
  if (kind) return `kind=${kind}`;
  return language ? `language=${language}` : "all";
}

/** Years and days are ranges of every list, because outcomes stand in it by their instant. */
export function rangeOf({ year, at }: OutcomeFilter, now: Instant): { from: string; to: string } {
  const [until, end] = [atOf(at, now), `${year}-12-31T23:59:59.999Z`];
  return { from: year ? String(year) : "0", to: year && (!at || end < until) ? end : at ? until : "9" };
}

/** Whether it meets every filter; a year and a day are met by the range. */
export const meets = (outcome: ListedState, { kind, table, objective, country, language }: OutcomeFilter): boolean =>
  (!kind || outcome.kind === kind) &&
  (!table || outcome.tables.includes(table)) &&
  (!objective || outcome.objectives.includes(objective)) &&
  (!country || outcome.countries.includes(country)) &&
  (!language || Boolean(outcome.words[language]));

/** One page of what is published, newest first: one query. Further filters narrow within the page. */
export async function listOutcomes(
  world: Asking,
  { limit, after, ...filter }: OutcomeFilter & { limit: number; after: string | undefined },
) {
  const list = listingFor(filter);
  const page = await listed(world, { list, ...rangeOf(filter, world.now), limit, after });
  return { outcomes: page.outcomes.filter((outcome) => meets(outcome, filter)), last: page.last };
}

/** As many as a file's page holds: DynamoDB answers at most a megabyte at once. */
export async function listMany(
  world: Asking,
  { limit, after, ...filter }: OutcomeFilter & { limit: number; after: string | undefined },
) {
  const list = listingFor(filter);
  const outcomes: ListedState[] = [];
  let [last, left] = [after, limit];
  do {
    const page = await listed(world, { list, ...rangeOf(filter, world.now), limit: left, after: last });
    outcomes.push(...page.outcomes.filter((outcome) => meets(outcome, filter)));
    left -= page.outcomes.length;
    last = page.last;
  } while (last && left > 0);
  return { outcomes, last };
}

/** @throws Refusal not-found: nothing is or was published there */
export async function mustFindOutcome(world: Pick<World, "record">, id: OutcomeId): Promise<OutcomeState> {
  const outcome = await findOutcome(world, id);
  if (!outcome) throw new Refusal("not-found");
  return outcome;
}

/** The reason in the reader's language, with what takes its place. */
export function retiredRefusal(
  { reason, successor }: { reason: Texts; successor?: OutcomeId | undefined },
  language: Language,
): Refusal {
  const { text } = textIn(reason, language);
  const path = `/v1/outcomes/${successor}`;
  const onward = successor ? ` → ${process.env["SITE"] ?? ""}${path}` : "";
  return new Refusal("retired", { reason: `${text}${onward}` }, successor && { id: successor, path });
}

/** As it stands, or stood at the end of a day. @throws Refusal not-found, retired */
export async function getOutcome(
  world: Asking,
  id: OutcomeId,
  { at, language }: { at?: string | undefined; language: Language },
): Promise<OutcomeState> {
  const outcome = await mustFindOutcome(world, id);
  if (outcome.retired) throw retiredRefusal(outcome.retired, language);
  if (!at) return outcome;
  const then = atOf(at, world.now);
  const revision = revisionAt(outcome, then);
  if (revision === outcome.revision) return outcome;
  const kept = revision && (await findRevision(world, id, revision));
  if (!kept) throw new Refusal("not-found");
  return { ...toldNow(kept, outcome), revisions: outcome.revisions.filter((one) => one.at <= then) };
}

/** @throws Refusal not-found, retired: what was retracted is told by none of its addresses */
export async function getRevision(world: Asking, id: OutcomeId, n: number, language: Language): Promise<OutcomeState> {
  const [outcome, kept] = await Promise.all([mustFindOutcome(world, id), findRevision(world, id, n)]);
  if (outcome.retired) throw retiredRefusal(outcome.retired, language);
  if (!kept) throw new Refusal("not-found");
  return toldNow(kept, outcome);
}
