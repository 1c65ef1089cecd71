import type { InputId, MemberId, PersonId } from "../../events/define.ts";
import type { Attributes } from "../aws/table.ts";
import { findMember } from "../members/member-store.ts";
import { policies } from "../policies.ts";
import { Refusal } from "../refusal.ts";
import { cardsById, membersById } from "../tables/names.ts";
import type { Texts } from "../tables/states.ts";
import type { Caller } from "../web/caller.ts";
import type { InputOf } from "../web/operation.ts";
import { Denial } from "../web/problem.ts";
import { forAll, newId, recordAll, retryOnConflict, type World } from "../world.ts";
import * as rules from "./call-rules.ts";
import type * as contract from "./dialogue-contract.ts";
import { dialogueResource, mustFindDialogue } from "./reads.ts";
import { needRunner, seesInputs } from "./rights.ts";
import { publishedAt } from "./rules.ts";
import type { Input } from "./shapes.ts";
import type { DialogueState, InputState } from "./states.ts";
import { allDialogues, dialogueWrites, findInput, findInputOf, inputsFrom, inputsOf, inputWrites } from "./store.ts";

type Submitted = InputOf<typeof contract.submitInput>["body"];

export function setCall(
  world: World,
  caller: Caller,
  year: number,
  asked: rules.AskedCall & { seen?: number | undefined },
) {
  needRunner(caller);
  return retryOnConflict(async () => {
    const before = await mustFindDialogue(world, year);
    const { state, events } = rules.setCall(before, asked, world.now);
    if (events.length) await recordAll(world, dialogueWrites(world, before, state), ...events);
    const version = before.version + (events.length ? 1 : 0);
    return dialogueResource(world, { ...state, version }, { at: world.now, insider: true });
  });
}

/** @throws Refusal not-found, call-closed, not-of-the-table, no-such-record */
export function submitInput(world: World, caller: Caller, year: number, said: Submitted): Promise<Input> {
  const { table, answers, seen } = said;
  if (caller.as !== "member") throw new Denial("not-allowed");
  const id = newId(world, "inp");
  return retryOnConflict(async () => {
    const dialogue = await mustFindDialogue(world, year);
    const [member, { version, input: before }] = await Promise.all([
      findMember(world, caller.member),
      findInputOf(world, { year, table, member: caller.member }),
    ]);
    if (member?.status !== "active") throw new Refusal("not-of-the-table");
    const person = world.by as PersonId;
    const asked = { dialogue, table, answers, seen, member, id, person, now: world.now };
    const { state, events } = rules.submitInput(before, asked);
    if (events.length) await recordAll(world, inputWrites(world, version, before, state), ...events);
    const [told] = await inputResources(world, [state], { own: caller.member });
    if (!told) throw new Refusal("not-found");
    return told;
  });
}

/** @throws Refusal not-found, call-closed, reason-needed, Denial not-allowed where it is somebody else's */
export const withdrawInput = (
  world: World,
  caller: Caller,
  { year, id }: { year: number; id: InputId },
  reason: Texts | undefined,
) =>
  retryOnConflict(async () => {
    const [dialogue, input] = await Promise.all([mustFindDialogue(world, year), findInput(world, id)]);
    if (input?.year !== year) throw new Refusal("not-found");
    const office = caller.as === "secretariat";
    if (!office && !(caller.as === "member" && caller.member === input.member)) throw new Denial("not-allowed");
    const asked = { dialogue, office, reason, by: world.by as PersonId, now: world.now };
    const { state, events } = rules.withdrawInput(input, asked);
    const { version } = await findInputOf(world, input);
    if (events.length) await recordAll(world, inputWrites(world, version, input, state), ...events);
    return { id, status: "withdrawn" as const };
  });

/** Inputs with who sent them: to eyes inside the bodies by name, in public as the member and its card allow. */
async function inputResources(
  world: World,
  inputs: readonly InputState[],
  { inside = false, own }: { inside?: boolean; own?: MemberId | undefined },
): Promise<Input[]> {
  const [members, cards] = await Promise.all([
    membersById(
      world,
      inputs.map(({ member }) => member),
    ),
    cardsById(
      world,
      inputs.filter(({ member }) => member.startsWith("mbr_")).map(({ person }) => person),
    ),
  ]);
  return inputs.map(({ id, year, table, member: by, person, answers, at, late }) => {
    const member = members.get(by);
    const card = cards.get(person);
    const seen = inside || by === own;
    const organization = member?.organization && (seen || member.listed) ? member.organization.name : undefined;
    const name = card && (seen || card.audience === "everyone") ? card.name : undefined;
    return { id, year, table, author: organization ?? name ?? null, answers, at, late };
  });
}

const standing = ({ withdrawn }: InputState) => !withdrawn;

interface ListAsked {
  table?: number | undefined;
  limit: number;
  after?: Attributes | undefined;
}

/** One page of what the caller may see: all for who holds a seat, one's own, and all once outcomes are approved. */
export async function listInputs(world: World, caller: Caller, year: number, { table, limit, after }: ListAsked) {
  const dialogue = await mustFindDialogue(world, year);
  const inside = seesInputs(caller);
  if (inside || publishedAt(dialogue, world.now)) {
    const { inputs, last } = await inputsOf(world, { year, table, limit, after });
    const own = caller.as === "member" ? caller.member : undefined;
    return { items: await inputResources(world, inputs.filter(standing), { inside, own }), last };
  }
  if (caller.as !== "member") return { items: [], last: undefined };
  const tables = table ? [table] : [1, 2, 3, 4];
  const own = (await inputsFrom(world, { year, member: caller.member, tables })).filter(standing);
  return { items: await inputResources(world, own, { own: caller.member }), last: undefined };
}

/** Asked daily: which calls open by now, and who is reminded of a deadline. */
export async function openAndRemind(world: World): Promise<void> {
  const { now } = world;
  const due = [rules.openCall, (state: DialogueState) => rules.remindOfCall(state, { now, policies })];
  const asked = (await allDialogues(world)).filter((one) => due.some((rule) => rule(one, now).events.length));
  await forAll(asked, async ({ year }) => {
    for (const rule of due)
      await retryOnConflict(async () => {
        const before = await mustFindDialogue(world, year);
        const { state, events } = rule(before, now);
        if (events.length) await recordAll(world, dialogueWrites(world, before, state), ...events);
      });
  });
}
