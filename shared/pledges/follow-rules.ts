import type { PersonId } from "../../events/define.ts";
import type { Decided } from "../../events/index.ts";
import { fittingItem } from "../item-size.ts";
import { languages } from "../reference/codes.ts";
import { Refusal } from "../refusal.ts";
import type { Texts } from "../tables/states.ts";
import { dateOf, type Instant, plusDays, plusMonths } from "../time.ts";
import { type Decision, isClosed, isPublished } from "./rules.ts";
import type { PledgeState } from "./states.ts";

type Update = PledgeState["updates"][number];
type Duty = PledgeState["asked"][number];

/** What somebody sends again within a day, word for word, is one update. */
const AGAIN_DAYS = 1;
const MOST_UPDATES = 200;
/** Leaves room for the rest of the pledge in DynamoDB's 400 KB an item. */
const UPDATES_BYTES = 300_000;
const HALF_YEAR = 6;
const SILENT_MONTHS = 12;

export const isOpen = (state: Pick<PledgeState, "status" | "stage">) => isPublished(state) && !isClosed(state);

export interface Told {
  stage: Update["stage"];
  value?: number | undefined;
  text?: Texts | undefined;
  evidence: Update["evidence"];
  reached: number[];
}

/**
 * C8: a pledge's follow-up, in the stages of the Global Refugee Forum and with the Open Government Partnership's evidence.
 * Updates are added and never changed. What was fulfilled or stopped stays so; more may be told of it.
 * @throws Refusal out-of-turn, evidence-needed, reason-needed, record-full
 */
export function updatePledge(
  before: PledgeState,
  { stage, value, text, evidence, reached, by, now }: Told & { by: PersonId; now: Instant },
): Decision {
  if (!isPublished(before)) throw new Refusal("out-of-turn");
  const told = {
    by,
    stage,
    ...(value !== undefined && { value }),
    ...(text && { text }),
    evidence,
    reached: [...reached].toSorted((a, b) => a - b),
  };
  const own = before.updates.findLast((one) => one.by === by);
  // After a correction, which may have opened again what these words had closed, they are told anew.
  const again = own && plusDays(own.at, AGAIN_DAYS) > now && !before.corrected.some(({ at }) => at > own.at);
  if (again && wordsOf(own) === wordsOf(told)) return { state: before, events: [] };
  const over = isClosed(before);
  if (over && stage !== before.stage) throw new Refusal("out-of-turn");
  if (stage === "fulfilled" && !text && !evidence.length) throw new Refusal("evidence-needed");
  if (stage === "stopped" && !text) throw new Refusal("reason-needed");
  const number = before.updates.length + 1;
  const updates = [...before.updates, { number, at: now, ...told }];
  if (number > MOST_UPDATES || new TextEncoder().encode(JSON.stringify(updates)).length > UPDATES_BYTES)
    throw new Refusal("record-full");
  const closes = !over && isClosed({ stage });
  const data = { pledge: before.id, update: number, stage };
  return {
    state: fittingItem({ ...before, stage, updates, revision: before.revision + (closes ? 1 : 0) }),
    events: [{ type: "pledges.pledge-updated.v1", aggregate: before.id, data }],
  };
}

const wordsOf = ({ by, stage, value, text, evidence, reached }: Omit<Update, "number" | "at">) =>
  JSON.stringify([
    by,
    stage,
    value ?? null,
    languages.map((language) => text?.[language] ?? null),
    evidence.map(({ href, title }) => [href, title ?? null]),
    reached,
  ]);

/** "No update for 12 months" of an open pledge, since its publication or its last update. (policy) */
export const isSilent = (
  { updated, published, ...state }: Pick<PledgeState, "status" | "stage"> & { updated?: Instant; published: Instant },
  now: Instant,
): boolean => isOpen(state) && plusMonths(updated ?? published, SILENT_MONTHS) <= now;

/** Whether something was told within the last 12 months, publication not counted. */
export const isUpdated = (updated: Instant | undefined, now: Instant): boolean =>
  updated !== undefined && plusMonths(updated, SILENT_MONTHS) > now;

/** Past due, the last good day, in UTC, and neither fulfilled nor stopped. */
export const isLate = (state: Pick<PledgeState, "status" | "stage" | "due">, now: Instant): boolean =>
  isOpen(state) && state.due < dateOf(now);

/** When an update told that a milestone is reached; undefined while none did. */
export const reachedAt = ({ updates }: Pick<PledgeState, "updates">, milestone: number): Instant | undefined =>
  updates.find(({ reached }) => reached.includes(milestone))?.at;

