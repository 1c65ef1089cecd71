import * as z from "zod";
import { DeclineReason } from "../../events/choices.ts";
import { MemberId, RegistrationId } from "../../events/define.ts";
import { operation, Paging, pageOf } from "../web/operation.ts";
import { Lines } from "../web/text.ts";
import { ProfilePatch, RegistrationRequest } from "./profile.ts";
import { ByToken, CheckYourMail, Done, Registration, Token } from "./shapes.ts";

const registrationById = z.strictObject({ id: RegistrationId });

export const register = operation({
  name: "register",
  method: "POST",
  path: "/v1/registrations",
  who: ["everyone"],
  summary: "Ask to join the Mechanism (C5)",
  body: RegistrationRequest,
  output: CheckYourMail,
  status: 202,
});
export const confirmRegistration = operation({
  name: "confirm-registration",
  method: "POST",
  path: "/v1/registrations/confirmation",
  who: ["bearer"],
  summary: "Confirm a request with the token of its letter",
  body: ByToken,
  output: z.strictObject({ status: z.literal("in-review"), registration: RegistrationId }),
  errors: [410],
});
export const correctRegistration = operation({
  name: "correct-registration",
  method: "POST",
  path: "/v1/registrations/correction",
  who: ["bearer"],
  summary: "Correct one's own request while it is in review",
  body: ProfilePatch.extend({ token: Token }),
  output: Done,
  errors: [409, 410],
});
export const exportRegistration = operation({
  name: "export-registration",
  method: "POST",
  path: "/v1/registrations/export",
  who: ["bearer"],
  summary: "All that is held about one's own request",
  body: ByToken,
  output: z.looseObject({ registration: RegistrationId, status: z.string() }),
  errors: [410],
});
export const withdrawRegistration = operation({
  name: "withdraw-registration",
  method: "POST",
  path: "/v1/registrations/withdrawal",
  who: ["bearer"],
  summary: "Withdraw one's own request; everything it held is deleted",
  body: ByToken,
  output: Done,
  errors: [409, 410],
});
export const answerQuestion = operation({
  name: "answer-question",
  method: "POST",
  path: "/v1/registrations/answer",
  who: ["bearer"],
  summary: "Answer the secretariat's question about one's own request",
  body: z.strictObject({ token: Token, text: Lines(1000) }),
  output: Done,
  errors: [409, 410],
});

export const listRegistrations = operation({
  name: "list-registrations",
  method: "GET",
  path: "/v1/registrations",
  who: ["secretariat"],
  summary: "The review queue, oldest first",
  query: z.strictObject({ status: z.enum(["in-review", "approved", "declined"]).default("in-review"), ...Paging }),
  output: pageOf(Registration),
});
export const getRegistration = operation({
  name: "get-registration",
  method: "GET",
  path: "/v1/registrations/{id}",
  who: ["secretariat"],
  summary: "One request with its history; opening it is recorded",
  params: registrationById,
  output: Registration,
  errors: [404],
});
export const approveRegistration = operation({
  name: "approve-registration",
  method: "POST",
  path: "/v1/registrations/{id}/approval",
  who: ["secretariat"],
  summary: "Approve a request, on its own or into an existing organization",
  params: registrationById,
  body: z.strictObject({ organization: MemberId.optional() }),
  output: Registration,
  errors: [404, 409],
});
export const declineRegistration = operation({
  name: "decline-registration",
  method: "POST",
  path: "/v1/registrations/{id}/decline",
  who: ["secretariat"],
  summary: "Decline a request with a reason, and a note if wanted",
  params: registrationById,
  body: z.strictObject({ reason: DeclineReason, note: Lines(1000).optional() }),
  output: Registration,
  errors: [404, 409],
});
export const questionRegistration = operation({
  name: "question-registration",
  method: "POST",
  path: "/v1/registrations/{id}/question",
  who: ["secretariat"],
  summary: "Ask the applicant, who answers through a letter's link",
  params: registrationById,
  body: z.strictObject({ text: Lines(1000) }),
  output: Registration,
  errors: [404, 409],
});
