import type { ActionId, PersonId } from "../../events/define.ts";
import { readLink } from "../links.ts";
import { focalPointsOf } from "../members/focal-store.ts";
import { findMember } from "../members/member-store.ts";
import { policies } from "../policies.ts";
import { Refusal } from "../refusal.ts";
import { repetitionOf, repetitionWrite } from "../repetition.ts";
import { liaisonSeats } from "../tables/holders.ts";
import { needSeat } from "../tables/rights.ts";
import { heldAt } from "../tables/seat-rules.ts";
import { seatsOf } from "../tables/seat-store.ts";
import { dateOf, plusDays } from "../time.ts";
import type { Caller } from "../web/caller.ts";
import { Denial } from "../web/problem.ts";
import { forAll, newId, recordAll, retryOnConflict, type World } from "../world.ts";
import type { ActionInput } from "./action-contract.ts";
import { getAction, mayUpdate, mustFindAction, ownersOf } from "./action-reads.ts";
import * as rules from "./action-rules.ts";
import { actionsDueBy, actionWrites } from "./action-store.ts";
import type { ActionState } from "./states.ts";
import { findMeeting } from "./store.ts";

/** Opens an action of bodies that the caller sits in; a strategic one only from the Liaison Table or the secretariat (C12). */
export const openAction = (world: World, caller: Caller, asked: ActionInput) =>
  retryOnConflict(async () => {
    needSeat(caller, asked.strategic ? ["liaison"] : asked.bodies, { secretariat: true });
    const by = world.by as PersonId;
    const sent = await repetitionOf<ActionId>(world, `sent-actions#${by}`, asked);
    if (sent.id) return getAction(world, sent.id, world.now);
    const { owner: _, meeting, decision, ...said } = asked;
    const owner = await ownerOf(world, asked);
    await needSource(world, asked);
    const source = { ...(meeting && { meeting }), ...(decision && { decision }) };
    const id = newId(world, "act");
    const { state, events } = rules.openAction({ ...said, ...source, owner }, { id, by, now: world.now });
    await recordAll(world, [...actionWrites(world, undefined, state), repetitionWrite(world, sent, id)], ...events);
    return getAction(world, id, world.now);
  });

/** The owner as it is kept. @throws Refusal seat-over, no-such-organization, no-such-agency */
async function ownerOf(world: World, { owner, bodies }: ActionInput): Promise<ActionState["owner"]> {
  const { seat: id, member, agency } = owner;
  if (member && (await findMember(world, member))?.status !== "active") throw new Refusal("no-such-organization");
  if (agency && !(await focalPointsOf(world, { agency })).length) throw new Refusal("no-such-agency");
  if (!id) return { ...(member && { member }), ...(agency && { agency }) };
  const held = await Promise.all([
    liaisonSeats(world, world.now),
    ...bodies.map(async (body) => heldAt(await seatsOf(world, body), world.now)),
  ]);
  const seat = held.flat().find((one) => one.id === id);
  if (!seat) throw new Refusal("seat-over");
  return { seat: { body: seat.body, seat: id } };
}

async function needSource(world: World, { meeting: id, decision }: ActionInput) {
  const meeting = id && (await findMeeting(world, id));
  if (id && !meeting) throw new Refusal("not-found");
  const numbers = meeting?.decisions.map(({ number }) => number) ?? [];
  if (decision && !numbers.includes(decision)) throw new Refusal("not-found");
}

type Update = { state: ActionState["state"]; text?: string | undefined };

export const updateAction = (world: World, caller: Caller, id: ActionId, update: Update) =>
  retryOnConflict(async () => {
    const action = await mustFindAction(world, id);
    if (!(await mayUpdate(world, caller, action, world.now))) throw new Denial("not-allowed");
    await recordUpdate(world, action, update);
    return getAction(world, id, world.now);
  });

async function recordUpdate(world: World, action: ActionState, { state: progress, text }: Update) {
  const { state, events } = rules.updateAction(action, { state: progress, text, by: world.by, now: world.now });
  if (events.length) await recordAll(world, actionWrites(world, action, state), ...events);
}

/** What a reminder's link stands for: one action and one of those who answer for it now. @throws Refusal link-gone */
export async function openActionLink(world: World, token: string): Promise<{ action: ActionState; person: PersonId }> {
  const [person, id] = (await readLink(world, token, "action")).subject.split("#") as [PersonId, ActionId];
  const action = await mustFindAction(world, id);
  if (!(await ownersOf(world, action, world.now)).includes(person)) throw new Refusal("link-gone");
  return { action, person };
}

export const updateActionByLetter = (world: World, token: string, update: Update) =>
  retryOnConflict(async () => {
    const { action, person } = await openActionLink(world, token);
    await recordUpdate({ ...world, by: person }, action, update);
    return { status: "done" as const };
  });

/** Reminds of what is due; whoever asks again, a day late or after a day without asking, sends nothing twice. */
export async function remindActions(world: World): Promise<void> {
  const open = await actionsDueBy(world, dateOf(plusDays(world.now, Math.max(0, ...policies.actionReminderDays))));
  const due = open.filter((action) => rules.remind(action, world.now, policies).events.length);
  await forAll(due, ({ id }) =>
    retryOnConflict(async () => {
      const action = await mustFindAction(world, id);
      const { state, events } = rules.remind(action, world.now, policies);
      if (events.length) await recordAll(world, actionWrites(world, action, state), ...events);
    }),
  );
}
