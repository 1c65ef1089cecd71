import type { OutcomeLetterMessages } from "./messages.ts";

export const en: OutcomeLetterMessages = {
  outcomeKinds: {
    minutes: "Minutes of meetings",
    report: "Reports",
    contribution: "Contributions",
    pledge: "Pledges",
    dialogue: "Annual dialogue",
    "quarterly-note": "Quarterly notes",
    "annual-note": "Annual notes",
  },
  corrected: "corrected",
  machineTranslated: "machine translation",
  outcomePublished: {
    subject: "Published:",
    link: "Read the whole outcome",
    why: "We write to you because you asked to receive what the Mechanism publishes as soon as it is published:",
  },
  digest: {
    subject: (n) => (n === 1 ? "One new outcome of the Mechanism" : `${n} new outcomes of the Mechanism`),
    intro: {
      "at-once": "This was published before you chose to receive outcomes as soon as they are published:",
      week: "This is what the Mechanism has published since the last summary:",
      month: "This is what the Mechanism has published since the last summary:",
    },
    more: (n) => `There are ${n} more, which do not fit into this letter.`,
    list: "See all of them in the list of outcomes",
    why: "Your subscription:",
  },
};
