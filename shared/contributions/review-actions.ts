import type { ContributionId, PersonId } from "../../events/define.ts";
import { readLink } from "../links.ts";
import { policies } from "../policies.ts";
import { Refusal } from "../refusal.ts";
import type { Caller } from "../web/caller.ts";
import { Denial } from "../web/problem.ts";
import { forAll, recordAll, retryOnConflict, type World } from "../world.ts";
import { asInsider, loadFor, loadToReview, loadWhole, type Whole } from "./access.ts";
import { askNext, askPerson, letGo } from "./asking.ts";
import type { ReviewInput } from "./review-contract.ts";
import { decline, remind, review, settled } from "./review-rules.ts";
import { candidatesAmong, findReviewer, reviewerWrite } from "./reviewer-store.ts";
import { contributionWrites, findContribution, idsToReview } from "./store.ts";

const wrong = (pointer: string, code: string) => new Denial("invalid-input", { errors: [{ pointer, code }] });

/** The secretariat asks somebody by name. @throws Refusal own-organization; Denial invalid-input, who cannot be asked */
export const assignReviewer = (
  world: World,
  caller: Caller,
  { id, reviewer: person }: { id: ContributionId; reviewer: PersonId },
) =>
  retryOnConflict(async () => {
    const whole = await loadFor(world, caller, id);
    const [candidate] = await candidatesAmong(world, [person]);
    if (!candidate || whole.state.declined.includes(person)) throw wrong("/reviewer", "not-a-choice");
    if (candidate.member === whole.author?.member) throw new Refusal("own-organization");
    const { state, events, writes } = await askPerson(world, whole.state, { person, counted: true });
    if (events.length)
      await recordAll(
        world,
        [...contributionWrites(world, whole.state, state), ...writes, ...(await letGo(world, whole.state))],
        ...events,
      );
    return asInsider(world, { ...whole, state });
  });

export const reviewContribution = (
  world: World,
  caller: Caller,
  { id, asked }: { id: ContributionId; asked: ReviewInput },
) =>
  retryOnConflict(async () => {
    const whole = await loadToReview(world, caller, id);
    const by = world.by as PersonId;
    if (whole.state.kind === "good-practice" && !asked.met) throw wrong("/met", "required");
    const { state, events } = review(whole.state, asked, { by, now: world.now });
    if (events.length) {
      const account = settled(await findReviewer(world, by), { contribution: id });
      const writes = [...contributionWrites(world, whole.state, state), reviewerWrite(world, account)];
      await recordAll(world, writes, ...events);
    }
    return asInsider(world, { ...whole, state });
  });

/** The next one is asked in the same commit. */
async function declineFor(world: World, whole: Whole, person: PersonId) {
  const declined = decline(whole.state, person);
  if (!declined.events.length) return;
  const next = await askNext(world, { ...whole, state: declined.state });
  await recordAll(
    world,
    [...contributionWrites(world, whole.state, next.state), ...(await letGo(world, whole.state)), ...next.writes],
    ...declined.events,
    ...next.events,
  );
}

export const declineReview = (world: World, caller: Caller, id: ContributionId) =>
  retryOnConflict(async () => {
    await declineFor(world, await loadToReview(world, caller, id), world.by as PersonId);
    return { status: "done" as const };
  });

/** What a reviewer's link stands for, as long as it waits for them or they declined it. @throws Refusal link-gone */
export async function openReview(
  world: World,
  token: string,
): Promise<Whole & { person: PersonId; declined: boolean }> {
  const [person, id] = (await readLink(world, token, "review")).subject.split("#") as [PersonId, ContributionId];
  const state = await findContribution(world, id);
  if (!state) throw new Refusal("link-gone");
  const declined = state.declined.includes(person);
  const waits = state.status === "in-review" && state.reviewer?.person === person;
  if (!waits && !declined) throw new Refusal("link-gone");
  return { ...(await loadWhole(world, id)), person, declined };
}

export const declineReviewByLetter = (world: World, token: string) =>
  retryOnConflict(async () => {
    const { person, ...whole } = await openReview(world, token);
    await declineFor({ ...world, by: person }, whole, person);
    return { status: "done" as const };
  });

/**
 * Reminds whoever has had a review for long; of who has left, and where nobody was found yet, the next one is asked. Asked
 * again, it finds nothing due.
 */
export async function remindReviewers(world: World): Promise<void> {
  await forAll(await idsToReview(world), (id) =>
    retryOnConflict(async () => careFor(world, await loadWhole(world, id))),
  );
}

async function careFor(world: World, whole: Whole): Promise<void> {
  const { status, reviewer } = whole.state;
  if (status === "submitted") {
    const { state, events, writes } = await askNext(world, whole);
    if (events.length) await recordAll(world, [...contributionWrites(world, whole.state, state), ...writes], ...events);
  }
  if (status !== "in-review" || !reviewer) return;
  const [serves] = await candidatesAmong(world, [reviewer.person]);
  if (!serves) return declineFor(world, whole, reviewer.person);
  const { state, events } = remind(whole.state, world.now, policies);
  if (events.length) await recordAll(world, contributionWrites(world, whole.state, state), ...events);
}
