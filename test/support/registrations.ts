import type { RegistrationRequest } from "../../shared/members/profile.ts";
import type { RegistrationState } from "../../shared/members/states.ts";

export const asked: RegistrationRequest = {
  kind: "organization",
  stakeholderTypes: ["migrant-women-organization", "civil-society"],
  organization: { name: "Red Ficticia de Mujeres Ñandú", acronym: "RFMÑ", website: "https://example.org" },
  person: { name: "María Inventada", role: "Coordinadora" },
  email: "maria@example.org",
  language: "es",
  country: "CO",
  countriesOfWork: ["CO", "VE"],
  tables: [1, 3],
  objectives: [7, 15],
  about: "Acompañamos a mujeres migrantes.",
  consent: { privacy: true, publicListing: true, optionalLetters: true },
};
const { organization: _, kind: __, ...rest } = asked as Extract<RegistrationRequest, { kind: "organization" }>;
export const askedAlone: RegistrationRequest = { kind: "individual", ...rest };

export const REG = "reg_01M00000000000000000000001";
export const PER = "per_01M00000000000000000000001";
export const OTHER_PER = "per_01M00000000000000000000002";
export const ORG = "org_01M00000000000000000000001";

/** Asked at noon on Monday 1 March 2027. */
export const requested: RegistrationState = {
  id: REG,
  version: 1,
  status: "requested",
  asked,
  privacyVersion: "2026-11-24",
  request: "r",
  requestedAt: "2027-03-01T12:00:00.000Z",
};
/** Confirmed on Wednesday 3 March 2027. */
export const inReview: RegistrationState = {
  ...requested,
  status: "in-review",
  confirmedAt: "2027-03-03T12:00:00.000Z",
};
export const declined: RegistrationState = {
  ...inReview,
  status: "declined",
  decision: { at: "2027-03-10T12:00:00.000Z", by: PER, reason: "incomplete" },
};
export const approved: RegistrationState = {
  ...inReview,
  status: "approved",
  decision: { at: "2027-03-10T12:00:00.000Z", by: PER, member: ORG, person: OTHER_PER },
};
