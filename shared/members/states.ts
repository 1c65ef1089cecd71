import * as z from "zod";
import { DeclineReason } from "../../events/choices.ts";
import { AgencyCode, InvitationId, MemberId, PersonId, RegistrationId } from "../../events/define.ts";
import { Country, Language, Objective, StakeholderType, TableNumber } from "../reference/codes.ts";

const instant = z.iso.datetime();
const organization = z.object({ name: z.string(), acronym: z.string().optional(), website: z.string().optional() });
const person = z.object({ name: z.string(), role: z.string().optional() });

const asked = {
  stakeholderTypes: z.array(StakeholderType),
  person,
  email: z.string(),
  language: Language,
  country: Country,
  countriesOfWork: z.array(Country).optional(),
  tables: z.array(TableNumber),
  objectives: z.array(Objective).optional(),
  about: z.string().optional(),
  consent: z.object({ privacy: z.literal(true), publicListing: z.boolean(), optionalLetters: z.boolean() }),
};

/** `people`, reg_…: what somebody asked, and how far it got. */
export const RegistrationState = z.object({
  id: RegistrationId,
  version: z.int().default(0),
  status: z.enum(["requested", "in-review", "approved", "declined"]),
  asked: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("organization"), organization, ...asked }),
    z.object({ kind: z.literal("individual"), ...asked }),
  ]),
  privacyVersion: z.string(),
  /** the HTTP request that brought it, for the logs */
  request: z.string(),
  requestedAt: instant,
  weighedAt: instant.optional(),
  confirmedAt: instant.optional(),
  question: z
    .object({ text: z.string(), askedAt: instant, answer: z.string().optional(), answeredAt: instant.optional() })
    .optional(),
  decision: z
    .object({
      at: instant,
      by: PersonId,
      member: MemberId.optional(),
      person: PersonId.optional(),
      organization: MemberId.optional(),
      reason: DeclineReason.optional(),
      note: z.string().optional(),
    })
    .optional(),
});
export type RegistrationState = z.infer<typeof RegistrationState>;

/** `people`, address#…: whose the address is, kept under its hash. */
export const ClaimState = z.object({
  version: z.int(),
  registration: RegistrationId.optional(),
  person: PersonId.optional(),
});
export type ClaimState = z.infer<typeof ClaimState>;

/** `record`, org_… or mbr_…: the membership, without anybody's name but the organization's own. */
export const MemberState = z.object({
  id: MemberId,
  version: z.int(),
  kind: z.enum(["organization", "individual"]),
  status: z.enum(["active", "suspended"]),
  organization: organization.optional(),
  stakeholderTypes: z.array(StakeholderType),
  country: Country,
  countriesOfWork: z.array(Country).optional(),
  tables: z.array(TableNumber),
  /** since when it takes part in tables that it chose later, by number */
  joined: z.record(z.string(), instant).optional(),
  objectives: z.array(Objective).optional(),
  listed: z.boolean(),
  since: instant,
});
export type MemberState = z.infer<typeof MemberState>;

/** `people`, per_…: everything personal about a person of a member, or of the secretariat. */
export const PersonState = z.object({
  id: PersonId,
  version: z.int(),
  member: MemberId.optional(),
  name: z.string(),
  role: z.string().optional(),
  about: z.string().optional(),
  email: z.string(),
  language: Language,
  consent: z
    .object({
      privacy: z.string(),
      at: instant,
      optionalLetters: z.boolean(),
      /** when optional letters were declined last */
      refusedAt: instant.optional(),
    })
    .optional(),
  registrations: z.array(RegistrationId),
  /** asked for, not yet confirmed by its letter */
  pendingEmail: z.string().optional(),
  /** told of the change once, then forgotten */
  formerEmail: z.string().optional(),
  /** no longer of a member, and gone from then on */
  until: instant.optional(),
});
export type PersonState = z.infer<typeof PersonState>;

/** `record`, per_…: which member a person serves; what rights are looked up from. */
export const PersonLinkState = z.object({
  id: PersonId,
  version: z.int(),
  member: MemberId.optional(),
  secretariat: z.boolean().optional(),
  /** the agency, or the government's country, whose focal point the person is */
  agency: AgencyCode.optional(),
  country: Country.optional(),
});
export type PersonLinkState = z.infer<typeof PersonLinkState>;

/** `record`, per_… card: the name by which a person wishes to be called, and who may see it. No card: nobody. */
export const CardState = z.object({
  name: z.string(),
  audience: z.enum(["everyone", "bodies"]),
  /** a substitute's is gone from then on */
  until: instant.optional(),
});
export type CardState = z.infer<typeof CardState>;

/** `people`, per_…: somebody named to sit in for another once: nothing but a name, and that not for long. */
export const SubstituteState = z.object({ id: PersonId, name: z.string(), at: instant, until: instant });
export type SubstituteState = z.infer<typeof SubstituteState>;

/** `people`, inv_…: somebody asked to serve an organization, or to be an office's focal point, until the answer. */
export const InvitationState = z.object({
  id: InvitationId,
  version: z.int(),
  member: MemberId.optional(),
  agency: AgencyCode.optional(),
  country: Country.optional(),
  by: PersonId,
  email: z.string(),
  name: z.string(),
  language: Language,
  at: instant,
  until: instant,
});
export type InvitationState = z.infer<typeof InvitationState>;
