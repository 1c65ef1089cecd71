import type { PersonId } from "../../events/define.ts";
import type { Attributes } from "../aws/table.ts";
import { answer } from "../web/answer.ts";
import { openCursor, sealCursor } from "../web/cursor.ts";
import {
  answerQuestion,
  confirmRegistration,
  correctRegistration,
  exportRegistration,
  register,
  withdrawRegistration,
} from "./actions.ts";
import * as contract from "./daily-contract.ts";
import { changeAddress, changeMe, choosePreferences, chooseTables, confirmAddress, getMe } from "./me-actions.ts";
import { memberNumbers } from "./number-actions.ts";
import { acceptInvitation, declineInvitation, erase, invitePerson, removePerson } from "./organization-actions.ts";
import { getMember, listMembers } from "./public-actions.ts";
import {
  approveRegistration,
  declineRegistration,
  getRegistration,
  listRegistrations,
  questionRegistration,
} from "./review-actions.ts";

/** Every daily operation of the room with the action that answers it: the API and the forms call the same. */
export const answers = [
  answer(contract.register, ({ world, input }) => register(world, input.body)),
  answer(contract.confirmRegistration, ({ world, input }) => confirmRegistration(world, input.body.token)),
  answer(
    contract.correctRegistration,
    ({
      world,
      input: {
        body: { token, ...patch },
      },
    }) => correctRegistration(world, token, patch),
  ),
  answer(contract.exportRegistration, ({ world, input }) => exportRegistration(world, input.body.token)),
  answer(contract.withdrawRegistration, ({ world, input }) => withdrawRegistration(world, input.body.token)),
  answer(contract.answerQuestion, ({ world, input }) => answerQuestion(world, input.body.token, input.body.text)),

  answer(contract.listRegistrations, async ({ world, input: { query } }) => {
    const list = `registrations ${query.status}`;
    const after = await openCursor<Attributes>(list, query.cursor);
    const { items, last } = await listRegistrations(world, { status: query.status, limit: query.limit, after });
    return { items, next: await sealCursor(list, last) };
  }),
  answer(contract.getRegistration, ({ world, input }) => getRegistration(world, input.params.id)),
  answer(contract.approveRegistration, ({ world, input }) =>
    approveRegistration(world, input.params.id, input.body.organization),
  ),
  answer(contract.declineRegistration, ({ world, input }) => declineRegistration(world, input.params.id, input.body)),
  answer(contract.questionRegistration, ({ world, input }) =>
    questionRegistration(world, input.params.id, input.body.text),
  ),

  answer(contract.getMe, ({ world }) => getMe(world)),
  answer(contract.changeMe, ({ world, input, matches }) => changeMe(world, input.body, matches)),
  answer(contract.chooseTables, ({ world, input }) => chooseTables(world, input.body.tables)),
  answer(contract.leave, ({ world }) => erase(world, world.by as PersonId)),
  answer(contract.setPreferences, async ({ world, input }) => {
    await choosePreferences(world, world.by as PersonId, input.body);
    return getMe(world);
  }),
  answer(contract.changeAddress, ({ world, input }) => changeAddress(world, input.body.email)),
  answer(contract.confirmAddress, ({ world, input }) => confirmAddress(world, input.body.token)),
  answer(contract.invitePerson, ({ world, input }) => invitePerson(world, input.body)),
  answer(contract.acceptInvitation, ({ world, input: { body } }) =>
    acceptInvitation(world, body.token, { ...body, optionalLetters: body.consent.optionalLetters }),
  ),
  answer(contract.declineInvitation, ({ world, input }) => declineInvitation(world, input.body.token)),
  answer(contract.removePerson, ({ world, input }) => removePerson(world, input.params.id)),

  answer(contract.memberNumbers, ({ world }) => memberNumbers(world)),
  answer(contract.listMembers, async ({ world, input: { query } }) => {
    const { cursor, limit, ...filter } = query;
    const list = `members ${JSON.stringify(filter)}`;
    const { items, last } = await listMembers(world, {
      ...filter,
      limit,
      after: await openCursor<string>(list, cursor),
    });
    return { items, next: await sealCursor(list, last) };
  }),
  answer(contract.getMember, ({ world, input }) => getMember(world, input.params.id)),
];
