import type { MeetingBody, MeetingId, PersonId } from "../../events/define.ts";
import type { Attributes, Key, Write } from "../aws/table.ts";
import type { Instant } from "../time.ts";
import type { World } from "../world.ts";
import { InviteeState, MeetingState } from "./states.ts";

type Records = Pick<World, "record">;

const meetingKey = (id: MeetingId): Key => ({ pk: id, sk: "meeting" });
const inviteeKey = (meeting: MeetingId, person: PersonId): Key => ({ pk: meeting, sk: `invitee#${person}` });
/** In the lists meetings stand by their instant, so that a span of time is one range. */
const listKey = (list: MeetingBody | "all", { at, id }: Pick<MeetingState, "at" | "id">): Key => ({
  pk: `meetings#${list}`,
  sk: `${at}#${id}`,
});
/** Of one person at one instant for the same bodies: so that a double click makes one meeting. */
const callKey = ({ by, at, of }: Pick<MeetingState, "by" | "at" | "of">): Key => ({
  pk: `called#${by}`,
  sk: `${at}#${of.toSorted().join("+")}`,
});

export async function findMeeting({ record }: Records, id: MeetingId): Promise<MeetingState | undefined> {
  const item = await record.get(meetingKey(id));
  return item && MeetingState.parse(item);
}

/** At most 100; keeps the order, without those that are not there. */
async function findMeetings({ record }: Records, ids: MeetingId[]): Promise<MeetingState[]> {
  const items = ids.length ? await record.getAll(ids.map(meetingKey)) : [];
  return items.flatMap((item) => (item ? [MeetingState.parse(item)] : []));
}

export interface MeetingsAsked {
  /** all bodies' unless told */
  body?: MeetingBody | undefined;
  /** of `at`, both told */
  from: Instant;
  to: Instant;
  /** 100 at most */
  limit?: number;
  after?: Attributes | undefined;
}

/** One page of meetings by their instant, cancelled ones too, and where the next begins: two calls. */
export async function meetingsOf(world: Records, { body, from, to, limit = 100, after }: MeetingsAsked) {
  if (to < from) return { meetings: [], last: undefined };
  const { items, last } = await world.record.query({
    pk: `meetings#${body ?? "all"}`,
    between: [from, `${to}~`],
    limit,
    after,
  });
  const ids = items.map(({ sk }) => sk.slice(sk.indexOf("#") + 1) as MeetingId);
  return { meetings: await findMeetings(world, ids), last };
}

/** Every meeting of the span, page by page. */
export async function allMeetingsOf(world: Records, asked: Omit<MeetingsAsked, "limit" | "after">) {
  const all: MeetingState[] = [];
  for (let after: Attributes | undefined, more = true; more; more = Boolean(after)) {
    const page = await meetingsOf(world, { ...asked, after });
    all.push(...page.meetings);
    after = page.last;
  }
  return all;
}

/** The meeting, and its places in the lists where they change. */
export function meetingWrites(world: World, before: MeetingState | undefined, after: MeetingState): Write[] {
  const table = world.record;
  const lists = [...after.of, "all"] as const;
  const moves = before?.at !== after.at;
  return [
    { table, key: meetingKey(after.id), version: before?.version ?? 0, item: after },
    ...(before && moves ? lists.map((list) => ({ table, key: listKey(list, before) })) : []),
    ...(moves ? lists.map((list) => ({ table, key: listKey(list, after), item: {} })) : []),
  ];
}

/** The meeting that the same person called for the same bodies and instant, with the version of its mark. */
export async function calledBefore(world: Records, asked: Pick<MeetingState, "by" | "at" | "of">) {
  const mark = await world.record.get(callKey(asked));
  const meeting = mark && (await findMeeting(world, mark["meeting"] as MeetingId));
  return { version: mark?.version ?? 0, meeting: meeting?.at === asked.at ? meeting : undefined };
}

export const callWrite = (world: World, version: number, meeting: MeetingState): Write => ({
  table: world.record,
  key: callKey(meeting),
  version,
  item: { meeting: meeting.id },
});

export async function findInvitee(world: Records, meeting: MeetingId, person: PersonId): Promise<InviteeState> {
  const item = await world.record.get(inviteeKey(meeting, person));
  return InviteeState.parse(item ?? { person, version: 0 });
}

/** Of whom something is kept beside the meeting: who answered, left or came later; not everybody who is invited. */
export async function inviteesOf({ record }: Records, meeting: MeetingId): Promise<InviteeState[]> {
  const all: InviteeState[] = [];
  for (let after: Attributes | undefined, more = true; more; more = Boolean(after)) {
    const page = await record.query({ pk: meeting, prefix: "invitee#", after });
    all.push(...page.items.map((item) => InviteeState.parse(item)));
    after = page.last;
  }
  return all;
}

export const inviteeWrite = (world: World, meeting: MeetingId, { version, ...state }: InviteeState): Write => ({
  table: world.record,
  key: inviteeKey(meeting, state.person),
  version,
  item: state,
});

/** Nothing is left beside the meeting of who was erased. */
export const forgetInvitee = (world: World, meeting: MeetingId, person: PersonId): Write => ({
  table: world.record,
  key: inviteeKey(meeting, person),
});
