import * as z from "zod";
import { AgencyCode, InvitationId, idOf, PersonId } from "../../events/define.ts";
import { Country, Language } from "../reference/codes.ts";
import { operation, Paging, pageOf } from "../web/operation.ts";
import { Line } from "../web/text.ts";
import { Address } from "./profile.ts";
import { ByToken, Done, Token } from "./shapes.ts";

const office = {
  agency: AgencyCode.optional().describe("an agency of the Working Group (C17)"),
  country: Country.optional().describe("a government, by its country"),
};
const own = { name: Line(120), language: Language };

const OwnFocalPoint = z.strictObject({
  id: PersonId,
  ...office,
  ...own,
  email: Address,
  pendingEmail: Address.optional(),
});

export const inviteFocalPoint = operation({
  name: "invite-focal-point",
  method: "POST",
  path: "/v1/focal-points",
  who: ["secretariat"],
  summary: "Invite the focal point of an agency or of a government, by letter",
  body: z
    .strictObject({ ...office, email: Address, ...own })
    .refine(({ agency, country }) => !agency !== !country, { error: "one-of-two", path: ["agency"] }),
  output: z.strictObject({ status: z.literal("invited"), invitation: InvitationId }),
  status: 202,
  errors: [409],
});
export const acceptFocalInvitation = operation({
  name: "accept-focal-invitation",
  method: "POST",
  path: "/v1/focal-points/acceptance",
  who: ["bearer"],
  summary: "Become the focal point of an agency or a government, with the token of the invitation's letter",
  body: z.strictObject({
    token: Token,
    ...own,
    consent: z.strictObject({ privacy: z.literal(true, { error: "privacy-needed" }) }),
  }),
  output: Done,
  errors: [409, 410],
});
export const declineFocalInvitation = operation({
  name: "decline-focal-invitation",
  method: "POST",
  path: "/v1/focal-points/refusal",
  who: ["bearer"],
  summary: "Decline to be a focal point; what the invitation held is deleted",
  body: ByToken,
  output: Done,
  errors: [410],
});
export const listFocalPoints = operation({
  name: "list-focal-points",
  method: "GET",
  path: "/v1/focal-points",
  who: ["secretariat"],
  summary: "Focal points of agencies and governments, or the invitations that wait for an answer",
  query: z.strictObject({ status: z.enum(["joined", "invited"]).default("joined"), ...Paging }),
  output: pageOf(
    z.strictObject({ id: idOf("per", "inv"), ...office, ...own, email: Address, since: z.iso.datetime() }),
  ),
});
export const removeFocalPoint = operation({
  name: "remove-focal-point",
  method: "DELETE",
  path: "/v1/focal-points/{id}",
  who: ["secretariat"],
  summary: "End the service of a focal point, who is told by letter and whose data are deleted",
  params: z.strictObject({ id: PersonId }),
  output: Done,
  errors: [404],
});
export const getOwnFocalPoint = operation({
  name: "get-own-focal-point",
  method: "GET",
  path: "/v1/focal-points/me",
  who: ["agency", "government"],
  summary: "A focal point's own record",
  output: OwnFocalPoint,
});
export const changeOwnFocalPoint = operation({
  name: "change-own-focal-point",
  method: "PATCH",
  path: "/v1/focal-points/me",
  who: ["agency", "government"],
  summary: "Change the name by which one is called, or the language of one's letters",
  body: z.strictObject(own).partial(),
  output: OwnFocalPoint,
});
