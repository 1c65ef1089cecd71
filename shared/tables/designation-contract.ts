import * as z from "zod";
import { DesignationId, MemberId, NominationId, PersonId } from "../../events/define.ts";
import { Done, Token } from "../members/shapes.ts";
import { operation } from "../web/operation.ts";
import { SetOf } from "../web/text.ts";
import { Designation, Nomination, SourceInput } from "./shapes.ts";
import { n, tableParams } from "./table-params.ts";

const byId = z.strictObject({ n, id: DesignationId });
const byNomination = z.strictObject({ n, id: DesignationId, nomination: NominationId });
const own = "/v1/tables/{n}/designations/{id}/nominations/{nomination}" as const;
const answer = z.enum(["accept", "decline"]);
const person = PersonId.optional().describe("one of the member's own; oneself unless told");

export const openDesignation = operation({
  name: "open-designation",
  method: "POST",
  path: "/v1/tables/{n}/designations",
  who: ["coordinator", "secretariat"],
  summary: "Open the designation of a table's representatives (C9)",
  params: tableParams,
  body: z.strictObject({ deadline: z.iso.date().describe("the last day for nominations, to its end in UTC") }),
  output: Designation,
  status: 201,
  errors: [409],
});
export const getDesignation = operation({
  name: "get-designation",
  method: "GET",
  path: "/v1/tables/{n}/designations/{id}",
  who: ["member", "secretariat"],
  summary: "A designation: its nominations and their balance",
  params: byId,
  output: Designation,
  errors: [404],
});
export const nominate = operation({
  name: "nominate",
  method: "POST",
  path: "/v1/tables/{n}/designations/{id}/nominations",
  who: ["member"],
  summary: "Nominate a member of the table, oneself unless told",
  params: byId,
  body: z.strictObject({ member: MemberId.optional() }),
  output: Nomination,
  status: 201,
  errors: [404, 409],
});
export const answerNomination = operation({
  name: "answer-nomination",
  method: "POST",
  path: `${own}/answer`,
  who: ["member"],
  summary: "Accept one's member's nomination, naming the person, or decline it",
  params: byNomination,
  body: z.strictObject({ answer, person }),
  output: Designation,
  errors: [404, 409],
});
export const answerNominationByLetter = operation({
  name: "answer-nomination-by-letter",
  method: "POST",
  path: "/v1/nominations/answer",
  who: ["bearer"],
  summary: "Accept or decline a nomination with the token of its letter",
  body: z.strictObject({ token: Token, answer, person }),
  output: Done,
  errors: [404, 409, 410],
});
export const agreeToNomination = operation({
  name: "agree-to-nomination",
  method: "POST",
  path: `${own}/agreement`,
  who: ["member"],
  summary: "Agree to be the person named, or not",
  params: byNomination,
  body: z.strictObject({ answer }),
  output: Designation,
  errors: [404, 409],
});
export const agreeToNominationByLetter = operation({
  name: "agree-to-nomination-by-letter",
  method: "POST",
  path: "/v1/nominations/agreement",
  who: ["bearer"],
  summary: "Agree to be the person named, or not, with the token of its letter",
  body: z.strictObject({ token: Token, answer }),
  output: Done,
  errors: [404, 409, 410],
});
export const withdrawNomination = operation({
  name: "withdraw-nomination",
  method: "POST",
  path: `${own}/withdrawal`,
  who: ["member", "secretariat"],
  summary: "Withdraw a nomination, which stays as withdrawn",
  params: byNomination,
  output: Designation,
  errors: [404, 409],
});
export const recordResult = operation({
  name: "record-result",
  method: "POST",
  path: "/v1/tables/{n}/designations/{id}/result",
  who: ["coordinator", "secretariat"],
  summary: "Record whom the table designated, from its minutes or note; this makes their seats (C9)",
  params: byId,
  body: z.strictObject({
    source: SourceInput,
    representatives: SetOf(NominationId, { least: 1, most: 2 }),
    from: z.iso.date().optional().describe("00:00 UTC of that day; now unless told"),
  }),
  output: Designation,
  errors: [404, 409],
});
