import type { MessageId, PersonId } from "../../events/define.ts";
import { readLink } from "../links.ts";
import { focalPointsOf, officeIn } from "../members/focal-store.ts";
import { findPersonLink } from "../members/member-store.ts";
import { policies } from "../policies.ts";
import { agencyCodes } from "../reference/codes.ts";
import { Refusal } from "../refusal.ts";
import { repetitionOf, repetitionWrite } from "../repetition.ts";
import { needSeat } from "../tables/rights.ts";
import type { Texts } from "../tables/states.ts";
import type { Caller } from "../web/caller.ts";
import { Denial } from "../web/problem.ts";
import { forAll, newId, recordAll, retryOnConflict, type World } from "../world.ts";
import type { MessageInput, MessagePatch } from "./message-contract.ts";
import { getMessage, mustFindMessage, officeOf, worksOn } from "./message-reads.ts";
import * as rules from "./message-rules.ts";
import { awaitingMessages, findMessage, messageWrites } from "./message-store.ts";
import * as replies from "./reply-rules.ts";
import { Counterpart, type MessageState } from "./states.ts";

type Decided = ReturnType<typeof rules.reviseMessage>;
type Office = { country?: string | undefined; agency?: string | undefined };

const counterpart = ({ country, agency }: Office): Counterpart => Counterpart.parse(agency ? { agency } : { country });

/** Those whom a message is to, as they are kept. @throws Refusal no-such-agency */
async function addressees(
  world: World,
  { governments = [], agencies = [] }: MessageInput["to"],
): Promise<Counterpart[]> {
  for (const agency of agencies)
    if (!agencyCodes.includes(agency) && !(await focalPointsOf(world, { agency })).length)
      throw new Refusal("no-such-agency");
  return [...governments.map((country) => ({ country })), ...agencies.map((agency) => ({ agency }))];
}

/** @throws Denial invalid-input where who has to act is none of those whom the message goes to */
function needHolder(message: Pick<MessageState, "to" | "holder">) {
  if (rules.holderFits(message)) return;
  const field = message.holder && "agency" in message.holder ? "agency" : "country";
  throw new Denial("invalid-input", { errors: [{ pointer: `/holder/${field}`, code: "not-a-choice" }] });
}

/** Drafts a message of a body that the caller sits in; the secretariat may for any. */
export const draftMessage = (world: World, caller: Caller, asked: MessageInput) =>
  retryOnConflict(async () => {
    needSeat(caller, [asked.from], { secretariat: true });
    const by = world.by as PersonId;
    const sent = await repetitionOf<MessageId>(world, `sent-messages#${by}`, asked);
    const before = sent.id && (await findMessage(world, sent.id));
    if (before && before.status !== "withdrawn") return getMessage(world, caller, before.id, world.now);
    const { from, purpose, title, text, deadline, holder } = asked;
    const said = {
      from,
      to: await addressees(world, asked.to),
      purpose,
      title,
      text,
      ...(deadline && { deadline }),
      ...(holder && { holder: counterpart(holder) }),
    };
    needHolder(said);
    const id = newId(world, "msg");
    const { state, events } = rules.draftMessage(said, { id, by, now: world.now });
    await recordAll(world, [...messageWrites(world, undefined, state), repetitionWrite(world, sent, id)], ...events);
    return getMessage(world, caller, id, world.now);
  });

/** What the caller may work on. @throws Refusal not-found, Denial not-allowed where it is public and not theirs */
async function workOn(world: World, caller: Caller, id: MessageId): Promise<MessageState> {
  const message = await mustFindMessage(world, id);
  if (worksOn(caller, message)) return message;
  if (message.approved) throw new Denial("not-allowed");
  throw new Refusal("not-found");
}

async function keep(world: World, before: MessageState, { state, events }: Decided) {
  if (events.length) await recordAll(world, messageWrites(world, before, state), ...events);
}

export const reviseMessage = (
  world: World,
  caller: Caller,
  { id, patch, matches }: { id: MessageId; patch: MessagePatch; matches: (current: unknown) => void },
) =>
  retryOnConflict(async () => {
    const message = await workOn(world, caller, id);
    matches(await getMessage(world, caller, id, world.now));
    const { to, holder, ...rest } = patch;
    const decided = rules.reviseMessage(
      message,
      {
        ...rest,
        ...(to && { to: await addressees(world, to) }),
        ...(holder !== undefined && { holder: holder && counterpart(holder) }),
      },
      world.now,
    );
    needHolder(decided.state);
    await keep(world, message, decided);
    return getMessage(world, caller, id, world.now);
  });

