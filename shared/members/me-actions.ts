import type { PersonId } from "../../events/define.ts";
import type { Decided } from "../../events/index.ts";
import { addressHash } from "../aws/secret.ts";
import { readLink } from "../links.ts";
import { Refusal } from "../refusal.ts";
import { newId, recordAll, retryOnConflict, type World } from "../world.ts";
import { changeMember, changePerson } from "./member-rules.ts";
import { findMember, findPersonLink, memberWrites, personsOf } from "./member-store.ts";
import type { CardAudience, ProfilePatch } from "./profile.ts";
import { meResource } from "./resources.ts";
import type { Me } from "./shapes.ts";
import type { CardState, MemberState, PersonState } from "./states.ts";
import {
  cardWrite,
  claimOf,
  claimWrite,
  findCards,
  findPerson,
  findRegistration,
  historyOf,
  identityOf,
  invitationsOf,
  personWrite,
  requestsWith,
  takeLetterPlace,
} from "./store.ts";

export interface Own {
  person: PersonState;
  member: MemberState;
  card: CardState | undefined;
}

/** The caller's person, member and card. @throws Refusal not-found */
export async function loadOwn(world: World): Promise<Own> {
  const id = world.by as PersonId;
  const [person, [card]] = await Promise.all([findPerson(world, id), findCards(world, [id])]);
  const member = person?.member && (await findMember(world, person.member));
  if (!person || !member) throw new Refusal("not-found");
  return { person, member, card };
}

export async function getMe(world: World, own?: Own): Promise<Me> {
  const { person, member, card } = own ?? (await loadOwn(world));
  const ids = await personsOf(world, member.id);
  const [cards, invitations] = await Promise.all([findCards(world, ids), invitationsOf(world, member.id)]);
  const persons = ids.map((id, i) => ({ id, name: cards[i]?.name ?? "", you: id === person.id }));
  return meResource({ person, member, card, persons, invitations });
}

/** Changes one's own record; `matches` is asked about the record as it was loaded (RFC 9110, If-Match). */
export const changeMe = (
  world: World,
  { card: audience, ...patch }: ProfilePatch & { card?: CardAudience | undefined },
  matches: (me: Me) => void,
) =>
  retryOnConflict(async () => {
    const own = await loadOwn(world);
    matches(await getMe(world, own));
    await recordOwn(world, own, patch, audience);
    return getMe(world);
  });

export const chooseTables = (world: World, tables: number[]) =>
  retryOnConflict(async () => {
    const own = await loadOwn(world);
    if (!sameValues(own.member.tables, tables)) await recordOwn(world, own, { tables }, undefined);
    return getMe(world);
  });

async function recordOwn(world: World, own: Own, patch: ProfilePatch, audience: CardAudience | undefined) {
  const person = changePerson(own.person, patch);
  const member = changeMember(own.member, patch, world.now);
  const kept = own.member.kind === "individual" && patch.publicListing ? "everyone" : own.card?.audience;
  const seen = audience ?? kept ?? "nobody";
  const card = seen === "nobody" ? undefined : { name: person.name, audience: seen };
  const events: Decided[] = [
    { type: "members.person-changed.v1", aggregate: person.id, data: { person: person.id } },
    patch.tables
      ? { type: "members.tables-chosen.v1", aggregate: member.id, data: { member: member.id } }
      : { type: "members.member-changed.v1", aggregate: member.id, data: { member: member.id } },
  ];
  await recordAll(
    world,
    [
      personWrite(world, own.person, person),
      cardWrite(world, person.id, card),
      ...memberWrites(world, named(own.member, own.person), { ...named(member, person), ...soleOf(member, person.id) }),
    ],
    ...(patch.tables ? events.slice(1) : events),
  );
}

/** A member under the name it is known by. */
export const named = (state: MemberState, person: Pick<PersonState, "name">) => ({
  state,
  name: state.organization?.name ?? person.name,
});

const soleOf = (member: MemberState, person: PersonId) => (member.kind === "individual" ? { person } : {});

/** Which optional letters a person gets, in which language; sign-in and confirmation letters are never stopped by it. */
export const choosePreferences = (
  world: World,
  id: PersonId,
  { optionalLetters, language }: { optionalLetters: boolean; language?: PersonState["language"] | undefined },
) =>
  retryOnConflict(async () => {
    const person = await findPerson(world, id);
    if (!person?.consent) throw new Refusal("link-gone");
    // Who declines again what they have not asked for declines digests that they have.
    const consent = { ...person.consent, optionalLetters, ...(!optionalLetters && { refusedAt: world.now }) };
    const after = { ...person, language: language ?? person.language, consent };
    if (after.language === person.language && person.consent.optionalLetters && optionalLetters) return person;
    await recordAll(world, [personWrite(world, person, after)], {
      type: "members.person-changed.v1",
      aggregate: id,
      data: { person: id },
    });
    return after;
  });

