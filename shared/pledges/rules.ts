import type { PersonId, PledgeId } from "../../events/define.ts";
import type { Decided } from "../../events/index.ts";
import { fittingItem } from "../item-size.ts";
import { Refusal } from "../refusal.ts";
import { same } from "../same.ts";
import type { Texts } from "../tables/states.ts";
import { dateOf, type Instant } from "../time.ts";
import type { PledgeState } from "./states.ts";

export interface Decision {
  state: PledgeState;
  events: Decided[];
}

export type Content = Pick<
  PledgeState,
  | "original"
  | "words"
  | "translations"
  | "kind"
  | "level"
  | "mode"
  | "matches"
  | "objectives"
  | "countries"
  | "start"
  | "due"
  | "metric"
  | "milestones"
>;
type Partner = PledgeState["partners"][number];

const LEAST_TEXT = 300;

const fact = (
  what: "drafted" | "revised" | "submitted" | "returned" | "withdrawn" | "published" | "corrected" | "retracted",
  pledge: PledgeId,
): Decided => ({ type: `pledges.pledge-${what}.v1`, aggregate: pledge, data: { pledge } }) as Decided;

const unchanged = (state: PledgeState): Decision => ({ state, events: [] });
export const isClosed = ({ stage }: Pick<PledgeState, "stage">) => stage === "fulfilled" || stage === "stopped";
export const isPublished = ({ status }: Pick<PledgeState, "status">) => status === "published";

function needStatus({ status }: PledgeState, ...wanted: PledgeState["status"][]) {
  if (!wanted.includes(status)) throw new Refusal("out-of-turn");
}

/**
 * C8: "making pledges on GCM implementation": measurable and time-bound by construction. The texts, the dates, and what
 * the mode asks for.
 * @throws Refusal original-missing, text-too-short, due-before-start, milestone-outside, mode-incomplete, partner-itself
 */
function check(state: Pick<PledgeState, keyof Content | "member" | "partners">): void {
  const { words, original, start, due, milestones, mode, matches, partners, member } = state;
  if (!words[original]) throw new Refusal("original-missing");
  if (Object.values(words).some(({ text }) => Array.from(text).length < LEAST_TEXT))
    throw new Refusal("text-too-short", { least: String(LEAST_TEXT) });
  if (due <= start) throw new Refusal("due-before-start");
  if (milestones.some((one) => one.due < start || one.due > due)) throw new Refusal("milestone-outside");
  if (mode === "matching" ? !matches : mode !== "individual" && !partners.length) throw new Refusal("mode-incomplete");
  if (partners.some((partner) => partner.member === member)) throw new Refusal("partner-itself");
}

/** An individual pledge has no partners, and only a matching one names another. */
function fitting<T extends Pick<PledgeState, "mode" | "matches" | "partners">>(state: T): T {
  const { matches, ...rest } = state;
  const partners = state.mode === "individual" ? [] : state.partners;
  return { ...rest, partners, ...(state.mode === "matching" && matches && { matches }) } as T;
}

const contentOf = (state: Content): Content => ({
  original: state.original,
  words: state.words,
  translations: state.translations,
  kind: state.kind,
  level: state.level,
  mode: state.mode,
  matches: state.matches,
  objectives: state.objectives,
  countries: state.countries,
  start: state.start,
  due: state.due,
  metric: state.metric,
  milestones: state.milestones,
});

export function draftPledge(
  asked: Content & { partners: Partner["member"][] },
  { id, member, steward, now }: Pick<PledgeState, "id" | "member" | "steward"> & { now: Instant },
): Decision {
  const state: PledgeState = fitting({
    ...asked,
    id,
    version: 0,
    status: "draft",
    member,
    steward,
    partners: asked.partners.map((partner) => ({ member: partner, status: "asked" })),
    draftedAt: now,
    stage: "planning",
    updates: [],
    asked: [],
    revision: 0,
    corrected: [],
  });
  check(state);
  return { state, events: [fact("drafted", id)] };
}

/** Changes a draft. Whoever confirmed another text, or has not answered about it yet, is asked again. (policy) */
export function revisePledge(
  before: PledgeState,
  change: Partial<Content & Pick<PledgeState, "steward">> & { partners?: Partner["member"][] | undefined },
): Decision {
  needStatus(before, "draft");
  const { partners: wanted = before.partners.map(({ member }) => member), ...rest } = change;
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  const known = new Map(before.partners.map((partner) => [partner.member, partner]));
  const partners = wanted.map((member): Partner => known.get(member) ?? { member, status: "asked" });
  const after = fitting<PledgeState>({ ...before, ...given, partners });
  check(after);
  if (same(after, before)) return unchanged(before);
  const again = ({ member, ...partner }: Partner): Partner =>
    partner.status === "declined" ? { member, ...partner } : { member, status: "asked" };
  const changed = !same(contentOf(after), contentOf(before));
  return {
    state: changed ? { ...after, partners: after.partners.map(again) } : after,
    events: [fact("revised", before.id)],
  };
}

