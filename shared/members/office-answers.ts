import type { PersonId } from "../../events/define.ts";
import type { Attributes } from "../aws/table.ts";
import { type Answer, answer } from "../web/answer.ts";
import { openCursor, sealCursor } from "../web/cursor.ts";
import {
  acceptFocalInvitation,
  changeOwnFocalPoint,
  declineFocalInvitation,
  getOwnFocalPoint,
  inviteFocalPoint,
  listFocalPoints,
  removeFocalPoint,
} from "./focal-actions.ts";
import { importAnswers } from "./import-answers.ts";
import type { RowRooms } from "./import-check.ts";
import { type AboutPerson, exportMe } from "./me-actions.ts";
import * as contract from "./office-contract.ts";
import { nameSubstitute, nameSubstituteByLetter } from "./substitute-actions.ts";

/** What other rooms do for this door. */
export interface Rooms extends RowRooms {
  about: readonly AboutPerson[];
}

/** The office's operations with their actions. */
export const officeAnswers = (rooms: Rooms): Answer[] => [
  answer(contract.exportMe, ({ world }) => exportMe(world, rooms.about)),
  answer(contract.inviteFocalPoint, ({ world, input }) => inviteFocalPoint(world, input.body)),
  answer(contract.acceptFocalInvitation, ({ world, input: { body } }) =>
    acceptFocalInvitation(world, body.token, body),
  ),
  answer(contract.declineFocalInvitation, ({ world, input }) => declineFocalInvitation(world, input.body.token)),
  answer(contract.listFocalPoints, async ({ world, input: { query } }) => {
    const list = `focal-points ${query.status}`;
    const after = await openCursor<Attributes>(list, query.cursor);
    const { items, last } = await listFocalPoints(world, { status: query.status, limit: query.limit, after });
    return { items, next: await sealCursor(list, last) };
  }),
  answer(contract.removeFocalPoint, ({ world, input }) => removeFocalPoint(world, input.params.id as PersonId)),
  answer(contract.getOwnFocalPoint, ({ world }) => getOwnFocalPoint(world)),
  answer(contract.changeOwnFocalPoint, ({ world, input }) => changeOwnFocalPoint(world, input.body)),
  answer(contract.nameSubstitute, ({ world, input }) => nameSubstitute(world, input.body.name)),
  answer(contract.nameSubstituteByLetter, ({ world, input: { body } }) =>
    nameSubstituteByLetter(world, body.token, body.name),
  ),
  ...importAnswers(rooms),
];
