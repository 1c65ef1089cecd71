import type { Decided } from "../../events/index.ts";
import { Refusal } from "../refusal.ts";
import { dateOf, type Instant } from "../time.ts";
import type { PriorityState, Texts } from "./states.ts";

/** C6: "four working tables following the IMRF grouping": a partition of the 23 objectives. */
export const objectivesOf: Record<number, readonly number[]> = {
  1: [2, 5, 6, 12, 18],
  2: [4, 8, 9, 10, 11, 13, 21],
  3: [14, 15, 16, 19, 20, 22],
  4: [1, 3, 7, 17, 23],
};

export interface Decision<S> {
  state: S;
  events: Decided[];
}

const fact = (type: "tables.priority-set.v1" | "tables.priority-closed.v1", { table, id }: PriorityState): Decided => ({
  type,
  aggregate: `body#table-${table}`,
  data: { table, priority: id },
});

/**
 * C7: "the working tables meet periodically according to the thematic priorities they have identified".
 * @throws Refusal not-its-objective
 */
export function setPriority(state: PriorityState): Decision<PriorityState> {
  const others = state.objectives.filter((objective) => !objectivesOf[state.table]?.includes(objective));
  if (others.length) throw new Refusal("not-its-objective");
  return { state, events: [fact("tables.priority-set.v1", state)] };
}

/** A priority is closed once, with what was achieved. @throws Refusal priority-over */
export function closePriority(state: PriorityState, achieved: Texts, now: Instant): Decision<PriorityState> {
  if (state.closed) {
    if (JSON.stringify(state.closed.achieved) === JSON.stringify(achieved)) return { state, events: [] };
    throw new Refusal("priority-over");
  }
  return { state: { ...state, closed: { at: now, achieved } }, events: [fact("tables.priority-closed.v1", state)] };
}

/** Whether a priority is worked on at an instant: from its first day to its last, both told, unless closed before. */
export const isOpen = ({ from, to, closed }: PriorityState, at: Instant): boolean =>
  from <= dateOf(at) && dateOf(at) <= to && !(closed && closed.at <= at);

/** Whether it is over by then: closed, or past its last day. */
export const isOver = ({ to, closed }: PriorityState, at: Instant): boolean =>
  to < dateOf(at) || Boolean(closed && closed.at <= at);
