import type { SiteMessages } from "./messages.ts";

export const en: SiteMessages = {
  home: {
    title: "What it is",
    purpose:
      "Since February 2022 it brings together civil society, migrants and other stakeholders of the region around the implementation of the Global Compact for Safe, Orderly and Regular Migration. Its purpose is to promote dialogue, advice and consultation.",
    exchange:
      "Those who take part exchange information and knowledge on progress, challenges, good practices, lessons learned and opportunities. What the Mechanism produces is available to governments and other stakeholders. Taking part is ad honorem: nobody pays and nobody is paid.",
    join: "Join the Mechanism",
    whoTitle: "Who can be a member",
    who: "Organizations and people of Latin America and the Caribbean, or who work for its migrants from any country:",
    howTitle: "How to join",
    how: [
      "Fill in the request and confirm it with the link that arrives in your mail.",
      "The secretariat reviews it and answers you by letter.",
      "From then on you can choose your tables, change your data and leave whenever you like.",
    ],
    tablesTitle: "The four working tables",
    tables:
      "The tables group the 23 objectives of the Global Compact as the International Migration Review Forum does. Each meets periodically according to its thematic priorities: it systematizes good practices, collects inputs for the dialogue meetings and makes pledges.",
    liaisonTitle: "The Liaison Table",
    liaison:
      "It is made up of two representatives designated by each working table and, in rotation, two agencies of the Civil Society Working Group of the United Nations Regional Network on Migration. It meets every quarter. It coordinates the tables, defines strategic actions and facilitates the permanent activities.",
    agencies: "The agencies of the Working Group:",
    dialogueTitle: "The annual dialogue with governments",
    dialogue:
      "Once a year the Mechanism meets the governments of the region to coordinate joint actions, identify opportunities and challenges, and apply the recommendations of the review processes, the Progress Declaration above all.",
    data: "Open data",
    reference: "Objectives, tables and agencies (JSON)",
  },
  privacy: {
    title: "Privacy notice",
    draft: "To be reviewed by the secretariat's lawyers. Version:",
    intro:
      "This notice follows the spirit of the United Nations Personal Data Protection and Privacy Principles (2018), of Colombia's Law 1581 of 2012 and of Brazil's General Data Protection Law (LGPD).",
    sections: (p) => [
      [
        "Who answers for the data",
        [
          "The secretariat of the Mechanism decides what they are used for and answers for them. Write to the address at the foot of this page.",
        ],
      ],
      [
        "Which data",
        [
          "Of whoever joins: the name by which you wish to be called, role, e-mail address, language, country, tables and objectives of interest, and what you tell about yourself.",
          "Of whoever only gets outcomes by e-mail: the address, the language and what was asked for.",
          "We never ask for identity documents, date of birth, telephone, migration status or payment data. The Mechanism is for adults only.",
        ],
      ],
      [
        "What for, and on what basis",
        [
          "To handle your request, keep your membership and write to you about it: with your consent, which counts only if you tick it and confirm it from your mail.",
          "To show a name in the public list or send news: with a separate consent, which you can withdraw at any time and still be a member.",
        ],
      ],
      [
        "Who sees them",
        [
          "The secretariat. Each time it opens a request, that is recorded. Everybody else sees only what you consented to publish. Data are not sold, nor used for automated decisions.",
        ],
      ],
      [
        "Where they are",
        [
          "On servers of Amazon Web Services in the United States, encrypted. That is an international transfer: your consent authorizes it. These pages use no services of third parties and no cookies, except the one of the session that you begin.",
        ],
      ],
      [
        "How long",
        [
          `A request that is not confirmed is deleted after ${p.requestDays} days. One that is decided, after ${p.keptDays} days. An invitation, after ${p.invitationDays} days.`,
          `A subscription that nobody confirmed is deleted after ${p.requestDays} days; a confirmed one when you end it.`,
          "The data of a member's person, as long as they are one. When they leave, the data are deleted; a record without personal data says that they were.",
        ],
      ],
      [
        "Your rights",
        [
          "To know what we hold and take it along, correct it, have it deleted, object, and withdraw your consent. All of it is free of charge, and nobody will ask you why.",
          "With your account: in “My space”. Without an account: with the link of your request or of any letter. You can also write to us; we answer within fifteen working days.",
          "If the answer does not satisfy you, you can turn to the data protection authority of your country, such as the Superintendence of Industry and Commerce in Colombia or the ANPD in Brazil.",
        ],
      ],
    ],
  },
};
