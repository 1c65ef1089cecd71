import { afterEn } from "./after-en.ts";
import type { MeetingLetterMessages } from "./messages.ts";

export const en: MeetingLetterMessages = {
  meetingLetter: {
    title: "Meeting",
    of: "Of",
    when: "When",
    yourTime: "In your country’s time",
    length: "Length",
    minutes: (count) => `${count} minutes`,
    place: "Place",
    interpretation: "Interpretation",
    agenda: "Agenda",
    call: "Join the call",
    answer: "Answer: yes, no, or who comes instead of me",
    byLink:
      "Answer with the link in this letter or on the meeting’s page: answers sent by a calendar program do not reach us.",
    told: "You get this letter for your information; those who take part answer with the link in theirs.",
    page: "See the meeting’s page",
    takenOut: "This letter takes the meeting out of your calendar.",
  },
  meetingInvitation: { subject: "Invitation:", intro: "We invite you to this meeting of the Dialogue Mechanism:" },
  meetingMoved: {
    subject: "Changed:",
    intro: "Something changed about a meeting that you are invited to. This is what holds now:",
    again:
      "The date or time of a meeting has changed. This is what holds now. An earlier answer no longer counts: please answer again.",
  },
  meetingCancelled: {
    subject: "Cancelled:",
    intro: "A meeting that we had invited you to is cancelled.",
    reason: "Reason",
  },
  meetingRemoved: {
    subject: "No longer taking part:",
    intro: "You are no longer among those who take part in this meeting, so you need not attend.",
  },
  meetingReminder: {
    subject: "Reminder:",
    coming: "A meeting is near. You told us that you are coming:",
    notAnswered: "A meeting is near, and you have not told us yet whether you are coming:",
    change: "Change my answer",
  },
  ...afterEn,
};
