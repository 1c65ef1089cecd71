import type { ContributionLetterMessages } from "./messages.ts";

export const en: ContributionLetterMessages = {
  contributionKinds: {
    progress: "Progress",
    challenge: "Challenge",
    "good-practice": "Good practice",
    "lesson-learned": "Lesson learned",
    opportunity: "Opportunity",
  },
  reviewRequest: {
    subject: "Please review a contribution",
    intro:
      "Another organization of the Mechanism submitted this contribution. It is your turn to review it: to read it and to say whether it can be published or needs changes.",
    review: "Read and review it",
    decline: "If you cannot, decline by this link, without signing in. We will ask the next person.",
    link: "See what it is about, or decline",
  },
  reviewReminder: {
    subject: "A contribution waits for your review",
    intro: (days) =>
      `${days} ${days === 1 ? "day" : "days"} ago we asked you to review this contribution. Its author waits for your answer.`,
  },
  reviewerWanted: {
    subject: "A contribution has nobody to review it",
    intro: "We found nobody of another organization who could review this contribution. Please ask somebody.",
    link: "Choose a reviewer",
  },
  changesAsked: {
    subject: "Your contribution needs changes",
    intro: "Whoever reviewed your contribution asks for some changes before it is published.",
    link: "See your contribution and change it",
  },
  contributionApproved: {
    subject: "A contribution is ready to be published",
    intro: "The review approved this contribution. It only has to be published.",
    link: "Read and publish it",
  },
  contributionPublished: {
    subject: "Your contribution is published",
    intro: "Your contribution can now be read on the Mechanism's site. Thank you.",
    link: "See the contribution",
  },
  contributionCorrected: {
    subject: "We corrected your contribution",
    intro: "The secretariat corrected your published contribution. This is what changed:",
    link: "See the contribution",
  },
  contributionRetired: {
    subject: "Your contribution is public no more",
    intro: "The secretariat retired your contribution. This is the reason:",
    link: "See what its page says now",
  },
};
