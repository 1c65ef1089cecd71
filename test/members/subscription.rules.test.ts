import { describe, expect, test } from "vitest";
import {
  askedUntil,
  begin,
  choose,
  end,
  goesAtOnce,
  mayGoOn,
  nextDigest,
} from "../../shared/members/subscription-rules.ts";
import { policies } from "../../shared/policies.ts";
import { given } from "../support/given.ts";
import { PER } from "../support/registrations.ts";
import { everything, SUB, subscribed } from "../support/subscriptions.ts";

const now = "2027-01-20T09:00:00.000Z";
const event = (what: string) => ({
  type: `members.subscription-${what}.v1`,
  aggregate: SUB,
  data: { subscription: SUB },
});

describe("a subscription", () => {
  test("begins with its confirmation: nothing that was published before is sent", () => {
    given({ id: SUB, person: PER, choice: everything } as const)
      .when(begin, now)
      .then({
        state: {
          id: SUB,
          person: PER,
          status: "confirmed",
          every: "week",
          confirmedAt: now,
          watermark: now,
          atOnce: [],
        },
        events: [event("confirmed")],
      });
  });
  test("that nobody confirmed lives seven days", () => {
    const asked = { ...everything, at: now, request: "r" };
    const subscriber = { id: SUB, version: 1, email: "ana@example.org", language: "es" as const };
    expect(askedUntil({ ...subscriber, asked }, policies)).toBe("2027-01-27T09:00:00.000Z");
    expect(askedUntil(subscriber, policies)).toBeUndefined();
  });
  test("chosen otherwise keeps where it is", () => {
    given(subscribed())
      .when(choose, { every: "month", tables: [2], language: "pt" }, now)
      .then({
        state: { every: "month", tables: [2], language: "pt", watermark: "2027-01-05T10:05:00.000Z", atOnce: [] },
        events: [event("changed")],
      });
  });
  test("chosen the same again is no fact", () => {
    const state = subscribed({ tables: [1, 2] });
    given(state)
      .when(choose, { tables: [1, 2], every: undefined }, now)
      .thenExactly({ state, events: [] });
  });
  test("turned to at once and back remembers the span, and a change of week to month opens none", () => {
    const turned = choose(subscribed(), { every: "at-once" }, now).state;
    expect(turned.atOnce).toEqual([{ since: now }]);
    const [later, last] = ["2027-02-01T00:00:00.000Z", "2027-03-01T00:00:00.000Z"];
    const back = choose(turned, { every: "week" }, later).state;
    expect(back.atOnce).toEqual([{ since: now, until: later }]);
    expect(choose(back, { every: "month" }, last).state.atOnce).toEqual(back.atOnce);
    expect(choose(back, { every: "at-once" }, last).state.atOnce).toEqual([
      { since: now, until: later },
      { since: last },
    ]);
    expect([now, later].map((at) => goesAtOnce(back.atOnce, at))).toEqual([true, false]);
  });
  test("ended keeps nothing of what was chosen, and ends once", () => {
    const { state, events } = end(subscribed({ tables: [1], countries: ["CO"], every: "at-once" }));
    expect(state).toMatchObject({ status: "ended", tables: [], countries: [], atOnce: [] });
    expect(events).toEqual([event("ended")]);
    given(state).when(end).thenExactly({ state, events: [] });
  });
});

describe("the day of the next digest", () => {
  test.each([
    ["week", undefined, "2027-01-12"],
    ["week", "2027-01-12", "2027-01-19"],
    ["week", "2027-01-14", "2027-01-19"],
    ["month", undefined, "2027-02-05"],
    ["month", "2027-02-20", "2027-03-05"],
  ] as const)("%s, the last on %s: %s", (every, digested, day) => {
    expect(nextDigest({ ...subscribed({ every }), ...(digested && { digested }) })).toBe(day);
  });
  test("none at once; one more for who has turned to it, of what was published before", () => {
    expect(nextDigest(subscribed({ every: "at-once" }))).toBeUndefined();
    expect(nextDigest(choose(subscribed(), { every: "at-once" }, now).state)).toBe("2027-01-20");
  });
  test("none after the end", () => {
    expect(nextDigest(end(subscribed()).state)).toBeUndefined();
  });
});

describe("case 7: a person's subscription goes on", () => {
  const consent = { privacy: "1", at: now, optionalLetters: false };
  const state = subscribed();
  test.each([
    ["who never asked for other letters", { consent }, true],
    ["who declined them before", { consent: { ...consent, refusedAt: "2027-01-04T00:00:00.000Z" } }, true],
    ["who declined them since", { consent: { ...consent, refusedAt: now } }, false],
    ["who was removed", {}, false],
    ["who is gone", undefined, false],
  ] as const)("of %s", (_, person, goesOn) => {
    expect(mayGoOn(state, person)).toBe(goesOn);
  });
});
