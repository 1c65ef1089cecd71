import type { Decision } from "../meetings/rules.ts";
import { Refusal } from "../refusal.ts";
import { asks, fact, sameOffice } from "./message-rules.ts";
import type { MessageState } from "./states.ts";

/** Leaves room for what a list adds to DynamoDB's 400 KB an item; a character takes up to three bytes. */
const MESSAGE_CHARACTERS = 100_000;

type Reply = MessageState["replies"][number];

/**
 * Only who has to act can say that it is done, and where nobody is named each addressee for itself. The same answer told
 * twice is one.
 */
export function answerMessage(
  message: MessageState,
  reply: Omit<Reply, "number" | "approved">,
): Decision<MessageState> {
  if (message.status !== "approved") throw new Refusal("out-of-turn");
  const closes = reply.closes && asks(message) && (!message.holder || sameOffice(message.holder, reply.from));
  const told = { number: message.replies.length + 1, ...reply, closes };
  const known = message.replies.some(
    (one) =>
      one.by === told.by &&
      sameOffice(one.from, told.from) &&
      one.closes === told.closes &&
      JSON.stringify(one.text) === JSON.stringify(told.text),
  );
  if (known) return { state: message, events: [] };
  const after = { ...message, replies: [...message.replies, told] };
  if (JSON.stringify(after).length > MESSAGE_CHARACTERS) throw new Refusal("record-full");
  return { state: after, events: [fact("dialogue.message-answered.v1", message.id)] };
}

/**
 * C3: an answer, too, is public once the body that asked or the secretariat approves it; approved twice it is approved
 * once, as it was first. Whoever asked says whether it settles that: after an interim one the message goes on waiting.
 * @throws Refusal not-found, out-of-turn
 */
export function approveReply(
  message: MessageState,
  { number, interim, ...approved }: NonNullable<Reply["approved"]> & { number: number; interim: boolean },
): Decision<MessageState> {
  const reply = message.replies.find((one) => one.number === number);
  if (!reply) throw new Refusal("not-found");
  if (reply.approved) return { state: message, events: [] };
  if (message.status !== "approved") throw new Refusal("out-of-turn");
  const settled = { ...reply, approved, closes: reply.closes && !interim };
  return {
    state: { ...message, replies: message.replies.map((one) => (one === reply ? settled : one)) },
    events: [fact("dialogue.message-reply-approved.v1", message.id)],
  };
}

/** Whether an answer waits for who may approve it. */
export const waitsForApproval = ({ status, replies }: Pick<MessageState, "status" | "replies">): boolean =>
  status === "approved" && replies.some(({ approved }) => !approved);
