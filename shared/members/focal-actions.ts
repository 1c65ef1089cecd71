import type { InvitationId, PersonId } from "../../events/define.ts";
import type { Decided } from "../../events/index.ts";
import type { Attributes } from "../aws/table.ts";
import { readLink, renewLink } from "../links.ts";
import { policies } from "../policies.ts";
import { Refusal } from "../refusal.ts";
import { plusDays } from "../time.ts";
import { newId, recordAll, retryOnConflict, type World } from "../world.ts";
import { allFocalPoints, focalPointEndWrites, focalPointWrites, type Office, officeIn } from "./focal-store.ts";
import { findPersonLink } from "./member-store.ts";
import { PRIVACY_VERSION } from "./profile.ts";
import type { InvitationState, PersonLinkState, PersonState } from "./states.ts";
import {
  cardWrite,
  claimOf,
  claimWrite,
  findInvitation,
  findPerson,
  invitationsOf,
  invitationWrites,
  OFFICES,
  personWrite,
  takeLetterPlace,
} from "./store.ts";

type Asked = Pick<InvitationState, "agency" | "country" | "email" | "name" | "language">;
type Own = Pick<PersonState, "name" | "language">;

/** Asks somebody by letter to act for an agency or a government. @throws Refusal address-taken */
export async function inviteFocalPoint(world: World, asked: Asked) {
  const id = newId(world, "inv");
  const office = mustBe(officeIn(asked));
  const { person } = await claimOf(world, asked.email);
  if (person) throw new Refusal("address-taken");
  const until = plusDays(world.now, policies.invitationDays);
  const invitation = { ...asked, id, version: 0, by: world.by as PersonId, at: world.now, until };
  if (await takeLetterPlace(world, asked.email, id))
    await recordAll(world, invitationWrites(world, invitation, invitation), {
      type: "members.focal-point-invited.v1",
      aggregate: id,
      data: { invitation: id, ...office },
    });
  return { status: "invited" as const, invitation: id };
}

/** What the link of an invitation shows. @throws Refusal link-gone */
export async function openFocalInvitation(world: World, token: string) {
  const { subject } = await readLink(world, token, "invitation");
  const invitation = await findInvitation(world, subject);
  const office = invitation && officeIn(invitation);
  if (!invitation || !office) throw new Refusal("link-gone");
  return { invitation, office };
}

/** The invited person acts for the office from now on; a second click finds them there already. */
export const acceptFocalInvitation = (world: World, token: string, { name, language }: Own) =>
  retryOnConflict(async () => {
    const link = await readLink(world, token, "invitation");
    if (link.subject.startsWith("per_") && officeIn((await findPersonLink(world, link.subject as PersonId)) ?? {}))
      return { status: "done" as const };
    const { invitation, office } = await openFocalInvitation(world, token);
    const claim = await claimOf(world, invitation.email);
    if (claim.person || claim.registration) throw new Refusal("address-taken");
    const id = newId(world, "per");
    const consent = { privacy: PRIVACY_VERSION, at: world.now, optionalLetters: false };
    const person = { id, version: 0, name, email: invitation.email, language, consent, registrations: [] };
    await recordAll(
      world,
      [
        personWrite(world, { id, version: 0 }, person),
        cardWrite(world, id, { name, audience: "bodies" }),
        ...focalPointWrites(world, office, id),
        await claimWrite(world, invitation.email, claim, { person: id }),
        ...invitationWrites(world, invitation, undefined),
        renewLink(world, token, link, { subject: id }),
      ],
      { type: "members.focal-point-joined.v1", aggregate: id, data: { person: id, ...office } },
    );
    return { status: "done" as const };
  });

export const declineFocalInvitation = (world: World, token: string) =>
  retryOnConflict(async () => {
    const { invitation, office } = await openFocalInvitation(world, token);
    await recordAll(world, invitationWrites(world, invitation, undefined), {
      type: "members.focal-invitation-declined.v1",
      aggregate: invitation.id,
      data: { invitation: invitation.id, ...office },
    });
    return { status: "done" as const };
  });

/** One page of who acts for an office, or of who was asked and has not answered. */
export async function listFocalPoints(
  world: World,
  { status, ...page }: { status: "joined" | "invited"; limit: number; after: Attributes | undefined },
) {
  if (status === "invited") {
    const invitations = await invitationsOf(world, OFFICES);
    return { items: invitations.map((one) => told(one, one, one.at)), last: undefined };
  }
  const { persons, last } = await allFocalPoints(world, page);
  const found = await Promise.all(
    persons.map((id) => Promise.all([findPerson(world, id), findPersonLink(world, id)] as const)),
  );
  const items = found.flatMap(([person, link]) =>
    person && link ? [told(person, link, person.consent?.at ?? world.now)] : [],
  );
  return { items, last };
}

const told = (
  { id, name, email, language }: Own & { id: PersonId | InvitationId; email: string },
  { agency, country }: Pick<InvitationState, "agency" | "country">,
  since: string,
) => ({ id, ...(agency && { agency }), ...(country && { country }), name, email, language, since });

/** Ends a service: sign-in, address and card go at once, the rest when the letter has had time to tell. */
export const removeFocalPoint = (world: World, id: PersonId) =>
  retryOnConflict(async () => {
    const { person, link } = await loadFocalPoint(world, id);
    const { name, email, language, version } = person;
    const until = plusDays(world.now, policies.linkDays);
    const parting = await focalPointParting(world, person, link);
    await recordAll(
      world,
      [
        personWrite(world, person, { id, version, name, email, language, registrations: [], until }),
        ...(parting?.writes ?? []),
      ],
      ...(parting?.events ?? []),
    );
    return { status: "done" as const };
  });

/** What ends with a focal point's service; undefined for whoever is none. */
export async function focalPointParting(world: World, { id, email }: PersonState, link: PersonLinkState) {
  const office = officeIn(link);
  if (!office) return undefined;
  const removed: Decided = { type: "members.focal-point-removed.v1", aggregate: id, data: { person: id, ...office } };
  return {
    writes: [
      cardWrite(world, id, undefined),
      ...focalPointEndWrites(world, office, link),
      await claimWrite(world, email, await claimOf(world, email), undefined),
    ],
    events: [removed],
  };
}

/** A focal point's own record. */
export async function getOwnFocalPoint(world: World) {
  const { person, office } = await loadFocalPoint(world, world.by as PersonId);
  const { id, name, email, language, pendingEmail } = person;
  return { id, ...office, name, email, language, ...(pendingEmail && { pendingEmail }) };
}

export const changeOwnFocalPoint = (world: World, patch: { [K in keyof Own]?: Own[K] | undefined }) =>
  retryOnConflict(async () => {
    const { person } = await loadFocalPoint(world, world.by as PersonId);
    const after = { ...person, name: patch.name ?? person.name, language: patch.language ?? person.language };
    await recordAll(
      world,
      [personWrite(world, person, after), cardWrite(world, person.id, { name: after.name, audience: "bodies" })],
      { type: "members.person-changed.v1", aggregate: person.id, data: { person: person.id } },
    );
    return getOwnFocalPoint(world);
  });

async function loadFocalPoint(world: World, id: PersonId) {
  const [person, link] = await Promise.all([findPerson(world, id), findPersonLink(world, id)]);
  const office = link && officeIn(link);
  if (!person || !office) throw new Refusal("not-found");
  return { person, link, office };
}

function mustBe(office: Office | undefined): Office {
  if (!office) throw new Refusal("not-found");
  return office;
}
