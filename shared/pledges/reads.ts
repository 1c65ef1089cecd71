import type { MemberId, PledgeId } from "../../events/define.ts";
import type { Attributes } from "../aws/table.ts";
import type { Language } from "../reference/codes.ts";
import { Refusal } from "../refusal.ts";
import { textFor } from "../texts.ts";
import { dateOf, type Instant } from "../time.ts";
import { atOf } from "../web/at.ts";
import type { Caller } from "../web/caller.ts";
import { Denial } from "../web/problem.ts";
import type { World } from "../world.ts";
import { figuresOf } from "./figure-rules.ts";
import { isLate, pledgeAt } from "./follow-rules.ts";
import { isAsked } from "./partner-rules.ts";
import { pledgeResources, type Sight } from "./resources.ts";
import { isPublished } from "./rules.ts";
import type { Figures, Pledge, PledgeInFull } from "./shapes.ts";
import type { PledgeState } from "./states.ts";
import { figuresOn, findPledge, findPulses, idsIn, type Listing, pledgesIn } from "./store.ts";

type Reading = Pick<World, "record" | "now">;

/** @throws Refusal not-found */
export async function mustFindPledge(world: Reading, id: PledgeId): Promise<PledgeState> {
  const state = await findPledge(world, id);
  if (!state) throw new Refusal("not-found");
  return state;
}

export const isOwn = (caller: Caller, { member }: Pick<PledgeState, "member">): boolean =>
  caller.as === "member" && caller.member === member;

/** What the caller may see of a pledge; undefined: not that there is one. A draft is its own member's alone. */
export function sightOf(caller: Caller, state: PledgeState): Sight | undefined {
  if (isOwn(caller, state) || (caller.as === "secretariat" && (state.status !== "draft" || state.returned)))
    return "inside";
  if (isPublished(state) || state.status === "retracted") return "public";
  return state.status === "submitted" && caller.as === "member" && isAsked(state, caller.member) ? "public" : undefined;
}

/** One pledge as the caller may see it. @throws Refusal not-found, retired */
export async function getPledge(
  world: Reading,
  caller: Caller,
  { id, at, language }: { id: PledgeId; at?: string | undefined; language: Language },
): Promise<PledgeInFull> {
  const state = await mustFindPledge(world, id);
  const sight = sightOf(caller, state);
  if (!sight) throw new Refusal("not-found");
  if (state.retracted && sight === "public")
    throw new Refusal("retired", { reason: textFor(state.retracted.reason, language).text });
  const now = atOf(at, world.now);
  const then = now === world.now ? state : pledgeAt(state, now);
  if (!then) throw new Refusal("not-found");
  return pledgeInFull(world, then, { now, sight });
}

/** A pledge with those that match it, the first hundred. */
export async function pledgeInFull(
  world: Pick<World, "record">,
  state: PledgeState,
  as: { now: Instant; sight: Sight },
): Promise<PledgeInFull> {
  const [[pledge], matched] = await Promise.all([
    pledgeResources(world, [state], as),
    idsIn(world, `matching#${state.id}`),
  ]);
  return { ...(pledge as Pledge), matchedBy: matched.slice(0, 100) };
}

export interface Filter {
  kind?: PledgeState["kind"] | undefined;
  objective?: number | undefined;
  country?: string | undefined;
  stage?: PledgeState["stage"] | undefined;
  member?: MemberId | undefined;
  late?: "true" | undefined;
  at?: string | undefined;
}

const TRIES = 4;
const fits = (state: PledgeState, filter: Filter, now: Instant) =>
  (!filter.kind || state.kind === filter.kind) &&
  (!filter.objective || state.objectives.includes(filter.objective)) &&
  (!filter.country || state.countries.includes(filter.country)) &&
  (!filter.stage || state.stage === filter.stage) &&
  (!filter.member || state.member === filter.member) &&
  (!filter.late || isLate(state, now));

/** One filter is served by a list of its own, further ones narrow within the page. A past day's stage is in no list. */
function listingFor({ kind, objective, country, stage, member, late }: Filter, past: boolean): Listing {
  if (member) return `member#${member}`;
  if (late && !past) return "open";
  if (objective) return `objective#${objective}`;
  if (country) return `country#${country}`;
  if (kind) return `kind#${kind}`;
  return stage && !past ? `stage#${stage}` : "all";
}

/** One page of published pledges at an instant, and where the next begins. */
export async function listPledges(
  world: Reading,
  { limit, after, ...filter }: Filter & { limit: number; after: Attributes | undefined },
): Promise<{ items: Pledge[]; last: Attributes | undefined }> {
  const now = atOf(filter.at, world.now);
  const listing = listingFor(filter, now < world.now);
  const between: [string, string] = listing === "open" ? ["0", dateOf(now)] : ["0", `${now}~`];
  const found: PledgeState[] = [];
  let last = after;
  // What further filters leave out is made up for by the next few pages.
  for (let tries = 0; tries < TRIES && found.length < limit; tries++) {
    const page = await pledgesIn(world, listing, {
      limit: limit - found.length,
      after: last,
      between,
      descending: listing !== "open",
      eventual: true,
    });
    const then = page.pledges.flatMap((state) => pledgeAt(state, now) ?? []);
    found.push(...then.filter((state) => fits(state, filter, now)));
    last = page.last;
    if (!last) break;
  }
  return { items: await pledgeResources(world, found, { now, sight: "public" }), last };
}

/** All of the caller's own member, drafts too, the newest first; filters narrow within the page. @throws Denial sign-in-needed, not-allowed */
export async function ownPledges(
  world: Reading,
  caller: Caller,
  { limit, after, ...filter }: Omit<Filter, "at"> & { limit: number; after: Attributes | undefined },
) {
  if (caller.as !== "member") throw new Denial(caller.as === "everyone" ? "sign-in-needed" : "not-allowed");
  const page = await pledgesIn(world, `of#${caller.member}`, { limit, after, descending: true });
  const found = page.pledges.filter((state) => fits(state, filter, world.now));
  return { items: await pledgeResources(world, found, { now: world.now, sight: "inside" }), last: page.last };
}

/** Submitted ones, those that waited longest first. */
export async function pledgeQueue(world: Reading, { limit, after }: { limit: number; after: Attributes | undefined }) {
  const page = await pledgesIn(world, "submitted", { limit, after });
  return { items: await pledgeResources(world, page.pledges, { now: world.now, sight: "inside" }), last: page.last };
}

/**
 * The figures as they were last kept by the end of a day, today unless told: one read. Before the first day that was kept
 * there are none, and until then today's are counted.
 */
export async function getFigures(world: Reading, at: string | undefined): Promise<Figures> {
  const now = atOf(at, world.now);
  const kept = await figuresOn(world, dateOf(now));
  if (kept) return kept;
  return now < world.now
    ? { ...figuresOf([], now), asOf: null }
    : { ...figuresOf(await findPulses(world), now), asOf: dateOf(now) };
}

/** Pledges that a member was asked to be a partner of, and may still answer. */
export async function partnershipsOf(world: Reading, member: MemberId) {
  const page = await pledgesIn(world, `partner#${member}`, { limit: 100, descending: true });
  return page.pledges.filter((state) => isAsked(state, member));
}
