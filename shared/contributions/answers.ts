import type { TakesUp } from "../taken-up.ts";
import { answer } from "../web/answer.ts";
import { atOf } from "../web/at.ts";
import type { Caller } from "../web/caller.ts";
import { openCursor, sealCursor } from "../web/cursor.ts";
import { Denial } from "../web/problem.ts";
import { draftContribution, reviseContribution, submitContribution, withdrawContribution } from "./actions.ts";
import * as contract from "./contract.ts";
import { correctContribution, publishContribution, retireContribution } from "./office-actions.ts";
import { contributionQueue, getContribution, listContributions, listOwn, listReviews } from "./public-actions.ts";
import { assignReviewer, declineReview, declineReviewByLetter, reviewContribution } from "./review-actions.ts";
import * as reviewContract from "./review-contract.ts";

/** @throws Denial sign-in-needed, not-allowed */
function memberIn(caller: Caller) {
  if (caller.as === "everyone") throw new Denial("sign-in-needed");
  if (caller.as !== "member") throw new Denial("not-allowed");
  return caller;
}

/** Every operation of the room but reading one, with the action that answers it: the API and the forms call the same. */
export const answers = [
  answer(contract.draftContribution, ({ world, caller, input }) =>
    draftContribution(world, memberIn(caller), input.body),
  ),
  answer(contract.reviseContribution, ({ world, caller, input, matches }) =>
    reviseContribution(world, caller, { id: input.params.id, asked: input.body, matches }),
  ),
  answer(contract.submitContribution, ({ world, caller, input }) => submitContribution(world, caller, input.params.id)),
  answer(contract.withdrawContribution, ({ world, caller, input }) =>
    withdrawContribution(world, caller, input.params.id),
  ),
  answer(reviewContract.assignReviewer, ({ world, caller, input }) =>
    assignReviewer(world, caller, { id: input.params.id, reviewer: input.body.reviewer }),
  ),
  answer(reviewContract.reviewContribution, ({ world, caller, input }) =>
    reviewContribution(world, caller, { id: input.params.id, asked: input.body }),
  ),
  answer(reviewContract.declineReview, ({ world, caller, input }) => declineReview(world, caller, input.params.id)),
  answer(reviewContract.declineReviewByLetter, ({ world, input }) => declineReviewByLetter(world, input.body.token)),
  answer(contract.publishContribution, ({ world, input }) => publishContribution(world, input.params.id)),
  answer(contract.correctContribution, ({ world, input }) => correctContribution(world, input.params.id, input.body)),
  answer(contract.retireContribution, ({ world, input }) => retireContribution(world, input.params.id, input.body)),
  answer(contract.listContributions, async ({ world, caller, input: { query } }) => {
    const { cursor, limit, at, own, ...filter } = query;
    if (own && at) throw new Denial("invalid-input", { errors: [{ pointer: "/at", code: "one-of-two" }] });
    const list = `contributions ${JSON.stringify({ ...filter, at, own })}`;
    const page = { limit, after: await openCursor<string>(list, cursor) };
    const { items, last } = own
      ? await listOwn(world, memberIn(caller).person, { ...filter, ...page })
      : await listContributions(world, { ...filter, ...page, at: atOf(at, world.now) });
    return { items, next: await sealCursor(list, last) };
  }),
  answer(reviewContract.listReviews, ({ world, caller }) => listReviews(world, memberIn(caller).person)),
  answer(reviewContract.contributionQueue, async ({ world, input: { query } }) => {
    const { cursor, limit, status } = query;
    const list = `contribution-queue ${status}`;
    const { items, last } = await contributionQueue(world, {
      status,
      limit,
      after: await openCursor<string>(list, cursor),
    });
    return { items, next: await sealCursor(list, last) };
  }),
];

/** What is published says which recommendations it answers, as the register below this room knows. */
export const reading = (takesUp: TakesUp) =>
  answer(contract.getContribution, async ({ world, caller, input: { params }, language }) => {
    const [told, recommendations] = await Promise.all([
      getContribution(world, caller, { id: params.id, language }),
      takesUp(world, params.id, world.now),
    ]);
    return { ...told, ...(told.status === "published" && { recommendations }) };
  });
