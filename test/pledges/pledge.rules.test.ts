import { describe, expect, test } from "vitest";
import { reachedAt, updatePledge } from "../../shared/pledges/follow-rules.ts";
import { answerPartnership, confirmedPartners } from "../../shared/pledges/partner-rules.ts";
import * as rules from "../../shared/pledges/rules.ts";
import type { PledgeState } from "../../shared/pledges/states.ts";
import { given } from "../support/given.ts";
import {
  AUTHOR,
  content,
  drafting,
  draftOf,
  OFFICE,
  OTHER_PLEDGE,
  OWN,
  PARTNER,
  PLEDGE,
  publishedOf,
  submittedOf,
  TEXT,
  THIRD,
} from "../support/pledges.ts";

type Milestone = PledgeState["milestones"][number];

const now = "2027-02-01T12:00:00.000Z";
const deciding = { by: OFFICE, now };
const types = ({ events }: rules.Decision) => events.map(({ type }) => type.replace(/^pledges\.|\.v1$/g, ""));
const draft = (more: object) => given({ ...drafting.asked, ...more }).when(rules.draftPledge, drafting.as);

describe("a pledge is measurable and time-bound by construction", () => {
  test("with words in the language that it names as the original, of at least 300 characters", () => {
    draft({}).then({ state: { status: "draft", stage: "planning", revision: 0 }, events: [{ aggregate: PLEDGE }] });
    draft({ original: "en" }).thenRefused("original-missing");
    draft({ words: { es: { title: "T", text: TEXT.slice(0, 299) } } }).thenRefused("text-too-short");
    draft({ words: { ...content.words, en: { title: "T", text: "Short" } } }).thenRefused("text-too-short");
    draft({ words: { es: { title: "T", text: "🤝".repeat(299) } } }).thenRefused("text-too-short");
  });

  test("with an end after its start, and milestones between", () => {
    draft({ due: content.start }).thenRefused("due-before-start");
    const milestone = (due: string) => ({ milestones: [{ number: 1, text: { es: "Uno" }, due }] });
    draft(milestone("2027-01-31")).thenRefused("milestone-outside");
    draft(milestone("2028-07-01")).thenRefused("milestone-outside");
    for (const due of [content.start, content.due]) draft(milestone(due)).then({ state: { milestones: [{ due }] } });
  });

  test("with whom its mode asks for, and nobody else", () => {
    for (const mode of ["common", "partnership"]) draft({ mode }).thenRefused("mode-incomplete");
    draft({ mode: "matching" }).thenRefused("mode-incomplete");
    draft({ mode: "partnership", partners: [OWN] }).thenRefused("partner-itself");
    expect(draftOf({ mode: "matching", matches: OTHER_PLEDGE })).toMatchObject({ matches: OTHER_PLEDGE, partners: [] });
    const alone = draftOf({ mode: "individual", matches: OTHER_PLEDGE, partners: [PARTNER] });
    expect([alone.partners, "matches" in alone]).toEqual([[], false]);
  });
});

