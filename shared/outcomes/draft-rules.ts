import type { OutcomeId, PersonId } from "../../events/define.ts";
import type { Decided } from "../../events/index.ts";
import type { Publication } from "../publication.ts";
import type { Language } from "../reference/codes.ts";
import { Refusal } from "../refusal.ts";
import { same } from "../same.ts";
import type { Instant } from "../time.ts";
import type { DraftState } from "./states.ts";

export interface DraftDecision {
  state: DraftState;
  events: Decided[];
}

type Said = { title: string; summary: string; text?: string | undefined };
export type Written = Partial<Record<Language, Said>>;

/** How each language's words came about, by which one is the original and which ones a machine translated. */
export interface Telling {
  original: Language;
  machine: readonly Language[];
}

/** @throws Refusal original-missing */
export function wordsOf(written: Written, { original, machine }: Telling): DraftState["words"] {
  if (!written[original]) throw new Refusal("original-missing");
  const told = Object.entries(written) as [Language, Said][];
  return Object.fromEntries(
    told.map(([language, { text, ...said }]) => {
      const how = language === original ? "original" : machine.includes(language) ? "machine" : "human";
      return [language, { ...said, ...(text && { text }), how } as const];
    }),
  );
}

/** The same of words that are kept: what a form shows before anybody changed it. */
export function tellingOf(words: DraftState["words"]): Telling {
  const all = Object.entries(words) as [Language, NonNullable<DraftState["words"][Language]>][];
  const those = (how: "original" | "machine") =>
    all.flatMap(([language, said]) => (said.how === how ? [language] : []));
  return { original: those("original")[0] ?? "es", machine: those("machine") };
}

type Plan = Pick<DraftState, "kind" | "words" | "tables" | "objectives" | "countries">;

const fact = (what: "drafted" | "revised" | "withdrawn" | "approved", { id }: Pick<DraftState, "id">): Decided => ({
  type: `outcomes.outcome-${what}.v1`,
  aggregate: id,
  data: { outcome: id },
});

export function draft(plan: Plan, { id, by, now }: { id: OutcomeId; by: PersonId; now: Instant }): DraftDecision {
  const state: DraftState = { id, version: 0, ...plan, status: "draft", by, draftedAt: now, changedAt: now };
  return { state, events: [fact("drafted", state)] };
}

/** @throws Refusal out-of-turn: withdrawn, or published, where only a correction changes it */
export function revise(state: DraftState, plan: Partial<Plan>, now: Instant): DraftDecision {
  needWaiting(state);
  const after = { ...state, ...plan };
  if (same(after, state)) return { state, events: [] };
  return { state: { ...after, changedAt: now }, events: [fact("revised", state)] };
}

export function withdraw(state: DraftState, now: Instant): DraftDecision {
  if (state.status === "withdrawn") return { state, events: [] };
  needWaiting(state);
  return { state: { ...state, status: "withdrawn", changedAt: now }, events: [fact("withdrawn", state)] };
}

/**
 * C3, and only what was approved: who approves stands on record, and what they read is what is published.
 * @throws Refusal out-of-turn; stale: changed since it was seen
 */
export function approve(
  state: DraftState,
  { by, now, seen = state.changedAt }: { by: PersonId; now: Instant; seen?: Instant | undefined },
): DraftDecision & { publication: Publication | undefined } {
  if (state.status === "published") return { state, events: [], publication: undefined };
  needWaiting(state);
  if (seen !== state.changedAt) throw new Refusal("stale");
  const { id, kind, words, tables, objectives, countries } = state;
  const publication: Publication = {
    ...{ id, kind, words, tables, objectives, countries },
    revision: 1,
    authors: [],
    page: `outcomes/${id}`,
    approvedAt: now,
    approvedBy: by,
  };
  return {
    state: { ...state, status: "published", changedAt: now },
    events: [fact("approved", state)],
    publication,
  };
}

function needWaiting({ status }: Pick<DraftState, "status">) {
  if (status !== "draft") throw new Refusal("out-of-turn");
}
