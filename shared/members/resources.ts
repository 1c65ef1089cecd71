import type { MemberId, PersonId } from "../../events/define.ts";
import { policies } from "../policies.ts";
import { dateOf, type Instant, wholeDaysBetween } from "../time.ts";
import type { Organization, PersonName } from "./profile.ts";
import { workingDaysLeft } from "./rules.ts";
import type { Me, PublicMember, Registration } from "./shapes.ts";
import type { CardState, InvitationState, MemberState, PersonState, RegistrationState } from "./states.ts";

/** The name by which a request or member is known: the organization's, or the individual's. */
export const nameOf = ({
  organization,
  person,
}: {
  organization?: Pick<Organization, "name"> | undefined;
  person: Pick<PersonName, "name">;
}): string => organization?.name ?? person.name;

/** A confirmed registration as the secretariat sees it. */
export function registrationResource(
  state: RegistrationState,
  now: Instant,
  similar: Registration["similar"],
): Registration {
  const { consent, ...asked } = state.asked;
  const { person: _, ...decision } = state.decision ?? {};
  const confirmedAt = state.confirmedAt ?? state.requestedAt;
  return {
    id: state.id,
    status: state.status as Registration["status"],
    ...asked,
    consent: { ...consent, privacy: state.privacyVersion, at: state.requestedAt },
    requestedAt: state.requestedAt,
    confirmedAt,
    age: { days: wholeDaysBetween(confirmedAt, now), workingDaysLeft: workingDaysLeft(state, now, policies) },
    ...(state.question && { question: state.question }),
    ...(state.decision && { decision: decision as Registration["decision"] }),
    similar,
  };
}

/** The member that an approved registration makes. */
export function memberOf({ asked }: RegistrationState, id: MemberId, now: Instant): MemberState {
  return {
    id,
    version: 0,
    kind: asked.kind,
    status: "active",
    ...(asked.kind === "organization" && { organization: asked.organization }),
    stakeholderTypes: asked.stakeholderTypes,
    country: asked.country,
    ...(asked.countriesOfWork && { countriesOfWork: asked.countriesOfWork }),
    tables: asked.tables,
    ...(asked.objectives && { objectives: asked.objectives }),
    listed: asked.consent.publicListing,
    since: now,
  };
}

/** The person that an approved registration makes. */
export function personOf(registration: RegistrationState, id: PersonId, member: MemberId): PersonState {
  const { asked } = registration;
  return {
    id,
    version: 0,
    member,
    ...asked.person,
    ...(asked.about && { about: asked.about }),
    email: asked.email,
    language: asked.language,
    consent: {
      privacy: registration.privacyVersion,
      at: registration.requestedAt,
      optionalLetters: asked.consent.optionalLetters,
    },
    registrations: [registration.id],
  };
}

/** A listed member as everybody sees it; an individual without a card open to everyone has no name. */
export function publicMember(state: MemberState, card: CardState | undefined): PublicMember {
  return {
    id: state.id,
    kind: state.kind,
    name: state.organization?.name ?? (card?.audience === "everyone" ? card.name : null),
    ...(state.organization && { organization: state.organization }),
    stakeholderTypes: state.stakeholderTypes,
    country: state.country,
    tables: state.tables,
    since: dateOf(state.since),
  };
}

/** One's own record, in the field names of the registration. */
export function meResource(own: {
  person: PersonState;
  member: MemberState;
  card: CardState | undefined;
  persons: Me["persons"];
  invitations: InvitationState[];
}): Me {
  const { person, member, card, persons } = own;
  return {
    id: person.id,
    member: member.id,
    kind: member.kind,
    stakeholderTypes: member.stakeholderTypes,
    ...(member.organization && { organization: member.organization }),
    person: { name: person.name, ...(person.role && { role: person.role }) },
    email: person.email,
    language: person.language,
    country: member.country,
    ...(member.countriesOfWork && { countriesOfWork: member.countriesOfWork }),
    tables: member.tables,
    ...(member.objectives && { objectives: member.objectives }),
    ...(person.about && { about: person.about }),
    consent: {
      privacy: person.consent?.privacy ?? "",
      at: person.consent?.at ?? member.since,
      publicListing: member.listed,
      optionalLetters: person.consent?.optionalLetters ?? false,
    },
    card: card?.audience ?? "nobody",
    ...(person.pendingEmail && { pendingEmail: person.pendingEmail }),
    persons,
    invitations: own.invitations.map(({ id, email, name, at }) => ({ id, email, name, at })),
  };
}
