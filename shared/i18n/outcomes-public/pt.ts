import type { PublicOutcomeMessages } from "./messages.ts";

export const pt: PublicOutcomeMessages = {
  kinds: {
    minutes: "Ata",
    report: "Relatório",
    contribution: "Contribuição",
    pledge: "Compromisso",
    dialogue: "Resultados do diálogo anual",
    "quarterly-note": "Nota trimestral",
    "annual-note": "Nota anual",
  },
  feed: "Resultados do Mecanismo de Diálogo",
  feedIntro:
    "O que o Mecanismo publica e corrige: atas, relatórios, contribuições, compromissos e resultados do diálogo anual.",
  ledger: "Último registro do livro de rotação",
  ledgerText: (day, head) =>
    `Em ${day}, o último registro do livro de rotação da Mesa de Ligação tinha o hash SHA-256 ${head}.`,
  dataset: "Resultados do Mecanismo de Diálogo",
  datasetIntro:
    "Tudo o que o Mecanismo publicou, com seus objetivos, países, mesas e idiomas, como tabela e como linhas JSON.",
  table: (n) => `Mesa ${n}`,
  version: (n, day) => `Versão ${n}, ${day}`,
};
