import * as z from "zod";
import { PersonId, PledgeId } from "../../events/define.ts";
import { Done, Token } from "../members/shapes.ts";
import { operation } from "../web/operation.ts";
import { Answer, PledgeInFull, update } from "./shapes.ts";

const byId = z.strictObject({ id: PledgeId });

export const answerPartnership = operation({
  name: "answer-partnership",
  method: "POST",
  path: "/v1/pledges/{id}/partnership",
  who: ["member"],
  summary: "Confirm or decline to be a pledge's partner; nobody is shown before it confirmed",
  params: byId,
  body: z.strictObject({ answer: Answer }),
  output: PledgeInFull,
  errors: [404, 409],
});
export const answerPartnershipByLetter = operation({
  name: "answer-partnership-by-letter",
  method: "POST",
  path: "/v1/pledges/partnership",
  who: ["bearer"],
  summary: "Confirm or decline with the token of the letter that asked",
  body: z.strictObject({ token: Token, answer: Answer }),
  output: Done,
  errors: [409, 410],
});
export const updatePledge = operation({
  name: "update-pledge",
  method: "POST",
  path: "/v1/pledges/{id}/updates",
  who: ["member"],
  summary: "Tell how far a published pledge of one's member has come",
  params: byId,
  body: z.strictObject(update),
  output: PledgeInFull,
  errors: [404, 409],
});
export type UpdateAsked = z.output<(typeof updatePledge)["body"]>;
export const updatePledgeByLetter = operation({
  name: "update-pledge-by-letter",
  method: "POST",
  path: "/v1/pledges/updates",
  who: ["bearer"],
  summary: "Tell how far a pledge has come with the token of the letter that asked",
  body: z.strictObject({ token: Token, ...update }),
  output: Done,
  errors: [409, 410],
});
export const changeSteward = operation({
  name: "change-steward",
  method: "POST",
  path: "/v1/pledges/{id}/steward",
  who: ["member", "secretariat"],
  summary: "Name another person of the pledging member to answer for the pledge",
  params: byId,
  body: z.strictObject({ steward: PersonId }),
  output: PledgeInFull,
  errors: [404, 409],
});

export const followOperations = [
  answerPartnership,
  answerPartnershipByLetter,
  updatePledge,
  updatePledgeByLetter,
  changeSteward,
] as const;
