import type { PersonId } from "../../events/define.ts";
import { change, isAhead } from "../meetings/rules.ts";
import type { MeetingState } from "../meetings/states.ts";
import { findMeeting, meetingWrites } from "../meetings/store.ts";
import { Refusal } from "../refusal.ts";
import type { Texts } from "../tables/states.ts";
import type { Caller } from "../web/caller.ts";
import type { InputOf } from "../web/operation.ts";
import { newId, recordAll, retryOnConflict, type World } from "../world.ts";
import type * as contract from "./dialogue-contract.ts";
import { dialogueResource, mustFindDialogue } from "./reads.ts";
import { needRunner } from "./rights.ts";
import * as rules from "./rules.ts";
import type { DialogueState } from "./states.ts";
import { dialogueWrites, findDialogue, findInputs, jointActionsOf } from "./store.ts";

type Announced = InputOf<typeof contract.announceDialogue>["body"];
type Agenda = InputOf<typeof contract.setAgenda>["body"]["items"];
type Told = InputOf<typeof contract.recordFinding>["body"];

const told = (world: World, state: DialogueState) => dialogueResource(world, state, { at: world.now, insider: true });

/** Announces a year's dialogue; under which its outcomes will be published is fixed from the start. */
export function announceDialogue(world: World, caller: Caller, asked: Announced) {
  needRunner(caller);
  const outcome = newId(world, "out");
  return retryOnConflict(async () => {
    const known = await findDialogue(world, asked.year);
    const { state, events } = rules.announce(known, asked, { outcome, by: world.by as PersonId, now: world.now });
    if (events.length) await recordAll(world, dialogueWrites(world, undefined, state), ...events);
    return told(world, state);
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
    const known = new Set(inputs.filter((input) => input.year === year).map(({ id }) => id));
    const items = asked.map(({ table, ...item }) => ({ ...item, ...(table && { table }) }));
    const held = Boolean(meeting && rules.isHeld(meeting));
    const { state, events } = rules.setAgenda(before, items, { known, held, now: world.now });
    if (events.length) {
      const also = onItsMeeting(world, meeting, items);
      await recordAll(world, [...dialogueWrites(world, before, state), ...also.writes], ...events, ...also.events);
    }
    return told(world, state);
  });
}

export function nameMeeting(world: World, caller: Caller, year: number, id: MeetingState["id"]) {
  needRunner(caller);
  return retryOnConflict(async () => {
    const before = await mustFindDialogue(world, year);
    const [former, meeting] = await Promise.all([meetingOf(world, before), findMeeting(world, id)]);
    if (!meeting) throw new Refusal("no-such-record");
    const { state, events } = rules.nameMeeting(before, meeting, { before: former, now: world.now });
    if (events.length) {
      const also = onItsMeeting(world, before.agendaSetAt ? meeting : undefined, before.agenda);
      await recordAll(world, [...dialogueWrites(world, before, state), ...also.writes], ...events, ...also.events);
    }
    return told(world, state);
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

export function approveOutcomes(world: World, caller: Caller, year: number, summary?: Texts) {
  needRunner(caller);
  return retryOnConflict(async () => {
    const before = await mustFindDialogue(world, year);
    const meeting = await meetingOf(world, before);
    const by = world.by as PersonId;
    const { state, events } = rules.approveOutcomes(before, {
      meeting: meeting || undefined,
      summary,
      by,
      now: world.now,
    });
    if (events.length) await recordAll(world, dialogueWrites(world, before, state), ...events);
    return told(world, state);
  });
}

export function correctOutcomes(
  world: World,
  caller: Caller,
  year: number,
  asked: { changed: Texts; summary?: Texts | undefined },
) {
  needRunner(caller);
  return retryOnConflict(async () => {
    const before = await mustFindDialogue(world, year);
    const published = rules.publishedAt(before, world.now) ?? "9";
    const agreed = (await jointActionsOf(world, year)).some(({ agreedAt }) => agreedAt > published);
    const by = world.by as PersonId;
    const { state, events } = rules.correctOutcomes(before, { ...asked, agreed, by, now: world.now });
    if (events.length) await recordAll(world, dialogueWrites(world, before, state), ...events);
    return told(world, state);
  });
}
