import type { PublicOutcomeMessages } from "./messages.ts";

export const en: PublicOutcomeMessages = {
  kinds: {
    minutes: "Minutes",
    report: "Report",
    contribution: "Contribution",
    pledge: "Pledge",
    dialogue: "Outcomes of the annual dialogue",
    "quarterly-note": "Quarterly note",
    "annual-note": "Annual note",
  },
  feed: "Outcomes of the Dialogue Mechanism",
  feedIntro:
    "What the Mechanism publishes and corrects: minutes, reports, contributions, pledges and outcomes of the annual dialogue.",
  ledger: "Head of the rotation ledger",
  ledgerText: (day, head) =>
    `On ${day} the last entry of the Liaison Table's rotation ledger had the SHA-256 hash ${head}.`,
  dataset: "Outcomes of the Dialogue Mechanism",
  datasetIntro:
    "Everything that the Mechanism has published, with its objectives, countries, tables and languages, as a table and as JSON lines.",
  table: (n) => `Table ${n}`,
  version: (n, day) => `Version ${n}, ${day}`,
};
