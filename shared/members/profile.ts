import * as z from "zod";
import { Country, counts, Language, Objective, StakeholderType, TableNumber } from "../reference/codes.ts";
import { Line, Lines, SetOf, WebAddress } from "../web/text.ts";

/** The privacy text that people consent to today; the version consented to is kept with the consent. */
export const PRIVACY_VERSION = "2026-11-24";

const website = WebAddress();

/** An address as its owner types it: letters go to it unchanged. RFC 5321: at most 254 octets. */
export const Address = z.string().trim().check(z.email()).max(254).meta({ id: "Address" });

export const Organization = z
  .strictObject({ name: Line(200), acronym: Line(30).optional(), website: website.optional() })
  .meta({ id: "Organization" });

export type Organization = z.infer<typeof Organization>;

/** `name` is the name by which somebody wishes to be called, in any script. */
export const PersonName = z.strictObject({ name: Line(120), role: Line(120).optional() }).meta({ id: "PersonName" });

export type PersonName = z.infer<typeof PersonName>;

export const tables = SetOf(TableNumber, { least: 1, most: counts.tables });

/** What a member tells of itself, the same fields wherever it stands. */
export const profile = {
  stakeholderTypes: SetOf(StakeholderType, { least: 1, most: counts.stakeholderTypes }),
  person: PersonName,
  language: Language,
  country: Country,
  countriesOfWork: SetOf(Country, { most: counts.countries }).optional(),
  tables,
  objectives: SetOf(Objective, { most: counts.objectives }).optional(),
  about: Lines(1000).optional(),
};

export const Consent = z
  .strictObject({
    privacy: z.literal(true, { error: "privacy-needed" }),
    publicListing: z.boolean().default(false),
    optionalLetters: z.boolean().default(false),
  })
  .meta({ id: "Consent" });

const asked = { ...profile, email: Address, consent: Consent };

/** C5: a request to join, by an organization or by an individual (who then names none). */
export const RegistrationRequest = z
  .discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("organization"), organization: Organization, ...asked }),
    z.strictObject({ kind: z.literal("individual"), ...asked }),
  ])
  .meta({ id: "RegistrationRequest" });
export type RegistrationRequest = z.infer<typeof RegistrationRequest>;

/** Who may see the card with the name by which a person wishes to be called. */
export const CardAudience = z.enum(["everyone", "bodies", "nobody"]);
export type CardAudience = z.infer<typeof CardAudience>;

/** A correction of one's own record: only what is named changes; null takes an optional text away. */
export const ProfilePatch = z
  .strictObject({
    ...profile,
    organization: Organization,
    countriesOfWork: profile.countriesOfWork.unwrap(),
    objectives: profile.objectives.unwrap(),
    about: profile.about.unwrap().nullable(),
    publicListing: z.boolean(),
  })
  .partial();
export type ProfilePatch = z.infer<typeof ProfilePatch>;
