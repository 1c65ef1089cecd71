import * as z from "zod";
import { DeclineReason } from "../../events/choices.ts";
import { InvitationId, MemberId, PersonId, RegistrationId } from "../../events/define.ts";
import { Country, Language, Objective, StakeholderType, TableNumber } from "../reference/codes.ts";
import { Address, CardAudience, Organization, PersonName } from "./profile.ts";

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

/** What a write answers that has nothing else to show. */
export const Done = z.strictObject({ status: z.literal("done") });
export const CheckYourMail = z.strictObject({ status: z.literal("check-your-mail") });
export const ByToken = z.strictObject({ token: Token });