describe("from draft to publication", () => {
  test("each step once: whoever asks again changes nothing, and what is not its turn is refused", () => {
    const before = draftOf();
    const submitted = rules.submitPledge(before, { now });
    expect(types(submitted)).toEqual(["pledge-submitted"]);
    given(submitted.state).when(rules.submitPledge, { now }).then({ events: [] });
    given(before).when(rules.publishPledge, deciding).thenRefused("out-of-turn");
    const published = rules.publishPledge(submitted.state, deciding);
    expect(published.state).toMatchObject({ status: "published", revision: 1, published: { by: OFFICE } });
    given(published.state).when(rules.publishPledge, deciding).then({ events: [] });
    given(published.state).when(rules.withdrawPledge).thenRefused("out-of-turn");
    given(published.state)
      .when(rules.returnPledge, { ...deciding, reason: "No" })
      .thenRefused("out-of-turn");
    given(submitted.state).when(rules.revisePledge, { level: "local" }).thenRefused("out-of-turn");
    given(submitted.state)
      .when(rules.withdrawPledge)
      .then({ state: { status: "withdrawn" }, events: [{}] });
  });

  test("given back it is a draft again, and tells why until it is published", () => {
    const { state } = rules.returnPledge(submittedOf(), { ...deciding, reason: "Falta el método" });
    expect(state).toMatchObject({ status: "draft", returned: { reason: "Falta el método" } });
    given(state)
      .when(rules.returnPledge, { ...deciding, reason: "Falta el método" })
      .then({ events: [] });
    const again = rules.submitPledge(rules.revisePledge(state, { level: "local" }).state, { now }).state;
    expect(rules.publishPledge(again, deciding).state.returned).toBeUndefined();
  });

  test("what was due before it was submitted is no pledge", () => {
    given(draftOf()).when(rules.submitPledge, { now: "2028-07-01T00:00:00.000Z" }).thenRefused("in-the-past");
    given(draftOf())
      .when(rules.submitPledge, { now: "2028-06-30T23:59:59.000Z" })
      .then({ events: [{}] });
  });

  test("a revision that changes nothing is none, whatever order the table gave its fields in", () => {
    const before = draftOf();
    const turned = Object.fromEntries(Object.entries(before.metric).toReversed()) as typeof before.metric;
    given(before).when(rules.revisePledge, { metric: turned }).then({ events: [] });
    expect(types(rules.revisePledge(before, { level: "local" }))).toEqual(["pledge-revised"]);
    given(before).when(rules.revisePledge, { due: "2027-01-01" }).thenRefused("due-before-start");
  });
});

describe("partners", () => {
  const joint = { mode: "partnership" as const, partners: [PARTNER, THIRD] };

  test("are asked when it is submitted, each once, and not before", () => {
    const before = draftOf(joint);
    given(before).when(answerPartnership, { member: PARTNER, answer: "confirm", now }).thenRefused("not-found");
    const decision = rules.submitPledge(before, { now });
    expect(types(decision)).toEqual(["pledge-submitted", "partner-asked", "partner-asked"]);
    const returned = rules.returnPledge(decision.state, { ...deciding, reason: "Más claro" }).state;
    expect(types(rules.submitPledge(returned, { now }))).toEqual(["pledge-submitted"]);
  });

  test("are shown only once they confirmed, and no more when they change their mind", () => {
    const asked = publishedOf(joint);
    expect(confirmedPartners(asked)).toEqual([]);
    const confirmed = answerPartnership(asked, { member: PARTNER, answer: "confirm", now });
    expect(confirmedPartners(confirmed.state)).toEqual([PARTNER]);
    expect([types(confirmed), confirmed.state.revision]).toEqual([["partner-confirmed"], 2]);
    given(confirmed.state).when(answerPartnership, { member: PARTNER, answer: "confirm", now }).then({ events: [] });
    const left = answerPartnership(confirmed.state, { member: PARTNER, answer: "decline", now });
    expect([confirmedPartners(left.state), left.state.revision]).toEqual([[], 3]);
    const declined = answerPartnership(asked, { member: THIRD, answer: "decline", now });
    expect([types(declined), declined.state.revision], "nobody was shown").toEqual([["partner-declined"], 1]);
    given(asked).when(answerPartnership, { member: OWN, answer: "confirm", now }).thenRefused("not-found");
  });

  test("who confirmed other words, or has not answered yet, is asked again; who declined is not", () => {
    const { state } = answerPartnership(submittedOf(joint), { member: PARTNER, answer: "confirm", now });
    expect(state.revision).toBe(0);
    const returned = rules.returnPledge(state, { ...deciding, reason: "Más claro" }).state;
    given(returned).when(answerPartnership, { member: THIRD, answer: "confirm", now }).thenRefused("out-of-turn");
    const same = rules.submitPledge(returned, { now }).state;
    expect(confirmedPartners(same)).toEqual([PARTNER]);
    const changed = rules.revisePledge(returned, { due: "2028-07-01" }).state;
    expect(confirmedPartners(changed)).toEqual([]);
    expect(types(rules.submitPledge(changed, { now }))).toEqual(["pledge-submitted", "partner-asked", "partner-asked"]);
    const refused = answerPartnership(same, { member: THIRD, answer: "decline", now }).state;
    const back = rules.returnPledge(refused, { ...deciding, reason: "Más claro" }).state;
    const again = rules.submitPledge(rules.revisePledge(back, { due: "2028-07-01" }).state, { now });
    expect(again.events.filter(({ type }) => type === "pledges.partner-asked.v1")).toMatchObject([
      { data: { member: PARTNER } },
    ]);
  });

  test("a new one is asked, and one that is left out is gone", () => {
    const returned = rules.returnPledge(submittedOf(joint), { ...deciding, reason: "Otra alianza" }).state;
    const fourth = "org_01M00000000000000000000004" as const;
    const { state } = rules.revisePledge(returned, { partners: [PARTNER, fourth] });
    expect(state.partners.map(({ member }) => member)).toEqual([PARTNER, fourth]);
    expect(rules.submitPledge(state, { now }).events).toMatchObject([{}, { data: { member: fourth } }]);
  });
});

