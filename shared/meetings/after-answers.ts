import { answer } from "../web/answer.ts";
import { approveMinutes, draftMinutes, recordAttendance, takeDecision } from "./after-actions.ts";
import * as contract from "./after-contract.ts";
import { getAttendance, getMinutes } from "./after-reads.ts";

/** What follows a meeting: each operation with the action that answers it. */
export const afterAnswers = [
  answer(contract.recordAttendance, ({ world, caller, input }) =>
    recordAttendance(world, caller, input.params.id, input.body.entries),
  ),
  answer(contract.getAttendance, ({ world, caller, input }) => getAttendance(world, caller, input.params.id)),
  answer(contract.takeDecision, ({ world, caller, input }) => takeDecision(world, caller, input.params.id, input.body)),
  answer(contract.getMinutes, ({ world, caller, input }) => getMinutes(world, caller, input.params.id)),
  answer(contract.draftMinutes, ({ world, caller, input, matches }) =>
    draftMinutes(world, caller, input.params.id, { ...input.body, matches }),
  ),
  answer(contract.approveMinutes, ({ world, caller, input }) =>
    approveMinutes(world, caller, input.params.id, input.body.seen),
  ),
];
