import type { SubscriptionMessages } from "./messages.ts";

export const en: SubscriptionMessages = {
  form: {
    forms: {
      subscribe: {
        title: "Subscribe with every choice",
        send: "Subscribe",
        done: "Check your mail: we have sent you a link to confirm the subscription.",
      },
      "confirm-subscription": {
        title: "Confirm the subscription",
        send: "Confirm the subscription",
        done: "Your subscription is confirmed.",
      },
      "change-subscription": {
        title: "Change the subscription",
        send: "Save the changes",
        done: "We have saved the changes.",
      },
      "end-subscription": {
        title: "End the subscription",
        send: "Receive no more",
        done: "This subscription has ended. You will get no more letters because of it.",
      },
      "subscribe-member": {
        title: "Add a subscription",
        send: "Subscribe",
        done: "Done: you have this subscription now.",
      },
      "change-own-subscription": {
        title: "Change a subscription",
        send: "Save the changes",
        done: "We have saved the changes.",
      },
      "end-own-subscription": {
        title: "End a subscription",
        send: "End",
        done: "The subscription has ended.",
      },
    },
    fields: {
      email: "E-mail address",
      every: "How often",
      language: "Language of the letters",
      tables: ["Working tables", "If you choose none, you get the outcomes of all."],
      objectives: ["Objectives of the Global Compact", "If you choose none, you get the outcomes of all."],
      countries: ["Countries", "If you choose none, you get the outcomes of all."],
      id: "Subscription",
    },
    choices: {
      every: {
        "at-once": "As soon as they are published: one letter for each",
        week: "A summary every week",
        month: "A summary every month",
      },
    },
  },
  all: "Everything",
  subscribe: {
    title: "Get outcomes by e-mail",
    intro:
      "The Mechanism writes to you when it publishes something: minutes, reports, contributions, pledges and what the annual dialogue agreed. Anybody can subscribe, and stop with one click.",
    member: "Part of the Mechanism already? Subscribe without confirming by e-mail",
    objectives: "Choose objectives",
    countries: "Choose countries too",
    privacy: "How we look after your data",
  },
  sent: {
    title: "Check your mail",
    text: "If the address is right, a letter with a link to confirm the subscription arrives within a few minutes. Until then we will send you nothing else.",
    again: "It did not come? Look in your junk mail, or try again tomorrow.",
  },
  subscription: {
    title: "Your subscription",
    asked: "One more step: confirm that you want to get this.",
    notYou: "If you did not ask for it, do nothing, or delete it right here.",
    confirmed: "The subscription is active.",
    ended: "This subscription has ended and we have deleted the e-mail address.",
    gone: "This link no longer works. If you want to get outcomes, subscribe again.",
    again: "Subscribe again",
    whole: "Change the countries too",
    endText: "Only this subscription ends. Letters about your account, if you have one, still arrive.",
  },
  own: {
    title: "My subscriptions",
    intro: "What you get by e-mail when the Mechanism publishes outcomes.",
    change: "Change",
    none: "You have no subscription.",
    whole: "Add one with countries",
    back: "Back to my space",
  },
};
