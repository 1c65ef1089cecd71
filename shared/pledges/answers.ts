import type { Attributes } from "../aws/table.ts";
import type { TakesUp } from "../taken-up.ts";
import { answer } from "../web/answer.ts";
import { atOf } from "../web/at.ts";
import { openCursor, sealCursor } from "../web/cursor.ts";
import { Denial } from "../web/problem.ts";
import * as act from "./actions.ts";
import * as contract from "./contract.ts";
import * as follow from "./follow-actions.ts";
import * as followContract from "./follow-contract.ts";
import * as readContract from "./read-contract.ts";
import * as read from "./reads.ts";

/** A list's page with its cursor, bound to whatever was asked. */
async function paged<T>(
  asked: object,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
  find: (page: {
    limit: number;
    after: Attributes | undefined;
  }) => Promise<{ items: T[]; last: Attributes | undefined }>,
) {
  const list = `pledges ${JSON.stringify(asked)}`;
  const { items, last } = await find({ limit, after: await openCursor<Attributes>(list, cursor) });
  return { items, next: await sealCursor(list, last) };
}

/** What somebody signed in sees more of is kept by no cache for others. */
const forThemAlone = { "cache-control": "private, no-store", vary: "authorization" };

/** Every operation of the room but the table and reading one, with the action that answers it: the API and the forms call the same. */
export const answers = [
  answer(contract.draftPledge, ({ world, caller, input }) => act.draftPledge(world, caller, input.body)),
  answer(contract.revisePledge, ({ world, caller, input, matches, language }) =>
    act.revisePledge(world, caller, { id: input.params.id, asked: input.body, matches, language }),
  ),
  answer(contract.submitPledge, ({ world, caller, input }) => act.submitPledge(world, caller, input.params.id)),
  answer(contract.withdrawPledge, ({ world, caller, input }) => act.withdrawPledge(world, caller, input.params.id)),
  answer(contract.returnPledge, ({ world, input }) => act.returnPledge(world, input.params.id, input.body.reason)),
  answer(contract.publishPledge, ({ world, input }) => act.publishPledge(world, input.params.id, input.body.seen)),
  answer(contract.correctPledge, ({ world, input }) => act.correctPledge(world, input.params.id, input.body)),
  answer(contract.retractPledge, ({ world, input }) => act.retractPledge(world, input.params.id, input.body.reason)),
  answer(followContract.answerPartnership, ({ world, caller, input }) =>
    follow.answerAsPartner(world, caller, input.params.id, input.body.answer),
  ),
  answer(followContract.answerPartnershipByLetter, ({ world, input: { body } }) =>
    follow.answerPartnershipByLetter(world, body.token, body.answer),
  ),
  answer(followContract.updatePledge, ({ world, caller, input }) =>
    follow.updatePledge(world, caller, input.params.id, input.body),
  ),
  answer(followContract.updatePledgeByLetter, ({ world, input: { body } }) =>
    follow.updatePledgeByLetter(world, body.token, body),
  ),
  answer(followContract.changeSteward, ({ world, caller, input }) =>
    follow.changeSteward(world, caller, input.params.id, input.body.steward),
  ),
  answer(readContract.listPledges, ({ world, caller, input: { query }, tell }) => {
    const { cursor, limit, own, ...filter } = query;
    if (own) {
      if (filter.at) throw new Denial("invalid-input", { errors: [{ pointer: "/at", code: "one-of-two" }] });
      tell?.(forThemAlone);
      const whose = { own: "member" in caller && caller.member, ...filter };
      return paged(whose, { cursor, limit }, (page) => read.ownPledges(world, caller, { ...filter, ...page }));
    }
    return paged(filter, { cursor, limit }, (page) => read.listPledges(world, { ...filter, ...page }));
  }),
  answer(readContract.pledgeQueue, ({ world, input: { query } }) =>
    paged({ queue: true }, query, (page) => read.pledgeQueue(world, page)),
  ),
  answer(readContract.getPledgeFigures, ({ world, input }) => read.getFigures(world, input.query.at)),
];

/** What is published says which recommendations it answers, as the register below this room knows. */
export const reading = (takesUp: TakesUp) =>
  answer(readContract.getPledge, async ({ world, caller, input: { params, query }, language, tell }) => {
    if (caller.as !== "everyone") tell?.(forThemAlone);
    const [told, recommendations] = await Promise.all([
      read.getPledge(world, caller, { id: params.id, at: query.at, language }),
      takesUp(world, params.id, atOf(query.at, world.now)),
    ]);
    return { ...told, ...(told.status === "published" && { recommendations }) };
  });
