import type { MeetingId, PersonId } from "../../events/define.ts";
import { readLink } from "../links.ts";
import { focalPointsOf } from "../members/focal-store.ts";
import { findPersonLink, personsOf } from "../members/member-store.ts";
import { historyOf } from "../members/store.ts";
import { Refusal } from "../refusal.ts";
import type { Caller } from "../web/caller.ts";
import { Denial } from "../web/problem.ts";
import { recordAll, retryOnConflict, type World } from "../world.ts";
import { mustFindMeeting } from "./actions.ts";
import { isConcerned, mayKnow } from "./concern.ts";
import { ownMeetingResource } from "./resources.ts";
import { answer } from "./rules.ts";
import type { OwnMeeting } from "./shapes.ts";
import type { Answer, InviteeState, MeetingState } from "./states.ts";
import { findInvitee, inviteeWrite } from "./store.ts";

export interface Said {
  answer: Answer;
  substitute?: PersonId | undefined;
}

/** What is told to who is invited. @throws Refusal not-found, Denial not-allowed */
export async function getOwnMeeting(world: World, caller: Caller, id: MeetingId): Promise<OwnMeeting> {
  const meeting = await mustFindMeeting(world, id);
  if (!(await mayKnow(world, meeting, caller))) throw new Denial("not-allowed");
  return ownMeetingResource(world, meeting, await findInvitee(world, id, world.by as PersonId));
}

/** @throws Refusal not-found, not-invited, meeting-over */
export async function answerInvitation(world: World, id: MeetingId, said: Said): Promise<OwnMeeting> {
  const person = world.by as PersonId;
  const { meeting, invitee } = await record(world, { id, person, said });
  return ownMeetingResource(world, meeting, invitee);
}

/** Whose invitation a letter's link is, and to what. @throws Refusal link-gone */
export async function openInvitation(world: World, token: string) {
  const { subject } = await readLink(world, token, "rsvp");
  const [person, id] = subject.split("#") as [PersonId, MeetingId?];
  if (!id) throw new Refusal("link-gone");
  const meeting = await mustFindMeeting(world, id);
  return { person, meeting, invitee: await findInvitee(world, id, person) };
}

/** @throws Refusal link-gone, not-invited, meeting-over */
export async function answerByLetter(world: World, token: string, said: Said) {
  const { person, meeting } = await openInvitation(world, token);
  await record({ ...world, by: person }, { id: meeting.id, person, said });
  return { status: "done" as const };
}

const record = (
  world: World,
  { id, person, said }: { id: MeetingId; person: PersonId; said: Said },
): Promise<{ meeting: MeetingState; invitee: InviteeState }> =>
  retryOnConflict(async () => {
    const meeting = await mustFindMeeting(world, id);
    if (!(await isConcerned(world, meeting, person))) throw new Refusal("not-invited");
    await needSubstitute(world, person, said);
    const before = await findInvitee(world, id, person);
    const { state, events } = answer(before, { meeting, ...said, now: world.now });
    if (events.length) await recordAll(world, [inviteeWrite(world, id, state)], ...events);
    return { meeting, invitee: state };
  });

/** Who may stand in: a colleague of the same member or agency, or somebody named for it. */
async function needSubstitute(world: World, person: PersonId, { answer: said, substitute }: Said) {
  if (said !== "substitute") return;
  const wrong = (code: string) => new Denial("invalid-input", { errors: [{ pointer: "/substitute", code }] });
  if (!substitute) throw wrong("required");
  const [colleagues, history] = await Promise.all([colleaguesOf(world, person), historyOf(world, substitute)]);
  const named = history.some(({ type }) => type === "members.substitute-named.v1");
  if (!named && !colleagues.includes(substitute)) throw wrong("not-a-choice");
}

/** Who serves the same member or agency, without the person. */
export async function colleaguesOf(world: Pick<World, "record">, person: PersonId): Promise<PersonId[]> {
  const link = await findPersonLink(world, person);
  const all = link?.member
    ? await personsOf(world, link.member)
    : link?.agency
      ? await focalPointsOf(world, { agency: link.agency })
      : [];
  return all.filter((id) => id !== person);
}
