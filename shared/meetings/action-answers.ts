import { answer } from "../web/answer.ts";
import { atOf } from "../web/at.ts";
import { openCursor, sealCursor } from "../web/cursor.ts";
import { openAction, updateAction, updateActionByLetter } from "./action-actions.ts";
import * as contract from "./action-contract.ts";
import { getAction, listActions } from "./action-reads.ts";

/** Actions: each operation with the action that answers it. */
export const actionAnswers = [
  answer(contract.openAction, ({ world, caller, input }) => openAction(world, caller, input.body)),
  answer(contract.updateAction, ({ world, caller, input }) => updateAction(world, caller, input.params.id, input.body)),
  answer(contract.updateActionByLetter, ({ world, input }) =>
    updateActionByLetter(world, input.body.token, input.body),
  ),
  answer(contract.listActions, async ({ world, input: { query } }) => {
    const { cursor, limit, at, ...filter } = query;
    const list = `actions ${JSON.stringify({ ...filter, at })}`;
    const after = await openCursor<string>(list, cursor);
    const { items, last } = await listActions(world, { ...filter, at: atOf(at, world.now), limit, after });
    return { items, next: await sealCursor(list, last) };
  }),
  answer(contract.getAction, ({ world, input }) => getAction(world, input.params.id, atOf(input.query.at, world.now))),
];