/** Partners that were not asked yet, or not about these words, are asked now. */
export function submitPledge(before: PledgeState, { now }: { now: Instant }): Decision {
  if (before.status === "submitted") return unchanged(before);
  needStatus(before, "draft");
  check(before);
  if (before.due < dateOf(now)) throw new Refusal("in-the-past");
  const asked = before.partners.filter(({ askedAt }) => !askedAt);
  const partners = before.partners.map((partner) => ({ ...partner, askedAt: partner.askedAt ?? now }));
  return {
    state: { ...before, partners, status: "submitted", submittedAt: now },
    events: [
      fact("submitted", before.id),
      ...asked.map(({ member }): Decided => {
        const data = { pledge: before.id, member };
        return { type: "pledges.partner-asked.v1", aggregate: before.id, data };
      }),
    ],
  };
}

/** What is published stays so: it is stopped by its makers or retracted by the secretariat, never withdrawn unseen. */
export function withdrawPledge(before: PledgeState): Decision {
  if (before.status === "withdrawn") return unchanged(before);
  needStatus(before, "draft", "submitted");
  return { state: { ...before, status: "withdrawn" }, events: [fact("withdrawn", before.id)] };
}

type Deciding = { by: PersonId; now: Instant };

export function returnPledge(before: PledgeState, { reason, by, now }: Deciding & { reason: string }): Decision {
  if (before.status === "draft" && before.returned?.reason === reason) return unchanged(before);
  needStatus(before, "submitted");
  return {
    state: { ...before, status: "draft", returned: { at: now, by, reason } },
    events: [fact("returned", before.id)],
  };
}

/** Published while partners are still asked, it shows those that confirmed. @throws Refusal stale: submitted anew since it was seen */
export function publishPledge(
  before: PledgeState,
  { by, now, seen = before.submittedAt }: Deciding & { seen?: Instant | undefined },
): Decision {
  if (isPublished(before)) return unchanged(before);
  needStatus(before, "submitted");
  if (seen !== before.submittedAt) throw new Refusal("stale");
  const { returned: _, ...state } = before;
  return {
    state: { ...state, status: "published", published: { at: now, by }, revision: 1 },
    events: [fact("published", before.id)],
  };
}

/**
 * C3: what was published never changes silently: a correction says what changed, and is a new revision of the one that was
 * read. The same once more says nothing new. @throws Refusal stale, record-full
 */
export function correctPledge(
  before: PledgeState,
  {
    changed,
    reopened,
    seen,
    by,
    now,
    ...change
  }: Deciding & Partial<Content> & { changed: Texts; reopened: boolean; seen: number },
): Decision {
  needStatus(before, "published");
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  const opens = reopened && isClosed(before);
  const milestones = change.milestones ? renumbered(before, change.milestones) : before.milestones;
  const after: PledgeState = { ...before, ...given, milestones, ...(opens && { stage: "in-progress" }) };
  if (same(after, before)) return unchanged(before);
  if (seen !== before.revision) throw new Refusal("stale");
  check(after);
  const correction = { at: now, by, changed, ...(opens && { stage: after.stage }) };
  return {
    state: fittingItem({ ...after, corrected: [...before.corrected, correction], revision: before.revision + 1 }),
    events: [fact("corrected", before.id)],
  };
}

/** Updates told by number which milestones are reached: one that keeps its words or its day keeps its number too. */
function renumbered({ milestones, updates }: PledgeState, wanted: Content["milestones"]): Content["milestones"] {
  type One = Content["milestones"][number];
  const left = new Set(milestones);
  const numbers = new Map<One, number>();
  const [day, words] = [(a: One, b: One) => a.due === b.due, (a: One, b: One) => same(a.text, b.text)];
  for (const alike of [(a: One, b: One) => day(a, b) && words(a, b), words, day])
    for (const one of wanted) {
      const known = numbers.has(one) ? undefined : [...left].find((other) => alike(other, one));
      if (known && left.delete(known)) numbers.set(one, known.number);
    }
  const used = new Set([...numbers.values(), ...updates.flatMap(({ reached }) => reached)]);
  const free = () => Array.from({ length: used.size + 1 }, (_, n) => n + 1).find((n) => !used.has(n)) ?? 0;
  for (const one of wanted)
    if (!numbers.has(one)) {
      const number = free();
      used.add(number);
      numbers.set(one, number);
    }
  return wanted.map((one) => ({ ...one, number: numbers.get(one) ?? 0 }));
}

export function retractPledge(before: PledgeState, { reason, by, now }: Deciding & { reason: Texts }): Decision {
  if (before.status === "retracted") return unchanged(before);
  needStatus(before, "published");
  return {
    state: { ...before, status: "retracted", retracted: { at: now, by, reason } },
    events: [fact("retracted", before.id)],
  };
}
