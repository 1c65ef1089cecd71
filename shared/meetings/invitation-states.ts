import type { MeetingId, PersonId } from "../../events/define.ts";
import { findMember, findPersonLink } from "../members/member-store.ts";
import { seatedBody } from "../tables/seat-rules.ts";
import type { World } from "../world.ts";
import { isConcerned } from "./concern.ts";
import type { InvitationStates } from "./invitation-templates.ts";
import { findInvitee, findMeeting } from "./store.ts";

/** A meeting as it is now for one reader, who may be concerned no more. */
export async function invitationStates(world: World, data: object, to: string): Promise<InvitationStates> {
  const { meeting: id, days } = data as { meeting?: MeetingId; days?: number };
  const meeting = id && (await findMeeting(world, id));
  if (!meeting) return {};
  const known = { meeting, now: world.now, ...(days && { days }) };
  if (!to.startsWith("per_"))
    return { invited: { ...known, concerned: meeting.of.map(seatedBody).includes("liaison") } };
  const person = to as PersonId;
  const [invitee, concerned, country] = await Promise.all([
    findInvitee(world, meeting.id, person),
    isConcerned(world, meeting, person),
    countryOf(world, person),
  ]);
  return { invited: { ...known, concerned, invitee, ...(country && { country }) } };
}

async function countryOf(world: World, person: PersonId): Promise<string | undefined> {
  const link = await findPersonLink(world, person);
  return link?.country ?? (link?.member && (await findMember(world, link.member))?.country);
}