describe("what is published never changes silently (C3)", () => {
  const changed = { es: "La meta era otra" };

  test("a correction says what changed and is a new revision; twice is once", () => {
    const metric = { ...content.metric, target: 600 };
    const correction = { ...deciding, changed, seen: 1, reopened: false, metric };
    const decision = rules.correctPledge(publishedOf(), correction);
    expect(decision.state).toMatchObject({
      revision: 2,
      metric: { target: 600 },
      corrected: [{ changed, by: OFFICE }],
    });
    given(decision.state).when(rules.correctPledge, correction).then({ events: [] });
    given(submittedOf()).when(rules.correctPledge, correction).thenRefused("out-of-turn");
    given(publishedOf())
      .when(rules.correctPledge, { ...deciding, changed, seen: 1, reopened: false, due: "2027-01-01" })
      .thenRefused("due-before-start");
  });

  test("what was closed by mistake opens again", () => {
    const closed = { ...publishedOf(), stage: "fulfilled" as const };
    const { state } = rules.correctPledge(closed, { ...deciding, changed, seen: 1, reopened: true });
    expect(state).toMatchObject({ stage: "in-progress", revision: 2, corrected: [{ stage: "in-progress" }] });
    given(publishedOf())
      .when(rules.correctPledge, { ...deciding, changed, seen: 1, reopened: true })
      .then({ events: [] });
  });

  test("a milestone that was told reached stays the reached one, whichever others come before it or go", () => {
    const evidence = { evidence: [], by: AUTHOR, now: "2027-06-01T12:00:00.000Z" };
    const { state: told } = updatePledge(publishedOf(), { ...evidence, stage: "in-progress", reached: [2] });
    const [one, two] = content.milestones as [Milestone, Milestone];
    const first = { number: 1, text: { es: "La que faltaba" }, due: "2027-03-01" };
    const reached = (...wanted: Milestone[]) => {
      const milestones = wanted.map((milestone, n) => ({ ...milestone, number: n + 1 }));
      const { state } = rules.correctPledge(told, { ...deciding, changed, seen: 1, reopened: false, milestones });
      expect(new Set(state.milestones.map(({ number }) => number)).size).toBe(wanted.length);
      return state.milestones.map(({ number, text }) => [text.es, Boolean(reachedAt(state, number))]);
    };
    const [es, second] = [one.text.es, two.text.es];
    expect(reached(first, one, two)).toEqual([
      ["La que faltaba", false],
      [es, false],
      [second, true],
    ]);
    expect(reached(two)).toEqual([[second, true]]);
    expect(reached(one, { ...two, due: "2027-12-15" })).toEqual([
      [es, false],
      [second, true],
    ]);
    expect(reached(one, { ...two, text: { es: "Otras palabras" } })).toEqual([
      [es, false],
      ["Otras palabras", true],
    ]);
    expect(reached(one, first), "another one is not reached because one that went was").toEqual([
      [es, false],
      ["La que faltaba", false],
    ]);
  });

  test("retracted, it keeps its reason and takes nothing more", () => {
    const retraction = { ...deciding, reason: { es: "Se hizo dos veces" } };
    const { state } = rules.retractPledge(publishedOf(), retraction);
    expect(state).toMatchObject({
      status: "retracted",
      retracted: retraction.reason ? { reason: retraction.reason } : {},
    });
    given(state).when(rules.retractPledge, retraction).then({ events: [] });
    given(state)
      .when(rules.correctPledge, { ...deciding, changed, seen: 1, reopened: false })
      .thenRefused("out-of-turn");
    expect(AUTHOR).not.toBe(OFFICE);
  });
});