/** A draft by who works on it; what was sent by the Liaison Table and the secretariat only, who answer for it. */
export const withdrawMessage = (world: World, caller: Caller, id: MessageId) =>
  retryOnConflict(async () => {
    const message = await workOn(world, caller, id);
    if (message.approved) needSeat(caller, ["liaison"], { secretariat: true });
    await keep(world, message, rules.withdrawMessage(message, { at: world.now, by: world.by as PersonId }));
    return getMessage(world, caller, id, world.now);
  });

export const approveMessage = (world: World, caller: Caller, id: MessageId, seen?: string) =>
  retryOnConflict(async () => {
    const message = await workOn(world, caller, id);
    needSeat(caller, ["liaison"], { secretariat: true });
    const as = caller.as === "secretariat" ? "secretariat" : "liaison";
    await keep(world, message, rules.approveMessage(message, { at: world.now, by: world.by as PersonId, as, seen }));
    return getMessage(world, caller, id, world.now);
  });

type Reply = { text: Texts; closes: boolean };

/** An addressee's focal point answers for it; the secretariat says whose answer it records. */
export const answerMessage = (
  world: World,
  caller: Caller,
  { id, from, ...reply }: Reply & { id: MessageId; from?: Office | undefined },
) =>
  retryOnConflict(async () => {
    const message = await mustFindMessage(world, id);
    if (!message.approved) throw new Refusal("not-found");
    const office = answersFor(caller, from);
    if (!rules.isAddressee(message, office)) throw new Denial("not-allowed");
    await recordReply(world, message, office, reply);
    return getMessage(world, caller, id, world.now);
  });

/** Whoever sits in the body that asked, or the secretariat, makes an answer public. */
export const approveReply = (
  world: World,
  caller: Caller,
  { id, ...which }: { id: MessageId; number: number; interim: boolean },
) =>
  retryOnConflict(async () => {
    const message = await workOn(world, caller, id);
    needSeat(caller, [message.from], { secretariat: true });
    const approval = { ...which, at: world.now, by: world.by as PersonId };
    await keep(world, message, replies.approveReply(message, approval));
    return getMessage(world, caller, id, world.now);
  });

function answersFor(caller: Caller, from: Office | undefined): Counterpart {
  const own = officeOf(caller);
  if (own) return own;
  if (caller.as !== "secretariat") throw new Denial("not-allowed");
  if (!from) throw new Denial("invalid-input", { errors: [{ pointer: "/from/country", code: "one-of-two" }] });
  return counterpart(from);
}

const recordReply = (world: World, message: MessageState, from: Counterpart, reply: Reply) =>
  keep(world, message, replies.answerMessage(message, { at: world.now, by: world.by as PersonId, from, ...reply }));

/** What a letter's link stands for: one message and a focal point of one of its addressees. @throws Refusal link-gone */
export async function openMessageLink(world: World, token: string) {
  const [person, id] = (await readLink(world, token, "message")).subject.split("#") as [PersonId, MessageId];
  const [message, link] = await Promise.all([mustFindMessage(world, id), findPersonLink(world, person)]);
  const office = link && officeIn(link);
  const from = office && counterpart(office);
  if (!from || !rules.isAddressee(message, from)) throw new Refusal("link-gone");
  return { message, person, from };
}

export const answerMessageByLetter = (world: World, token: string, reply: Reply) =>
  retryOnConflict(async () => {
    const { message, person, from } = await openMessageLink(world, token);
    await recordReply({ ...world, by: person }, message, from, reply);
    return { status: "done" as const };
  });

/** Asked daily: reminds of what is due; whoever asks again, a day late or after a day without asking, sends nothing twice. */
export async function remindOfMessages(world: World): Promise<void> {
  const awaiting = await awaitingMessages(world);
  const due = awaiting.filter((one) => rules.remind(one, world.now, policies).events.length);
  await forAll(due, ({ id }) =>
    retryOnConflict(async () => {
      const message = await mustFindMessage(world, id);
      await keep(world, message, rules.remind(message, world.now, policies));
    }),
  );
}
