import { answer } from "../web/answer.ts";
import { getDuties } from "./duty-actions.ts";
import { listDuties } from "./duty-contract.ts";
import { dutiesTold } from "./duty-resources.ts";

/** The record of duties: its one operation with the action that answers it. */
export const dutyAnswers = [
  answer(listDuties, async ({ world, input }) => dutiesTold(await getDuties(world, input.query.at))),
];
