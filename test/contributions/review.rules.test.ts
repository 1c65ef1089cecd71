import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  assign,
  type Candidate,
  decline,
  nextReviewer,
  remind,
  review,
  settled,
  taken,
} from "../../shared/contributions/review-rules.ts";
import { Criterion } from "../../shared/contributions/states.ts";
import { policies } from "../../shared/policies.ts";
import { plusDays } from "../../shared/time.ts";
import {
  CONTRIBUTION,
  contributionOf,
  inReview,
  organization,
  person,
  practiceOf,
} from "../support/contribution-states.ts";
import { given } from "../support/given.ts";

const now = "2027-02-01T12:00:00.000Z";
const ago = (days: number) => plusDays(now, -days);
const candidate = (n: number, ...days: number[]): Candidate => ({
  person: person(n),
  member: organization(n),
  asked: days.map(ago),
  ...(days.length && { last: ago(Math.min(...days)) }),
});
const nobody = { own: undefined, declined: [], now };

describe("who is asked for a review", () => {
  test("the fewest in twelve months, then the longest wait, then the id", () => {
    given([candidate(1, 3, 40), candidate(2, 3), candidate(3, 90)])
      .when(nextReviewer, nobody)
      .thenExactly(person(3));
    given([candidate(1, 3), candidate(2, 400, 500)])
      .when(nextReviewer, nobody)
      .thenExactly(person(2));
    given([candidate(2), candidate(1)])
      .when(nextReviewer, nobody)
      .thenExactly(person(1));
    given([candidate(2, 400), candidate(1)])
      .when(nextReviewer, nobody)
      .thenExactly(person(1));
    given([] as Candidate[])
      .when(nextReviewer, nobody)
      .thenExactly(undefined);
  });

  test("never the author's own organization, nor who declined", () => {
    const all = [candidate(1), candidate(2), candidate(3)];
    given(all)
      .when(nextReviewer, { ...nobody, own: organization(1) })
      .thenExactly(person(2));
    given(all)
      .when(nextReviewer, { ...nobody, own: organization(1), declined: [person(2), person(3)] })
      .thenExactly(undefined);
  });

  test("over time nobody is asked for two more than another", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 60 }), (many, times) => {
        let all = Array.from({ length: many }, (_, i) => candidate(i));
        for (let i = 0; i < times; i++) {
          const at = plusDays(now, i);
          const next = nextReviewer(all, { ...nobody, now: at });
          all = all.map((one) => (one.person === next ? { ...one, asked: [...one.asked, at], last: at } : one));
        }
        const counts = all.map((one) => one.asked.length);
        return Math.max(...counts) - Math.min(...counts) <= 1;
      }),
    );
  });
});

describe("a reviewer", () => {
  test("is asked once, may be replaced, and may decline, who then is not asked again", () => {
    const submitted = contributionOf({ status: "submitted", submittedAt: now });
    given(submitted)
      .when(assign, person(2), now)
      .then({
        state: { status: "in-review", reviewer: { person: person(2), since: now } },
        events: [{ type: "contributions.reviewer-assigned.v1", data: { reviewer: person(2) } }],
      });
    given(inReview(ago(3)))
      .when(assign, person(2), now)
      .then({ events: [] });
    given(inReview(ago(3)))
      .when(assign, person(3), now)
      .then({ state: { reviewer: { person: person(3), since: now } } });
    given(contributionOf()).when(assign, person(2), now).thenRefused("out-of-turn");
    const { state } = decline(inReview(ago(3)), person(2));
    expect(state).toMatchObject({ status: "submitted", declined: [person(2)] });
    expect(state.reviewer).toBeUndefined();
    given(state).when(decline, person(2)).then({ events: [] });
    given(inReview(ago(3)))
      .when(decline, person(3))
      .thenRefused("out-of-turn");
  });

  test("judges what was read: submitted anew since, it is read again", () => {
    const anew = { ...inReview(ago(1)), submittedAt: ago(1) };
    const asked = { verdict: "approve" as const, seen: ago(5) };
    given(anew)
      .when(review, asked, { by: person(2), now })
      .thenRefused("stale");
    given(anew)
      .when(review, { ...asked, seen: ago(1) }, { by: person(2), now })
      .then({ state: { status: "approved" } });
  });

  test("says what it lacks, or approves; a good practice only where all criteria are met", () => {
    const by = { by: person(2), now };
    given(inReview(ago(1)))
      .when(review, { verdict: "approve" as const }, by)
      .then({ state: { status: "approved", reviews: [{ verdict: "approve", by: person(2) }] } });
    given(inReview(ago(1)))
      .when(review, { verdict: "ask-changes" as const }, by)
      .thenRefused("reason-needed");
    const practice = inReview(
      ago(1),
      practiceOf({ status: "in-review", reviewer: { person: person(2), since: ago(1), reminded: [] } }),
    );
    const most = Criterion.options.slice(1);
    given(practice)
      .when(review, { verdict: "approve" as const, met: most }, by)
      .thenRefused("criteria-unmet");
    given(practice)
      .when(review, { verdict: "approve" as const, met: Criterion.options }, by)
      .then({ events: [{ type: "contributions.contribution-approved.v1" }] });
    const changes = { verdict: "ask-changes" as const, met: most, remarks: "Falta el objetivo." };
    const once = review(practice, changes, by);
    expect(once).toMatchObject({
      state: { status: "changes-asked" },
      events: [{ type: "contributions.changes-asked.v1" }],
    });
    given(once.state).when(review, changes, by).then({ events: [] });
    given(once.state)
      .when(review, { ...changes, remarks: "Otra cosa." }, by)
      .thenRefused("out-of-turn");
  });

  test("is reminded after 7 and 14 days, of several that passed of the latest only, and once", () => {
    const after = (days: number) => remind(inReview(ago(days)), now, policies);
    expect(after(6).events).toEqual([]);
    expect(after(7)).toMatchObject({ state: { reviewer: { reminded: [7] } }, events: [{ data: { days: 7 } }] });
    expect(after(20)).toMatchObject({ state: { reviewer: { reminded: [7, 14] } }, events: [{ data: { days: 14 } }] });
    given(after(20).state).when(remind, now, policies).then({ events: [] });
    given(after(7).state)
      .when(remind, plusDays(now, 7), policies)
      .then({ events: [{ data: { days: 14 } }] });
    given(contributionOf({ status: "approved", reviewer: { person: person(2), since: ago(20), reminded: [] } }))
      .when(remind, now, policies)
      .then({ events: [] });
  });

  test("keeps an account: what is open, and what counts; what was not wanted does not", () => {
    const none = { person: person(2), version: 0, open: [], asked: [ago(500)] };
    const one = taken(none, { contribution: CONTRIBUTION, now });
    expect(one).toEqual({ ...none, open: [CONTRIBUTION], asked: [now], last: now });
    expect(settled(one, { contribution: CONTRIBUTION })).toMatchObject({ open: [], asked: [now] });
    expect(settled(one, { contribution: CONTRIBUTION, uncounted: now })).toMatchObject({
      open: [],
      asked: [],
      last: now,
    });
  });
});
