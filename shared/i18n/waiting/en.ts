import type { WaitingMessages } from "./messages.ts";

export const en: WaitingMessages = {
  title: "What waits for you",
  nothing: "Nothing waits for you now.",
  answers: "Invitations to answer",
  minutes: "Minutes to write or approve",
  actions: "Actions of yours",
  due: (day) => `due on ${day}`,
  overdue: "overdue",
};
