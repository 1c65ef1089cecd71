import type { RegisterLetterMessages } from "./messages.ts";

export const en: RegisterLetterMessages = {
  message: {
    from: "From",
    to: "To",
    title: "Message",
    deadline: "Answer asked by",
    holder: "Who has to act",
    government: (country) => `Government: ${country}`,
    read: "Read the message",
    answer: "Read the message and answer",
    public:
      "The message is public, and your answer will be once the table that wrote it, or the secretariat, approves it. With this link you can answer without signing in.",
  },
  messageSent: {
    subject: "A message from the Dialogue Mechanism",
    intro: "The Mechanism sends you this message as the focal point of one of its addressees.",
  },
  messageDue: {
    subject: "A message from the Mechanism waits for your answer",
    ahead: (days) => `There is little time left (${days}) to answer this message, which has no answer yet.`,
    today: "The answer to this message is due today, and there is none yet.",
    overdue: (days) => `The answer to this message was due ${days} ago, and there is none yet.`,
  },
  messageAnswered: {
    subject: "A message from the Mechanism was answered",
    intro: "There is an answer to this message:",
    by: "Answer from",
    closes: "With it, what was asked is done.",
    open: "What was asked is still open.",
    pending:
      "The answer is not public yet: whoever sits at the table that wrote the message may approve it, or the secretariat.",
    approve: "Read the answer and approve it",
  },
  messageWithdrawn: {
    subject: "A message from the Mechanism is withdrawn",
    intro: "The Mechanism has withdrawn this message, which you had received. You need not answer any more.",
  },
  messageUnreached: {
    subject: "Nobody to send an approved message to",
    intro: "This message is approved and public, but these addressees have no focal point yet:",
    whom: "Without a focal point",
    what: "When somebody accepts the invitation to be their focal point, we will write to them.",
    link: "Invite a focal point",
  },
  messagesWaiting: {
    subject: "Messages from the Mechanism wait for an answer",
    intro: (count) =>
      count === 1
        ? "Before you became a focal point a message was approved that still waits for an answer."
        : `Before you became a focal point ${count} messages were approved that still wait for an answer.`,
    link: "See what waits for an answer",
  },
};
