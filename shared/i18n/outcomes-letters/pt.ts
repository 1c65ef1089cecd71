import type { OutcomeLetterMessages } from "./messages.ts";

export const pt: OutcomeLetterMessages = {
  outcomeKinds: {
    minutes: "Atas de reuniões",
    report: "Relatórios",
    contribution: "Contribuições",
    pledge: "Compromissos",
    dialogue: "Diálogo anual",
    "quarterly-note": "Notas trimestrais",
    "annual-note": "Notas anuais",
  },
  corrected: "corrigido",
  machineTranslated: "tradução automática",
  outcomePublished: {
    subject: "Publicado:",
    link: "Ler o resultado completo",
    why: "Escrevemos porque você pediu para receber o que o Mecanismo publica assim que é publicado:",
  },
  digest: {
    subject: (n) => (n === 1 ? "Um novo resultado do Mecanismo" : `${n} novos resultados do Mecanismo`),
    intro: {
      "at-once": "Isto foi publicado antes de você escolher receber os resultados assim que são publicados:",
      week: "Isto é o que o Mecanismo publicou desde o último resumo:",
      month: "Isto é o que o Mecanismo publicou desde o último resumo:",
    },
    more: (n) => `Há mais ${n}, que não cabem nesta carta.`,
    list: "Ver todos na lista de resultados",
    why: "Sua assinatura:",
  },
};
