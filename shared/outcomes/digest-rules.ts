import type { Decided } from "../../events/index.ts";
import { goesAtOnce, nextDigest } from "../members/subscription-rules.ts";
import type { Interest, Spans, SubscriptionState } from "../members/subscription-states.ts";
import { dateOf, type Instant } from "../time.ts";
import type { ListedState } from "./states.ts";

/** Minutes after which nothing that was published earlier can still be under way into the lists. */
const SETTLED_MINUTES = 5;

export const settledBy = (now: Instant): Instant => new Date(Date.parse(now) - SETTLED_MINUTES * 60_000).toISOString();

type Published = Pick<ListedState, "publishedAt" | "tables" | "objectives" | "countries">;

/** Whether an outcome is one of those that somebody wishes to get. */
export const concerns = (
  interest: Interest,
  outcome: Pick<Published, "tables" | "objectives" | "countries">,
): boolean =>
  (["tables", "objectives", "countries"] as const).every((list) => {
    const wanted: readonly unknown[] = interest[list];
    return !wanted.length || outcome[list].some((one) => wanted.includes(one));
  });

/** Whether it is sent on its own, to who gets, or then got, outcomes at once. */
export const isForAtOnce = (reader: Interest & { atOnce: Spans }, outcome: Published): boolean =>
  goesAtOnce(reader.atOnce, outcome.publishedAt) && concerns(reader, outcome);

/** From one instant of publication, told, up to another, not told. */
export interface Window {
  after: Instant;
  until: Instant;
}

/** What a digest of that window tells: no more than was asked for, and nothing that went at once. */
export const toldIn = (reader: Interest & { atOnce: Spans }, { after, until }: Window, outcome: Published): boolean =>
  after <= outcome.publishedAt &&
  outcome.publishedAt < until &&
  !goesAtOnce(reader.atOnce, outcome.publishedAt) &&
  concerns(reader, outcome);

/** The window of the digest whose day has come, if one has and it was not made yet. */
export function windowDue(state: SubscriptionState, now: Instant): Window | undefined {
  const day = nextDigest(state);
  if (!day || day > dateOf(now)) return undefined;
  const settled = settledBy(now);
  // What was published before somebody turned to at once is told once it is all there.
  const turned = state.every === "at-once" ? state.atOnce.findLast((span) => !span.until)?.since : undefined;
  if (turned && settled < turned) return undefined;
  const until = turned ?? settled;
  return state.watermark < until ? { after: state.watermark, until } : undefined;
}

/**
 * Case 5: the watermark moves to where this digest ends, and the next begins there, whenever either runs; the day moves on,
 * letter or not. Without anything to tell there is no event, and so no letter.
 */
export function digest(
  state: SubscriptionState,
  { window, any, now }: { window: Window; any: boolean; now: Instant },
): { state: SubscriptionState; events: Decided[] } {
  const { after, until } = window;
  const { id } = state;
  return {
    state: {
      ...state,
      watermark: until,
      digested: dateOf(now),
      // The letter of this window still has to know them.
      atOnce: state.atOnce.filter((span) => !span.until || span.until > after),
    },
    events: any ? [{ type: "outcomes.digest-due.v1", aggregate: id, data: { subscription: id, after, until } }] : [],
  };
}
