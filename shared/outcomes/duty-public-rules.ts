import { type Instant, plusDays, wholeDaysBetween } from "../time.ts";
import { nothingAsked } from "./duty-liaison-rules.ts";
import type { What } from "./duty-names.ts";
import { absent, broken, type Evidence, kept, type Rule } from "./duty-verdicts.ts";

/**
 * C3: "the information produced by the Mechanism will be made available to governments and other relevant stakeholders":
 * what was approved for everybody is public within a week (policy); what still waits keeps breaking it.
 */
export const information: Rule =
  (facts, { policies }) =>
  (period) => {
    const due = facts.releases.map((one) => ({ ...one, due: plusDays(one.approvedAt, policies.outcomeDays) }));
    const own = due.filter(({ approvedAt }) => period.start <= approvedAt && approvedAt <= period.last);
    const late = own.filter((one) => (one.publicAt ?? period.last) > one.due);
    const waiting = due.filter((one) => one.due < period.last && !(one.publicAt && one.publicAt <= period.last));
    const wrong = [...new Set([...waiting, ...late])].toSorted((a, b) => (a.due < b.due ? -1 : 1));
    if (wrong.length)
      return broken(
        wrong.map((one) => withheld(one, period.last)),
        wrong[0]?.due,
      );
    const told = own.flatMap(({ publicAt }) => publicAt ?? []).toSorted();
    if (!told.length) return nothingAsked(period);
    return kept([{ what: "made-public", count: told.length, address: "outcomes", instant: told.at(-1) ?? null }]);
  };

function withheld(
  { page, due, publicAt }: { page: string; due: Instant; publicAt?: Instant | undefined },
  at: Instant,
): Evidence {
  const there = publicAt && publicAt <= at;
  const days = wholeDaysBetween(due, there ? publicAt : at);
  return { what: there ? "public-late" : "not-public", days, address: page, instant: due };
}

/** C8: "the systematization of good practices": some are published each year, each approved by a review. */
export const goodPractices: Rule = (facts) => (period) => {
  const own = facts.practices.filter(({ at }) => period.start <= at && at <= period.last);
  const unseen = own.filter(({ reviewed }) => !reviewed);
  if (unseen.length)
    return broken(
      unseen.map(({ page, at }) => told("practice-unreviewed", page, at)),
      unseen[0]?.at,
    );
  if (!own.length) return absent(facts, period, [told("no-practice", "contributions", period.last)]);
  return kept(
    own.toReversed().map(({ page, at }) => told("practice-published", page, at)),
    own[0]?.at,
  );
};

/** C8: "collection of inputs for dialogue meetings": a call is open each year. */
export const inputs: Rule = (facts) => (period) => {
  const called = facts.dialogues.find(({ year }) => String(year) === period.name)?.calledAt;
  if (!called) return absent(facts, period, [told("no-call", "dialogues", period.last)]);
  return kept([told("call-opened", `dialogues/${period.name}`, called)], called);
};

/**
 * C8: "making pledges on GCM implementation": there are some, and of at least half of those that are open (policy) somebody
 * has told within a year how far they have come, a new one's first year counting for it.
 */
export const pledges: Rule =
  (facts, { policies }) =>
  (period) => {
    const { start, last } = period;
    const counted = facts.pledges.findLast(({ at }) => start <= at && at <= last);
    if (!counted?.published) return absent(facts, period, [told("no-pledge", "pledges", period.last)]);
    const { at, open, silent } = counted;
    const evidence = { ...told("pledges-silent", "pledges", at), count: silent, of: open };
    return open - silent >= open * policies.pledgeShare ? kept([evidence]) : broken([evidence]);
  };

/** C13: "an annual dialogue meeting between the Mechanism and the governments of the region" */
export const annualDialogue: Rule = (facts) => (period) => {
  const held = facts.dialogues.find(({ year }) => String(year) === period.name)?.heldAt;
  if (!held) return absent(facts, period, [told("no-dialogue", "dialogues", period.last)]);
  return kept([told("dialogue-held", `dialogues/${period.name}`, held)], held);
};

/** C14: "coordination of joint actions": some are agreed each year, with who answers for each on both sides. */
export const jointActions: Rule = (facts) => (period) => {
  const address = `dialogues/${period.name}`;
  const own = facts.jointActions.filter(({ year }) => String(year) === period.name);
  const oneSided = own.filter(({ both }) => !both);
  if (oneSided.length) return broken([{ ...told("one-sided", address, null), count: oneSided.length }]);
  if (!own.length) return absent(facts, period, [told("no-joint-action", "dialogues", period.last)]);
  const first = own.map(({ at }) => at).toSorted()[0] ?? null;
  return kept([{ ...told("joint-actions", address, first), count: own.length }], first ?? undefined);
};

/**
 * C14: "apply the recommendations of GCM review processes": each year something takes up at least one more of the register's,
 * or all are taken up by then. (policy)
 */
export const recommendations: Rule = (facts) => (period) => {
  const { start, last } = period;
  const known = facts.recommendations.filter(({ at }) => at <= last);
  const standing = known.map((one) => one.links.filter(({ at, until }) => at <= last && !(until && until <= last)));
  const linked = standing.filter((links) => links.length);
  const links = standing.flatMap((some) => some.flatMap(({ at }) => (start <= at ? at : []))).toSorted();
  const evidence: Evidence = {
    ...told("recommendations-linked", "recommendations", links.at(-1) ?? null),
    count: linked.length,
    of: known.length,
  };
  if (known.length && (links.length || linked.length === known.length)) return kept([evidence], links[0]);
  if (!known.some(({ at }) => at <= start)) return nothingAsked(period);
  return absent(facts, period, [evidence]);
};

const told = (what: What, address: string, instant: Instant | null): Evidence => ({ what, address, instant });
