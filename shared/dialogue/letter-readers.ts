import type { InputId, JointActionId, PersonId } from "../../events/define.ts";
import { daysLeft } from "../meetings/action-rules.ts";
import { holdersOfMeeting, isConcerned } from "../meetings/concern.ts";
import { findMeeting } from "../meetings/store.ts";
import { findMember, findPersonLink } from "../members/member-store.ts";
import type { World } from "../world.ts";
import type { CallStates } from "./call-templates.ts";
import type { JointActionStates } from "./joint-action-templates.ts";
import { ownersOf } from "./rights.ts";
import { findDialogue, findInput, findJointAction, inputsFrom } from "./store.ts";

/** The tables that a year's call is to. */
export const calledTables = async (world: World, year: number): Promise<number[]> =>
  (await findDialogue(world, year))?.call?.tables ?? [];

/** Who was invited to the dialogue's meeting. */
export async function dialogueReaders(world: World, year: number): Promise<(PersonId | "secretariat")[]> {
  const id = (await findDialogue(world, year))?.meeting;
  const meeting = id && (await findMeeting(world, id));
  return meeting ? holdersOfMeeting(world, meeting) : [];
}

/** Who sent an input. */
export const inputWriter =
  (id: InputId) =>
  async (world: World): Promise<PersonId[]> => {
    const input = await findInput(world, id);
    return input ? [input.person] : [];
  };

/** Who answers for a joint action now, on both sides. */
export async function jointActionReaders(world: World, id: JointActionId): Promise<PersonId[]> {
  const action = await findJointAction(world, id);
  return action ? ownersOf(world, action) : [];
}

/** What the events of a year's dialogue name, as it is now for the reader. */
export async function callStates(
  world: World,
  { year, input, days }: { year: number; input?: InputId; days?: number },
  to: string,
): Promise<CallStates> {
  const dialogue = await findDialogue(world, year);
  if (!dialogue || !to.startsWith("per_")) return {};
  const person = to as PersonId;
  const [link, meeting, sentInput] = await Promise.all([
    findPersonLink(world, person),
    dialogue.meeting && findMeeting(world, dialogue.meeting),
    input && findInput(world, input),
  ]);
  const member = link?.member && (await findMember(world, link.member));
  const active = member && member.status === "active" ? member : undefined;
  const tables = (active?.tables ?? []).filter((table) => dialogue.call?.tables.includes(table));
  const sent = active && tables.length ? await inputsFrom(world, { year, member: active.id, tables }) : [];
  return {
    dialogue,
    now: world.now,
    calledFor: tables,
    sent: sent.some(({ withdrawn }) => !withdrawn),
    country: link?.country ?? active?.country,
    takesPart: Boolean(meeting && (await isConcerned(world, meeting, person))),
    days,
    ...(sentInput && { input: sentInput }),
  };
}

export async function jointActionStates(world: World, id: JointActionId, to: string): Promise<JointActionStates> {
  const jointAction = await findJointAction(world, id);
  if (!jointAction) return {};
  const { ours } = jointAction;
  const [owners, member] = await Promise.all([
    ownersOf(world, jointAction),
    "member" in ours ? findMember(world, ours.member) : undefined,
  ]);
  return {
    jointAction,
    organization: member?.listed ? member.organization?.name : undefined,
    answersFor: owners.some((owner) => owner === to),
    daysToGo: daysLeft(jointAction, world.now),
  };
}
