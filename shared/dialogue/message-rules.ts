import type { MessageId, PersonId } from "../../events/define.ts";
import type { Decided } from "../../events/index.ts";
import type { Decision } from "../meetings/rules.ts";
import type { Policies } from "../policies.ts";
import { Refusal } from "../refusal.ts";
import { dateOf, type Instant, laterOf, plusDays, wholeDaysBetween } from "../time.ts";
import type { Counterpart, MessageState } from "./states.ts";

export const fact = (type: `dialogue.message-${string}` & Decided["type"], id: MessageId) =>
  ({ type, aggregate: id, data: { message: id } }) as Decided;

/** A government or an agency by one text: `country#CO`, `agency#IOM`. */
export const officeKey = (of: Counterpart): string =>
  "country" in of ? `country#${of.country}` : `agency#${of.agency}`;
/** As focal points are kept by. */
export const asOffice = (of: Counterpart) => ("country" in of ? { country: of.country } : { agency: of.agency });
export const sameOffice = (a: Counterpart, b: Counterpart): boolean => officeKey(a) === officeKey(b);
export const isAddressee = ({ to }: Pick<MessageState, "to">, office: Counterpart): boolean =>
  to.some((one) => sameOffice(one, office));

type Said = Pick<MessageState, "to" | "purpose" | "title" | "text" | "deadline" | "holder">;

/** Whether who has to act is among those whom the message goes to. */
export const holderFits = ({ to, holder }: Pick<Said, "to" | "holder">): boolean =>
  !holder || isAddressee({ to }, holder);

/** Information and replies ask nothing of anybody. */
export const asks = ({ purpose }: Pick<MessageState, "purpose">): boolean =>
  purpose === "action" || purpose === "comment";

/** Where only one is asked to act, they are who has to. */
function settled(said: Said): Said {
  const [only, more] = said.to;
  return said.purpose === "action" && only && !more ? { ...said, holder: said.holder ?? only } : said;
}

/** C13: what the Mechanism tells "the governments of the region", in the shape of a liaison statement. */
export function draftMessage(
  asked: Said & Pick<MessageState, "from">,
  { id, by, now }: { id: MessageId; by: PersonId; now: Instant },
): Decision<MessageState> {
  ahead(asked, now);
  return {
    state: {
      ...asked,
      ...settled(asked),
      id,
      version: 0,
      status: "drafted",
      draftedAt: now,
      by,
      replies: [],
      reminded: [],
    },
    events: [fact("dialogue.message-drafted.v1", id)],
  };
}

function ahead({ deadline }: Pick<Said, "deadline">, now: Instant) {
  if (deadline && deadline < dateOf(now)) throw new Refusal("in-the-past");
}

/** When a draft said something else last. */
export const changedAt = ({ draftedAt, revisedAt }: Pick<MessageState, "draftedAt" | "revisedAt">): Instant =>
  revisedAt ?? draftedAt;

type Patch = { [K in keyof Said]?: Said[K] | undefined | null };

/** What is left out stays; null takes away what may be missing. */
export function reviseMessage(message: MessageState, patch: Patch, now: Instant): Decision<MessageState> {
  if (message.status !== "drafted") throw new Refusal("out-of-turn");
  if (patch.deadline) ahead({ deadline: patch.deadline }, now);
  const { deadline, holder, ...kept } = message;
  const until = patch.deadline === undefined ? deadline : patch.deadline;
  const who = patch.holder === undefined ? holder : patch.holder;
  const said = settled({
    to: patch.to ?? message.to,
    purpose: patch.purpose ?? message.purpose,
    title: patch.title ?? message.title,
    text: patch.text ?? message.text,
    ...(until && { deadline: until }),
    ...(who && { holder: who }),
  });
  return { state: { ...kept, ...said, revisedAt: now }, events: [fact("dialogue.message-revised.v1", message.id)] };
}

/**
 * C3: "nothing published that was not approved": by the Liaison Table or the secretariat, who is on record. Approved twice
 * is approved once. @throws Refusal out-of-turn, in-the-past; stale: changed since it was seen
 */
export function approveMessage(
  message: MessageState,
  { seen = changedAt(message), ...approved }: NonNullable<MessageState["approved"]> & { seen?: Instant | undefined },
): Decision<MessageState> {
  if (message.status === "approved") return { state: message, events: [] };
  if (message.status === "withdrawn") throw new Refusal("out-of-turn");
  if (seen !== changedAt(message)) throw new Refusal("stale");
  ahead(message, approved.at);
  return {
    state: { ...message, status: "approved", approved },
    events: [fact("dialogue.message-approved.v1", message.id)],
  };
}

