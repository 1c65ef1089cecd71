import { answer } from "../web/answer.ts";
import { pledgesCsv } from "./csv-actions.ts";
import * as contract from "./read-contract.ts";

/** The table, which no page needs: what writes it weighs 11 KB. */
export const csvAnswers = [answer(contract.pledgesCsv, ({ world, input }) => pledgesCsv(world, input.query))];
