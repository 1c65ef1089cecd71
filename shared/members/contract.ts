import * as z from "zod";
import { InvitationId, MemberId, PersonId, RegistrationId } from "../../events/define.ts";
import { DeclineReason } from "../../events/members.ts";
import { Country, Language, Objective, StakeholderType, TableNumber } from "../reference/codes.ts";
import { operation, Paging, pageOf } from "../web/operation.ts";
import { Line, Lines } from "../web/text.ts";
import {
  Address,
  CardAudience,
  Organization,
  PersonName,
  ProfilePatch,
  RegistrationRequest,
  tables,
} from "./profile.ts";

const instant = z.iso.datetime();
/** The secret part of a letter's link. Any text may be asked about: what is no token of ours is gone (410). */
export const Token = z.string().min(1).max(200).meta({ id: "Token" });

const told = {
  kind: z.enum(["organization", "individual"]),
  stakeholderTypes: z.array(StakeholderType),
  organization: Organization.optional(),
  person: PersonName,
  email: Address,
  language: Language,
  country: Country,
  countriesOfWork: z.array(Country).optional(),
  tables: z.array(TableNumber),
  objectives: z.array(Objective).optional(),
  about: z.string().optional(),
};
const consentKept = z.strictObject({
  privacy: z.string().describe("version of the text consented to"),
  at: instant,
  publicListing: z.boolean(),
  optionalLetters: z.boolean(),
});

export const Similar = z.strictObject({ id: MemberId, name: z.string(), same: z.boolean() });

export const Registration = z
  .strictObject({
    id: RegistrationId,
    status: z.enum(["in-review", "approved", "declined"]),
    ...told,
    consent: consentKept,
    requestedAt: instant,
    confirmedAt: instant,
    age: z.strictObject({
      days: z.int(),
      workingDaysLeft: z.int().describe("Monday to Friday, until the review target; negative when past it"),
    }),
    question: z
      .strictObject({
        text: z.string(),
        askedAt: instant,
        answer: z.string().optional(),
        answeredAt: instant.optional(),
      })
      .optional(),
    decision: z
      .strictObject({
        at: instant,
        by: PersonId,
        member: MemberId.optional(),
        organization: MemberId.optional().describe("the existing organization it was approved into"),
        reason: DeclineReason.optional(),
        note: z.string().optional(),
      })
      .optional(),
    similar: z.array(Similar).describe("members of the same or nearly the same name"),
    history: z.array(z.strictObject({ id: z.string(), type: z.string(), at: instant, by: z.string() })).optional(),
  })
  .meta({ id: "Registration" });
export type Registration = z.infer<typeof Registration>;

export const Me = z
  .strictObject({
    id: PersonId,
    member: MemberId,
    ...told,
    consent: consentKept,
    card: CardAudience,
    pendingEmail: Address.optional(),
    persons: z
      .array(z.strictObject({ id: PersonId, name: z.string(), you: z.boolean() }))
      .describe("who serves the same organization"),
    invitations: z.array(z.strictObject({ id: InvitationId, email: Address, name: z.string(), at: instant })),
  })
  .meta({ id: "Me" });
export type Me = z.infer<typeof Me>;

export const PublicMember = z
  .strictObject({
    id: MemberId,
    kind: z.enum(["organization", "individual"]),
    name: z.string().nullable(),
    organization: Organization.optional(),
    stakeholderTypes: z.array(StakeholderType),
    country: Country,
    tables: z.array(TableNumber),
    since: z.iso.date(),
  })
  .meta({ id: "PublicMember" });
export type PublicMember = z.infer<typeof PublicMember>;

const count = z.int().nullable().describe("null: a group under five is not told");
const registrationById = z.strictObject({ id: RegistrationId });
const byToken = z.strictObject({ token: Token });
const done = z.strictObject({ status: z.literal("done") });
const checkYourMail = z.strictObject({ status: z.literal("check-your-mail") });

