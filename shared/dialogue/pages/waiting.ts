import { waitingMessages } from "../../i18n/waiting/messages.ts";
import { sitsIn } from "../../tables/rights.ts";
import { dateOf } from "../../time.ts";
import { dayIn } from "../../web/page.tsx";
import type { WaitingIn, WaitingList } from "../../web/waiting.tsx";
import { officeOf } from "../message-reads.ts";
import { askedOf, isAddressee } from "../message-rules.ts";
import { awaitingMessages, draftedMessages, unapprovedReplies } from "../message-store.ts";
import { sideOf } from "../rights.ts";
import type { MessageState } from "../states.ts";
import { openJointActions } from "../store.ts";

/** Joint actions that somebody answers for, messages that wait for their answer, drafts and answers to approve. */
export const waitingInDialogue: WaitingIn = async ({ world, caller, language }) => {
  if (caller.as === "everyone" || caller.as === "secretariat") return [];
  const words = waitingMessages[language];
  const office = officeOf(caller);
  const [actions, messages, drafts, answered] = await Promise.all([
    openJointActions(world, "9"),
    office ? awaitingMessages(world) : [],
    sitsIn(caller, "liaison") ? draftedMessages(world) : [],
    "seats" in caller && caller.seats.length ? unapprovedReplies(world) : [],
  ]);
  const due = (day: string | undefined) => day && words.due(dayIn(day, language), day < dateOf(world.now));
  return [
    {
      name: words.jointActions,
      items: actions
        .filter((action) => sideOf(caller, action))
        .map(({ id, year, text, due: day }) => ({
          page: `do/answer-joint-action?${new URLSearchParams({ year: String(year), id })}`,
          texts: text,
          note: words.due(dayIn(day, language), day < dateOf(world.now)),
        })),
    },
    {
      name: words.messages,
      items: messages
        .filter((message) => office && isAddressee({ to: askedOf(message) }, office))
        .map(({ id, title, deadline }) => {
          const note = due(deadline);
          return { page: `do/answer-message?id=${id}`, texts: title, ...(note && { note }) };
        }),
    },
    draftsAs(words.drafts, drafts),
    draftsAs(
      words.replies,
      answered.filter(({ from }) => sitsIn(caller, from)),
    ),
  ];
};

const draftsAs = (name: string, drafts: readonly MessageState[]): WaitingList => ({
  name,
  items: drafts.map(({ id, title }) => ({ page: `messages/drafts#${id}`, texts: title })),
});

/** Messages and answers that the secretariat, too, may approve. */
export const officeMessagesWaiting: WaitingIn = async ({ world, language }) => {
  const { drafts, replies } = waitingMessages[language];
  const [drafted, answered] = await Promise.all([draftedMessages(world), unapprovedReplies(world)]);
  return [draftsAs(drafts, drafted), draftsAs(replies, answered)];
};
