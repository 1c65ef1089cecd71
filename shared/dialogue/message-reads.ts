import type { MessageId } from "../../events/define.ts";
import { focalPointsOf } from "../members/focal-store.ts";
import { Refusal } from "../refusal.ts";
import { sitsIn } from "../tables/rights.ts";
import type { Instant } from "../time.ts";
import type { Caller } from "../web/caller.ts";
import { Denial } from "../web/problem.ts";
import type { World } from "../world.ts";
import { MessageResource } from "./message-contract.ts";
import { asOffice, messageAt, officeKey, standingOf } from "./message-rules.ts";
import { approvedMessages, draftedMessages, findMessage } from "./message-store.ts";
import type { Counterpart, MessageState } from "./states.ts";

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
      ...(approved && { approvedAt: approved.at, approvedBy: approved.as }),
      ...(withdrawn && { withdrawnAt: withdrawn.at }),
      ...standingOf(message, at),
      replies: message.replies.map((reply) => ({
        at: reply.at,
        from: reply.from,
        text: reply.text,
        closes: reply.closes,
      })),
    } satisfies MessageResource);
  });
}

/** What the caller may see of a message at an instant: everybody what was approved, who works on it the draft too. */
const seenBy = (caller: Caller, message: MessageState, at: Instant): MessageState | undefined =>
  messageAt(message, at) ?? (worksOn(caller, message) ? message : undefined);

/** @throws Refusal not-found */
export async function getMessage(world: Records, caller: Caller, id: MessageId, at: Instant): Promise<MessageResource> {
  const seen = seenBy(caller, await mustFindMessage(world, id), at);
  const [told] = seen ? await messageResources(world, [seen], at) : [];
  if (!told) throw new Refusal("not-found");
  return told;
}

/** The drafts that the caller may change or approve. @throws Denial sign-in-needed, not-allowed */
export async function listDrafts(world: Records, caller: Caller, at: Instant): Promise<MessageResource[]> {
  if (caller.as === "everyone") throw new Denial("sign-in-needed");
  const seated = "seats" in caller && caller.seats.length > 0;
  if (caller.as !== "secretariat" && !seated) throw new Denial("not-allowed");
  const drafts = (await draftedMessages(world)).filter((one) => one.draftedAt <= at && worksOn(caller, one));
  return messageResources(world, drafts, at);
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
