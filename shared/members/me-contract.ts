import * as z from "zod";
import { InvitationId, PersonId } from "../../events/define.ts";
import { Language } from "../reference/codes.ts";
import { operation } from "../web/operation.ts";
import { Line } from "../web/text.ts";
import { Address, CardAudience, PersonName, ProfilePatch, tables } from "./profile.ts";
import { ByToken, CheckYourMail, Done, Me, Token } from "./shapes.ts";

export const getMe = operation({
  name: "get-me",
  method: "GET",
  path: "/v1/me",
  who: ["member"],
  summary: "One's own record",
  output: Me,
});
export const changeMe = operation({
  name: "change-me",
  method: "PATCH",
  path: "/v1/me",
  who: ["member"],
  summary: "Change one's own record",
  body: ProfilePatch.omit({ tables: true }).extend({ card: CardAudience.optional() }),
  output: Me,
  errors: [412, 428],
  ifMatch: true,
});
export const chooseTables = operation({
  name: "choose-tables",
  method: "PUT",
  path: "/v1/me/tables",
  who: ["member"],
  summary: "Choose the working tables of interest (C6)",
  body: z.strictObject({ tables }),
  output: Me,
});
export const leave = operation({
  name: "leave",
  method: "DELETE",
  path: "/v1/me",
  who: ["member", "agency", "government"],
  summary: "Leave the Mechanism and be erased; never refused",
  output: Done,
});
export const setPreferences = operation({
  name: "set-preferences",
  method: "PUT",
  path: "/v1/me/preferences",
  who: ["member"],
  summary: "Choose which optional letters one gets",
  body: z.strictObject({ optionalLetters: z.boolean(), language: Language.optional() }),
  output: Me,
});
export const changeAddress = operation({
  name: "change-address",
  method: "POST",
  path: "/v1/me/address",
  who: ["member", "agency", "government"],
  summary: "Ask for another address; a letter goes to the old one and to the new one",
  body: z.strictObject({ email: Address }),
  output: CheckYourMail,
  status: 202,
});
export const confirmAddress = operation({
  name: "confirm-address",
  method: "POST",
  path: "/v1/me/address/confirmation",
  who: ["bearer"],
  summary: "Confirm the new address with the token of its letter",
  body: ByToken,
  output: Done,
  errors: [409, 410],
});
export const invitePerson = operation({
  name: "invite-person",
  method: "POST",
  path: "/v1/me/invitations",
  who: ["member"],
  summary: "Invite another person to serve one's organization",
  body: z.strictObject({ email: Address, name: Line(120), language: Language }),
  output: z.strictObject({ status: z.literal("invited"), invitation: InvitationId }),
  status: 202,
  errors: [409],
});
export const acceptInvitation = operation({
  name: "accept-invitation",
  method: "POST",
  path: "/v1/invitations/acceptance",
  who: ["bearer"],
  summary: "Accept an invitation with the token of its letter",
  body: z.strictObject({
    token: Token,
    person: PersonName,
    language: Language,
    consent: z.strictObject({
      privacy: z.literal(true, { error: "privacy-needed" }),
      optionalLetters: z.boolean().default(false),
    }),
  }),
  output: Done,
  errors: [409, 410],
});
export const declineInvitation = operation({
  name: "decline-invitation",
  method: "POST",
  path: "/v1/invitations/refusal",
  who: ["bearer"],
  summary: "Decline an invitation; what it held is deleted",
  body: ByToken,
  output: Done,
  errors: [410],
});
export const removePerson = operation({
  name: "remove-person",
  method: "DELETE",
  path: "/v1/me/persons/{id}",
  who: ["member"],
  summary: "End the service of another person of one's organization, who is told by letter",
  params: z.strictObject({ id: PersonId }),
  output: Done,
  errors: [404],
});
