import type { AfterLetterMessages } from "./after-es.ts";

export const afterEn: AfterLetterMessages = {
  minutesDue: {
    subject: "The minutes of a meeting are missing",
    intro: (title, when) => `The meeting “${title}” was on ${when}.`,
    due: (days) =>
      `Its minutes are expected ${days} after the meeting, and there are none yet. We write to you about them only once.`,
    link: "Record who was there and write the minutes",
  },
  minutesApproved: {
    subject: "The minutes of a meeting are approved",
    intro: (title, when) => `The minutes of the meeting “${title}” of ${when} are approved.`,
    link: "Read the minutes and the decisions",
  },
  actionOpened: {
    subject: "There is an action for you",
    intro: "An action was recorded for you, or for the organization or agency that you represent:",
    text: "Action",
    due: "Due",
    link: "Tell how it is going",
    public: "Actions, and what is told about them, are public.",
  },
  actionDue: {
    subject: "Reminder of an action of yours",
    ahead: (days) => `This action of yours is due soon: ${days} left.`,
    today: "This action of yours is due today.",
    overdue: (days) => `This action of yours was due ${days} ago.`,
    link: "Tell in one step how it is going",
  },
};
