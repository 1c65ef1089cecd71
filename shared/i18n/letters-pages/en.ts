import type { LetterForms, LetterPageMessages } from "./messages.ts";

const form: LetterForms = {
  forms: {
    "choose-letters": { title: "Choose which letters I get", send: "Save", done: "We saved your choice." },
    unsubscribe: {
      title: "Get no more news",
      send: "Get no more",
      done: "We will send you no more news. Letters about your account will still come.",
    },
    announce: {
      title: "Write to members",
      send: "Send to everybody chosen",
      done: "The letters are on their way to those who want news.",
      intro:
        "Write in one or more languages and leave the others empty. Whoever reads another language gets one of yours, and the letter says so.",
    },
  },
  fields: {
    optionalLetters: [
      "I want to get news",
      "Letters about your account and your requests always come. If you say no, your subscriptions to outcomes end too.",
    ],
    language: "Language of the letters",
    words: "The letter",
    "words.subject": "Subject",
    "words.text": "Text",
    table: "Only for those who chose a table",
  },
  choices: {},
};

export const en: LetterPageMessages = { form, intro: "Without signing in: the link of your letter is enough." };
