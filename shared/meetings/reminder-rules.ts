import type { Decided } from "../../events/index.ts";
import { type Instant, plusDays } from "../time.ts";
import { localDateOf } from "./local-time.ts";
import { isAhead } from "./rules.ts";
import type { MeetingState } from "./states.ts";

/**
 * Which reminder goes now: 7 days and 1 day before. (policy) Of several that are due only the nearest goes, and those that
 * it passed count as told, so that a day that was skipped heals and nothing comes twice. None for whose day the meeting
 * had not been called yet, or had another start: its own letter has just told them.
 */
export function remind(
  state: MeetingState,
  { now, days }: { now: Instant; days: readonly number[] },
): { state: MeetingState; events: Decided[] } {
  const none = { state, events: [] };
  if (!isAhead(state) || state.at <= now) return none;
  const day = (instant: Instant) => localDateOf(instant, state.zone);
  const calledOn = day(state.movedAt ?? state.scheduledAt);
  const due = days.filter((before) => {
    const its = dayBefore(day(state.at), before);
    return its <= day(now) && its >= calledOn && !state.reminded.includes(before);
  });
  const nearest = Math.min(...due);
  // What was told nearer to the meeting has passed all that come before it.
  if (!due.length || state.reminded.some((told) => told < nearest)) return none;
  return {
    state: { ...state, reminded: [...state.reminded, ...due].toSorted((a, b) => b - a) },
    events: [{ type: "meetings.reminder-due.v1", aggregate: state.id, data: { meeting: state.id, days: nearest } }],
  };
}

const dayBefore = (date: string, days: number) => plusDays(`${date}T00:00:00.000Z`, -days).slice(0, 10);
