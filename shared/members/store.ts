import type { InvitationId, MemberId, PersonId, RegistrationId } from "../../events/define.ts";
import type { DialogueEvent } from "../../events/index.ts";
import { addressHash } from "../aws/secret.ts";
import type { Attributes, Key, Write } from "../aws/table.ts";
import { policies } from "../policies.ts";
import { Refusal } from "../refusal.ts";
import { epochSeconds, type Instant } from "../time.ts";
import type { World } from "../world.ts";
import { answersItsLink, vanishesAt } from "./rules.ts";
import { CardState, ClaimState, InvitationState, PersonState, RegistrationState } from "./states.ts";

const registrationKey = (id: RegistrationId): Key => ({ pk: id, sk: "registration" });
/** The place of an address, under its hash. */
export const claimKey = async (email: string): Promise<Key> => ({
  pk: `address#${await addressHash(identityOf(email))}`,
  sk: "address",
});
const personKey = (id: PersonId): Key => ({ pk: id, sk: "person" });
const cardKey = (id: PersonId): Key => ({ pk: id, sk: "card" });
const invitationKey = (id: InvitationId): Key => ({ pk: id, sk: "invitation" });
/** Under what it is listed: its organization, or all the offices together. */
const invitationOfKey = ({ member, id }: Pick<InvitationState, "member" | "id">): Key => ({
  pk: member ?? OFFICES,
  sk: `invitation#${id}`,
});
/** Where the invitations of focal points are listed. */
export const OFFICES = "focal-points";

/** Identity of an address: the exact local part and the lower-cased domain. */
export function identityOf(email: string): string {
  const at = email.lastIndexOf("@");
  return email.slice(0, at) + email.slice(at).toLowerCase();
}

/** The mailbox that a letter ends in, for the letter limit only: no `+` part, no dots at gmail.com, lower case. */
export function mailboxOf(email: string): string {
  const [local = "", domain = ""] = identityOf(email)
    .toLowerCase()
    .split(/@(?=[^@]*$)/);
  const name = local.replace(/\+.*$/, "");
  const gmail = domain === "gmail.com" || domain === "googlemail.com";
  return gmail ? `${name.replaceAll(".", "")}@gmail.com` : `${name}@${domain}`;
}

/** The one write of a request: a put under a random id, nothing looked up. */
export async function putRequest(world: World, state: RegistrationState): Promise<void> {
  const { version, ...item } = state;
  await world.people.put(
    registrationKey(state.id),
    { ...item, version: version + 1 },
    ttl(vanishesAt(state, policies)),
  );
}

export async function findRegistration(world: World, id: RegistrationId): Promise<RegistrationState | undefined> {
  const item = await world.people.get(registrationKey(id));
  const state = item && RegistrationState.parse(item);
  const gone = state && vanishesAt(state, policies);
  return gone && gone <= world.now ? undefined : state;
}

/** @throws Refusal link-gone */
export async function registrationOfLink(world: World, id: string): Promise<RegistrationState> {
  const state = await findRegistration(world, id as RegistrationId);
  if (!state || !answersItsLink(state, world.now, policies)) throw new Refusal("link-gone");
  return state;
}

/** One page of the review queue by status, oldest first. */
export async function queuedRegistrations(
  world: World,
  ask: { status: string; limit: number; after: Attributes | undefined },
): Promise<{ states: RegistrationState[]; last: Attributes | undefined }> {
  const { items, last } = await world.people.query({
    pk: ask.status,
    index: "queue",
    limit: ask.limit,
    after: ask.after,
  });
  return { states: items.map((item) => RegistrationState.parse(item)), last };
}

export function registrationWrite(
  world: World,
  before: RegistrationState,
  after: RegistrationState | undefined,
): Write {
  const table = world.people;
  const key = registrationKey(before.id);
  if (!after) return { table, key, version: before.version };
  const queued = after.confirmedAt && { queue: after.status, queuedAt: `${after.confirmedAt}#${after.id}` };
  const gone = vanishesAt(after, policies);
  return {
    table,
    key,
    version: before.version,
    item: { ...after, ...queued },
    ...(gone && { expires: epochSeconds(gone) }),
  };
}

export const forgetRegistration = (world: World, id: RegistrationId): Write => ({
  table: world.people,
  key: registrationKey(id),
});

const requestsKey = async (email: string, id = ""): Promise<Key> => ({
  pk: (await claimKey(email)).pk,
  sk: `request#${id}`,
});

/** Beside the claim on its address a request is marked as long as it is kept: so an erasure finds every one. */
export async function requestMark(world: World, { id, asked }: RegistrationState, after?: RegistrationState) {
  const gone = after && vanishesAt(after, policies);
  const key = await requestsKey(asked.email, id);
  return { table: world.people, key, ...(after && { item: {} }), ...(gone && { expires: epochSeconds(gone) }) };
}

