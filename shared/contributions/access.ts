import type { ContributionId, PersonId } from "../../events/define.ts";
import { Refusal } from "../refusal.ts";
import type { Caller } from "../web/caller.ts";
import { Denial } from "../web/problem.ts";
import type { World } from "../world.ts";
import { findAuthor } from "./author-store.ts";
import { contributionResource } from "./resources.ts";
import { isUnpublished } from "./rules.ts";
import { Contribution } from "./shapes.ts";
import type { AuthorState, ContributionState } from "./states.ts";
import { mustFindContribution } from "./store.ts";

/** A contribution with its author, who is nobody once they are erased. */
export interface Whole {
  state: ContributionState;
  author: AuthorState | undefined;
}

export async function loadWhole(world: Pick<World, "record">, id: ContributionId): Promise<Whole> {
  const [state, author] = await Promise.all([mustFindContribution(world, id), findAuthor(world, id)]);
  return { state, author };
}

const personOf = (caller: Caller): PersonId | undefined => (caller.as === "everyone" ? undefined : caller.person);
const isReviewer = ({ state }: Whole, caller: Caller) =>
  caller.as !== "everyone" && state.reviewer?.person === caller.person;
const isAuthor = ({ author }: Whole, caller: Caller) => Boolean(author && author.person === personOf(caller));

/** Before it is published only its author and, once submitted, its reviewer and the secretariat know that there is such a thing. */
export const maySee = (whole: Whole, caller: Caller): boolean =>
  whole.state.status === "published" ||
  whole.state.status === "retired" ||
  (caller.as === "secretariat" && Boolean(whole.state.submittedAt)) ||
  isAuthor(whole, caller) ||
  (isUnpublished(whole.state) && isReviewer(whole, caller));

/** @throws Refusal not-found, where the caller may not know of it; Denial not-allowed, where it is somebody else's */
export async function loadOwn(
  world: World,
  caller: Caller,
  id: ContributionId,
): Promise<Whole & { author: AuthorState }> {
  const { state, author } = await loadFor(world, caller, id);
  if (!author || !isAuthor({ state, author }, caller)) throw new Denial("not-allowed");
  return { state, author };
}

/** @throws Refusal not-found; Denial not-allowed, where somebody else reviews it */
export async function loadToReview(world: World, caller: Caller, id: ContributionId): Promise<Whole> {
  const whole = await loadWhole(world, id);
  const { state } = whole;
  const person = personOf(caller);
  const gave = state.reviews.at(-1)?.by === person || state.declined.some((one) => one === person);
  if (isReviewer(whole, caller) || (person && gave)) return whole;
  if (!maySee(whole, caller)) throw new Refusal("not-found");
  throw new Denial("not-allowed");
}

/** @throws Refusal not-found, where the caller may not know of it */
export async function loadFor(world: World, caller: Caller, id: ContributionId): Promise<Whole> {
  const whole = await loadWhole(world, id);
  if (!maySee(whole, caller)) throw new Refusal("not-found");
  return whole;
}

/** As who sees more than everybody sees it, until it is published; in the order of the contract, which ETags are made of. */
export const asInsider = async (world: World, { state, author }: Whole): Promise<Contribution> =>
  Contribution.parse(await contributionResource(world, state, isPublic(state) ? undefined : { author }));

const isPublic = ({ status }: ContributionState) => status === "published" || status === "retired";
