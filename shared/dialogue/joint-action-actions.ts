import type { JointActionId, PersonId } from "../../events/define.ts";
import { readLink } from "../links.ts";
import { focalPointsOf } from "../members/focal-store.ts";
import { findMember } from "../members/member-store.ts";
import { policies } from "../policies.ts";
import { agencyCodes } from "../reference/codes.ts";
import { Refusal } from "../refusal.ts";
import { dateOf, laterOf, plusDays } from "../time.ts";
import type { Caller } from "../web/caller.ts";
import { Denial } from "../web/problem.ts";
import { forAll, newId, recordAll, retryOnConflict, type World } from "../world.ts";
import type { JointActionInput } from "./joint-action-contract.ts";
import * as rules from "./joint-action-rules.ts";
import { jointActionResources, mustFindDialogue } from "./reads.ts";
import { needRunner, type Side, sideOf, sideOfPerson } from "./rights.ts";
import { afterPublication, lastPublished } from "./rules.ts";
import type { JointActionState } from "./states.ts";
import { dialogueWrites, findJointAction, jointActionsOf, jointActionWrites, openJointActions } from "./store.ts";

async function told(world: World, state: JointActionState) {
  // Of two clicks the one that began first may come last.
  const [action] = await jointActionResources(world, [state], laterOf(world.now, state.agreedAt));
  if (!action) throw new Refusal("not-found");
  return action;
}

/** @throws Refusal not-found */
export async function mustFindJointAction(world: Pick<World, "record">, id: JointActionId): Promise<JointActionState> {
  const state = await findJointAction(world, id);
  if (!state || state.withdrawn) throw new Refusal("not-found");
  return state;
}

/** @throws Refusal not-found, no-such-organization, no-such-agency, in-the-past */
export function agreeJointAction(world: World, caller: Caller, year: number, asked: JointActionInput) {
  needRunner(caller);
  const id = newId(world, "jac");
  return retryOnConflict(async () => {
    // Loaded first and written along, so that of two clicks at once the later one finds what the other agreed.
    const dialogue = await mustFindDialogue(world, year);
    if (dialogue.retracted) throw new Refusal("outcomes-retracted");
    const [known, ours, theirs] = await Promise.all([
      jointActionsOf(world, year),
      oursIn(world, asked.ours),
      theirsIn(world, asked.theirs),
    ]);
    const agreed = { year, text: asked.text, objectives: asked.objectives, ours, theirs, due: asked.due };
    const at = afterPublication(dialogue, world.now);
    const how = { id, by: world.by as PersonId, now: world.now, at };
    const { state, events } = rules.agreeJointAction(known, agreed, how);
    const writes = [...jointActionWrites(world, undefined, state), ...dialogueWrites(world, dialogue, dialogue)];
    if (events.length) await recordAll(world, writes, ...events);
    return told(world, state);
  });
}

/** Both sides, who had been told of it, are told that it is void. @throws Refusal not-found, outcomes-public */
export function withdrawJointAction(world: World, caller: Caller, { year, id }: { year: number; id: JointActionId }) {
  needRunner(caller);
  return retryOnConflict(async () => {
    // Written along, so that who approves the outcomes meanwhile has not read this action among them.
    const dialogue = await mustFindDialogue(world, year);
    const action = await findJointAction(world, id);
    if (action?.year !== year) throw new Refusal("not-found");
    const withdrawn = { published: lastPublished(dialogue), by: world.by as PersonId, now: world.now };
    const { state, events } = rules.withdrawJointAction(action, withdrawn);
    const writes = [...jointActionWrites(world, action, state), ...dialogueWrites(world, dialogue, dialogue)];
    if (events.length) await recordAll(world, writes, ...events);
    return { id, status: "withdrawn" as const };
  });
}

async function oursIn(world: World, { body, member }: JointActionInput["ours"]): Promise<JointActionState["ours"]> {
  if (body) return { body };
  if (!member || (await findMember(world, member))?.status !== "active") throw new Refusal("no-such-organization");
  return { member };
}

async function theirsIn(
  world: World,
  { country, agency }: JointActionInput["theirs"],
): Promise<JointActionState["theirs"]> {
  if (country) return { country };
  const known = agency && (agencyCodes.includes(agency) || (await focalPointsOf(world, { agency })).length > 0);
  if (!known) throw new Refusal("no-such-agency");
  return { agency };
}

interface Said {
  state: JointActionState["state"];
  text?: JointActionState["text"] | undefined;
}

/** @throws Refusal not-found, action-closed, Denial not-allowed */
export const answerJointAction = (
  world: World,
  caller: Caller,
  { year, id }: { year: number; id: JointActionId },
  said: Said,
) =>
  retryOnConflict(async () => {
    const action = await mustFindJointAction(world, id);
    if (action.year !== year) throw new Refusal("not-found");
    const side = sideOf(caller, action);
    if (!side) throw new Denial("not-allowed");
    return told(world, await recordReply(world, action, side, said));
  });

async function recordReply(world: World, action: JointActionState, side: Side, said: Said) {
  const reply = { ...said, side, by: world.by as PersonId, now: world.now };
  const { state, events } = rules.answerJointAction(action, reply);
  if (events.length) await recordAll(world, jointActionWrites(world, action, state), ...events);
  return state;
}

/** What a letter's link stands for: one joint action and somebody who answers for it now. @throws Refusal link-gone */
export async function openJointActionLink(world: World, token: string) {
  const [person, id] = (await readLink(world, token, "joint-action")).subject.split("#") as [PersonId, JointActionId?];
  const action = id && (await findJointAction(world, id));
  const side = action && !action.withdrawn && (await sideOfPerson(world, action, person));
  if (!side) throw new Refusal("link-gone");
  return { action, person, side };
}

/** @throws Refusal link-gone, action-closed */
export const answerJointActionByLetter = (world: World, token: string, said: Said) =>
  retryOnConflict(async () => {
    const { action, person, side } = await openJointActionLink(world, token);
    await recordReply({ ...world, by: person }, action, side, said);
    return { status: "done" as const };
  });

/** Asked daily: both sides are reminded of what is due; a missed day heals, and asked again it says nothing. */
export async function remindOfJointActions(world: World): Promise<void> {
  const days = Math.max(0, ...policies.actionReminderDays);
  await forAll(await openJointActions(world, dateOf(plusDays(world.now, days))), ({ id }) =>
    retryOnConflict(async () => {
      const action = await mustFindJointAction(world, id);
      const { state, events } = rules.remindOfJointAction(action, { now: world.now, policies });
      if (events.length) await recordAll(world, jointActionWrites(world, action, state), ...events);
    }),
  );
}
