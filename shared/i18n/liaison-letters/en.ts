import type { LiaisonLetterMessages } from "./messages.ts";

export const en: LiaisonLetterMessages = {
  rosterNotice: {
    subject: "Who sits at the Liaison Table from now on",
    intro: (day) => `From ${day} on, the agencies that sit at the Liaison Table are others.`,
    now: "Agencies that sit at it",
    in: "Begins",
    out: "Ends",
    link: "See the Liaison Table",
  },
  turnNotice: {
    subject: "Your agency's turn at the Liaison Table is near",
    intro: (agency, from, until) =>
      `The turn of ${agency} at the Liaison Table begins on ${from} and ends on ${until}.`,
    accept: "If your agency accepts it, there is nothing to do.",
    decline:
      "If it cannot serve, decline by this link before the turn begins. It then goes to the next agency, and yours gets the next free place.",
    link: "See the turn, or decline it",
  },
  quarterReminder: {
    subject: "The Liaison Table has no meeting this quarter",
    title: "Quarterly meeting of the Liaison Table",
    intro: (day) => `The quarter ends on ${day}, and there is no meeting of the Liaison Table yet.`,
    duty: "The founding document wants it to meet every quarter. Whoever sits at the Liaison Table, or the secretariat, can call the meeting. The form is filled in already as far as it can be.",
    link: "Call the meeting",
  },
};
