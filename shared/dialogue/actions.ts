import type { PersonId } from "../../events/define.ts";
import type { Decided } from "../../events/index.ts";
import type { Write } from "../aws/table.ts";
import { change, type Decision, isAhead } from "../meetings/rules.ts";
import type { MeetingState } from "../meetings/states.ts";
import { findMeeting, meetingWrites } from "../meetings/store.ts";
import { policies } from "../policies.ts";
import { Refusal } from "../refusal.ts";
import type { Texts } from "../tables/states.ts";
import { laterOf } from "../time.ts";
import type { Caller } from "../web/caller.ts";
import type { InputOf } from "../web/operation.ts";
import { newId, recordAll, retryOnConflict, type World } from "../world.ts";
import { announce, correctTitle as rename } from "./announce-rules.ts";
import type * as contract from "./dialogue-contract.ts";
import { dialogueResource, mustFindDialogue } from "./reads.ts";
import { needRunner } from "./rights.ts";
import * as rules from "./rules.ts";
import type { DialogueState } from "./states.ts";
import { dialogueWrites, findDialogue, findInputs, jointActionsOf } from "./store.ts";

type Announced = InputOf<typeof contract.announceDialogue>["body"];
type Agenda = InputOf<typeof contract.setAgenda>["body"]["items"];
type Told = InputOf<typeof contract.recordFinding>["body"];

// Of two clicks that announce, the one that began first may come last.
const told = (world: World, state: DialogueState) =>
  dialogueResource(world, state, { at: laterOf(world.now, state.announcedAt), insider: true });

/** Keeps what was decided, with what goes along, and tells it as it stands then. */
async function keep(
  world: World,
  before: DialogueState | undefined,
  { state, events }: Decision<DialogueState>,
  also: { writes: Write[]; events: Decided[] } = { writes: [], events: [] },
) {
  if (!events.length) return told(world, state);
  await recordAll(world, [...dialogueWrites(world, before, state), ...also.writes], ...events, ...also.events);
  return told(world, { ...state, version: state.version + 1 });
}

/** Announces a year's dialogue; under which its outcomes will be published is fixed from the start. */
export function announceDialogue(world: World, caller: Caller, asked: Announced) {
  needRunner(caller);
  const outcome = newId(world, "out");
  return retryOnConflict(async () => {
    const known = await findDialogue(world, asked.year);
    const by = world.by as PersonId;
    return keep(world, undefined, announce(known, asked, { outcome, by, now: world.now, policies }));
  });
}

export function correctTitle(world: World, caller: Caller, year: number, title: Texts) {
  needRunner(caller);
  return retryOnConflict(async () => {
    const before = await mustFindDialogue(world, year);
    return keep(world, before, rename(before, title, world.now));
  });
}

const meetingOf = async (world: World, { meeting }: DialogueState) => meeting && (await findMeeting(world, meeting));

/** What stands on the dialogue's agenda stands on that of its meeting too, which its invitations and calendars show. */
function onItsMeeting(world: World, meeting: MeetingState | undefined, items: DialogueState["agenda"]) {
  if (!meeting || !isAhead(meeting)) return { writes: [], events: [] };
  const { state, events } = change(meeting, { agenda: items.map(({ text }) => ({ text })) }, world.now);
  return { writes: events.length ? meetingWrites(world, meeting, state) : [], events };
}

export function setAgenda(world: World, caller: Caller, year: number, asked: Agenda) {
  needRunner(caller);
  return retryOnConflict(async () => {
    const before = await mustFindDialogue(world, year);
    const [meeting, inputs] = await Promise.all([
      meetingOf(world, before),
      findInputs(world, [...new Set(asked.flatMap((item) => item.inputs))]),
    ]);
    // What was withdrawn after it was put there may stay.
    const there = new Set(before.agenda.flatMap((item) => item.inputs));
    const own = inputs.filter((input) => input.year === year && (!input.withdrawn || there.has(input.id)));
    const known = new Set(own.map(({ id }) => id));
    const items = asked.map(({ table, ...item }) => ({ ...item, ...(table && { table }) }));
    const held = Boolean(meeting && rules.isHeld(meeting));
    const decided = rules.setAgenda(before, items, { known, held, now: world.now });
    return keep(world, before, decided, onItsMeeting(world, meeting, items));
  });
}

export function nameMeeting(world: World, caller: Caller, year: number, id: MeetingState["id"]) {
  needRunner(caller);
  return retryOnConflict(async () => {
    const before = await mustFindDialogue(world, year);
    const [former, meeting] = await Promise.all([meetingOf(world, before), findMeeting(world, id)]);
    if (!meeting) throw new Refusal("no-such-record");
    const decided = rules.nameMeeting(before, meeting, { before: former, now: world.now });
    return keep(world, before, decided, onItsMeeting(world, before.agendaSetAt ? meeting : undefined, before.agenda));
  });
}

export function recordFinding(world: World, caller: Caller, year: number, asked: Told) {
  needRunner(caller);
  return retryOnConflict(async () => {
    const before = await mustFindDialogue(world, year);
    const { state, events, finding } = rules.recordFinding(before, asked, world.now);
    if (events.length) await recordAll(world, dialogueWrites(world, before, state), ...events);
    const { number, kind, text, objectives, at } = finding;
    return { number, kind, text, objectives, at };
  });
}

interface Approval {
  summary?: Texts | undefined;
  seen?: number | undefined;
}

export function approveOutcomes(world: World, caller: Caller, year: number, approval: Approval) {
  needRunner(caller);
  return retryOnConflict(async () => {
    const before = await mustFindDialogue(world, year);
    const meeting = await meetingOf(world, before);
    const by = world.by as PersonId;
    const asked = { meeting: meeting || undefined, ...approval, by, now: world.now };
    return keep(world, before, rules.approveOutcomes(before, asked));
  });
}

export function correctOutcomes(world: World, caller: Caller, year: number, asked: Approval & { changed: Texts }) {
  needRunner(caller);
  return retryOnConflict(async () => {
    const before = await mustFindDialogue(world, year);
    const actions = await jointActionsOf(world, year);
    const by = world.by as PersonId;
    return keep(world, before, rules.correctOutcomes(before, { ...asked, actions, by, now: world.now }));
  });
}
