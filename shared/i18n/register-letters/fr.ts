import type { RegisterLetterMessages } from "./messages.ts";

export const fr: RegisterLetterMessages = {
  message: {
    from: "De",
    to: "À",
    title: "Message",
    deadline: "Réponse demandée avant le",
    holder: "À qui il revient d'agir",
    government: (country) => `Gouvernement : ${country}`,
    read: "Lire le message",
    answer: "Lire le message et répondre",
    public:
      "Le message est public, et votre réponse le sera une fois approuvée par la table qui l'a écrit, ou par le secrétariat. Avec ce lien, vous pouvez répondre sans vous connecter.",
  },
  messageSent: {
    subject: "Un message du Mécanisme de dialogue",
    intro: "Le Mécanisme vous envoie ce message en tant que point focal de l'un de ses destinataires.",
  },
  messageDue: {
    subject: "Un message du Mécanisme attend votre réponse",
    ahead: (days) => `Il reste peu de temps (${days}) pour répondre à ce message, encore sans réponse.`,
    today: "La réponse à ce message est attendue aujourd'hui, et il n'y en a pas encore.",
    overdue: (days) => `La réponse à ce message était attendue il y a ${days}, et il n'y en a pas encore.`,
  },
  messageAnswered: {
    subject: "Un message du Mécanisme a reçu une réponse",
    intro: "Une réponse à ce message est arrivée :",
    by: "Réponse de",
    closes: "Avec elle, ce qui était demandé est fait.",
    open: "Ce qui était demandé reste à faire.",
    pending:
      "La réponse n'est pas encore publique : qui siège à la table qui a écrit le message peut l'approuver, ou le secrétariat.",
    approve: "Lire la réponse et l'approuver",
  },
  messageWithdrawn: {
    subject: "Un message du Mécanisme est retiré",
    intro: "Le Mécanisme a retiré ce message, que vous aviez reçu. Il n'est plus nécessaire d'y répondre.",
  },
  messageUnreached: {
    subject: "Personne à qui envoyer un message approuvé",
    intro: "Ce message est approuvé et public, mais ces destinataires n'ont pas encore de point focal :",
    whom: "Sans point focal",
    what: "Quand quelqu'un acceptera l'invitation à être leur point focal, nous lui écrirons.",
    link: "Inviter un point focal",
  },
  messagesWaiting: {
    subject: "Des messages du Mécanisme attendent une réponse",
    intro: (count) =>
      count === 1
        ? "Avant que vous ne soyez point focal, un message a été approuvé qui attend encore une réponse."
        : `Avant que vous ne soyez point focal, ${count} messages ont été approuvés qui attendent encore une réponse.`,
    link: "Voir ce qui attend une réponse",
  },
};
