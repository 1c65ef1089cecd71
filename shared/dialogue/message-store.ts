import type { MessageId, PersonId } from "../../events/define.ts";
import type { Attributes, Key, Write } from "../aws/table.ts";
import type { Instant } from "../time.ts";
import type { World } from "../world.ts";
import { isAwaiting, officeKey } from "./message-rules.ts";
import { waitsForApproval } from "./reply-rules.ts";
import { type Counterpart, MessageState } from "./states.ts";

type Records = Pick<World, "record">;

const messageKey = (id: MessageId): Key => ({ pk: id, sk: "message" });
const DRAFTS = "messages#drafts";
const UNAPPROVED = "messages#unapproved-replies";
/** Whatever a person had to do with, for what they take along. */
const ofPerson = (person: PersonId) => `messages-of#${person}`;
const AWAITING = "messages#awaiting";
const listOf = (to?: Counterpart) => (to ? `messages#${officeKey(to)}` : "messages");
const placeOf = ({ id, approved }: MessageState) => `${approved?.at}#${id}`;

export async function findMessage({ record }: Records, id: MessageId): Promise<MessageState | undefined> {
  const item = await record.get(messageKey(id));
  return item && MessageState.parse(item);
}

/** Those that are there, in the order of the ids. */
async function findMessages({ record }: Records, ids: readonly MessageId[]): Promise<MessageState[]> {
  const found: MessageState[] = [];
  for (let i = 0; i < ids.length; i += 100) {
    const items = await record.getAll(ids.slice(i, i + 100).map(messageKey));
    found.push(...items.flatMap((item) => (item ? [MessageState.parse(item)] : [])));
  }
  return found;
}

const idIn = (sk: string) => sk.slice(sk.lastIndexOf("#") + 1) as MessageId;

async function allIn(world: Records, pk: string): Promise<MessageState[]> {
  const ids: MessageId[] = [];
  for (let after: Attributes | undefined, more = true; more; more = Boolean(after)) {
    const page = await world.record.query({ pk, after });
    ids.push(...page.items.map(({ sk }) => idIn(sk)));
    after = page.last;
  }
  return findMessages(world, ids);
}

/** Every draft, the oldest first: there are few. */
export const draftedMessages = (world: Records): Promise<MessageState[]> => allIn(world, DRAFTS);

/** Messages with an answer that nobody has approved yet. */
export const unapprovedReplies = (world: Records): Promise<MessageState[]> => allIn(world, UNAPPROVED);

/** What a person drafted, approved, withdrew or answered, drafts that were withdrawn too. */
export const messagesOf = (world: Records, person: PersonId): Promise<MessageState[]> => allIn(world, ofPerson(person));

/** Everything that was sent and waits for an answer, by its deadline; what has none comes last. */
export const awaitingMessages = (world: Records): Promise<MessageState[]> => allIn(world, AWAITING);

/** One page of what was approved by an instant, the latest first; `after` is the last place already seen. */
export async function approvedMessages(
  world: Records,
  { to, at, limit, after }: { to?: Counterpart | undefined; at: Instant; limit: number; after?: string | undefined },
): Promise<{ messages: MessageState[]; last: string | undefined }> {
  const pk = listOf(to);
  const { items, last } = await world.record.query({
    pk,
    between: ["0", `${at}~`],
    limit,
    descending: true,
    ...(after && { after: { pk, sk: after } }),
  });
  const messages = await findMessages(
    world,
    items.map(({ sk }) => idIn(sk)),
  );
  return { messages, last: last?.["sk"] as string | undefined };
}

/** The message and its places: among the drafts, in the lists once it is public, and with what waits for an answer. */
export function messageWrites(world: World, before: MessageState | undefined, after: MessageState): Write[] {
  const table = world.record;
  const places = (of: MessageState | undefined): Key[] =>
    of
      ? [
          ...(of.status === "drafted" ? [{ pk: DRAFTS, sk: of.id }] : []),
          ...(waitsForApproval(of) ? [{ pk: UNAPPROVED, sk: of.id }] : []),
          ...personsIn(of).map((person) => ({ pk: ofPerson(person), sk: of.id })),
          ...(of.approved ? [undefined, ...of.to].map((to) => ({ pk: listOf(to), sk: placeOf(of) })) : []),
          ...(isAwaiting(of) ? [{ pk: AWAITING, sk: `${of.deadline ?? "9999-12-31"}#${of.id}` }] : []),
        ]
      : [];
  const [was, is] = [places(before), places(after)];
  const without = (some: Key[], others: Key[]) =>
    some.filter(({ pk, sk }) => !others.some((one) => one.pk === pk && one.sk === sk));
  return [
    { table, key: messageKey(after.id), version: before?.version ?? 0, item: after },
    ...without(was, is).map((key) => ({ table, key })),
    ...without(is, was).map((key) => ({ table, key, item: {} })),
  ];
}

const personsIn = ({ by, approved, withdrawn, replies }: MessageState): PersonId[] => {
  const all = [by, approved?.by, withdrawn?.by, ...replies.flatMap((reply) => [reply.by, reply.approved?.by])];
  return [...new Set(all)].flatMap((person) => person ?? []);
};