/** How far the metric has come: the value last told, and its share of the way, 0 to 1. */
export function progressOf({ metric, updates }: Pick<PledgeState, "metric" | "updates">) {
  const value = updates.findLast((update) => update.value !== undefined)?.value;
  if (value === undefined) return { value: null, share: null };
  const { baseline, target } = metric;
  return { value, share: Math.min(1, Math.max(0, (value - baseline) / (target - baseline))) };
}

/** The day through which nothing is to be asked any more: somebody was asked, or told something by themselves. */
const settledThrough = ({ published, asked, updates }: PledgeState): string =>
  [published?.at ?? "9", ...asked.map(({ on }) => on), updates.at(-1)?.at ?? ""]
    .map((one) => one.slice(0, 10))
    .reduce((a, b) => (a > b ? a : b));

/** Days on which people are asked how far a pledge has come, after one and through another: each milestone, and every six months since publication. (policy) */
function dutiesIn(state: PledgeState, [after, through]: [string, string]): Duty[] {
  const published = state.published?.at;
  if (!published) return [];
  const days: Duty[] = state.milestones
    .filter(({ number }) => !reachedAt(state, number))
    .map(({ due }) => ({ why: "milestone", on: due }));
  for (let months = HALF_YEAR; ; months += HALF_YEAR) {
    const on = dateOf(plusMonths(published, months));
    if (on > through) break;
    days.push({ why: "half-year", on });
  }
  return days.filter(({ on }) => on > after && on <= through);
}

const byDay = (a: Duty, b: Duty) => (a.on < b.on ? -1 : 1);

/** What is to be asked today: of several days that passed the nearest only, a milestone before a mere half-year. */
export function askDue(state: PledgeState, now: Instant): Duty | undefined {
  if (!isOpen(state)) return undefined;
  const due = dutiesIn(state, [settledThrough(state), dateOf(now)]).toSorted(byDay);
  const last = due.at(-1)?.on;
  return due.find(({ on }) => on === last);
}

/** What somebody was asked, or is to be asked today, and has told nothing of since. */
export function updateDue(state: PledgeState, now: Instant): Duty | undefined {
  if (!isOpen(state)) return undefined;
  const asked = state.asked.at(-1);
  const told = state.updates.at(-1)?.at.slice(0, 10) ?? "";
  return asked && asked.on > told ? asked : askDue(state, now);
}

/** The next day on which somebody is to be asked; undefined where nobody will be. */
export function nextAsk(state: PledgeState): string | undefined {
  if (!isOpen(state) || !state.published) return undefined;
  const settled = settledThrough(state);
  const horizon = dateOf(plusMonths(`${settled}T00:00:00.000Z`, HALF_YEAR + 1));
  return dutiesIn(state, [settled, horizon]).toSorted(byDay)[0]?.on;
}

export function askForUpdate(before: PledgeState, now: Instant): Decision {
  const due = askDue(before, now);
  if (!due) return { state: before, events: [] };
  const event: Decided = {
    type: "pledges.update-due.v1",
    aggregate: before.id,
    data: { pledge: before.id, ...due },
  };
  return { state: { ...before, asked: [...before.asked, due] }, events: [event] };
}

/** Another person of the pledging member answers for the pledge from now on. */
export function changeSteward(before: PledgeState, steward: PersonId): Decision {
  if (!["draft", "submitted", "published"].includes(before.status)) throw new Refusal("out-of-turn");
  if (before.steward === steward) return { state: before, events: [] };
  const event: Decided = { type: "pledges.steward-changed.v1", aggregate: before.id, data: { pledge: before.id } };
  return { state: { ...before, steward }, events: [event] };
}

/** A published pledge as it was known at an instant; undefined before it was published. Its words are today's. */
export function pledgeAt(state: PledgeState, at: Instant): PledgeState | undefined {
  if (!isPublished(state) || !state.published || state.published.at > at) return undefined;
  const updates = state.updates.filter((update) => update.at <= at);
  const corrected = state.corrected.filter((one) => one.at <= at);
  const staged = [...updates, ...corrected].filter(({ stage }) => stage).toSorted((a, b) => (a.at < b.at ? -1 : 1));
  const partners = state.partners.map((partner) =>
    partner.at && partner.at > at ? { member: partner.member, status: "asked" as const } : partner,
  );
  return { ...state, updates, corrected, partners, stage: staged.at(-1)?.stage ?? "planning" };
}
