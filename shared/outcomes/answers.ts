import type { Attributes } from "../aws/table.ts";
import { answer } from "../web/answer.ts";
import { openCursor, sealCursor } from "../web/cursor.ts";
import {
  approveOutcome,
  correctOutcome,
  draftOutcome,
  mustFindDraft,
  retractOutcome,
  reviseOutcome,
  withdrawOutcome,
} from "./actions.ts";
import * as contract from "./contract.ts";
import { listDrafts } from "./draft-reads.ts";
import { getOutcome, getRevision, listOutcomes } from "./public-actions.ts";
import { draftResource, listedResource, outcomeResource, revisionResource } from "./resources.ts";

/** Every operation of publication with the action that answers it: the API and the forms call the same. */
export const answers = [
  answer(contract.listOutcomes, async ({ world, input: { query } }) => {
    const { cursor, limit, ...filter } = query;
    const list = `outcomes ${JSON.stringify(filter)}`;
    const { outcomes, last } = await listOutcomes(world, {
      ...filter,
      limit,
      after: await openCursor<string>(list, cursor),
    });
    const items = outcomes.map((outcome) => listedResource(outcome, filter.language));
    return { items, next: await sealCursor(list, last) };
  }),
  answer(contract.getOutcome, async ({ world, input, language }) =>
    outcomeResource(await getOutcome(world, input.params.id, { at: input.query.at, language })),
  ),
  answer(contract.getOutcomeRevision, async ({ world, input: { params }, language }) =>
    revisionResource(await getRevision(world, params.id, params.n, language)),
  ),
  answer(contract.listDrafts, async ({ world, caller, input: { query } }) => {
    const after = await openCursor<Attributes>("outcome drafts", query.cursor);
    const { drafts, last } = await listDrafts(world, caller, { limit: query.limit, after });
    return { items: drafts.map(draftResource), next: await sealCursor("outcome drafts", last) };
  }),
  answer(contract.getDraft, async ({ world, caller, input }) =>
    draftResource(await mustFindDraft(world, caller, input.params.id)),
  ),
  answer(contract.draftOutcome, ({ world, input }) => draftOutcome(world, input.body)),
  answer(contract.reviseOutcome, ({ world, caller, input, matches }) =>
    reviseOutcome(world, caller, { id: input.params.id, matches, asked: input.body }),
  ),
  answer(contract.withdrawOutcome, ({ world, caller, input }) => withdrawOutcome(world, caller, input.params.id)),
  answer(contract.approveOutcome, ({ world, caller, input }) =>
    approveOutcome(world, caller, { ...input.params, ...input.body }),
  ),
  answer(contract.correctOutcome, ({ world, input, language }) =>
    correctOutcome(world, input.params.id, { ...input.body, language }),
  ),
  answer(contract.retractOutcome, ({ world, input }) => retractOutcome(world, input.params.id, input.body)),
];
