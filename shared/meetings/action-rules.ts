import type { ActionId, PersonId } from "../../events/define.ts";
import type { Decided } from "../../events/index.ts";
import type { Policies } from "../policies.ts";
import { Refusal } from "../refusal.ts";
import { dateOf, type Instant, plusDays, wholeDaysBetween } from "../time.ts";
import type { Decision } from "./rules.ts";
import type { ActionState } from "./states.ts";

type Progress = ActionState["state"];
/** Leaves room for what a list adds to DynamoDB's 400 KB an item. */
const ACTION_BYTES = 300_000;

const fact = (type: `meetings.action-${string}` & Decided["type"], id: ActionId) =>
  ({ type, aggregate: id, data: { action: id } }) as Decided;

export const isOpen = ({ state }: Pick<ActionState, "state">): boolean => state === "open" || state === "under-way";

/** C12: "the definition of strategic actions and the facilitation of permanent activities": each with an owner and a date. */
export function openAction(
  asked: Pick<ActionState, "text" | "bodies" | "owner" | "due" | "meeting" | "decision" | "strategic">,
  { id, by, now }: { id: ActionId; by: PersonId; now: Instant },
): Decision<ActionState> {
  if (asked.due < dateOf(now)) throw new Refusal("in-the-past");
  return {
    state: { ...asked, id, version: 0, state: "open", openedAt: now, by, updates: [], reminded: [] },
    events: [fact("meetings.action-opened.v1", id)],
  };
}

/** What is done or dropped stays so; the same update told twice is one. */
export function updateAction(
  action: ActionState,
  { state, text, by, now }: { state: Progress; text?: string | undefined; by: string; now: Instant },
): Decision<ActionState> {
  const last = action.updates.at(-1);
  if (last && last.state === state && last.text === text) return { state: action, events: [] };
  if (!isOpen(action)) throw new Refusal("action-closed");
  const after = { ...action, state, updates: [...action.updates, { at: now, by, state, ...(text && { text }) }] };
  if (JSON.stringify(after).length > ACTION_BYTES / 3) throw new Refusal("record-full");
  return { state: after, events: [fact("meetings.action-updated.v1", action.id)] };
}

/** When an action was done or dropped; undefined while it is open. */
export const closedAt = (action: ActionState): Instant | undefined =>
  isOpen(action) ? undefined : action.updates.at(-1)?.at;

/** The action as it stood at an instant; undefined before it was opened. */
export function actionAt(action: ActionState, at: Instant): ActionState | undefined {
  if (action.openedAt > at) return undefined;
  const updates = action.updates.filter((update) => update.at <= at);
  return { ...action, updates, state: (updates.at(-1)?.state ?? "open") as Progress };
}

/** Due is the last good day, in UTC. */
export const isOverdue = (action: ActionState, at: Instant): boolean => isOpen(action) && action.due < dateOf(at);

/** By date, so overdue first; what was opened first, first. */
export const byDue = (a: ActionState, b: ActionState): number =>
  a.due === b.due ? (a.id < b.id ? -1 : 1) : a.due < b.due ? -1 : 1;

/** Whole days from today to the last good day; negative when it has passed. */
export const daysLeft = ({ due }: Pick<ActionState, "due">, now: Instant): number =>
  wholeDaysBetween(`${dateOf(now)}T00:00:00.000Z`, `${due}T00:00:00.000Z`);

/**
 * Reminders 7 days before and on the day (policy). What became due while nobody asked is one letter; what lay in the past
 * when the action was opened is none.
 */
export function remind(action: ActionState, now: Instant, { actionReminderDays }: Policies): Decision<ActionState> {
  const left = daysLeft(action, now);
  const opened = dateOf(action.openedAt);
  const due = actionReminderDays.filter(
    (days) =>
      left <= days &&
      !action.reminded.includes(days) &&
      dateOf(plusDays(`${action.due}T00:00:00.000Z`, -days)) > opened,
  );
  if (!isOpen(action) || !due.length) return { state: action, events: [] };
  return {
    state: { ...action, reminded: [...action.reminded, ...due] },
    events: [fact("meetings.action-due.v1", action.id)],
  };
}
