import type { Instant } from "../time.ts";
import { type Facts, knownAt } from "./duty-facts.ts";
import { agencies, minutes, quarterlyMeeting, strategicActions } from "./duty-liaison-rules.ts";
import { type Clause, clauses, type DutyName, type DutyState, dutyList, dutyNames } from "./duty-names.ts";
import * as open from "./duty-public-rules.ts";
import { fourTables, representatives, tablesMeet } from "./duty-table-rules.ts";
import { type Evidence, quartersTo, type Rule, type Settings, type Verdict, yearsTo } from "./duty-verdicts.ts";

const rules: Record<DutyName, Rule> = {
  information: open.information,
  "four-tables": fourTables,
  "tables-meet": tablesMeet,
  "good-practices": open.goodPractices,
  inputs: open.inputs,
  pledges: open.pledges,
  representatives,
  agencies,
  "quarterly-meeting": quarterlyMeeting,
  "strategic-actions": strategicActions,
  minutes,
  "annual-dialogue": open.annualDialogue,
  "joint-actions": open.jointActions,
  recommendations: open.recommendations,
};

export interface Judged {
  duty: DutyName;
  clause: Clause;
  by: "quarter" | "year";
  state: DutyState;
  /** as far back as the periods go */
  since: Instant | null;
  evidence: Evidence[];
  /** from the first period of which something is known to the last that is decided */
  history: { period: string; state: DutyState; evidence: Evidence[] }[];
}

/** Every duty of the charter, as far as the facts of an instant tell whether it was kept. */
export function dutiesAt(facts: Facts, { at, policies }: { at: Instant; policies: Settings }): Judged[] {
  const known = knownAt(facts, at);
  return dutyNames.map((duty) => {
    const { clause, by } = dutyList[duty];
    const judge = rules[duty](known, { at, policies });
    const decided = (by === "quarter" ? quartersTo(at) : yearsTo(at)).flatMap((period) => {
      const verdict = judge(period);
      return verdict ? [{ period, verdict }] : [];
    });
    const first = decided.findIndex(({ verdict }) => verdict.state !== "not-enough-data");
    const told = first < 0 ? decided.slice(-1) : decided.slice(first);
    const last = told.at(-1)?.verdict;
    return {
      duty,
      clause,
      by,
      state: last?.state ?? "not-enough-data",
      since: sinceOf(told),
      evidence: last?.evidence ?? [],
      history: told.map(({ period, verdict: { state, evidence } }) => ({ period: period.name, state, evidence })),
    };
  });
}

/** When the run of equal verdicts began that lasts until now; null where there is nothing to say. */
function sinceOf(told: { period: { start: Instant }; verdict: Verdict }[]): Instant | null {
  const state = told.at(-1)?.verdict.state;
  if (!state || state === "not-enough-data") return null;
  const run = told.slice(told.findLastIndex(({ verdict }) => verdict.state !== state) + 1);
  const [first] = run;
  return first ? (first.verdict.since ?? first.period.start) : null;
}

/** Of several states the one to tell: broken if one is, kept only if all are. */
export function together(states: readonly DutyState[]): DutyState {
  if (states.includes("broken")) return "broken";
  return states.length && states.every((state) => state === "kept") ? "kept" : "not-enough-data";
}

/** How each clause stands. */
export const statesOf = (duties: readonly Pick<Judged, "clause" | "state">[]): Record<string, DutyState> =>
  Object.fromEntries(
    clauses.map((clause) => [clause, together(duties.flatMap((one) => (one.clause === clause ? one.state : [])))]),
  );
