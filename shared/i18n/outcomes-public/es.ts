export const es = {
  kinds: {
    minutes: "Acta",
    report: "Informe",
    contribution: "Aporte",
    pledge: "Compromiso",
    dialogue: "Resultados del diálogo anual",
    "quarterly-note": "Nota trimestral",
    "annual-note": "Nota anual",
  },
  feed: "Resultados del Mecanismo de Diálogo",
  feedIntro:
    "Lo que el Mecanismo publica y corrige: actas, informes, aportes, compromisos y resultados del diálogo anual.",
  ledger: "Último asiento del registro de rotación",
  ledgerText: (day: string, head: string) =>
    `El ${day}, el último asiento del registro de rotación de la Mesa de Enlace tenía la huella SHA-256 ${head}.`,
  dataset: "Resultados del Mecanismo de Diálogo",
  datasetIntro:
    "Todos los resultados publicados por el Mecanismo, con sus objetivos, países, mesas e idiomas, como tabla y como líneas JSON.",
  table: (n: number) => `Mesa ${n}`,
  version: (n: number, day: string) => `Versión ${n}, ${day}`,
};
