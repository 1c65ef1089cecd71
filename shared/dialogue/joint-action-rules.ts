import type { JointActionId, PersonId } from "../../events/define.ts";
import type { Decided } from "../../events/index.ts";
import { fittingItem } from "../item-size.ts";
import { daysLeft } from "../meetings/action-rules.ts";
import type { Decision } from "../meetings/rules.ts";
import type { Policies } from "../policies.ts";
import { Refusal } from "../refusal.ts";
import { sameTexts } from "../same.ts";
import { dateOf, type Instant, plusDays } from "../time.ts";
import type { JointActionState } from "./states.ts";

type Reply = JointActionState["replies"][number];

const JOINT_ACTION_BYTES = 100_000;

const fact = (
  what: "agreed" | "answered" | "due" | "withdrawn",
  { id, year }: Pick<JointActionState, "id" | "year">,
): Decided => ({
  type: `dialogue.joint-action-${what}.v1`,
  aggregate: id,
  data: { year, jointAction: id },
});

/** Awaiting an answer or taken up: nobody has finished it. */
export const isOpen = ({ state }: Pick<JointActionState, "state">): boolean =>
  state === "awaiting" || state === "taken";

export type AskedAction = Pick<JointActionState, "year" | "text" | "objectives" | "ours" | "theirs" | "due">;

/**
 * C14: "coordination of joint actions": each with who answers for it on both sides, and a day. Agreed twice in the same
 * words it is one. @throws Refusal in-the-past
 */
export function agreeJointAction(
  known: readonly JointActionState[],
  asked: AskedAction,
  {
    id,
    by,
    now,
    at = now,
  }: {
    id: JointActionId;
    by: PersonId;
    now: Instant;
    /** after what was published, where that is later */
    at?: Instant;
  },
): Decision<JointActionState> {
  const same = known.find((one) => sameAgreed(one, asked));
  if (same) return { state: same, events: [] };
  if (asked.due < dateOf(now)) throw new Refusal("in-the-past");
  const state: JointActionState = {
    ...asked,
    id,
    version: 0,
    state: "awaiting",
    agreedAt: at,
    by,
    replies: [],
    reminded: [],
  };
  return { state, events: [fact("agreed", state)] };
}

const sameAgreed = (a: AskedAction, b: AskedAction) =>
  sameTexts(a.text, b.text) &&
  a.due === b.due &&
  JSON.stringify([a.ours, a.theirs]) === JSON.stringify([b.ours, b.theirs]);

/** One recorded by mistake is withdrawn as long as it was never public (C3). @throws Refusal outcomes-public */
export function withdrawJointAction(
  action: JointActionState,
  { published, by, now }: { published: Instant | undefined; by: PersonId; now: Instant },
): Decision<JointActionState> {
  if (action.withdrawn) return { state: action, events: [] };
  if (published && action.agreedAt <= published) throw new Refusal("outcomes-public");
  return { state: { ...action, withdrawn: { at: now, by } }, events: [fact("withdrawn", action)] };
}

/** What either side says of it: replies stay. What is done or dropped stays so; the same reply told twice is one. */
export function answerJointAction(
  action: JointActionState,
  { side, state, text, by, now }: Omit<Reply, "at"> & { now: Instant },
): Decision<JointActionState> {
  const last = action.replies.at(-1);
  if (last && last.state === state && last.side === side && sameTexts(last.text, text))
    return { state: action, events: [] };
  if (!isOpen(action)) throw new Refusal("action-closed");
  const reply: Reply = { at: now, by, side, state, ...(text && { text }) };
  const after = { ...action, state, replies: [...action.replies, reply] };
  return { state: fittingItem(after, JOINT_ACTION_BYTES), events: [fact("answered", action)] };
}

/** The joint action as it stood at an instant; undefined before it was agreed. */
export function jointActionAt(action: JointActionState, at: Instant): JointActionState | undefined {
  if (action.agreedAt > at) return undefined;
  const replies = action.replies.filter((reply) => reply.at <= at);
  return { ...action, replies, state: replies.at(-1)?.state ?? "awaiting" };
}

/** Due is the last good day, in UTC. */
export const isOverdue = (action: Pick<JointActionState, "state" | "due">, at: Instant): boolean =>
  isOpen(action) && action.due < dateOf(at);

/**
 * Both sides are reminded 7 days before and on the day (policy). What became due while nobody asked is one letter; what lay
 * in the past when it was agreed is none.
 */
export function remindOfJointAction(
  action: JointActionState,
  { now, policies: { actionReminderDays } }: { now: Instant; policies: Policies },
): Decision<JointActionState> {
  const left = daysLeft(action, now);
  const agreed = dateOf(action.agreedAt);
  const due = actionReminderDays.filter(
    (days) =>
      left <= days &&
      !action.reminded.includes(days) &&
      dateOf(plusDays(`${action.due}T00:00:00.000Z`, -days)) > agreed,
  );
  if (!isOpen(action) || !due.length) return { state: action, events: [] };
  return {
    state: { ...action, reminded: [...action.reminded, ...due] },
    events: [fact("due", action)],
  };
}
