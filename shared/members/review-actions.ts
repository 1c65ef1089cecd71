import type { DeclineReason } from "../../events/choices.ts";
import type { MemberId, PersonId, RegistrationId } from "../../events/define.ts";
import type { Attributes } from "../aws/table.ts";
import { Refusal } from "../refusal.ts";
import { newId, recordAll, retryOnConflict, type World } from "../world.ts";
import { findMember, joinWrites, membersNamedLike, memberWrites } from "./member-store.ts";
import { memberOf, nameOf, personOf, registrationResource } from "./resources.ts";
import { approve, ask, type Decision, decline } from "./rules.ts";
import { likeness } from "./similar.ts";
import type { MemberState, RegistrationState } from "./states.ts";
import {
  cardWrite,
  claimOf,
  claimWrite,
  findRegistration,
  historyOf,
  personWrite,
  queuedRegistrations,
  registrationWrite,
  requestMark,
} from "./store.ts";

/** One page of the queue, each with the members of nearly the same name beside it. */
export async function listRegistrations(
  world: World,
  page: { status: string; limit: number; after: Attributes | undefined },
) {
  const { states, last } = await queuedRegistrations(world, page);
  const items = await Promise.all(
    states.map(async (state) => registrationResource(state, world.now, await similarTo(world, state))),
  );
  return { items, last };
}

/** Opening somebody's record is itself recorded. @throws Refusal not-found */
export async function getRegistration(world: World, id: RegistrationId) {
  const state = await mustFind(world, id);
  await recordAll(world, [], { type: "members.record-opened.v1", aggregate: id, data: { record: id } });
  return whole(world, state);
}

export const declineRegistration = (
  world: World,
  id: RegistrationId,
  { reason, note }: { reason: DeclineReason; note?: string | undefined },
) =>
  decide(world, id, async (before) => {
    const decision = decline(before, { reason, note, by: world.by as PersonId, now: world.now });
    const claim = await claimOf(world, before.asked.email);
    return { ...decision, also: [await claimWrite(world, before.asked.email, claim, undefined)] };
  });

export const questionRegistration = (world: World, id: RegistrationId, text: string) =>
  decide(world, id, async (before) => ({ ...ask(before, text, world.now), also: [] }));

/** Makes the member, its person and their card; or the person of an organization that is a member already. */
export const approveRegistration = (world: World, id: RegistrationId, organization: MemberId | undefined) =>
  decide(world, id, async (before) => {
    const existing = organization && (await findMember(world, organization));
    if (organization && existing?.status !== "active") throw new Refusal("no-such-organization");
    const into = organization ?? newId(world, before.asked.kind === "organization" ? "org" : "mbr");
    const person = newId(world, "per");
    const decision = approve(before, { into, existing: !!existing, person, by: world.by as PersonId, now: world.now });
    if (!decision.events.length) return { ...decision, also: [] };
    return { ...decision, also: await joining(world, before, { into, existing, person }) };
  });

async function joining(
  world: World,
  { asked, ...before }: RegistrationState,
  { into, existing, person }: { into: MemberId; existing: MemberState | undefined; person: PersonId },
) {
  const after = personOf({ asked, ...before }, person, into);
  const member = existing ?? memberOf({ asked, ...before }, into, world.now);
  const audience = asked.kind === "individual" && asked.consent.publicListing ? "everyone" : "bodies";
  const claim = await claimOf(world, asked.email);
  return [
    personWrite(world, { id: person, version: 0 }, after),
    cardWrite(world, person, { name: after.name, audience }),
    ...joinWrites(world, person, into),
    await claimWrite(world, asked.email, claim, { registration: before.id, person }),
    ...(existing
      ? []
      : memberWrites(
          world,
          { id: into },
          { state: member, name: nameOf(asked), ...(asked.kind === "individual" && { person }) },
        )),
  ];
}

const decide = (
  world: World,
  id: RegistrationId,
  rule: (before: RegistrationState) => Promise<Decision<RegistrationState> & { also: Parameters<typeof recordAll>[1] }>,
) =>
  retryOnConflict(async () => {
    const before = await mustFind(world, id);
    const { state, events, also } = await rule(before);
    const mark = await requestMark(world, before, state);
    if (events.length) await recordAll(world, [registrationWrite(world, before, state), mark, ...also], ...events);
    return whole(world, state);
  });

async function mustFind(world: World, id: RegistrationId): Promise<RegistrationState> {
  const state = await findRegistration(world, id);
  if (!state || state.status === "requested") throw new Refusal("not-found");
  return state;
}

async function whole(world: World, state: RegistrationState) {
  const [similar, history] = await Promise.all([similarTo(world, state), historyOf(world, state.id)]);
  return { ...registrationResource(state, world.now, similar), history };
}

async function similarTo(world: World, state: RegistrationState) {
  const name = nameOf(state.asked);
  const found = await membersNamedLike(world, name);
  return found.flatMap(({ id, name: other }) => {
    const like = id === state.decision?.member ? undefined : likeness(name, other);
    return like ? [{ id, name: other, same: like === "same" }] : [];
  });
}
