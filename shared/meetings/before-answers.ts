import type { MeetingBody } from "../../events/define.ts";
import type { Attributes } from "../aws/table.ts";
import { answer } from "../web/answer.ts";
import { openCursor, sealCursor } from "../web/cursor.ts";
import { cancelMeeting, changeMeeting, mayRun, scheduleMeeting } from "./actions.ts";
import { answerByLetter, answerInvitation, getOwnMeeting } from "./answer-actions.ts";
import { clashesWith } from "./clash-actions.ts";
import * as contract from "./contract.ts";
import { getMeeting, listMeetings } from "./public-actions.ts";

/** What leads up to a meeting: each operation with the action that answers it. */
export const beforeAnswers = [
  answer(contract.scheduleMeeting, ({ world, caller, input }) => scheduleMeeting(world, caller, input.body)),
  answer(contract.changeMeeting, ({ world, caller, input, matches }) =>
    changeMeeting(world, caller, { id: input.params.id, asked: input.body, matches }),
  ),
  answer(contract.cancelMeeting, ({ world, caller, input }) =>
    cancelMeeting(world, caller, { id: input.params.id, reason: input.body.reason }),
  ),
  answer(contract.listMeetings, async ({ world, input: { query } }) => {
    const { cursor, ...asked } = query;
    const { limit: _, ...filter } = asked;
    const list = `meetings ${JSON.stringify(filter)}`;
    const after = await openCursor<Attributes>(list, cursor);
    const { items, last } = await listMeetings(world, { ...asked, after });
    return { items, next: await sealCursor(list, last) };
  }),
  answer(contract.listClashes, async ({ world, caller, input: { query } }) => {
    const of = query.of.split(",") as MeetingBody[];
    mayRun(caller, of);
    return { items: await clashesWith(world, { ...query, of }) };
  }),
  answer(contract.answerByLetter, ({ world, input: { body } }) => answerByLetter(world, body.token, body)),
  answer(contract.answerInvitation, ({ world, input }) => answerInvitation(world, input.params.id, input.body)),
  answer(contract.getOwnMeeting, ({ world, caller, input }) => getOwnMeeting(world, caller, input.params.id)),
  answer(contract.getMeeting, ({ world, input }) => getMeeting(world, input.params.id)),
];