/** Another address becomes one's own only by the link of the letter sent to it; the old one is told. */
export function changeAddress(world: World, email: string) {
  // A place of its own each time it is asked for, because each time a letter goes out.
  const asking = newId(world, "asked");
  return retryOnConflict(async () => {
    const person = await findPerson(world, world.by as PersonId);
    if (!person) throw new Refusal("not-found");
    const asked = {
      type: "members.address-change-asked.v1",
      aggregate: person.id,
      data: { person: person.id },
    } as const;
    if (identityOf(email) !== identityOf(person.email) && (await takeLetterPlace(world, email, asking)))
      await recordAll(world, [personWrite(world, person, { ...person, pendingEmail: email })], asked);
    return { status: "check-your-mail" as const };
  });
}

/** What the letter's link stands for: this person and this very address. */
export const addressLinkSubject = async (person: PersonId, email: string) =>
  `${person}#${await addressHash(identityOf(email))}`;

export const confirmAddress = (world: World, token: string) =>
  retryOnConflict(async () => {
    const { subject } = await readLink(world, token, "address");
    const person = await findPerson(world, subject.split("#")[0] as PersonId);
    if (!person) throw new Refusal("link-gone");
    if (subject === (await addressLinkSubject(person.id, person.email))) return { status: "done" as const };
    const { pendingEmail, ...rest } = person;
    if (!pendingEmail || subject !== (await addressLinkSubject(person.id, pendingEmail)))
      throw new Refusal("link-gone");
    const claim = await claimOf(world, pendingEmail);
    if (claim.person || claim.registration) throw new Refusal("address-taken");
    const old = await claimOf(world, person.email);
    const registrations = [...new Set([...person.registrations, ...(await requestsWith(world, person.email))])];
    await recordAll(
      world,
      [
        personWrite(world, person, { ...rest, registrations, email: pendingEmail, formerEmail: person.email }),
        await claimWrite(world, person.email, old, undefined),
        await claimWrite(world, pendingEmail, claim, { person: person.id }),
      ],
      { type: "members.address-changed.v1", aggregate: person.id, data: { person: person.id } },
    );
    return { status: "done" as const };
  });

/** What another room keeps about a person, for the person to take along. */
export type AboutPerson = (world: World, person: PersonId) => Promise<Record<string, unknown>>;

/** All that is held about the caller, in every room, with the history of what happened to it. */
export async function exportMe(world: World, rooms: readonly AboutPerson[]) {
  const own = world.by as PersonId;
  const [person, link, [card]] = await Promise.all([
    findPerson(world, own),
    findPersonLink(world, own),
    findCards(world, [own]),
  ]);
  if (!person) throw new Refusal("not-found");
  const [member, elsewhere, registrations, ...histories] = await Promise.all([
    link?.member && findMember(world, link.member),
    Promise.all(rooms.map((about) => about(world, own))),
    Promise.all(person.registrations.map((id) => findRegistration(world, id))),
    ...[person.id, ...person.registrations].map((id) => historyOf(world, id)),
  ]);
  const history = histories
    .flat()
    .map(({ id, type, at, by }) => ({ id, type, at, by: by === person.id ? "you" : "another" }));
  return {
    person: { ...person, ...link },
    member,
    card,
    registrations: registrations.filter(Boolean).map(withoutReviewer),
    ...Object.assign({}, ...elsewhere),
    history,
  };
}

const withoutReviewer = (state: Awaited<ReturnType<typeof findRegistration>>) =>
  state?.decision ? { ...state, decision: { ...state.decision, by: undefined } } : state;

const sameValues = (a: number[], b: number[]) => a.length === b.length && a.every((value) => b.includes(value));

/** The former address is told once; then nothing is left of it. */
export const forgetFormerAddress = (world: World, id: string) =>
  retryOnConflict(async () => {
    const person = await findPerson(world, id as PersonId);
    if (!person?.formerEmail) return;
    const { formerEmail: _, ...rest } = person;
    await recordAll(world, [personWrite(world, person, rest)]);
  });
