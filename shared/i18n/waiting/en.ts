import type { WaitingMessages } from "./messages.ts";

export const en: WaitingMessages = {
  own: { title: "What waits for you", nothing: "Nothing waits for you now." },
  office: { title: "What else waits for the secretariat", nothing: "Nothing else waits for the secretariat." },
  answers: "Invitations to answer",
  minutes: "Minutes to write or approve",
  actions: "Actions of yours",
  reviews: "Contributions to review",
  changes: "Your contributions in which changes are asked",
  updates: "Pledges: say how far they have come",
  returned: "Pledges that the secretariat gave back",
  partners: "Pledges to confirm as a partner",
  jointActions: "Joint actions of yours",
  messages: "Messages to answer",
  drafts: "Messages to approve",
  replies: "Answers to messages to approve",
  approved: "Contributions to publish",
  unassigned: "Contributions without a reviewer",
  submitted: "Pledges to publish or give back",
  outcomes: "Outcomes to approve",
  since: (day) => `since ${day}`,
  due: (day, overdue) => `due on ${day}${overdue ? " (overdue)" : ""}`,
};
