import type { TableLetterMessages } from "./messages.ts";

export const fr: TableLetterMessages = {
  designationOpened: {
    subject: "La table désigne ses représentants",
    intro: (table) =>
      `La table ${table} désigne les deux personnes qui la représenteront à la Table de liaison, pour un an. Vous pouvez proposer votre organisation, vous-même ou un autre membre de la table.`,
    until: (day) => `Les propositions sont reçues jusqu’à la fin du ${day} (UTC).`,
    link: "Voir la désignation et proposer :",
  },
  nominated: {
    subject: "Une proposition pour représenter la table",
    intro: (who, table) =>
      `${who} : proposition d’occuper l’un des deux sièges qui représentent la table ${table} à la Table de liaison, pour un an.`,
    next: "Si vous acceptez, dites qui serait la personne. Si ce n’est pas vous, nous lui écrirons pour avoir aussi son accord.",
    link: "Répondre à la proposition :",
  },
  namedAsNominee: {
    subject: "On vous propose pour représenter la table",
    intro: (who, table) =>
      `${who} a accepté la proposition de représenter la table ${table} à la Table de liaison, pour un an, et vous nomme. Rien n’est décidé sans votre accord.`,
    link: "Accepter, ou non :",
  },
  designationResult: {
    subject: "La table a désigné ses représentants",
    intro: (table) => `Voici le résultat de la désignation de la table ${table} :`,
    from: (day) => `À partir du ${day}`,
    link: "Voir la table :",
  },
  seatTaken: {
    subject: "Vous avez un siège au Mécanisme",
    roles: {
      coordinator: (table) => `Vous coordonnez la table ${table}.`,
      representative: (table) => `Vous représentez la table ${table} à la Table de liaison.`,
      agency: () => "Votre agence a un siège à la Table de liaison.",
    },
    since: (day) => `À partir du ${day}.`,
    term: (from, to) => `Du ${from} au ${to}.`,
    link: "Voir la table :",
    resign: "Si vous ne pouvez ou ne souhaitez pas continuer, vous pouvez démissionner à tout moment :",
  },
  seatEnded: {
    subject: "Votre siège au Mécanisme prend fin",
    roles: {
      coordinator: (table, day) => `Votre coordination de la table ${table} prend fin le ${day}.`,
      representative: (table, day) =>
        `Votre représentation de la table ${table} à la Table de liaison prend fin le ${day}.`,
      agency: (_, day) => `Le siège de votre agence à la Table de liaison prend fin le ${day}.`,
    },
    reasons: {
      resigned: "Motif : démission.",
      replaced: "Motif : une autre personne occupe le siège.",
      decided: "Motif : décision de la table ou du secrétariat.",
      left: "Motif : vous ne représentez plus un membre du Mécanisme.",
      rotated: "Motif : rotation.",
    },
    thanks: "Merci pour le temps que vous y avez consacré.",
  },
  vacancy: {
    subject: "Un siège de la table est vacant",
    roles: {
      coordinator: (table) => `La table ${table} n’a personne pour la coordonner.`,
      representative: (table) => `La table ${table} a un siège vacant à la Table de liaison.`,
      agency: () => "La Table de liaison a un siège d’agence vacant.",
    },
    since: (day, days) => `Il en est ainsi depuis le ${day} : ${days}.`,
    link: "Nommer, ou ouvrir une désignation :",
  },
};
