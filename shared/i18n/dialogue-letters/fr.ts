import type { DialogueLetterMessages } from "./messages.ts";

export const fr: DialogueLetterMessages = {
  callOpened: {
    subject: "Appel à contributions :",
    intro: (title) =>
      `L'appel à contributions pour « ${title} » est ouvert. Ce que les membres des tables envoient fait l'ordre du jour.`,
    tables: "Tables appelées",
    questions: "Questions",
    deadline: "Délai",
    yourTime: "À l'heure de votre pays",
    once: "Chaque membre envoie une contribution par table. Jusqu'au délai, vous pouvez l'envoyer de nouveau : la dernière compte.",
    open: "Les contributions sont publiques, avec le nom de qui les envoie s'il est public, une fois les résultats du dialogue approuvés.",
    link: "Envoyer la contribution",
  },
  callReminder: {
    subject: "L'appel à contributions se termine bientôt :",
    intro: (title, days) =>
      `Il reste peu de temps (${days}) pour répondre à l'appel à contributions pour « ${title} », et nous n'avons pas encore de contribution de votre part.`,
  },
  inputReceived: {
    subject: "Nous avons reçu votre contribution",
    intro: (title, table) => `Nous avons reçu votre contribution pour « ${title} », pour la Table ${table}. Merci.`,
    inTime: (deadline) => `Jusqu'au ${deadline}, vous pouvez l'envoyer de nouveau : la dernière compte.`,
    late: "Elle est arrivée après le délai. Elle est prise en compte si l'ordre du jour n'est pas encore fixé, et reste marquée comme tardive.",
    link: "Voir l'appel",
  },
  inputWithdrawn: {
    subject: "Votre contribution a été retirée",
    intro: (title, table) =>
      `Le secrétariat a retiré votre contribution pour « ${title} », pour la Table ${table}. Elle n'est plus visible. Motif :`,
    link: "Voir le dialogue",
  },
  jointAction: {
    text: "Action conjointe",
    ours: "Pour le Mécanisme",
    theirs: "Pour l'autre partie",
    due: "Échéance",
    member: "Une organisation membre",
    link: "Dire où elle en est",
  },
  jointActionAgreed: {
    subject: "Une action conjointe dont vous répondez",
    intro:
      "Lors du dialogue annuel du Mécanisme avec les gouvernements de la région, une action conjointe a été convenue dont vous répondez avec l'autre partie :",
    public:
      "Avec le lien, vous pouvez dire que vous la prenez en charge, et plus tard où elle en est, sans vous connecter. Ce qui est répondu est visible de tout le monde une fois les résultats du dialogue approuvés.",
  },
  jointActionWithdrawn: {
    subject: "Une action conjointe est sans effet",
    intro:
      "Nous vous avions écrit à propos d'une action conjointe consignée par erreur. Vous n'avez plus rien à faire :",
  },
  jointActionDue: {
    subject: "L'échéance d'une action conjointe",
    ahead: (days) => `Il reste peu de temps (${days}) pour une action conjointe dont vous répondez :`,
    today: "Une action conjointe dont vous répondez arrive à échéance aujourd'hui :",
    overdue: (days) => `L'échéance d'une action conjointe dont vous répondez est passée (depuis ${days}) :`,
  },
  dialogueOutcomes: {
    subject: "Résultats :",
    intro: (title) =>
      `Les résultats de « ${title} » sont approuvés : occasions, défis et actions conjointes, avec leurs échéances et qui en répond.`,
    corrected: (title) => `Les résultats de « ${title} » ont été corrigés. Voici ce qui a changé :`,
    link: "Voir les résultats",
  },
};
