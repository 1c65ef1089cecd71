import type { PledgeLetterMessages } from "./messages.ts";

export const en: PledgeLetterMessages = {
  pledgeFacts: { pledge: "Pledge", metric: "How it is measured", target: "Target", due: "Due" },
  pledgeSubmitted: {
    subject: "There is a pledge to review",
    intro: (entity) => `${entity ?? "A member of the Mechanism"} submitted this pledge, which waits for your decision:`,
    link: "See the pledge and decide",
  },
  partnerAsked: {
    subject: "You are asked to be a pledge's partner",
    intro: (entity) => `${entity ?? "A member of the Mechanism"} named your organization as a partner in this pledge:`,
    shown:
      "Nobody will see it named until somebody of your organization confirms. You may also decline, and change your answer later.",
    link: "Read the pledge and answer",
  },
  partnerAnswered: {
    subject: "A partner has answered",
    confirmed: (partner, title) =>
      `${partner ?? "A member of the Mechanism"} confirmed that it is a partner in the pledge “${title}”. From now on it is shown beside your organization.`,
    declined: (partner, title) =>
      `${partner ?? "A member of the Mechanism"} answered that it is no partner in the pledge “${title}”. It is not shown there.`,
    link: "See the pledge",
  },
  pledgeReturned: {
    subject: "A pledge needs changes",
    intro: (title) =>
      `The secretariat gives the pledge “${title}” back to you, to be corrected and submitted again. This is what it asks for:`,
    link: "Correct the pledge",
  },
  pledgePublished: {
    subject: "A pledge of your organization is published",
    intro: (title) => `The pledge “${title}” is public now.`,
    next: "At each milestone and every six months we will ask whoever answers for it how it is going. Answering takes one step, from the letter.",
    link: "See the published pledge",
  },
  pledgeMatched: {
    subject: "Another pledge matches yours",
    intro: (entity) =>
      `${entity ?? "A member of the Mechanism"} published a pledge that matches one of your organization's:`,
    link: "See the pledge",
  },
  pledgeUpdateDue: {
    subject: "How is your pledge going?",
    milestone: (milestone, day) => `This milestone of your pledge was for ${day}: ${milestone}`,
    halfYear: "Six more months have passed since this pledge was published. Tell us how it is going:",
    oneStep: "It takes one step and no password. What you tell will be public.",
    link: "Tell how it is going",
  },
  pledgeCorrected: {
    subject: "A published pledge was corrected",
    intro: (title) => `The secretariat corrected the pledge “${title}”. This is what changed:`,
    link: "See the pledge",
  },
  pledgeRetracted: {
    subject: "A published pledge was retracted",
    intro: (title) => `The secretariat retracted the pledge “${title}” from publication. The reason:`,
  },
  stewardNamed: {
    subject: "You answer for a pledge",
    intro:
      "From now on you answer for this pledge of your organization, and it is you whom we will ask how it is going:",
    link: "See the pledge",
  },
};
