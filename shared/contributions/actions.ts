import type { ContributionId, MemberId, PersonId } from "../../events/define.ts";
import { repetitionOf, repetitionWrite } from "../repetition.ts";
import type { Caller } from "../web/caller.ts";
import { Denial } from "../web/problem.ts";
import { newId, recordAll, retryOnConflict, type World } from "../world.ts";
import { asInsider, loadFor, loadOwn } from "./access.ts";
import { askNext, letGo } from "./asking.ts";
import { authorWrites, ownPk } from "./author-store.ts";
import type { DraftInput, RevisionInput } from "./contract.ts";
import { draft, type Revision, revise, submit, translate, withdraw } from "./rules.ts";
import type { Contribution } from "./shapes.ts";
import { contributionWrites, findContribution } from "./store.ts";

/** No event says which person an author is: any contribution may become a protected one. */
const asAuthor = (world: World): World => ({ ...world, by: "author" });

/** @throws Denial invalid-input: at least one objective, unless it is about the Compact as a whole */
function needObjectives({ objectives, general }: { objectives: readonly number[]; general: boolean }) {
  const code = objectives.length ? "one-of-two" : "too-few:1";
  if (general === objectives.length > 0)
    throw new Denial("invalid-input", { errors: [{ pointer: "/objectives", code }] });
}

/** Begun twice within a day, word for word, it is one: a double click. */
export function draftContribution(
  world: World,
  { person, member }: { person: PersonId; member: MemberId },
  asked: DraftInput,
): Promise<Contribution> {
  needObjectives(asked);
  const { general: _, ...said } = asked;
  const id = newId(world, "con");
  return retryOnConflict(async () => {
    const sent = await repetitionOf<ContributionId>(world, await ownPk(person), asked);
    const before = sent.id && (await findContribution(world, sent.id));
    const author = { person, member };
    if (before && before.status !== "withdrawn") return asInsider(world, { state: before, author });
    const { state, events } = draft(said, { id, now: world.now });
    await recordAll(
      asAuthor(world),
      [
        ...contributionWrites(world, undefined, state),
        ...(await authorWrites(world, id, author)),
        repetitionWrite(world, sent, id),
      ],
      ...events,
    );
    return asInsider(world, { state, author });
  });
}

/** `matches` is asked about it as the caller sees it (RFC 9110, If-Match). The secretariat has its translations only. */
export const reviseContribution = (
  world: World,
  caller: Caller,
  { id, asked, matches }: { id: ContributionId; asked: RevisionInput; matches: (current: Contribution) => void },
) =>
  retryOnConflict(async () => {
    const office = caller.as === "secretariat";
    const whole = await (office ? loadFor : loadOwn)(world, caller, id);
    matches(await asInsider(world, whole));
    const { words, without, general, ...rest } = asked;
    if (office && Object.values(rest).some((value) => value !== undefined)) throw new Denial("not-allowed");
    if (!office) needOther(whole.state.objectives, { general, objectives: rest.objectives });
    const change: Revision = { ...rest, words, without, ...(general && { objectives: [] }) };
    const { state, events } = office ? translate(whole.state, words, without) : revise(whole.state, change);
    if (events.length)
      await recordAll(office ? world : asAuthor(world), contributionWrites(world, whole.state, state), ...events);
    return asInsider(world, { ...whole, state });
  });

/** Only what is named changes; what is then said of its objectives must be whole. */
function needOther(
  before: readonly number[],
  { general, objectives }: { general: boolean | undefined; objectives: readonly number[] | undefined },
) {
  if (general === undefined && objectives === undefined) return;
  const said = objectives ?? (general ? [] : before);
  needObjectives({ objectives: said, general: general ?? false });
}

/** Whoever is next of another organization is asked for the review in the same commit. */
export const submitContribution = (world: World, caller: Caller, id: ContributionId) =>
  retryOnConflict(async () => {
    const whole = await loadOwn(world, caller, id);
    const submitted = submit(whole.state, world.now);
    if (!submitted.events.length) return asInsider(world, whole);
    const { state, events, writes } = await askNext(world, { ...whole, state: submitted.state });
    await recordAll(
      asAuthor(world),
      [...contributionWrites(world, whole.state, state), ...writes],
      ...submitted.events,
      ...events,
    );
    return asInsider(world, { ...whole, state });
  });

export const withdrawContribution = (world: World, caller: Caller, id: ContributionId) =>
  retryOnConflict(async () => {
    const whole = await loadOwn(world, caller, id);
    const { state, events } = withdraw(whole.state);
    if (events.length)
      await recordAll(
        asAuthor(world),
        [...contributionWrites(world, whole.state, state), ...(await letGo(world, whole.state))],
        ...events,
      );
    return asInsider(world, { ...whole, state });
  });
