import type { MemberId, PersonId } from "../../events/define.ts";
import type { Decided } from "../../events/index.ts";
import type { Policies } from "../policies.ts";
import { Refusal } from "../refusal.ts";
import { same } from "../same.ts";
import { type Instant, plusDays, plusMonths } from "../time.ts";
import { type Decision, fact } from "./rules.ts";
import { type ContributionState, Criterion, type ReviewerState } from "./states.ts";

/** Somebody who may be asked for a review, and what they were asked before. */
export interface Candidate {
  person: PersonId;
  member: MemberId;
  asked: readonly Instant[];
  last?: Instant | undefined;
}

/**
 * Reviews are shared out fairly: whoever was asked for the fewest in the last twelve months, then whoever waited longest,
 * then by id; never the author's own organization, and nobody who declined this one. (policy)
 */
export function nextReviewer(
  candidates: readonly Candidate[],
  { own, declined, now }: { own: MemberId | undefined; declined: readonly PersonId[]; now: Instant },
): PersonId | undefined {
  const from = plusMonths(now, -12);
  const rank = ({ asked, last = "" }: Candidate) => [asked.filter((at) => at > from).length, last] as const;
  const before = (a: Candidate, b: Candidate) => {
    const [[fewest, longest], [other, later]] = [rank(a), rank(b)];
    if (fewest !== other) return fewest - other;
    if (longest !== later) return longest < later ? -1 : 1;
    return a.person < b.person ? -1 : 1;
  };
  const may = candidates.filter(({ person, member }) => member !== own && !declined.includes(person));
  return may.toSorted(before)[0]?.person;
}

const asReviewer = (
  type: "contributions.reviewer-assigned.v1" | "contributions.review-declined.v1",
  { id }: ContributionState,
  reviewer: PersonId,
): Decided => ({ type, aggregate: id, data: { contribution: id, reviewer } });

/** @throws Refusal out-of-turn unless it waits for a review */
export function assign(before: ContributionState, reviewer: PersonId, now: Instant): Decision {
  if (before.status !== "submitted" && before.status !== "in-review") throw new Refusal("out-of-turn");
  if (before.status === "in-review" && before.reviewer?.person === reviewer) return { state: before, events: [] };
  const state: ContributionState = {
    ...before,
    status: "in-review",
    reviewer: { person: reviewer, since: now, reminded: [] },
  };
  return { state, events: [asReviewer("contributions.reviewer-assigned.v1", state, reviewer)] };
}

/** Who declines is not asked again; the contribution waits for the next one. @throws Refusal out-of-turn */
export function decline(before: ContributionState, person: PersonId): Decision {
  if (before.status !== "in-review" || before.reviewer?.person !== person) {
    if (before.declined.includes(person)) return { state: before, events: [] };
    throw new Refusal("out-of-turn");
  }
  const { reviewer: _, ...rest } = before;
  const state: ContributionState = { ...rest, status: "submitted", declined: [...before.declined, person] };
  return { state, events: [asReviewer("contributions.review-declined.v1", state, person)] };
}

export interface Judgement {
  verdict: "approve" | "ask-changes";
  met?: readonly Criterion[] | undefined;
  remarks?: string | undefined;
  /** `submittedAt` of what was read */
  seen?: Instant | undefined;
}

/**
 * A good practice is tied to an objective, in line with the principles, implemented, innovative and replicable (Migration
 * Network Hub); whoever asks for changes says which. Said twice, it is said once.
 * @throws Refusal out-of-turn, reason-needed, criteria-unmet; stale: submitted anew since it was read
 */
export function review(before: ContributionState, asked: Judgement, { by, now }: { by: PersonId; now: Instant }) {
  const { verdict, remarks } = asked;
  const met = before.kind === "good-practice" ? Criterion.options.filter((one) => asked.met?.includes(one)) : [];
  const given = { verdict, met, ...(remarks && { remarks }) };
  if (before.status !== "in-review") {
    const last = before.reviews.at(-1);
    const { at: _, by: who, ...said } = last ?? { at: now, by: undefined };
    if (who === by && same(said, given)) return unchanged(before);
    throw new Refusal("out-of-turn");
  }
  if ((asked.seen ?? before.submittedAt) !== before.submittedAt) throw new Refusal("stale");
  if (verdict === "ask-changes" && !remarks) throw new Refusal("reason-needed");
  if (verdict === "approve" && before.kind === "good-practice" && met.length < Criterion.options.length)
    throw new Refusal("criteria-unmet");
  const state: ContributionState = {
    ...before,
    status: verdict === "approve" ? "approved" : "changes-asked",
    reviews: [...before.reviews, { at: now, by, ...given }],
  };
  const told = verdict === "approve" ? "contribution-approved" : "changes-asked";
  return { state, events: [fact(`contributions.${told}.v1`, state)] } satisfies Decision;
}

const unchanged = (state: ContributionState): Decision => ({ state, events: [] });

/** Of several days that have passed only the latest is told, and each once. */
export function remind(before: ContributionState, now: Instant, { reviewReminderDays }: Policies): Decision {
  const { reviewer, status } = before;
  if (status !== "in-review" || !reviewer) return unchanged(before);
  const due = reviewReminderDays.filter((days) => plusDays(reviewer.since, days) <= now);
  const fresh = due.filter((days) => !reviewer.reminded.includes(days));
  const days = Math.max(...fresh);
  if (!fresh.length) return unchanged(before);
  const state: ContributionState = { ...before, reviewer: { ...reviewer, reminded: due } };
  const late = Math.max(...reviewer.reminded, 0) > days;
  const { person } = reviewer;
  const data = { contribution: before.id, reviewer: person, days };
  return { state, events: late ? [] : [{ type: "contributions.review-due.v1", aggregate: before.id, data }] };
}

/** How a reviewer's account changes: asked for one, or no longer waited for; one that was not wanted counts for nothing. */
export function taken(
  before: ReviewerState,
  { contribution, now }: { contribution: ContributionState["id"]; now: Instant },
): ReviewerState {
  const from = plusMonths(now, -12);
  return {
    ...before,
    open: [...before.open.filter((id) => id !== contribution), contribution],
    asked: [...before.asked.filter((at) => at > from), now],
    last: now,
  };
}
export const settled = (
  before: ReviewerState,
  { contribution, uncounted }: { contribution: ContributionState["id"]; uncounted?: Instant | undefined },
): ReviewerState => ({
  ...before,
  open: before.open.filter((id) => id !== contribution),
  asked: before.asked.filter((at) => at !== uncounted),
});
