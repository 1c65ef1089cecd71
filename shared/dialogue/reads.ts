import type { MemberId } from "../../events/define.ts";
import { Refusal } from "../refusal.ts";
import { membersById } from "../tables/names.ts";
import type { Instant } from "../time.ts";
import type { World } from "../world.ts";
import { type Call, takesInputs } from "./call-rules.ts";
import { dialogueAt } from "./history-rules.ts";
import { isOverdue, jointActionAt } from "./joint-action-rules.ts";
import { findingsUntil, publishedAt, summaryAt } from "./rules.ts";
import type { Dialogue, JointAction, Outcomes } from "./shapes.ts";
import type { DialogueState, JointActionState } from "./states.ts";
import { allDialogues, findDialogue, jointActionsOf } from "./store.ts";
import { takenUpByEach } from "./taken-up.ts";

type Records = Pick<World, "record">;

/** @throws Refusal not-found */
export async function mustFindDialogue(world: Records, year: number): Promise<DialogueState> {
  const state = await findDialogue(world, year);
  if (!state) throw new Refusal("not-found");
  return state;
}

const callTold = (state: DialogueState, { questions, tables, opens, deadline, zone }: Call, at: Instant) => ({
  questions,
  tables,
  opens,
  deadline,
  zone,
  open: takesInputs(state, at),
});

/** A dialogue as it stood at an instant; its outcomes once approved, or to an insider, who runs it. */
export async function dialogueResource(
  world: Records,
  state: DialogueState,
  { at, insider }: { at: Instant; insider: boolean },
): Promise<Dialogue> {
  if (state.announcedAt > at) throw new Refusal("not-found");
  const outcomes = await outcomesOf(world, state, { at, insider });
  return { ...rowOf(state, at), agenda: dialogueAt(state, at).agenda, ...(outcomes && { outcomes }) };
}

/** What a list tells of it, too: as it was said at the instant. */
function rowOf(state: DialogueState, at: Instant) {
  const then = dialogueAt(state, at);
  const { year, title, announcedAt, call, meeting } = then;
  const { retracted } = state;
  return {
    year,
    title,
    announcedAt,
    ...(call && { call: callTold(then, call, at) }),
    ...(meeting && { meeting }),
    ...(retracted && { retractedAt: retracted.at }),
  };
}

async function outcomesOf(
  world: Records,
  state: DialogueState,
  { at, insider }: { at: Instant; insider: boolean },
): Promise<Outcomes | undefined> {
  if (state.retracted) return undefined;
  const published = publishedAt(state, at);
  const until = insider ? at : published;
  if (!until) return undefined;
  const corrected = state.corrected.filter((one) => one.at <= at);
  const findings = findingsUntil(state, until);
  const actions = (await jointActionsOf(world, state.year)).filter(({ agreedAt }) => agreedAt <= until);
  if (!published && findings.length + actions.length === 0) return undefined;
  const summary = published && summaryAt(state, at);
  return {
    ...(summary && { summary }),
    findings: findings.map(({ number, kind, text, objectives, at: since }) => ({
      number,
      kind,
      text,
      objectives,
      at: since,
    })),
    jointActions: await jointActionResources(world, actions, at),
    approvedAt: published ? (state.approved?.at ?? null) : null,
    revision: published ? 1 + corrected.length : 0,
    ...(insider && { version: state.version }),
    corrected: corrected.map(({ at: when, changed }) => ({ at: when, changed })),
  };
}

/** Joint actions as they stood at an instant; a member that is not listed is not named. */
export async function jointActionResources(
  world: Records,
  actions: readonly JointActionState[],
  at: Instant,
): Promise<JointAction[]> {
  const [members, taken] = await Promise.all([
    membersById(
      world,
      actions.map(({ ours }) => ("member" in ours ? ours.member : undefined)),
    ),
    takenUpByEach(
      world,
      actions.map(({ id }) => id),
      at,
    ),
  ]);
  const organization = (id: MemberId) => {
    const member = members.get(id);
    return (member?.listed && member.organization?.name) || null;
  };
  return actions.flatMap((action, n) => {
    const then = jointActionAt(action, at);
    if (!then) return [];
    const { id, year, text, objectives, ours, theirs, due, state, agreedAt, replies } = then;
    return {
      id,
      year,
      text,
      objectives,
      ours: "member" in ours ? { ...ours, organization: organization(ours.member) } : ours,
      theirs,
      due,
      overdue: isOverdue(then, at),
      state,
      agreedAt,
      recommendations: taken[n] ?? [],
      replies: replies.map((reply) => ({
        at: reply.at,
        side: reply.side,
        state: reply.state,
        ...(reply.text && { text: reply.text }),
      })),
    };
  });
}

/** Every dialogue announced by an instant, the latest year first. */
export async function listDialogues(world: Records, at: Instant) {
  const all = (await allDialogues(world)).filter(({ announcedAt }) => announcedAt <= at);
  return all.map((state) => ({
    ...rowOf(state, at),
    approvedAt: publishedAt(state, at) ? (state.approved?.at ?? null) : null,
  }));
}
