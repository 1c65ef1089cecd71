import type { PersonId, SubscriptionId } from "../../events/define.ts";
import type { DialogueEvent, EventType } from "../../events/index.ts";
import { Refusal } from "../refusal.ts";
import { newId, recordAll, retryOnConflict, type World } from "../world.ts";
import { findPerson } from "./store.ts";
import { recordEnd, subscriptionResource } from "./subscription-actions.ts";
import { begin, type Choice, choose, mayGoOn, sameChoice } from "./subscription-rules.ts";
import { findSubscription, ownListWrite, ownSubscriptions, subscriptionWrites } from "./subscription-store.ts";

/** So many a person may have; more would be nobody's wish. (policy) */
const MOST = 10;

/** Who is signed in needs no letter to confirm. The same wish twice is one subscription. @throws Refusal record-full */
export const subscribeMember = (world: World, choice: Choice) =>
  retryOnConflict(async () => {
    const person = world.by as PersonId;
    const { list, states } = await ownSubscriptions(world, person);
    const same = states.find((one) => one.status === "confirmed" && sameChoice(one, choice));
    if (same) return subscriptionResource(same);
    if (list.subscriptions.length >= MOST) throw new Refusal("record-full");
    const { state, events } = begin({ id: newId(world, "sub"), person, choice }, world.now);
    const own = ownListWrite(world, person, list, [...list.subscriptions, state.id]);
    await recordAll(world, [own, ...subscriptionWrites(world, undefined, state)], ...events);
    return subscriptionResource(state);
  });

export async function listOwnSubscriptions(world: World) {
  const { states } = await ownSubscriptions(world, world.by as PersonId);
  return { items: states.filter(({ status }) => status === "confirmed").map(subscriptionResource) };
}

/** @throws Refusal not-found: another's, or nobody's */
async function mustFindOwn(world: World, id: SubscriptionId) {
  const state = await findSubscription(world, id);
  if (!state?.person || state.person !== world.by) throw new Refusal("not-found");
  return state;
}

/** @throws Refusal not-found, where it has ended too */
async function mustFindConfirmed(world: World, id: SubscriptionId) {
  const state = await mustFindOwn(world, id);
  if (state.status !== "confirmed") throw new Refusal("not-found");
  return state;
}

export const getOwnSubscription = async (world: World, id: SubscriptionId) =>
  subscriptionResource(await mustFindConfirmed(world, id));

/**
 * `matches` is asked about the subscription as it was loaded (RFC 9110, If-Match). What becomes the same wish as another of
 * the person's is one with it.
 */
export const changeOwnSubscription = (
  world: World,
  id: SubscriptionId,
  { patch, matches }: { patch: Parameters<typeof choose>[1]; matches: (current: unknown) => void },
) =>
  retryOnConflict(async () => {
    const before = await mustFindConfirmed(world, id);
    matches(subscriptionResource(before));
    const { state, events } = choose(before, patch, world.now);
    const { states } = await ownSubscriptions(world, world.by as PersonId);
    const same = states.find((one) => one.id !== id && one.status === "confirmed" && sameChoice(one, state));
    if (same) await recordEnd(world, before);
    else if (events.length) await recordAll(world, subscriptionWrites(world, before, state), ...events);
    return subscriptionResource(same ?? state);
  });

export const endOwnSubscription = (world: World, id: SubscriptionId) =>
  retryOnConflict(async () => {
    await recordEnd(world, await mustFindOwn(world, id));
    return { status: "done" as const };
  });

/** After which facts subscriptions may have to end. */
export const endingEvents = [
  "members.person-changed.v1",
  "members.person-removed.v1",
  "members.person-erased.v1",
  "members.focal-point-removed.v1",
  "members.subscription-ended.v1",
] as const satisfies EventType[];

/**
 * Ends whose subscriptions may no longer go on, whichever fact brought it here: of who is gone, or has declined all
 * optional letters since. Of an address that was forgotten, it takes the subscription off the lists.
 */
export async function endSubscriptions(world: World, event: DialogueEvent): Promise<void> {
  const { person, subscription } = event.data as { person?: PersonId; subscription?: SubscriptionId };
  if (subscription) await endOne(world, subscription, { told: true });
  if (!person) return;
  const [{ states }, found] = await Promise.all([ownSubscriptions(world, person), findPerson(world, person)]);
  for (const state of states) if (!mayGoOn(state, found)) await endOne(world, state.id);
}

const endOne = (world: World, id: SubscriptionId, how = {}) =>
  retryOnConflict(async () => {
    const state = await findSubscription(world, id);
    if (state) await recordEnd(world, state, how);
  });
