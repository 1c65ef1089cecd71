import type { PersonId, SubscriptionId } from "../../events/define.ts";
import type { Decided } from "../../events/index.ts";
import { readLink } from "../links.ts";
import { Refusal } from "../refusal.ts";
import { newId, recordAll, retryOnConflict, type World } from "../world.ts";
import { takeLetterPlace } from "./store.ts";
import type { Subscription } from "./subscription-contract.ts";
import { begin, type Choice, choose, end, sameChoice } from "./subscription-rules.ts";
import type { SubscriberState, SubscriptionState } from "./subscription-states.ts";
import {
  findSubscriber,
  findSubscription,
  ownListWrite,
  ownSubscriptions,
  putSubscriber,
  subscriberWrites,
  subscriptionsOf,
  subscriptionWrites,
} from "./subscription-store.ts";

/** One unconditional put, whoever the address belongs to; what is due by letter is weighed afterwards. */
export async function subscribe(world: World, { email, language, ...asked }: Choice & { email: string }) {
  const { every, tables, objectives, countries } = asked;
  await putSubscriber(world, {
    ...{ id: newId(world, "sub"), version: 0, email, language },
    asked: { every, tables, objectives, countries, at: world.now, request: world.request },
  });
  return { status: "check-your-mail" as const };
}

/** Whether a request is due its letter: one of the mailbox's places of the day, which it shares with requests to join. */
export const weighSubscription = (world: World, id: SubscriptionId) =>
  retryOnConflict(async () => {
    const state = await findSubscriber(world, id);
    if (!state?.asked || state.asked.weighedAt) return;
    const place = await takeLetterPlace(world, state.email, id);
    const weighed = { ...state, asked: { ...state.asked, weighedAt: world.now } };
    const due: Decided = { type: "members.subscription-asked.v1", aggregate: id, data: { subscription: id } };
    await recordAll(
      { ...world, request: state.asked.request },
      await subscriberWrites(world, state, weighed),
      ...(place ? [due] : []),
    );
  });

export interface Opened {
  /** asked, and not confirmed yet */
  asked?: SubscriberState | undefined;
  state?: SubscriptionState | undefined;
}

/** What a letter's link shows: what was asked, or the subscription that came of it. @throws Refusal link-gone */
export async function openSubscription(world: World, token: string): Promise<Opened> {
  const { subject } = await readLink(world, token, "subscription", "subscribe");
  const id = subject as SubscriptionId;
  const [state, subscriber] = await Promise.all([findSubscription(world, id), findSubscriber(world, id)]);
  if (state) return { state: (state.same && (await findSubscription(world, state.same))) ?? state };
  if (!subscriber?.asked) throw new Refusal("link-gone");
  return { asked: subscriber };
}

/** It begins with the click; a second one changes nothing, and the same wish confirmed by two letters is one subscription. */
export const confirmSubscription = (world: World, token: string) =>
  retryOnConflict(async () => {
    const { state, asked: subscriber } = await openSubscription(world, token);
    if (state?.status === "confirmed") return subscriptionResource(state);
    if (!subscriber?.asked) throw new Refusal("link-gone");
    const { asked, ...kept } = subscriber;
    const { id, language } = kept;
    const begun = begin({ id, choice: { ...asked, language } }, world.now);
    const same = (await subscriptionsOf(world, kept.email)).find(
      (one) => one.status === "confirmed" && sameChoice(one, begun.state),
    );
    if (same) {
      const one = end(begun.state);
      const gone = await subscriberWrites(world, subscriber, undefined);
      const known = subscriptionWrites(world, undefined, { ...one.state, same: same.id });
      await recordAll(world, [...gone, ...known], ...one.events);
      return subscriptionResource(same);
    }
    await recordAll(
      world,
      [...(await subscriberWrites(world, subscriber, kept)), ...subscriptionWrites(world, undefined, begun.state)],
      ...begun.events,
    );
    return subscriptionResource(begun.state);
  });

export const changeSubscription = (
  world: World,
  token: string,
  patch: { [K in keyof Choice]?: Choice[K] | undefined },
) =>
  retryOnConflict(async () => {
    const { state } = await openSubscription(world, token);
    if (state?.status !== "confirmed") throw new Refusal("link-gone");
    const { state: after, events } = choose(state, patch, world.now);
    if (events.length) await recordAll(world, subscriptionWrites(world, state, after), ...events);
    return subscriptionResource(after);
  });

/** Ends just this one, confirmed or not, and forgets the address; asked again, nothing is left to end. */
export const endSubscription = (world: World, token: string) =>
  retryOnConflict(async () => {
    const { state, asked } = await openSubscription(world, token);
    if (asked)
      await recordAll(world, await subscriberWrites(world, asked, undefined), {
        type: "members.subscription-ended.v1",
        aggregate: asked.id,
        data: { subscription: asked.id },
      });
    if (state) await recordEnd(world, state);
    return { status: "done" as const };
  });

/** The end of a subscription, with whatever names whose it was; `told`: the event of it is there already. */
export async function recordEnd(world: World, state: SubscriptionState, { told = false } = {}): Promise<void> {
  const { state: after, events } = end(state);
  if (!events.length) return;
  const subscriber = state.person ? undefined : await findSubscriber(world, state.id);
  await recordAll(
    world,
    [
      ...subscriptionWrites(world, state, after),
      ...(subscriber ? await subscriberWrites(world, subscriber, undefined) : []),
      ...(state.person ? await withoutOwn(world, state.person, state.id) : []),
    ],
    ...(told ? [] : events),
  );
}

/** Ends what a restore brought back of a subscription, whatever of it that is; answers whether anything was there. */
export const endAgain = (world: World, id: SubscriptionId): Promise<boolean> =>
  retryOnConflict(async () => {
    const [state, subscriber] = await Promise.all([findSubscription(world, id), findSubscriber(world, id)]);
    if (subscriber)
      await recordAll(world, await subscriberWrites(world, subscriber, undefined), {
        type: "members.subscription-ended.v1",
        aggregate: id,
        data: { subscription: id },
      });
    const open = state?.status === "confirmed";
    if (open) await recordEnd(world, state, { told: Boolean(subscriber) });
    return open || Boolean(subscriber);
  });

async function withoutOwn(world: World, person: PersonId, id: SubscriptionId) {
  const { list } = await ownSubscriptions(world, person);
  if (!list.subscriptions.includes(id)) return [];
  const left = list.subscriptions.filter((one) => one !== id);
  return [ownListWrite(world, person, list, left)];
}

export const subscriptionResource = (state: SubscriptionState): Subscription => {
  const { id, status, every, language, tables, objectives, countries, confirmedAt } = state;
  return { id, status, every, language, tables, objectives, countries, since: confirmedAt };
};
