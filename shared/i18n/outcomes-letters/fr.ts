import type { OutcomeLetterMessages } from "./messages.ts";

export const fr: OutcomeLetterMessages = {
  outcomeKinds: {
    minutes: "Comptes rendus de réunions",
    report: "Rapports",
    contribution: "Contributions",
    pledge: "Engagements",
    dialogue: "Dialogue annuel",
    "quarterly-note": "Notes trimestrielles",
    "annual-note": "Notes annuelles",
  },
  corrected: "corrigé",
  machineTranslated: "traduction automatique",
  outcomePublished: {
    subject: "Publié :",
    link: "Lire le résultat complet",
    why: "Nous vous écrivons parce que vous avez demandé à recevoir ce que le Mécanisme publie dès sa publication :",
  },
  digest: {
    subject: (n) => (n === 1 ? "Un nouveau résultat du Mécanisme" : `${n} nouveaux résultats du Mécanisme`),
    intro: {
      "at-once":
        "Voici ce qui a été publié avant que vous choisissiez de recevoir les résultats dès leur publication :",
      week: "Voici ce que le Mécanisme a publié depuis le dernier résumé :",
      month: "Voici ce que le Mécanisme a publié depuis le dernier résumé :",
    },
    more: (n) => `Il y en a ${n} de plus, qui ne tiennent pas dans cette lettre.`,
    list: "Les voir tous dans la liste des résultats",
    why: "Votre abonnement :",
  },
};
