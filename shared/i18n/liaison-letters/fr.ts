import type { LiaisonLetterMessages } from "./messages.ts";

export const fr: LiaisonLetterMessages = {
  rosterNotice: {
    subject: "Qui siège à la Table de liaison à partir de maintenant",
    intro: (day) => `À partir du ${day}, les agences qui siègent à la Table de liaison changent.`,
    now: "Agences qui y siègent",
    in: "Commence",
    out: "Finit",
    link: "Voir la Table de liaison",
  },
  turnNotice: {
    subject: "Le tour de votre agence à la Table de liaison approche",
    intro: (agency, from, until) =>
      `Le tour de ${agency} à la Table de liaison commence le ${from} et finit le ${until}.`,
    accept: "Si votre agence accepte, vous n'avez rien à faire.",
    decline:
      "Si elle ne peut pas servir, déclinez par ce lien avant que le tour commence. Il passe alors à l'agence suivante, et la vôtre aura la prochaine place libre.",
    link: "Voir le tour ou le décliner",
  },
  quarterReminder: {
    subject: "La Table de liaison n'a pas de réunion ce trimestre",
    title: "Réunion trimestrielle de la Table de liaison",
    intro: (day) => `Le trimestre finit le ${day}, et il n'y a pas encore de réunion de la Table de liaison.`,
    duty: "Le document fondateur demande qu'elle se réunisse chaque trimestre. Qui siège à la Table de liaison, ou le secrétariat, peut convoquer la réunion. Le formulaire est déjà commencé.",
    link: "Convoquer la réunion",
  },
};
