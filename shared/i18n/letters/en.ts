import type { OwnLetterMessages } from "./messages.ts";

export const en: OwnLetterMessages = {
  sender: "Dialogue Mechanism",
  hello: (name) => `Hello ${name},`,
  signIn: "Sign in",
  open: "Open the request",
  footer: (contact) =>
    `Latin America and the Caribbean Civil Society and Other Stakeholders Open and Permanent Dialogue Mechanism. For any queries, write to ${contact}.`,
  unsubscribe: "Choose which letters I get, or get no more",
  otherLanguage: "This letter does not exist in English yet; we are sending it to you in another language.",
  yes: "Yes",
  no: "No",
  labels: {
    organization: "Organization",
    website: "Website",
    types: "Type",
    name: "Name",
    role: "Role",
    country: "Country",
    countriesOfWork: "Countries of work",
    tables: "Working tables",
    objectives: "Objectives of the Global Compact",
    about: "About",
    publicListing: "Appear in the public list of members",
    optionalLetters: "Get news by e-mail",
    every: "How often",
    lettersIn: "Language of the letters",
    countries: "Countries",
  },
  confirmation: {
    subject: "Confirm your request to join the Dialogue Mechanism",
    intro: "We received a request to join the Mechanism with this e-mail address. This is what it says:",
    link: "See the request and confirm it",
    until: (days) =>
      `The link works for ${days}. Once you have confirmed, the same link shows where your request stands and lets you correct or withdraw it.`,
    notYou:
      "If you did not make this request, do nothing: it will delete itself and we will not write to you about it again.",
  },
  alreadyMember: {
    subject: "You are already part of the Dialogue Mechanism",
    intro:
      "Somebody asked to join the Mechanism with this e-mail address, which is already yours there. You need not do anything. If you want to change your data, sign in.",
    notYou: "If it was not you, you can ignore this letter: nothing has changed.",
  },
  newRequest: {
    subject: "There is a new request to review",
    intro: (name) => `This request was confirmed: ${name}.`,
  },
  questionAsked: {
    subject: "A question about your request",
    intro: "The secretariat of the Mechanism needs to know one more thing to decide on your request:",
    link: "Answer",
  },
  questionAnswered: {
    subject: "A question of the secretariat was answered",
    intro: (name) => `There is an answer in the request of: ${name}.`,
  },
  declined: {
    subject: "About your request to join the Dialogue Mechanism",
    intro: "Thank you for your interest in the Mechanism. For now we could not accept your request. The reason:",
    reasons: {
      "outside-scope": "What you tell us lies outside what the Mechanism does.",
      duplicate: "There is already a request or a member like it.",
      incomplete: "Information is missing that we need to decide.",
      "not-reachable": "We could not reach you.",
      other: "It is none of the usual ones.",
    },
    note: "The secretariat adds:",
    again: (days) => `You can send another request whenever you like. The data of this one are deleted within ${days}.`,
    link: "Send another request",
  },
  welcome: {
    subject: "Welcome to the Dialogue Mechanism",
    organization: (name) => `${name} is now part of the Mechanism, and you are one of the people who represent it.`,
    individual: "You are now part of the Mechanism.",
    tables: (tables) => `Working tables chosen: ${tables}.`,
    next: "You need no password to sign in: enter this e-mail address and we will send you a code. There you can change your data, choose your tables and decide which letters you get.",
  },
  addressNotice: {
    subject: "Somebody asked to change your e-mail address",
    intro:
      "Somebody signed in with your account asked to use another e-mail address. It changes only if that is confirmed from the new address.",
    notYou: "If it was not you, write to us as soon as you can.",
  },
  addressConfirmation: {
    subject: "Confirm your new e-mail address",
    intro: "You asked to use this e-mail address in the Mechanism. Confirm it for the change to take effect.",
    link: "Confirm the address",
    notYou: "If it was not you, do nothing: the address will not change.",
  },
  addressChanged: {
    subject: "Your e-mail address has changed",
    intro: "From now on we will write to the new address that you confirmed. This is the last letter to this one.",
    notYou: "If it was not you, write to us as soon as you can.",
  },
  invitation: {
    subject: "An invitation to represent an organization",
    intro: (organization) =>
      `${organization} invites you to be one of the people who represent it in the Dialogue Mechanism.`,
    link: "See the invitation",
    notWanted: (days) =>
      `The invitation is good for ${days}. If it is not for you, you can decline it there, or do nothing.`,
  },
  removed: {
    subject: "You no longer represent an organization",
    intro: (organization) => `Another person of ${organization} ended your service for it in the Dialogue Mechanism.`,
    data: (days) =>
      `Your access is closed and your data will be deleted within ${days}. Thank you for your time; you are welcome to join again.`,
  },
  suspended: {
    subject: "An organization has nobody left",
    intro: (organization) =>
      `The last person who represented ${organization} has left. Its membership is now suspended.`,
  },
  government: (country) => `Government (${country})`,
  focalInvitation: {
    subject: "An invitation to be a focal point of the Dialogue Mechanism",
    intro: (office) =>
      `The secretariat invites you to be a focal point in the Dialogue Mechanism. You would act for: ${office}.`,
  },
  focalRemoved: {
    subject: "Your service as a focal point has ended",
    intro: (office) =>
      `The secretariat ended your service as a focal point in the Dialogue Mechanism. You acted for: ${office}.`,
    data: (days) => `Your access is closed and your data will be deleted within ${days}. Thank you for your time.`,
  },
  importedConfirmation: {
    subject: "Confirm that you are still part of the Dialogue Mechanism",
    intro:
      "The Mechanism has existed since 2022, and now keeps its records on this site. These are the data that the secretariat held about you:",
    link: "See the data and decide",
    until:
      "Until you confirm them, we will send you no other letters and show your name to nobody. With the same link you can ask us to delete them.",
  },
  rhythms: {
    "at-once": "As soon as they are published",
    week: "A summary every week",
    month: "A summary every month",
  },
  all: "Everything",
  subscriptionConfirmation: {
    subject: "Confirm your subscription to the Mechanism's outcomes",
    intro:
      "Somebody asked, with this e-mail address, to receive what the Dialogue Mechanism publishes. This is what was asked for:",
    link: "See the subscription and confirm it",
    until: (days) => `The link works for ${days}. With it you can change or end the subscription later.`,
    notYou: "If it was not you, do nothing: it will vanish by itself and we will not write to you about it again.",
  },
};
