import type { ContributionId, PersonId } from "../../events/define.ts";
import type { DialogueEvent, EventType } from "../../events/index.ts";
import { recordAll, retryOnConflict, type World } from "../world.ts";
import { letGo } from "./asking.ts";
import { allOwnContributions, findAuthor, forgetWrites } from "./author-store.ts";
import { forgetReviewer } from "./reviewer-store.ts";
import { isUnpublished, withdraw } from "./rules.ts";
import { contributionWrites, findContribution } from "./store.ts";

/** After which facts nobody may be found any more whose contribution it was. */
export const forgettingEvents = [
  "members.person-erased.v1",
  "members.person-removed.v1",
] as const satisfies EventType[];

/**
 * What nobody published goes with its author; what is public stays, without the author's item and without a person's name.
 * Its facts carry no request of the erasure, which would tell whose it was. Repeated, it finds nothing left.
 */
export async function forgetAuthor(world: World, { data }: DialogueEvent): Promise<void> {
  const { person } = data as { person?: PersonId };
  if (!person) return;
  for (const id of await allOwnContributions(world, person))
    await retryOnConflict(() => forget({ ...world, by: "mechanism", request: "forgotten" }, id, person));
  await forgetReviewer(world, person);
}

async function forget(world: World, id: ContributionId, person: PersonId): Promise<void> {
  const [before, author] = await Promise.all([findContribution(world, id), findAuthor(world, id)]);
  const gone = await forgetWrites(world, id, author?.person ?? person);
  if (!before || before.status === "withdrawn" || isUnpublished(before)) {
    const ended = before && isUnpublished(before) ? withdraw(before).events : [];
    const writes = before ? [...contributionWrites(world, before, undefined), ...(await letGo(world, before))] : [];
    return recordAll(world, [...writes, ...gone], ...ended);
  }
  const { person: _, ...rest } = before;
  return recordAll(world, [...contributionWrites(world, before, rest), ...gone]);
}
