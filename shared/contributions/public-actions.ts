import type { ContributionId, PersonId } from "../../events/define.ts";
import { type Language, languages } from "../reference/codes.ts";
import { Refusal } from "../refusal.ts";
import type { Instant } from "../time.ts";
import type { Caller } from "../web/caller.ts";
import type { World } from "../world.ts";
import { asInsider, loadFor } from "./access.ts";
import { ownContributions } from "./author-store.ts";
import { contributionResource, listedResources } from "./resources.ts";
import { findReviewer } from "./reviewer-store.ts";
import type { Contribution, Listed } from "./shapes.ts";
import type { ContributionState } from "./states.ts";
import {
  findHeads,
  type ListAsked,
  mustFindContribution,
  publishedContributions,
  type WaitingStatus,
  waitingContributions,
} from "./store.ts";

interface Paged {
  limit: number;
  after?: string | undefined;
}
interface Page {
  items: Listed[];
  last?: string | undefined;
}

/** One page of what was public at an instant and still is, the newest first. */
export async function listContributions(world: World, asked: ListAsked & Paged & { at: Instant }): Promise<Page> {
  const { at, ...rest } = asked;
  const { items, last } = await publishedContributions(world, { ...rest, from: "0", to: at });
  const standing = items.filter(({ retiredAt }) => !retiredAt);
  return { items: await listedResources(world, standing), last };
}

/** One page of a person's own, in whatever state, the newest first; filters narrow within the page. */
export async function listOwn(
  world: World,
  person: PersonId,
  { kind, objective, country, ...page }: ListAsked & Paged,
): Promise<Page> {
  const { ids, last } = await ownContributions(world, person, page);
  const heads = (await findHeads(world, ids)).filter(
    (head) =>
      (!kind || head.kind === kind) &&
      (!objective || head.objectives.includes(objective)) &&
      (!country || head.countries.includes(country)),
  );
  return { items: await listedResources(world, heads), last };
}

export async function listReviews(world: World, person: PersonId): Promise<{ items: Listed[] }> {
  const { open } = await findReviewer(world, person);
  const heads = await findHeads(world, open.slice(0, 100));
  return { items: await listedResources(world, heads) };
}

export async function contributionQueue(
  world: World,
  asked: Paged & { status?: WaitingStatus | undefined },
): Promise<Page> {
  const { items, last } = await waitingContributions(world, asked);
  return { items: await listedResources(world, items, { reviewers: true }), last };
}

/** One contribution as the caller may see it. @throws Refusal not-found; retired, with the reason in the language */
export async function getContribution(
  world: World,
  caller: Caller,
  { id, language }: { id: ContributionId; language: Language },
): Promise<Contribution> {
  const state = await mustFindContribution(world, id);
  if (state.status === "retired") throw retiredIn(state, language);
  return state.status === "published"
    ? contributionResource(world, state)
    : asInsider(world, await loadFor(world, caller, id));
}

/** Why it is public no more, and what takes its place (RFC 9110, 15.5.11). */
function retiredIn({ retired }: ContributionState, language: Language): Refusal {
  const reason = [language, ...languages].flatMap((one) => retired?.reason[one] ?? [])[0] ?? "";
  const id = retired?.successor;
  const path = `/v1/contributions/${id}`;
  const next = id ? ` → ${process.env["SITE"] ?? ""}${path}` : "";
  return new Refusal("retired", { reason: `${reason}${next}` }, id && { id, path });
}