/** Requests that were made with an address, forty at most. */
export async function requestsWith(world: World, email: string): Promise<RegistrationId[]> {
  const { pk, sk: prefix } = await requestsKey(email);
  const { items } = await world.people.query({ pk, prefix, limit: 40 });
  return items.map(({ sk }) => sk.slice(prefix.length) as RegistrationId);
}

export const forgetRequest = async (world: World, email: string, id: RegistrationId): Promise<Write[]> => [
  forgetRegistration(world, id),
  { table: world.people, key: await requestsKey(email, id) },
];

/** Whose an address is: of a registration under way, of a person, or nobody's (version 0). */
export async function claimOf(world: World, email: string): Promise<ClaimState> {
  const item = await world.people.get(await claimKey(email));
  return item ? ClaimState.parse(item) : { version: 0 };
}

/** The same for many, in their order. */
export async function claimsOf(world: World, emails: string[]): Promise<ClaimState[]> {
  const claims: ClaimState[] = [];
  for (let n = 0; n < emails.length; n += 100) {
    const keys = await Promise.all(emails.slice(n, n + 100).map(claimKey));
    const items = await world.people.getAll(keys);
    claims.push(...items.map((item) => (item ? ClaimState.parse(item) : { version: 0 })));
  }
  return claims;
}

export async function claimWrite(
  world: World,
  email: string,
  { version, ...before }: ClaimState,
  after: Omit<ClaimState, "version"> | undefined,
): Promise<Write> {
  const key = await claimKey(email);
  return { table: world.people, key, version, ...(after && { item: { ...before, ...after } }) };
}

/** One of the mailbox's places of the day, the same one again for the same request, invitation or person. */
export async function takeLetterPlace(world: World, email: string, id: string): Promise<boolean> {
  const mailbox = await addressHash(`mailbox ${mailboxOf(email)}`);
  const day = world.now.slice(0, 10);
  const key = { pk: `mailbox#${mailbox}#${day}`, sk: "mailbox" };
  return world.people.takePlace(key, {
    by: id,
    most: policies.lettersADay,
    expires: epochSeconds(world.now) + 2 * 86_400,
  });
}

export async function findPerson(world: World, id: PersonId): Promise<PersonState | undefined> {
  const item = await world.people.get(personKey(id));
  const state = item && PersonState.parse(item);
  return state?.until && state.until <= world.now ? undefined : state;
}

/** Keeps the order; undefined where somebody is gone. At most 100. */
export async function findPersons(world: World, ids: PersonId[]): Promise<(PersonState | undefined)[]> {
  const items = ids.length ? await world.people.getAll(ids.map(personKey)) : [];
  const states = items.map((item) => item && PersonState.parse(item));
  return states.map((state) => (state?.until && state.until <= world.now ? undefined : state));
}

export const personWrite = (world: World, before: { id: PersonId; version: number }, after?: PersonState): Write => ({
  table: world.people,
  key: personKey(before.id),
  version: before.version,
  ...(after && { item: after }),
  ...(after?.until && { expires: epochSeconds(after.until) }),
});

/** Which persons may be called by which name; undefined where there is no card, or none any more. */
export async function findCards(
  { record, now }: Pick<World, "record"> & Partial<Pick<World, "now">>,
  ids: PersonId[],
): Promise<(CardState | undefined)[]> {
  const items = await record.getAll(ids.map(cardKey));
  const cards = items.map((item) => item && CardState.parse(item));
  return cards.map((card) => (card?.until && now && card.until <= now ? undefined : card));
}

export const cardWrite = (world: World, id: PersonId, card: CardState | undefined): Write => ({
  table: world.record,
  key: cardKey(id),
  ...(card && { item: card }),
  ...(card?.until && { expires: epochSeconds(card.until) }),
});

export async function findInvitation(world: World, id: string): Promise<InvitationState | undefined> {
  const item = await world.people.get(invitationKey(id as InvitationId));
  const state = item && InvitationState.parse(item);
  return state && state.until > world.now ? state : undefined;
}

export async function invitationsOf(world: World, host: MemberId | typeof OFFICES): Promise<InvitationState[]> {
  const { items } = await world.people.query({ pk: host, prefix: "invitation#" });
  return items.map((item) => InvitationState.parse(item)).filter(({ until }) => until > world.now);
}

/** An invitation stands under its own id and in its list. */
export function invitationWrites(world: World, before: InvitationState, after: InvitationState | undefined): Write[] {
  const expires = epochSeconds(before.until);
  const item = after && { item: after, expires };
  return [
    { table: world.people, key: invitationKey(before.id), version: before.version, ...item },
    { table: world.people, key: invitationOfKey(before), ...item },
  ];
}

/** The history of an aggregate: its events in order. */
export async function historyOf(world: Pick<World, "record">, id: string) {
  const { items } = await world.record.query({ pk: id, prefix: "event#", limit: 100 });
  return items.map((item) => {
    const { id: event, type, at, by } = JSON.parse(item["event"] as string) as DialogueEvent;
    return { id: event, type, at, by };
  });
}

const ttl = (instant: Instant | undefined) => (instant && epochSeconds(instant)) || undefined;
