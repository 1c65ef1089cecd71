import type { MeetingBody, MemberId, PersonId } from "../../events/define.ts";
import type { DialogueEvent } from "../../events/index.ts";
import { focalPointsOf } from "../members/focal-store.ts";
import { findMember, findPersonLink, personsOf } from "../members/member-store.ts";
import { historyOf } from "../members/store.ts";
import { bodyOf, tableOf } from "../tables/seat-rules.ts";
import { recordAll, retryOnConflict, type World } from "../world.ts";
import { holdersOfMeeting, isConcerned, thoseServing } from "./concern.ts";
import { keep } from "./invitee-rules.ts";
import { findKept, keptWrite } from "./keep-store.ts";
import { isAhead } from "./rules.ts";
import { InviteeState, type MeetingState } from "./states.ts";
import { allMeetingsOf, findInvitee, forgetInvitee, inviteesOf, inviteeWrite } from "./store.ts";

/** What the consumer hears; of each, whoever may have joined or left is asked about as they are now. */
export const invitationEvents = [
  "members.member-approved.v1",
  "members.person-joined.v1",
  "members.tables-chosen.v1",
  "members.person-removed.v1",
  "members.person-erased.v1",
  "members.member-suspended.v1",
  "members.imported-confirmed.v1",
  "members.focal-point-joined.v1",
  "members.focal-point-removed.v1",
  "tables.seat-taken.v1",
  "tables.seat-ended.v1",
] as const;

/** Keeps invitations to what is upcoming in step with who takes part, whatever order events come in. */
export async function keepInvitations(world: World, event: DialogueEvent): Promise<void> {
  switch (event.type) {
    case "members.member-approved.v1":
    case "members.person-joined.v1":
    case "members.tables-chosen.v1":
    case "members.person-removed.v1":
    case "members.member-suspended.v1":
      return keepMember(world, event.data.member);
    case "members.imported-confirmed.v1":
      return keepMember(world, event.data.member, event.data.person);
    case "members.person-erased.v1":
      return forgetPerson(world, event.data.person);
    case "members.focal-point-joined.v1":
    case "members.focal-point-removed.v1":
      if (event.data.agency) await keepPersons(world, "liaison", [event.data.person]);
      return keepPersons(world, "dialogue", [event.data.person]);
    case "tables.seat-taken.v1":
    case "tables.seat-ended.v1": {
      const { body, role, person, agency } = event.data;
      const persons = agency ? await focalPointsOf(world, { agency }) : person ? [person] : [];
      await keepPersons(world, body, persons);
      if (role === "representative") await keepPersons(world, "liaison", persons);
      await keepPersons(world, "dialogue", persons);
    }
  }
}

/** A member's persons at its tables, against what was kept last. `heardNothing` is who could get no letter until now. */
const keepMember = (world: World, id: MemberId, heardNothing?: PersonId) =>
  retryOnConflict(async () => {
    const [member, serving, kept] = await Promise.all([
      findMember(world, id),
      personsOf(world, id),
      findKept(world, id),
    ]);
    const persons = member?.status === "active" ? serving : [];
    const tables = persons.length ? (member?.tables ?? []) : [];
    const meetings = await upcoming(world, [...new Set([...kept.tables, ...tables])].map(bodyOf));
    for (const meeting of meetings) {
      const of = (some: number[]) => some.some((table) => meeting.of.includes(bodyOf(table)));
      for (const person of new Set([...kept.persons, ...persons])) {
        const unheard = person === heardNothing;
        const was = !unheard && kept.persons.includes(person) && of(kept.tables);
        const is = persons.includes(person) && of(tables);
        await keepOne(world, meeting, { person, was, is, unheard });
      }
    }
    if (same(kept.tables, tables) && same(kept.persons, persons)) return;
    await recordAll(world, [keptWrite(world, id, { version: kept.version, tables, persons })]);
  }, 20);

/** Who sits in a body, or did; who is of the table anyway is kept as a member's person. */
async function keepPersons(world: World, body: MeetingBody, persons: PersonId[]) {
  const sitting: PersonId[] = [];
  for (const person of persons) if (!(await isOfTable(world, body, person))) sitting.push(person);
  if (!sitting.length) return;
  for (const meeting of await upcoming(world, [body]))
    for (const person of sitting) await keepOne(world, meeting, { person, was: "perhaps" });
}

async function isOfTable(world: World, body: MeetingBody, person: PersonId): Promise<boolean> {
  const table = tableOf(body);
  if (!table) return false;
  const id = (await findPersonLink(world, person))?.member;
  const member = id && (await findMember(world, id));
  return Boolean(member && member.status === "active" && member.tables.includes(table));
}

/** Seats that begin or end as planned make no fact on the day: the Liaison Table's and the dialogue's meetings are looked through daily. */
export async function keepLiaison(world: World): Promise<void> {
  for (const meeting of await upcoming(world, ["liaison", "dialogue"])) {
    const [invitees, seated] = await Promise.all([inviteesOf(world, meeting.id), holdersOfMeeting(world, meeting)]);
    const holders = await thoseServing(world, seated);
    const invited = new Map(invitees.map((invitee) => [invitee.person, invitee]));
    for (const person of new Set([...invited.keys(), ...holders])) {
      const [was, is] = [invited.has(person), holders.includes(person)];
      const invitee = invited.get(person) ?? { person, version: 0 };
      // Asked one by one are only those whom the seats have made come or go: hardly anybody on most days.
      if (keep(InviteeState.parse(invitee), { meeting: meeting.id, was, is }).events.length)
        await keepOne(world, meeting, { person, was });
    }
  }
}

/** One person and one meeting. Who sits there alone may have been told or not: leaving is told to who was, by the ledger. */
const keepOne = (
  world: World,
  meeting: MeetingState,
  ask: { person: PersonId; was: boolean | "perhaps"; is?: boolean; unheard?: boolean },
) =>
  retryOnConflict(async () => {
    const { person, was, unheard } = ask;
    const [invitee, is] = await Promise.all([
      findInvitee(world, meeting.id, person),
      ask.is || isConcerned(world, meeting, person),
    ]);
    const before = was === "perhaps" ? !is : was;
    const { state, events } = keep(invitee, { meeting: meeting.id, was: before, is, unheard: unheard ?? false });
    if (!events.length || (!is && (await isErased(world, person)))) return;
    await recordAll(world, [inviteeWrite(world, meeting.id, state)], ...events);
  });

/** Nothing is kept of who was erased, and nobody is there to be told. */
const isErased = async (world: World, person: PersonId) =>
  !(await findPersonLink(world, person)) &&
  (await historyOf(world, person)).some(({ type }) => type === "members.person-erased.v1");

async function forgetPerson(world: World, person: PersonId) {
  for (const meeting of await upcoming(world, ["all"])) {
    const { version } = await findInvitee(world, meeting.id, person);
    if (version) await recordAll(world, [forgetInvitee(world, meeting.id, person)]);
  }
}

async function upcoming(world: World, bodies: (MeetingBody | "all")[]): Promise<MeetingState[]> {
  const span = { from: world.now, to: "9999" };
  const found = await Promise.all(
    bodies.map((body) => allMeetingsOf(world, { ...span, ...(body !== "all" && { body }) })),
  );
  const all = new Map(found.flat().map((meeting) => [meeting.id, meeting]));
  return [...all.values()].filter((meeting) => isAhead(meeting) && meeting.at > world.now);
}

const same = <T>(a: T[], b: T[]) => a.length === b.length && a.every((value) => b.includes(value));
