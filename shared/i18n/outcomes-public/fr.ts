import type { PublicOutcomeMessages } from "./messages.ts";

export const fr: PublicOutcomeMessages = {
  kinds: {
    minutes: "Compte rendu",
    report: "Rapport",
    contribution: "Contribution",
    pledge: "Engagement",
    dialogue: "Résultats du dialogue annuel",
    "quarterly-note": "Note trimestrielle",
    "annual-note": "Note annuelle",
  },
  feed: "Résultats du Mécanisme de dialogue",
  feedIntro:
    "Ce que le Mécanisme publie et corrige : comptes rendus, rapports, contributions, engagements et résultats du dialogue annuel.",
  ledger: "Dernière entrée du registre de rotation",
  ledgerText: (day, head) =>
    `Le ${day}, la dernière entrée du registre de rotation de la Table de liaison avait l’empreinte SHA-256 ${head}.`,
  dataset: "Résultats du Mécanisme de dialogue",
  datasetIntro:
    "Tout ce que le Mécanisme a publié, avec ses objectifs, pays, tables et langues, en tableau et en lignes JSON.",
  table: (n) => `Table ${n}`,
  version: (n, day) => `Version ${n}, ${day}`,
};
