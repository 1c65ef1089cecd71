import type { DialogueLetterMessages } from "./messages.ts";

export const en: DialogueLetterMessages = {
  callOpened: {
    subject: "Call for inputs:",
    intro: (title) =>
      `The call for inputs to “${title}” is open. What members of the tables send is what the agenda is made of.`,
    tables: "Tables called",
    questions: "Questions",
    deadline: "Deadline",
    yourTime: "At your country's time",
    once: "Each member sends one input a table. Until the deadline you may send it again: the last one counts.",
    open: "Inputs are public, with the name of their sender where that is public, once the outcomes of the dialogue are approved.",
    link: "Send the input",
  },
  callReminder: {
    subject: "The call for inputs closes soon:",
    intro: (title, days) =>
      `There is little time left (${days}) to answer the call for inputs to “${title}”, and we have no input from you yet.`,
  },
  inputReceived: {
    subject: "We have your input",
    intro: (title, table) => `We have your input to “${title}”, for Table ${table}. Thank you.`,
    inTime: (deadline) => `Until ${deadline} you may send it again: the last one counts.`,
    late: "It came after the deadline. It is taken into account unless the agenda is set already, and stays marked as late.",
    link: "See the call",
  },
  inputWithdrawn: {
    subject: "Your input was withdrawn",
    intro: (title, table) =>
      `The secretariat has withdrawn your input to “${title}”, for Table ${table}. It is shown no more. Reason:`,
    link: "See the dialogue",
  },
  jointAction: {
    text: "Joint action",
    ours: "For the Mechanism",
    theirs: "For the other side",
    due: "Due",
    member: "A member organization",
    link: "Say how it goes",
  },
  jointActionAgreed: {
    subject: "A joint action that you answer for",
    intro:
      "In the Mechanism's annual dialogue with the governments of the region a joint action was agreed that you answer for together with the other side:",
    public:
      "With the link you can say that you take it up, and later how it goes, without signing in. What is answered is open to everybody once the outcomes of the dialogue are approved.",
  },
  jointActionWithdrawn: {
    subject: "A joint action is void",
    intro:
      "We had written to you of a joint action that was recorded by mistake. There is nothing for you to do any more:",
  },
  jointActionDue: {
    subject: "A joint action is due",
    ahead: (days) => `There is little time left (${days}) for a joint action that you answer for:`,
    today: "A joint action that you answer for is due today:",
    overdue: (days) => `A joint action that you answer for is past its date (by ${days}):`,
  },
  dialogueOutcomes: {
    subject: "Outcomes:",
    intro: (title) =>
      `The outcomes of “${title}” are approved: opportunities, challenges, and joint actions with their dates and who answers for them.`,
    corrected: (title) => `The outcomes of “${title}” were corrected. This has changed:`,
    link: "See the outcomes",
  },
};