/** A draft is gone from sight; what was sent stays to be read, as withdrawn. */
export function withdrawMessage(
  message: MessageState,
  withdrawn: NonNullable<MessageState["withdrawn"]>,
): Decision<MessageState> {
  if (message.status === "withdrawn") return { state: message, events: [] };
  return {
    state: { ...message, status: "withdrawn", withdrawn },
    events: [fact("dialogue.message-withdrawn.v1", message.id)],
  };
}

type Reply = MessageState["replies"][number];

const nobody = () => false;

/**
 * The message as everybody saw it at an instant; undefined before it was approved. `sees` says which answers are shown
 * before they are approved.
 */
export function messageAt(
  message: MessageState,
  at: Instant,
  sees: (reply: Reply) => boolean = nobody,
): MessageState | undefined {
  const { approved, withdrawn, ...rest } = message;
  if (!approved || approved.at > at) return undefined;
  const gone = withdrawn && withdrawn.at <= at ? withdrawn : undefined;
  return {
    ...rest,
    approved,
    ...(gone && { withdrawn: gone }),
    status: gone ? "withdrawn" : "approved",
    replies: message.replies.filter((reply) => reply.at <= at && (isPublic(reply, at) || sees(reply))),
  };
}

/** The draft as it was at an instant; undefined where it was not there yet, or said something else, which is not kept. */
export function draftAt(message: MessageState, at: Instant): MessageState | undefined {
  const { approved, withdrawn, ...rest } = message;
  if (message.draftedAt > at || (message.revisedAt ?? "") > at) return undefined;
  if (approved && approved.at <= at) return undefined;
  const gone = withdrawn && withdrawn.at <= at ? withdrawn : undefined;
  return { ...rest, ...(gone && { withdrawn: gone }), status: gone ? "withdrawn" : "drafted", replies: [] };
}

const isPublic = ({ approved }: Reply, at: Instant) => approved !== undefined && approved.at <= at;

/** Who has not done yet what was asked: who has to act, or else everybody whom the message went to. */
export const askedOf = (message: Pick<MessageState, "to" | "holder" | "replies">): Counterpart[] =>
  (message.holder ? [message.holder] : message.to).filter((office) => !closedBy(message, office));

const closedBy = ({ replies }: Pick<MessageState, "replies">, office: Counterpart): Instant | undefined =>
  replies.find(({ closes, from }) => closes && sameOffice(from, office))?.at;

/** When the last of those who had to answer did; undefined while somebody is asked still. */
function takenAt(message: MessageState): Instant | undefined {
  if (askedOf(message).length) return undefined;
  const asked = message.holder ? [message.holder] : message.to;
  return asked.map((office) => closedBy(message, office) ?? "").reduce(laterOf);
}

export interface Standing {
  /** null where nothing is asked */
  state: "awaiting" | "taken" | null;
  overdue: boolean;
  /** whole days from the approval to the last answer that was asked for, or to now */
  daysWaited: number | null;
}

/** How long a message has waited, and whether it still does; a deadline is the last good day, in UTC. */
export function standingOf(message: MessageState, at: Instant): Standing {
  const { status, approved, deadline } = message;
  if (status !== "approved" || !approved || !asks(message)) return { state: null, overdue: false, daysWaited: null };
  const taken = takenAt(message);
  const state = taken ? "taken" : "awaiting";
  return {
    state,
    overdue: state === "awaiting" && deadline !== undefined && deadline < dateOf(at),
    daysWaited: wholeDaysBetween(approved.at, taken ?? at),
  };
}

/** What still waits for an answer. */
export const isAwaiting = (message: MessageState): boolean =>
  message.status === "approved" && asks(message) && askedOf(message).length > 0;

/** Whole days from today to the last good day; negative when it has passed. */
export const daysLeft = (deadline: string, now: Instant): number =>
  wholeDaysBetween(`${dateOf(now)}T00:00:00.000Z`, `${deadline}T00:00:00.000Z`);

/**
 * Reminders 7 days before the deadline and on the day (policy). What became due while nobody asked is one letter; what lay
 * in the past when the message was approved is none.
 */
export function remind(message: MessageState, now: Instant, { actionReminderDays }: Policies): Decision<MessageState> {
  const { deadline, approved, reminded } = message;
  if (!deadline || !approved || !isAwaiting(message)) return { state: message, events: [] };
  const left = daysLeft(deadline, now);
  const due = actionReminderDays.filter(
    (days) =>
      left <= days &&
      !reminded.includes(days) &&
      dateOf(plusDays(`${deadline}T00:00:00.000Z`, -days)) > dateOf(approved.at),
  );
  if (!due.length) return { state: message, events: [] };
  return {
    state: { ...message, reminded: [...reminded, ...due] },
    events: [fact("dialogue.message-due.v1", message.id)],
  };
}
