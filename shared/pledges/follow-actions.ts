import type { MemberId, PersonId, PledgeId } from "../../events/define.ts";
import { type LinkPurpose, readLink } from "../links.ts";
import { findPersonLink } from "../members/member-store.ts";
import { Refusal } from "../refusal.ts";
import { dateOf } from "../time.ts";
import type { Caller } from "../web/caller.ts";
import { Denial } from "../web/problem.ts";
import { forAll, recordAll, retryOnConflict, type World } from "../world.ts";
import { decide, needColleague, needOwn } from "./actions.ts";
import { figuresOf } from "./figure-rules.ts";
import type { UpdateAsked } from "./follow-contract.ts";
import * as rules from "./follow-rules.ts";
import { answerPartnership, isAsked, type PartnerAnswer } from "./partner-rules.ts";
import { askedReaders } from "./readers.ts";
import { mustFindPledge, pledgeInFull, sightOf } from "./reads.ts";
import type { PledgeState } from "./states.ts";
import { figuresWrite, findPulses, idsIn, isKept } from "./store.ts";

/** What a letter's link stands for: a pledge, and a person who still serves the member that it is about. */
interface Bearer {
  pledge: PledgeState;
  person: PersonId;
  member: MemberId;
}

/** @throws Refusal link-gone: unknown, past its time, or of who serves no member any more */
async function openLink(world: World, token: string, purpose: LinkPurpose): Promise<Bearer> {
  const [person, id] = (await readLink(world, token, purpose)).subject.split("#") as [PersonId, PledgeId?];
  const member = (await findPersonLink(world, person))?.member;
  if (!id || !member) throw new Refusal("link-gone");
  return { pledge: await mustFindPledge(world, id), person, member };
}

/** @throws Refusal link-gone */
export async function openUpdateLink(world: World, token: string): Promise<Bearer> {
  const bearer = await openLink(world, token, "pledge");
  if (bearer.pledge.member !== bearer.member) throw new Refusal("link-gone");
  return bearer;
}

/** @throws Refusal link-gone */
export async function openPartnerLink(world: World, token: string): Promise<Bearer> {
  const bearer = await openLink(world, token, "partner");
  if (!isAsked(bearer.pledge, bearer.member)) throw new Refusal("link-gone");
  return bearer;
}

/** Pledges that are asked about at the same time. */
const AT_ONCE = 10;
const DONE = { status: "done" as const };

export async function answerAsPartner(world: World, caller: Caller, id: PledgeId, answer: PartnerAnswer) {
  if (caller.as !== "member") throw new Denial("not-allowed");
  const { member } = caller;
  const state = await decide(world, id, (before) => {
    if (!sightOf(caller, before)) throw new Refusal("not-found");
    if (!isAsked(before, member)) throw new Denial("not-allowed");
    return answerPartnership(before, { member, answer, now: world.now });
  });
  return pledgeInFull(world, state, { now: world.now, sight: "public" });
}

export async function answerPartnershipByLetter(world: World, token: string, answer: PartnerAnswer) {
  const { pledge, person, member } = await openPartnerLink(world, token);
  await decide({ ...world, by: person }, pledge.id, (before) =>
    answerPartnership(before, { member, answer, now: world.now }),
  );
  return DONE;
}

/** Two who tell at once both stand, unless one of them closed the pledge: then the other hears out-of-turn. */
const tell = (world: World, id: PledgeId, by: PersonId, { stage, value, text, evidence, reached }: UpdateAsked) =>
  decide({ ...world, by }, id, (before) => {
    const known = new Set(before.milestones.map(({ number }) => number));
    if (reached.some((number) => !known.has(number)))
      throw new Denial("invalid-input", { errors: [{ pointer: "/reached", code: "not-a-choice" }] });
    const links = evidence.map(({ href, title }) => ({ href, ...(title && { title }) }));
    return rules.updatePledge(before, { stage, value, text, evidence: links, reached, by, now: world.now });
  });

export async function updatePledge(world: World, caller: Caller, id: PledgeId, update: UpdateAsked) {
  needOwn(caller, await mustFindPledge(world, id));
  const state = await tell(world, id, world.by as PersonId, update);
  return pledgeInFull(world, state, { now: world.now, sight: "inside" });
}

export async function updatePledgeByLetter(world: World, token: string, update: UpdateAsked) {
  const { pledge, person } = await openUpdateLink(world, token);
  await tell(world, pledge.id, person, update);
  return DONE;
}

export async function changeSteward(world: World, caller: Caller, id: PledgeId, steward: PersonId) {
  const state = await decide(world, id, async (before) => {
    if (caller.as !== "secretariat") needOwn(caller, before);
    else if (!sightOf(caller, before)) throw new Refusal("not-found");
    await needColleague(world, before.member, steward);
    return rules.changeSteward(before, steward);
  });
  return pledgeInFull(world, state, { now: world.now, sight: "inside" });
}

/**
 * Asked daily: whom to ask how far a pledge has come; whoever asks again, a day late or twice, asks nobody twice. What
 * nobody serves any more waits until somebody does.
 */
export async function askForUpdates(world: World): Promise<void> {
  const ask = (id: PledgeId) =>
    decide(world, id, async (before) =>
      (await askedReaders(world, before)).length
        ? rules.askForUpdate(before, world.now)
        : { state: before, events: [] },
    );
  await forAll(await idsIn(world, "ask", ["0", `${dateOf(world.now)}~`]), ask, AT_ONCE);
}

/** Asked daily: keeps the day's figures, which are what everybody is told until the next; asked again on the same day, nothing. */
export const keepFigures = (world: World): Promise<void> =>
  retryOnConflict(async () => {
    const day = dateOf(world.now);
    if (await isKept(world, day)) return;
    await recordAll(world, [figuresWrite(world, day, figuresOf(await findPulses(world), world.now))]);
  });
