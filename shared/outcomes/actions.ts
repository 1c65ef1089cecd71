import type { OutcomeId, PersonId } from "../../events/define.ts";
import { Refusal } from "../refusal.ts";
import { repetitionOf, repetitionWrite } from "../repetition.ts";
import { sitsIn } from "../tables/rights.ts";
import type { Texts } from "../tables/states.ts";
import type { Caller } from "../web/caller.ts";
import { newId, recordAll, retryOnConflict, type World } from "../world.ts";
import * as drafts from "./draft-rules.ts";
import { mustFindOutcome, retiredRefusal } from "./public-actions.ts";
import { recordOutcome } from "./publish-writes.ts";
import { draftResource, outcomeResource } from "./resources.ts";
import * as rules from "./rules.ts";
import { Draft, type Outcome } from "./shapes.ts";
import { type DraftState, type OutcomeState, OwnKind, retiredElsewhere } from "./states.ts";
import { deedWrite, draftWrites, findDraft, findOutcome } from "./store.ts";

/** Whether the caller may approve what is published: who sits at the Liaison Table, or the secretariat. */
export const mayApprove = (caller: Caller): boolean => caller.as === "secretariat" || sitsIn(caller, "liaison");

/** For its author and who may approve it; for anybody else there is none. @throws Refusal not-found */
export async function mustFindDraft(world: World, caller: Caller, id: OutcomeId): Promise<DraftState> {
  const draft = await findDraft(world, id);
  if (!draft || !(draft.by === world.by || mayApprove(caller))) throw new Refusal("not-found");
  return draft;
}

const did = (world: World, id: OutcomeId, deed: Parameters<typeof deedWrite>[3]) =>
  deedWrite(world, world.by as PersonId, id, deed);

type Written = { words: drafts.Written } & drafts.Telling;
export type Plan = Pick<DraftState, "kind" | "tables" | "objectives" | "countries"> & Written;
type Optional<T> = { [K in keyof T]?: T[K] | undefined };

/** Words as they are kept, of what was given and, where that leaves something out, what stood before. */
function wordsBy(before: DraftState["words"], { words, original, machine }: Optional<Written>) {
  const told = drafts.tellingOf(before);
  return drafts.wordsOf(words ?? before, { original: original ?? told.original, machine: machine ?? told.machine });
}

const given = <T extends object>(fields: T) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };

export const draftOutcome = (world: World, asked: Plan): Promise<Draft> =>
  retryOnConflict(async () => {
    const by = world.by as PersonId;
    const sent = await repetitionOf<OutcomeId>(world, `sent-outcomes#${by}`, asked);
    const before = sent.id && (await findDraft(world, sent.id));
    if (before && before.status !== "withdrawn") return draftResource(before);
    const { words, original, machine, ...plan } = asked;
    const id = newId(world, "out");
    const { state, events } = drafts.draft(
      { ...plan, words: drafts.wordsOf(words, { original, machine }) },
      { id, by, now: world.now },
    );
    const writes = [
      ...draftWrites(world, undefined, state),
      did(world, id, "drafted"),
      repetitionWrite(world, sent, id),
    ];
    await recordAll(world, writes, ...events);
    return draftResource(state);
  });

export async function reviseOutcome(
  world: World,
  caller: Caller,
  { id, matches, asked }: { id: OutcomeId; matches: (current: unknown) => void; asked: Optional<Plan> },
): Promise<Draft> {
  const draft = await mustFindDraft(world, caller, id);
  matches(Draft.parse(draftResource(draft)));
  const { words, original, machine, ...plan } = asked;
  const told = { words: wordsBy(draft.words, { words, original, machine }) };
  const { state, events } = drafts.revise(draft, { ...given(plan), ...told }, world.now);
  if (events.length) await recordAll(world, draftWrites(world, draft, state), ...events);
  return draftResource(state);
}

export const withdrawOutcome = (world: World, caller: Caller, id: OutcomeId): Promise<Draft> =>
  retryOnConflict(async () => {
    const draft = await mustFindDraft(world, caller, id);
    const { state, events } = drafts.withdraw(draft, world.now);
    if (events.length) await recordAll(world, draftWrites(world, draft, state), ...events);
    return draftResource(state);
  });

/** Approved and published in one commit, so that nothing approved waits, and nothing else is ever published. */
export const approveOutcome = (
  world: World,
  caller: Caller,
  { id, seen }: { id: OutcomeId; seen?: string | undefined },
): Promise<Outcome> =>
  retryOnConflict(async () => {
    const draft = await mustFindDraft(world, caller, id);
    const approved = drafts.approve(draft, { by: world.by as PersonId, now: world.now, seen });
    const known = await findOutcome(world, id);
    const published = approved.publication
      ? rules.publish(known, approved.publication, world.now)
      : { state: known, events: [] };
    const writes = [...draftWrites(world, draft, approved.state), did(world, id, "approved")];
    const along = { writes, events: approved.events };
    await recordOutcome(world, known, published, along);
    if (!published.state) throw new Refusal("not-found");
    return outcomeResource(published.state);
  });

/** Another revision of the Mechanism's own reports and notes; the rest is corrected where it comes from. */
export const correctOutcome = (
  world: World,
  id: OutcomeId,
  {
    changed,
    language,
    seen,
    ...asked
  }: Optional<Omit<Plan, "kind">> & { changed: Texts; language: OutcomeLanguage; seen: number },
): Promise<Outcome> =>
  retryOnConflict(async () => {
    const known = await mustFindOutcome(world, id);
    if (known.retired) throw retiredRefusal(known.retired, language);
    if (!OwnKind.safeParse(known.kind).success) throw new Refusal("out-of-turn");
    const { words, original, machine, ...plan } = asked;
    const told = { words: wordsBy(known.words, { words, original, machine }) };
    const { tables, objectives, countries } = { ...known, ...given(plan) };
    const content = { ...told, tables, objectives, countries };
    const by = world.by as PersonId;
    const publication = rules.correct(known, { content, changed, seen, by, now: world.now });
    const corrected = publication ? rules.publish(known, publication, world.now) : { state: known, events: [] };
    await recordOutcome(world, known, corrected, { writes: [did(world, id, "corrected")], events: [] });
    return outcomeResource(corrected.state ?? known);
  });
type OutcomeLanguage = Parameters<typeof retiredRefusal>[1];

/** What takes its place must be published. @throws Refusal not-found, no-such-record, out-of-turn: retracted where it comes from */
export const retractOutcome = (
  world: World,
  id: OutcomeId,
  { reason, successor }: { reason: Texts; successor?: OutcomeId | undefined },
): Promise<{ id: OutcomeId; status: "retracted" }> =>
  retryOnConflict(async () => {
    const known = await mustFindOutcome(world, id);
    if (retiredElsewhere.includes(known.kind)) throw new Refusal("out-of-turn");
    if (successor) await needPublished(world, successor, id);
    const retracted = rules.retract(known, { reason, successor, now: world.now });
    await recordOutcome(world, known, retracted, { writes: [did(world, id, "retracted")], events: [] });
    return { id, status: "retracted" };
  });

async function needPublished(world: World, successor: OutcomeId, id: OutcomeId) {
  const next: OutcomeState | undefined = successor === id ? undefined : await findOutcome(world, successor);
  if (!next || next.retired) throw new Refusal("no-such-record");
}
