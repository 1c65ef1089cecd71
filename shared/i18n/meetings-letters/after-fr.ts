import type { AfterLetterMessages } from "./after-es.ts";

export const afterFr: AfterLetterMessages = {
  minutesDue: {
    subject: "Le procès-verbal d'une réunion manque",
    intro: (title, when) => `La réunion « ${title} » a eu lieu le ${when}.`,
    due: (days) =>
      `Le procès-verbal est attendu ${days} après la réunion, et il n'y en a pas encore. Nous ne vous écrivons qu'une fois à ce sujet.`,
    link: "Indiquer qui était là et écrire le procès-verbal",
  },
  minutesApproved: {
    subject: "Le procès-verbal d'une réunion est approuvé",
    intro: (title, when) => `Le procès-verbal de la réunion « ${title} » du ${when} est approuvé.`,
    link: "Lire le procès-verbal et les décisions",
  },
  actionOpened: {
    subject: "Une action vous est confiée",
    intro: "Une action vous est confiée, à vous ou à l'organisation ou à l'agence que vous représentez :",
    text: "Action",
    due: "Échéance",
    link: "Dire où elle en est",
    public: "Les actions, et ce qui en est dit, sont publiques.",
  },
  actionDue: {
    subject: "Rappel d'une action qui vous est confiée",
    ahead: (days) => `L'échéance de cette action qui vous est confiée approche : il reste ${days}.`,
    today: "C'est aujourd'hui l'échéance de cette action qui vous est confiée.",
    overdue: (days) => `L'échéance de cette action qui vous est confiée est passée depuis ${days}.`,
    link: "Dire en une seule étape où elle en est",
  },
};
