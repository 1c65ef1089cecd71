import type { Attributes } from "../aws/table.ts";
import { answer } from "../web/answer.ts";
import { atOf } from "../web/at.ts";
import { openCursor, sealCursor } from "../web/cursor.ts";
import * as actions from "./actions.ts";
import { listInputs, setCall, submitInput, withdrawInput } from "./call-actions.ts";
import * as contract from "./dialogue-contract.ts";
import {
  agreeJointAction,
  answerJointAction,
  answerJointActionByLetter,
  withdrawJointAction,
} from "./joint-action-actions.ts";
import * as jointActions from "./joint-action-contract.ts";
import { dialogueResource, listDialogues, mustFindDialogue } from "./reads.ts";
import { runs } from "./rights.ts";

/** Every operation of the dialogue itself with the action that answers it: the API and the forms call the same. */
export const answers = [
  answer(contract.announceDialogue, ({ world, caller, input }) => actions.announceDialogue(world, caller, input.body)),
  answer(contract.correctTitle, ({ world, caller, input }) =>
    actions.correctTitle(world, caller, input.params.year, input.body.title),
  ),
  answer(contract.setCall, ({ world, caller, input }) => setCall(world, caller, input.params.year, input.body)),
  answer(contract.submitInput, ({ world, caller, input }) => submitInput(world, caller, input.params.year, input.body)),
  answer(contract.withdrawInput, ({ world, caller, input }) =>
    withdrawInput(world, caller, input.params, input.body.reason),
  ),
  answer(contract.listInputs, async ({ world, caller, input: { params, query } }) => {
    const { cursor, table, limit } = query;
    const list = `inputs ${params.year} ${table}`;
    const after = await openCursor<Attributes>(list, cursor);
    const { items, last } = await listInputs(world, caller, params.year, { table, limit, after });
    return { items, next: await sealCursor(list, last) };
  }),
  answer(contract.setAgenda, ({ world, caller, input }) =>
    actions.setAgenda(world, caller, input.params.year, input.body.items),
  ),
  answer(contract.nameMeeting, ({ world, caller, input }) =>
    actions.nameMeeting(world, caller, input.params.year, input.body.meeting),
  ),
  answer(contract.recordFinding, ({ world, caller, input }) =>
    actions.recordFinding(world, caller, input.params.year, input.body),
  ),
  answer(contract.approveOutcomes, ({ world, caller, input }) =>
    actions.approveOutcomes(world, caller, input.params.year, input.body),
  ),
  answer(contract.correctOutcomes, ({ world, caller, input }) =>
    actions.correctOutcomes(world, caller, input.params.year, input.body),
  ),
  answer(contract.listDialogues, async ({ world, input }) => ({
    items: await listDialogues(world, atOf(input.query.at, world.now)),
  })),
  answer(contract.getDialogue, async ({ world, caller, input: { params, query } }) =>
    dialogueResource(world, await mustFindDialogue(world, params.year), {
      at: atOf(query.at, world.now),
      insider: runs(caller),
    }),
  ),
  answer(jointActions.agreeJointAction, ({ world, caller, input }) =>
    agreeJointAction(world, caller, input.params.year, input.body),
  ),
  answer(jointActions.withdrawJointAction, ({ world, caller, input }) =>
    withdrawJointAction(world, caller, input.params),
  ),
  answer(jointActions.answerJointAction, ({ world, caller, input }) =>
    answerJointAction(world, caller, input.params, input.body),
  ),
  answer(jointActions.answerJointActionByLetter, ({ world, input }) =>
    answerJointActionByLetter(world, input.body.token, input.body),
  ),
];
