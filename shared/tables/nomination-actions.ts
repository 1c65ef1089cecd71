import type { DesignationId, NominationId, PersonId } from "../../events/define.ts";
import { type LinkPurpose, readLink } from "../links.ts";
import { findPersonLink } from "../members/member-store.ts";
import { Refusal } from "../refusal.ts";
import type { Caller } from "../web/caller.ts";
import { Denial } from "../web/problem.ts";
import { recordAll, retryOnConflict, type World } from "../world.ts";
import { showDesignation } from "./designation-actions.ts";
import { agree, answerNomination, nominationIn, withdrawNomination } from "./designation-rules.ts";
import type { DesignationState } from "./states.ts";
import { designationWrite, findDesignation, loadDesignation } from "./store.ts";

export interface NominationPlace {
  n: number;
  id: DesignationId;
  nomination: NominationId;
}
type Member = Extract<Caller, { as: "member" }>;

const change = (
  world: World,
  { n, id }: NominationPlace,
  rule: (before: DesignationState) => Promise<ReturnType<typeof withdrawNomination>>,
) =>
  retryOnConflict(async () => {
    const { state, events } = await rule(await loadDesignation(world, n, id));
    if (events.length) await recordAll(world, [designationWrite(world, state)], ...events);
    return state;
  });

/** @throws Refusal not-found: nobody of the member by that id */
async function needOneOf(world: World, member: string, person: PersonId) {
  if ((await findPersonLink(world, person))?.member !== member) throw new Refusal("not-found");
}

interface Answer {
  answer: "accept" | "decline";
  person?: PersonId | undefined;
}

/** A person of the nominated member answers for it. @throws Denial not-allowed; Refusal */
export async function answerAsMember(world: World, caller: Member, place: NominationPlace, asked: Answer) {
  const state = await change(world, place, (before) => answered(world, before, { ...place, ...asked, by: caller }));
  return showDesignation(world, caller, state);
}

async function answered(
  world: World,
  before: DesignationState,
  {
    nomination,
    answer,
    by,
    person = by.person,
  }: Answer & { nomination: NominationId; by: Pick<Member, "member" | "person"> },
) {
  const { member } = nominationIn(before, nomination);
  if (member !== by.member) throw new Denial("not-allowed");
  if (answer === "accept") await needOneOf(world, member, person);
  return answerNomination(before, nomination, { accept: answer === "accept", person, by: by.person });
}

/** @throws Denial not-allowed for whoever is not the person named; Refusal */
export async function agreeAsMember(world: World, caller: Member, place: NominationPlace, { answer }: Answer) {
  const state = await change(world, place, async (before) => {
    if (nominationIn(before, place.nomination).person !== caller.person) throw new Denial("not-allowed");
    return agree(before, place.nomination, { accept: answer === "accept", person: caller.person });
  });
  return showDesignation(world, caller, state);
}

/** Nominator, nominated member and secretariat may. @throws Denial not-allowed; Refusal */
export async function withdrawAs(world: World, caller: Caller, place: NominationPlace) {
  const state = await change(world, place, async (before) => {
    const { by, member } = nominationIn(before, place.nomination);
    const theirs = caller.as === "member" && (caller.person === by || caller.member === member);
    if (!theirs && caller.as !== "secretariat") throw new Denial("not-allowed");
    return withdrawNomination(before, place.nomination);
  });
  return showDesignation(world, caller, state);
}

/** What the link of a letter about a nomination shows. @throws Refusal link-gone */
export async function openNomination(
  world: World,
  token: string,
  purpose: Extract<LinkPurpose, "nomination" | "nominee">,
) {
  const { subject } = await readLink(world, token, purpose);
  const [person, n, id, which] = subject.split("#") as [PersonId, string, DesignationId, NominationId];
  const place = { n: Number(n), id, nomination: which };
  const [designation, link] = await Promise.all([findDesignation(world, place.n, id), findPersonLink(world, person)]);
  const nomination = designation?.nominations.find((one) => one.id === which);
  if (!designation || !nomination || link?.member !== nomination.member) throw new Refusal("link-gone");
  if (purpose === "nominee" && nomination.person !== person) throw new Refusal("link-gone");
  return { person, place, designation, nomination };
}

/** @throws Refusal link-gone, and whatever the answer of somebody signed in is refused with */
export async function answerByLetter(world: World, token: string, asked: Answer) {
  const { person, place, nomination } = await openNomination(world, token, "nomination");
  const by = { person, member: nomination.member };
  await change({ ...world, by: person }, place, (before) => answered(world, before, { ...place, ...asked, by }));
  return { status: "done" as const };
}

/** @throws Refusal link-gone, and whatever the answer of somebody signed in is refused with */
export async function agreeByLetter(world: World, token: string, { answer }: Answer) {
  const { person, place } = await openNomination(world, token, "nominee");
  await change({ ...world, by: person }, place, async (before) =>
    agree(before, place.nomination, { accept: answer === "accept", person }),
  );
  return { status: "done" as const };
}
