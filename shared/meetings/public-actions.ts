import type { MeetingBody, MeetingId } from "../../events/define.ts";
import type { Attributes } from "../aws/table.ts";
import { plusDays } from "../time.ts";
import { atOf } from "../web/at.ts";
import type { World } from "../world.ts";
import { mustFindMeeting } from "./actions.ts";
import { localDateOf } from "./local-time.ts";
import { meetingResource } from "./resources.ts";
import { meetingsOf } from "./store.ts";

/** What lists and calendars show unless asked otherwise, in days before and after. */
export const WINDOW = { back: 90, ahead: 400 };

/** Of the dates that four digits can tell. */
const LAST = "9999-12-31";

export interface ListAsked {
  body?: MeetingBody | undefined;
  from?: string | undefined;
  to?: string | undefined;
  at?: string | undefined;
  limit: number;
  after?: Attributes | undefined;
}

/** One page of meetings by their local date, in order of time. */
export async function listMeetings(world: World, { body, at, limit, after, ...asked }: ListAsked) {
  const day = atOf(at, world.now).slice(0, 10);
  const dayAfter = (days: number) => plusDays(`${day}T00:00:00.000Z`, days).slice(0, 10);
  const { from = dayAfter(-WINDOW.back), to = dayAfter(WINDOW.ahead) } = asked;
  // A local date begins and ends up to 14 hours from UTC's.
  const span = {
    from: plusDays(`${from}T00:00:00.000Z`, -1),
    to: to < LAST ? plusDays(`${to}T23:59:59.999Z`, 1) : `${LAST}~`,
  };
  const { meetings, last } = await meetingsOf(world, { body, ...span, limit, after });
  const within = meetings.filter((meeting) => {
    const local = localDateOf(meeting.at, meeting.zone);
    return from <= local && local <= to;
  });
  return { items: await Promise.all(within.map((meeting) => meetingResource(world, meeting))), last };
}

/** @throws Refusal not-found */
export const getMeeting = async (world: World, id: MeetingId) =>
  meetingResource(world, await mustFindMeeting(world, id));
