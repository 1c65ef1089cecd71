import type { MessageId } from "../../events/define.ts";
import { focalPointsOf } from "../members/focal-store.ts";
import { Refusal } from "../refusal.ts";
import { sitsIn } from "../tables/rights.ts";
import type { Instant } from "../time.ts";
import type { Caller } from "../web/caller.ts";
import { Denial } from "../web/problem.ts";
import type { World } from "../world.ts";
import { MessageResource } from "./message-contract.ts";
import { asOffice, changedAt, draftAt, messageAt, officeKey, sameOffice, standingOf } from "./message-rules.ts";
import { approvedMessages, draftedMessages, findMessage, unapprovedReplies } from "./message-store.ts";
import { Counterpart, type MessageState } from "./states.ts";

type Records = Pick<World, "record">;

/** @throws Refusal not-found */
export async function mustFindMessage(world: Records, id: MessageId): Promise<MessageState> {
  const message = await findMessage(world, id);
  if (!message) throw new Refusal("not-found");
  return message;
}

/** Who sits in the body that it is from or at the Liaison Table, and the secretariat. */
export const worksOn = (caller: Caller, { from }: Pick<MessageState, "from">): boolean =>
  caller.as === "secretariat" || sitsIn(caller, from) || sitsIn(caller, "liaison");

const known = async (world: Records, messages: readonly MessageState[]) => {
  const offices = new Map(messages.flatMap(({ to }) => to.map((office) => [officeKey(office), office] as const)));
  const found = await Promise.all(
    [...offices].map(
      async ([key, office]) => [key, (await focalPointsOf(world, asOffice(office))).length > 0] as const,
    ),
  );
  return new Map(found);
};

/** Messages as they are told at an instant. */
export async function messageResources(
  world: Records,
  messages: readonly MessageState[],
  at: Instant,
): Promise<MessageResource[]> {
  const reached = await known(world, messages);
  return messages.map((message) => {
    const { id, from, purpose, title, text, deadline, holder, status, draftedAt, approved, withdrawn } = message;
    return MessageResource.parse({
      id,
      from,
      to: message.to.map((office) => ({ ...office, reached: reached.get(officeKey(office)) ?? false })),
      purpose,
      title,
      text,
      ...(deadline && { deadline }),
      ...(holder && { holder }),
      status,
      draftedAt,
      changedAt: changedAt(message),
      ...(approved && { approvedAt: approved.at, approvedBy: approved.as }),
      ...(withdrawn && { withdrawnAt: withdrawn.at }),
      ...standingOf(message, at),
      replies: message.replies.map((reply) => ({
        number: reply.number,
        at: reply.at,
        from: reply.from,
        text: reply.text,
        closes: reply.closes,
        approvedAt: reply.approved && reply.approved.at <= at ? reply.approved.at : null,
      })),
    } satisfies MessageResource);
  });
}

type Reading = Pick<World, "record" | "now">;

/** A draft as it is, or as it was at another instant. */
const draftSeen = ({ now }: Reading, message: MessageState, at: Instant): MessageState | undefined =>
  at === now && !message.approved ? message : draftAt(message, at);

/** The office that a caller acts for. */
export const officeOf = (caller: Caller): Counterpart | undefined => {
  if (caller.as === "agency") return { agency: caller.agency };
  return caller.as === "government" ? Counterpart.parse({ country: caller.country }) : undefined;
};

/**
 * Everybody sees what was approved by then; who works on it the draft too, and answers that wait for approval; an office its
 * own. @throws Refusal not-found
 */
export async function getMessage(world: Reading, caller: Caller, id: MessageId, at: Instant): Promise<MessageResource> {
  const message = await mustFindMessage(world, id);
  const office = officeOf(caller);
  const insider = worksOn(caller, message);
  const sees = ({ from }: { from: Counterpart }) => insider || Boolean(office && sameOffice(from, office));
  const seen = messageAt(message, at, sees) ?? (insider ? draftSeen(world, message, at) : undefined);
  const [told] = seen ? await messageResources(world, [seen], at) : [];
  if (!told) throw new Refusal("not-found");
  return told;
}

/** Of the drafts that the caller may change or approve, those there were then. @throws Denial sign-in-needed, not-allowed */
export async function listDrafts(world: Reading, caller: Caller, at: Instant): Promise<MessageResource[]> {
  if (caller.as === "everyone") throw new Denial("sign-in-needed");
  const seated = "seats" in caller && caller.seats.length > 0;
  if (caller.as !== "secretariat" && !seated) throw new Denial("not-allowed");
  const drafts = (await draftedMessages(world)).filter((one) => worksOn(caller, one));
  return messageResources(
    world,
    drafts.flatMap((one) => draftSeen(world, one, at) ?? []),
    at,
  );
}

/** Messages whose answers wait for the caller to approve them: who sits in the body that asked, and the secretariat. */
export async function listUnapproved(world: Reading, caller: Caller): Promise<MessageResource[]> {
  const waiting = await unapprovedReplies(world);
  const own = waiting.filter(({ from }) => caller.as === "secretariat" || sitsIn(caller, from));
  return messageResources(world, own, world.now);
}

type State = "awaiting" | "answered" | "overdue";

/** One page of what was approved by an instant, the latest first, and the place where the next begins. */
export async function listMessages(
  world: Records,
  asked: { to?: string | undefined; state?: State | undefined; at: Instant; limit: number; after?: string | undefined },
): Promise<{ items: MessageResource[]; last: string | undefined }> {
  const { to: code, state, at } = asked;
  // A country's code has two letters; the dataset's agencies have more.
  const to: Counterpart | undefined = code
    ? code.length === 2
      ? { country: code as Extract<Counterpart, { country: unknown }>["country"] }
      : { agency: code }
    : undefined;
  const { messages, last } = await approvedMessages(world, { ...asked, to });
  const told = await messageResources(
    world,
    messages.flatMap((message) => messageAt(message, at) ?? []),
    at,
  );
  return { items: told.filter((one) => !state || fits(one, state)), last };
}

const fits = ({ state, overdue }: MessageResource, asked: State): boolean =>
  asked === "answered" ? state === "taken" : asked === "overdue" ? overdue : state === "awaiting";
