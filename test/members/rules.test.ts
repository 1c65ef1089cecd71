import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import * as rules from "../../shared/members/rules.ts";
import type { RegistrationState } from "../../shared/members/states.ts";
import { policies } from "../../shared/policies.ts";
import { given } from "../support/given.ts";
import {
  approved,
  askedAlone,
  declined,
  inReview,
  ORG,
  OTHER_PER,
  PER,
  REG,
  requested,
} from "../support/registrations.ts";

const now = "2027-03-05T12:00:00.000Z";
const into = { into: ORG, existing: false, person: OTHER_PER, by: PER, now } as const;

describe("a request", () => {
  test("confirmed by its link goes into review", () => {
    given(requested)
      .when(rules.confirm, now)
      .then({
        state: { status: "in-review", confirmedAt: now },
        events: [{ type: "members.registration-confirmed.v1", aggregate: REG, data: { registration: REG } }],
      });
  });
  test.each([inReview, approved, declined])("confirmed again decides nothing ($status)", (state) => {
    given(state).when(rules.confirm, now).thenExactly({ state, events: [] });
  });
  test("answers its link for seven days, not a moment longer", () => {
    given(requested).when(rules.answersItsLink, "2027-03-08T11:59:59.999Z", policies).thenExactly(true);
    given(requested).when(rules.answersItsLink, "2027-03-08T12:00:00.000Z", policies).thenExactly(false);
  });
  test("in review answers for as long as the review takes", () => {
    given(inReview).when(rules.answersItsLink, "2028-03-03T12:00:00.000Z", policies).thenExactly(true);
    given(inReview).when(rules.vanishesAt, policies).thenExactly(undefined);
  });
  test.each([approved, declined])("decided answers for thirty days and vanishes after ninety ($status)", (state) => {
    given(state).when(rules.answersItsLink, "2027-04-09T11:59:59.999Z", policies).thenExactly(true);
    given(state).when(rules.answersItsLink, "2027-04-09T12:00:00.000Z", policies).thenExactly(false);
    given(state).when(rules.vanishesAt, policies).thenExactly("2027-06-08T12:00:00.000Z");
  });
});

describe("the applicant", () => {
  test("corrects what is named and nothing else", () => {
    given(inReview)
      .when(rules.correct, { tables: [2], about: null, publicListing: false })
      .then({
        state: { asked: { tables: [2], country: "CO", consent: { publicListing: false, optionalLetters: true } } },
      });
    expect(rules.correct(inReview, { about: null }).state.asked.about).toBeUndefined();
  });
  test("an individual has no organization to correct", () => {
    given({ ...inReview, asked: askedAlone })
      .when(rules.correct, { organization: { name: "Otra" } })
      .thenRefused("not-an-organization");
  });
  test("answers only what was asked, and the same answer once", () => {
    given(inReview).when(rules.answer, "Sí", now).thenRefused("nothing-asked");
    const { state } = rules.ask(inReview, "¿Dónde?", now);
    const answered = rules.answer(state, "En Cúcuta", now);
    expect(answered.events).toHaveLength(1);
    given(answered.state).when(rules.answer, "En Cúcuta", now).thenExactly({ state: answered.state, events: [] });
  });
  test("withdraws until the decision", () => {
    given(inReview).when(rules.withdraw).then({ state: undefined });
    given(declined).when(rules.withdraw).thenRefused("already-decided");
  });
});

describe("the secretariat", () => {
  test("decides nothing that was not confirmed", () => {
    given(requested).when(rules.approve, into).thenRefused("not-in-review");
    given(requested).when(rules.decline, { reason: "other", by: PER, now }).thenRefused("not-in-review");
    given(requested).when(rules.ask, "?", now).thenRefused("not-in-review");
  });
  test("approves: a member is made", () => {
    given(inReview)
      .when(rules.approve, into)
      .then({
        state: { status: "approved", decision: { at: now, by: PER, member: ORG, person: OTHER_PER } },
        events: [{ type: "members.member-approved.v1", data: { registration: REG, member: ORG, person: OTHER_PER } }],
      });
  });
  test("approves into an organization: a person joins it", () => {
    given(inReview)
      .when(rules.approve, { ...into, existing: true })
      .then({
        state: { decision: { organization: ORG } },
        events: [{ type: "members.person-joined.v1", data: { member: ORG, person: OTHER_PER } }],
      });
  });
  test("an individual does not become an organization's person by approval", () => {
    given({ ...inReview, asked: askedAlone })
      .when(rules.approve, { ...into, existing: true })
      .thenRefused("kind-differs");
  });
  test("the same decision again answers the same; another is refused", () => {
    given(approved).when(rules.approve, into).thenExactly({ state: approved, events: [] });
    given(approved)
      .when(rules.approve, { ...into, existing: true })
      .thenRefused("already-decided");
    given(approved).when(rules.decline, { reason: "other", by: PER, now }).thenRefused("already-decided");
    given(declined)
      .when(rules.decline, { reason: "incomplete", by: PER, now })
      .thenExactly({ state: declined, events: [] });
    given(declined).when(rules.decline, { reason: "duplicate", by: PER, now }).thenRefused("already-decided");
    given(declined).when(rules.approve, into).thenRefused("already-decided");
  });
  test("has ten working days, Monday to Friday, counted from the confirmation", () => {
    given(inReview).when(rules.workingDaysLeft, "2027-03-03T23:00:00.000Z", policies).thenExactly(10);
    given(inReview).when(rules.workingDaysLeft, "2027-03-08T00:00:00.000Z", policies).thenExactly(7);
    given(inReview).when(rules.workingDaysLeft, "2027-03-17T12:00:00.000Z", policies).thenExactly(0);
    given(inReview).when(rules.workingDaysLeft, "2027-03-18T12:00:00.000Z", policies).thenExactly(-1);
  });
});

type Command = (state: RegistrationState) => rules.Decision<RegistrationState | undefined>;
const commands: Command[] = [
  (state) => rules.confirm(state, now),
  (state) => rules.correct(state, { country: "PE" }),
  (state) => rules.ask(state, "¿?", now),
  (state) => rules.answer(state, "Sí", now),
  (state) => rules.approve(state, into),
  (state) => rules.decline(state, { reason: "other", by: PER, now }),
  (state) => rules.withdraw(state),
];

property.prop([fc.array(fc.nat(commands.length - 1), { maxLength: 30 })])(
  "in any order of commands a request is decided at most once, and a decision stays",
  (order) => {
    let state: RegistrationState | undefined = requested;
    const decisions: string[] = [];
    for (const i of order) {
      if (!state) break;
      const before: RegistrationState = state;
      try {
        const { state: after, events } = commands[i]!(before);
        decisions.push(...events.map(({ type }) => type).filter((type) => /approved|declined|joined/.test(type)));
        if (before.decision) expect(after).toEqual(before);
        state = after;
      } catch {
        expect(state).toBe(before);
      }
    }
    expect(decisions.length).toBeLessThanOrEqual(1);
  },
);
