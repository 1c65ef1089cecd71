import type { PersonId } from "../../events/define.ts";
import type { Decided } from "../../events/index.ts";
import { readLink, renewLink } from "../links.ts";
import { policies } from "../policies.ts";
import { Refusal } from "../refusal.ts";
import { plusDays } from "../time.ts";
import { newId, recordAll, retryOnConflict, type World } from "../world.ts";
import { focalPointParting } from "./focal-actions.ts";
import { loadOwn, named } from "./me-actions.ts";
import { withoutPerson } from "./member-rules.ts";
import { findMember, findPersonLink, joinWrites, leaveWrites, memberWrites, personsOf } from "./member-store.ts";
import { PRIVACY_VERSION } from "./profile.ts";
import type { InvitationState, MemberState, PersonState } from "./states.ts";
import {
  cardWrite,
  claimOf,
  claimWrite,
  findInvitation,
  findPerson,
  forgetRegistration,
  forgetRequest,
  invitationsOf,
  invitationWrites,
  personWrite,
  requestsWith,
  takeLetterPlace,
} from "./store.ts";
import { forgetSubscriber } from "./subscriber-store.ts";

/** A focal point asks another person to serve the same organization; the answer is the same whoever the address is. */
export const invitePerson = (world: World, asked: Pick<InvitationState, "email" | "name" | "language">) =>
  retryOnConflict(async () => {
    const { member } = await loadOwn(world);
    if (member.kind !== "organization") throw new Refusal("not-an-organization");
    const id = newId(world, "inv");
    const until = plusDays(world.now, policies.invitationDays);
    const invitation = { id, version: 0, member: member.id, by: world.by as PersonId, at: world.now, until, ...asked };
    if (await takeLetterPlace(world, asked.email, id))
      await recordAll(world, invitationWrites(world, invitation, invitation), {
        type: "members.person-invited.v1",
        aggregate: member.id,
        data: { invitation: id, member: member.id },
      });
    return { status: "invited" as const, invitation: id };
  });

/** What the link of an invitation shows. @throws Refusal link-gone */
export async function openInvitation(world: World, token: string) {
  const { subject } = await readLink(world, token, "invitation");
  const invitation = await findInvitation(world, subject);
  const member = invitation?.member && (await findMember(world, invitation.member));
  if (!invitation || !member || member.status !== "active") throw new Refusal("link-gone");
  return { invitation, member };
}

/** The invited person joins the organization; a second click finds them there already. */
export const acceptInvitation = (
  world: World,
  token: string,
  answer: {
    person: { name: string; role?: string | undefined };
    language: PersonState["language"];
    optionalLetters: boolean;
  },
) =>
  retryOnConflict(async () => {
    const link = await readLink(world, token, "invitation");
    if (link.subject.startsWith("per_")) return { status: "done" as const };
    const { invitation, member } = await openInvitation(world, token);
    const claim = await claimOf(world, invitation.email);
    if (claim.person || claim.registration) throw new Refusal("address-taken");
    const id = newId(world, "per");
    const { name, role } = answer.person;
    const consent = { privacy: PRIVACY_VERSION, at: world.now, optionalLetters: answer.optionalLetters };
    const person = {
      id,
      version: 0,
      member: member.id,
      name,
      ...(role && { role }),
      email: invitation.email,
      language: answer.language,
      consent,
      registrations: [],
    };
    await recordAll(
      world,
      [
        personWrite(world, { id, version: 0 }, person),
        cardWrite(world, id, { name, audience: "bodies" }),
        ...joinWrites(world, id, member.id),
        ...memberTouch(world, member),
        await claimWrite(world, invitation.email, claim, { person: id }),
        ...invitationWrites(world, invitation, undefined),
        renewLink(world, token, link, { subject: id }),
      ],
      { type: "members.person-joined.v1", aggregate: member.id, data: { member: member.id, person: id } },
    );
    return { status: "done" as const };
  });

export const declineInvitation = (world: World, token: string) =>
  retryOnConflict(async () => {
    const { invitation, member } = await openInvitation(world, token);
    await recordAll(world, invitationWrites(world, invitation, undefined), {
      type: "members.invitation-declined.v1",
      aggregate: member.id,
      data: { invitation: invitation.id, member: member.id },
    });
    return { status: "done" as const };
  });

/** Ends another person's service: their sign-in and address go at once, the rest when the letter has had time to tell. */
export const removePerson = (world: World, id: PersonId) =>
  retryOnConflict(async () => {
    const { member } = await loadOwn(world);
    const person = await findPerson(world, id);
    if (!person || id === world.by || person.member !== member.id) throw new Refusal("not-found");
    const { member: _, registrations, consent: __, about: ___, ...rest } = person;
    const until = plusDays(world.now, policies.linkDays);
    await recordAll(
      world,
      [
        personWrite(world, person, { ...rest, registrations: [], until }),
        ...registrations.map((registration) => forgetRegistration(world, registration)),
        ...(await partingWrites(world, person, member)).writes,
      ],
      { type: "members.person-removed.v1", aggregate: member.id, data: { member: member.id, person: id } },
    );
    return { status: "done" as const };
  });

/** Erases a person: in both tables now, in the sign-in by the event. Asked again, it finds nothing left to erase. */
export const erase = (world: World, id: PersonId) =>
  retryOnConflict(async () => {
    const [person, link] = await Promise.all([findPerson(world, id), findPersonLink(world, id)]);
    const member = link?.member && (await findMember(world, link.member));
    const parting =
      person &&
      link &&
      (member ? await partingWrites(world, person, member) : await focalPointParting(world, person, link));
    if (!person || !parting) return { status: "done" as const };
    await forgetRequests(world, person.email);
    await forgetSubscriber(world, person.email);
    const { writes, events } = parting;
    await recordAll(
      world,
      [
        personWrite(world, person),
        ...person.registrations.map((registration) => forgetRegistration(world, registration)),
        ...writes,
      ],
      { type: "members.person-erased.v1", aggregate: id, data: { person: id } },
      ...events,
    );
    return { status: "done" as const };
  });

/** Whatever was asked with the address, approved or not: some at a time, because a commit takes a hundred items. */
async function forgetRequests(world: World, email: string) {
  for (;;) {
    const ids = await requestsWith(world, email);
    if (!ids.length) return;
    await recordAll(world, (await Promise.all(ids.map((id) => forgetRequest(world, email, id)))).flat());
  }
}

/** What ends with a person's service: card, link, claim on the address; and with the last person the membership. */
async function partingWrites(world: World, person: PersonState, member: MemberState) {
  const [link, others, claim] = await Promise.all([
    findPersonLink(world, person.id),
    personsOf(world, member.id),
    claimOf(world, person.email),
  ]);
  const last = others.every((id) => id === person.id);
  const after = withoutPerson(member, { last });
  const invitations = last ? await invitationsOf(world, member.id) : [];
  const suspended: Decided = { type: "members.member-suspended.v1", aggregate: member.id, data: { member: member.id } };
  return {
    writes: [
      cardWrite(world, person.id, undefined),
      ...(link ? leaveWrites(world, link) : []),
      await claimWrite(world, person.email, claim, undefined),
      ...memberWrites(world, named(member, person), after && named(after, person)),
      ...invitations.flatMap((invitation) => invitationWrites(world, invitation, undefined)),
    ],
    events: last ? [suspended] : [],
  };
}

/** Two who join or leave at once meet at the member's version. */
const memberTouch = (world: World, member: MemberState) =>
  memberWrites(world, named(member, { name: "" }), named(member, { name: "" }));
