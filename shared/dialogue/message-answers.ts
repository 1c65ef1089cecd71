import { answer } from "../web/answer.ts";
import { atOf } from "../web/at.ts";
import { openCursor, sealCursor } from "../web/cursor.ts";
import {
  answerMessage,
  answerMessageByLetter,
  approveMessage,
  approveReply,
  draftMessage,
  reviseMessage,
  withdrawMessage,
} from "./message-actions.ts";
import * as contract from "./message-contract.ts";
import { getMessage, listDrafts, listMessages } from "./message-reads.ts";

/** Messages: each operation with the action that answers it. */
export const messageAnswers = [
  answer(contract.draftMessage, ({ world, caller, input }) => draftMessage(world, caller, input.body)),
  answer(contract.reviseMessage, ({ world, caller, input, matches }) =>
    reviseMessage(world, caller, { id: input.params.id, patch: input.body, matches }),
  ),
  answer(contract.withdrawMessage, ({ world, caller, input }) => withdrawMessage(world, caller, input.params.id)),
  answer(contract.approveMessage, ({ world, caller, input }) =>
    approveMessage(world, caller, input.params.id, input.body.seen),
  ),
  answer(contract.answerMessage, ({ world, caller, input }) =>
    answerMessage(world, caller, { id: input.params.id, ...input.body }),
  ),
  answer(contract.approveReply, ({ world, caller, input }) =>
    approveReply(world, caller, { ...input.params, ...input.body }),
  ),
  answer(contract.answerMessageByLetter, ({ world, input: { body } }) =>
    answerMessageByLetter(world, body.token, { text: body.text, closes: body.closes }),
  ),
  answer(contract.listMessages, async ({ world, caller, input: { query } }) => {
    const { cursor, limit, at, drafts, ...filter } = query;
    if (drafts === "true") return { items: await listDrafts(world, caller, atOf(at, world.now)), next: null };
    const list = `messages ${JSON.stringify({ ...filter, at })}`;
    const after = await openCursor<string>(list, cursor);
    const { items, last } = await listMessages(world, { ...filter, at: atOf(at, world.now), limit, after });
    return { items, next: await sealCursor(list, last) };
  }),
  answer(contract.getMessage, ({ world, caller, input }) =>
    getMessage(world, caller, input.params.id, atOf(input.query.at, world.now)),
  ),
];
