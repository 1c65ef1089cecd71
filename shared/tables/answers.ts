import { answer } from "../web/answer.ts";
import type { Caller } from "../web/caller.ts";
import { Denial } from "../web/problem.ts";
import * as contract from "./contract.ts";
import { getDesignation, nominateMember, openTableDesignation, recordTableResult } from "./designation-actions.ts";
import { agreeAsMember, agreeByLetter, answerAsMember, answerByLetter, withdrawAs } from "./nomination-actions.ts";
import { closeTablePriority, setTablePriority } from "./priority-actions.ts";
import { needSeat } from "./rights.ts";
import { endSeatOf, nameCoordinator, replaceRepresentative } from "./seat-actions.ts";
import { bodyOf } from "./seat-rules.ts";
import { getTable, listSeats, listTables } from "./table-actions.ts";

/** Coordinator, representative or secretariat of the table; or without its representatives. @throws Denial not-allowed */
const needTable = (caller: Caller, n: number, ...roles: ("coordinator" | "representative")[]) =>
  needSeat(caller, [bodyOf(n)], { roles, secretariat: true });

function memberIn(caller: Caller) {
  if (caller.as !== "member") throw new Denial("not-allowed");
  return caller;
}

/** Every operation of the room with the action that answers it: the API and the forms call the same. */
export const answers = [
  answer(contract.listTables, ({ world, input }) => listTables(world, input.query.at)),
  answer(contract.getTable, ({ world, input }) => getTable(world, input.params.n, input.query.at)),
  answer(contract.listSeats, ({ world, input: { params, query } }) =>
    listSeats(world, params.body, { date: query.at, all: query.all === "true" }),
  ),

  answer(contract.setPriority, ({ world, caller, input: { params, body } }) => {
    needTable(caller, params.n, "coordinator", "representative");
    return setTablePriority(world, params.n, body);
  }),
  answer(contract.closePriority, ({ world, caller, input: { params, body } }) => {
    needTable(caller, params.n, "coordinator", "representative");
    return closeTablePriority(world, params.n, { id: params.id, achieved: body.achieved });
  }),

  answer(contract.openDesignation, ({ world, caller, input: { params, body } }) => {
    needTable(caller, params.n, "coordinator");
    return openTableDesignation(world, caller, { table: params.n, deadline: body.deadline });
  }),
  answer(contract.getDesignation, ({ world, caller, input }) => getDesignation(world, caller, input.params)),
  answer(contract.nominate, ({ world, caller, input: { params, body } }) =>
    nominateMember(world, memberIn(caller), { table: params.n, id: params.id, member: body.member }),
  ),
  answer(contract.answerNomination, ({ world, caller, input: { params, body } }) =>
    answerAsMember(world, memberIn(caller), params, body),
  ),
  answer(contract.answerNominationByLetter, ({ world, input: { body } }) => answerByLetter(world, body.token, body)),
  answer(contract.agreeToNomination, ({ world, caller, input: { params, body } }) =>
    agreeAsMember(world, memberIn(caller), params, body),
  ),
  answer(contract.agreeToNominationByLetter, ({ world, input: { body } }) => agreeByLetter(world, body.token, body)),
  answer(contract.withdrawNomination, ({ world, caller, input }) => withdrawAs(world, caller, input.params)),
  answer(contract.recordResult, ({ world, caller, input: { params, body } }) => {
    needTable(caller, params.n, "coordinator");
    return recordTableResult(world, caller, { table: params.n, id: params.id, ...body });
  }),

  answer(contract.nameCoordinator, ({ world, input: { params, body } }) => nameCoordinator(world, params.n, body)),
  answer(contract.replaceRepresentative, ({ world, caller, input: { params, body } }) => {
    needTable(caller, params.n, "coordinator");
    return replaceRepresentative(world, params.n, { seat: params.seat, ...body });
  }),
  answer(contract.endSeat, ({ world, caller, input: { params, body } }) =>
    endSeatOf(world, caller, { ...params, ...body }),
  ),
];
