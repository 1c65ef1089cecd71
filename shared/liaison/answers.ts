import { answer } from "../web/answer.ts";
import { atOf } from "../web/at.ts";
import type { Caller } from "../web/caller.ts";
import { openCursor, sealCursor } from "../web/cursor.ts";
import { Denial } from "../web/problem.ts";
import { listLiaisonActions } from "./action-reads.ts";
import * as contract from "./contract.ts";
import { announceDraw, holdDraw } from "./draw-actions.ts";
import { explainQuarter, listQuarters } from "./quarter-actions.ts";
import { getLiaison, getRotation } from "./roster-actions.ts";
import { addAgency, declineTurn, declineTurnByLetter, swapTurns, withdrawAgency } from "./rotation-actions.ts";

function agencyOf(caller: Caller) {
  if (caller.as !== "agency") throw new Denial("not-allowed");
  return caller.agency;
}

/** Every operation of the room with the action that answers it: the API and the forms call the same. */
export const answers = [
  answer(contract.getLiaison, ({ world, input }) => getLiaison(world, input.query.at)),
  answer(contract.getRotation, ({ world, input }) => getRotation(world, input.query.at)),
  answer(contract.announceDraw, ({ world, input }) => announceDraw(world, input.body)),
  answer(contract.holdDraw, ({ world, input }) => holdDraw(world, input.params.id, input.body)),
  answer(contract.declineTurnByLetter, ({ world, input }) => declineTurnByLetter(world, input.body.token)),
  answer(contract.declineTurn, ({ world, caller, input }) =>
    declineTurn(world, { ...input.params, agency: agencyOf(caller) }),
  ),
  answer(contract.swapTurns, ({ world, input }) => swapTurns(world, input.body)),
  answer(contract.withdrawAgency, ({ world, input }) => withdrawAgency(world, input.body)),
  answer(contract.addAgency, ({ world, input }) => addAgency(world, input.body)),
  answer(contract.listQuarters, ({ world, input }) => listQuarters(world, input.query.at)),
  answer(contract.explainQuarter, ({ world, input }) => explainQuarter(world, input.params.quarter, input.body.reason)),
  answer(contract.listLiaisonActions, async ({ world, input: { query } }) => {
    const { at, cursor, limit } = query;
    const list = `liaison actions ${at}`;
    const after = await openCursor<string>(list, cursor);
    const { items, last } = await listLiaisonActions(world, { at: atOf(at, world.now), limit, after });
    return { items, next: await sealCursor(list, last) };
  }),
];