export const register = operation({
  name: "register",
  method: "POST",
  path: "/v1/registrations",
  who: ["everyone"],
  summary: "Ask to join the Mechanism (C5)",
  body: RegistrationRequest,
  output: checkYourMail,
  status: 202,
});
export const confirmRegistration = operation({
  name: "confirm-registration",
  method: "POST",
  path: "/v1/registrations/confirmation",
  who: ["bearer"],
  summary: "Confirm a request with the token of its letter",
  body: byToken,
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
  output: done,
  errors: [409, 410],
});
export const exportRegistration = operation({
  name: "export-registration",
  method: "POST",
  path: "/v1/registrations/export",
  who: ["bearer"],
  summary: "All that is held about one's own request",
  body: byToken,
  output: z.looseObject({ registration: RegistrationId, status: z.string() }),
  errors: [410],
});
export const withdrawRegistration = operation({
  name: "withdraw-registration",
  method: "POST",
  path: "/v1/registrations/withdrawal",
  who: ["bearer"],
  summary: "Withdraw one's own request; everything it held is deleted",
  body: byToken,
  output: done,
  errors: [409, 410],
});
export const answerQuestion = operation({
  name: "answer-question",
  method: "POST",
  path: "/v1/registrations/answer",
  who: ["bearer"],
  summary: "Answer the secretariat's question about one's own request",
  body: z.strictObject({ token: Token, text: Lines(1000) }),
  output: done,
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
export const exportMe = operation({
  name: "export-me",
  method: "GET",
  path: "/v1/me/export",
  who: ["member"],
  summary: "All that is held about the caller",
  output: z.looseObject({ person: z.looseObject({ id: PersonId }) }),
});
export const leave = operation({
  name: "leave",
  method: "DELETE",
  path: "/v1/me",
  who: ["member"],
  summary: "Leave the Mechanism and be erased; never refused",
  output: done,
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
  who: ["member"],
  summary: "Ask for another address; a letter goes to the old one and to the new one",
  body: z.strictObject({ email: Address }),
  output: checkYourMail,
  status: 202,
});
export const confirmAddress = operation({
  name: "confirm-address",
  method: "POST",
  path: "/v1/me/address/confirmation",
  who: ["bearer"],
  summary: "Confirm the new address with the token of its letter",
  body: byToken,
  output: done,
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
  output: done,
  errors: [409, 410],
});
export const declineInvitation = operation({
  name: "decline-invitation",
  method: "POST",
  path: "/v1/invitations/refusal",
  who: ["bearer"],
  summary: "Decline an invitation; what it held is deleted",
  body: byToken,
  output: done,
  errors: [410],
});
export const removePerson = operation({
  name: "remove-person",
  method: "DELETE",
  path: "/v1/me/persons/{id}",
  who: ["member"],
  summary: "End the service of another person of one's organization, who is told by letter",
  params: z.strictObject({ id: PersonId }),
  output: done,
  errors: [404],
});

const MemberFilter = {
  type: StakeholderType.optional(),
  country: Country.optional(),
  table: z.coerce.number().pipe(TableNumber).optional(),
};
export const listMembers = operation({
  name: "list-members",
  method: "GET",
  path: "/v1/members",
  who: ["everyone"],
  summary: "Members that consented to be listed (C4)",
  query: z.strictObject({ ...MemberFilter, ...Paging }),
  output: pageOf(PublicMember),
});
export const getMember = operation({
  name: "get-member",
  method: "GET",
  path: "/v1/members/{id}",
  who: ["everyone"],
  summary: "One listed member",
  params: z.strictObject({ id: MemberId }),
  output: PublicMember,
  errors: [404],
});
export const memberNumbers = operation({
  name: "member-numbers",
  method: "GET",
  path: "/v1/members/numbers",
  who: ["everyone"],
  summary: "How many members, by type, country and table",
  output: z.strictObject({
    members: count,
    types: z.record(z.string(), count),
    countries: z.record(z.string(), count),
    tables: z.record(z.string(), count),
  }),
});

export const operations = [
  register,
  confirmRegistration,
  correctRegistration,
  exportRegistration,
  withdrawRegistration,
  answerQuestion,
  listRegistrations,
  getRegistration,
  approveRegistration,
  declineRegistration,
  questionRegistration,
  getMe,
  changeMe,
  chooseTables,
  exportMe,
  leave,
  setPreferences,
  changeAddress,
  confirmAddress,
  invitePerson,
  acceptInvitation,
  declineInvitation,
  removePerson,
  listMembers,
  memberNumbers,
  getMember,
] as const;

/** The room's pages designed by hand; every other write has its form at `/{lang}/do/{operation}`. */
export const pages = [
  "/{lang}/join",
  "/{lang}/join/sent",
  "/{lang}/confirm",
  "/{lang}/answer",
  "/{lang}/invitation",
  "/{lang}/members",
  "/{lang}/sign-in",
  "/sign-in/callback",
  "/{lang}/sign-out",
  "/{lang}/me",
  "/{lang}/me/export",
  "/{lang}/review",
  "/{lang}/review/{id}",
] as const;
