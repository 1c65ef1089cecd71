export const es = {
  outcomeKinds: {
    minutes: "Actas de reuniones",
    report: "Informes",
    contribution: "Contribuciones",
    pledge: "Compromisos",
    dialogue: "Diálogo anual",
    "quarterly-note": "Notas trimestrales",
    "annual-note": "Notas anuales",
  },
  corrected: "corregido",
  machineTranslated: "traducción automática",
  outcomePublished: {
    subject: "Publicado:",
    link: "Leer el resultado completo",
    why: "Le escribimos porque pidió recibir lo que el Mecanismo publica apenas se publica:",
  },
  digest: {
    subject: (n: number) => (n === 1 ? "Un resultado nuevo del Mecanismo" : `${n} resultados nuevos del Mecanismo`),
    intro: {
      "at-once": "Esto se publicó antes de que usted eligiera recibir los resultados apenas se publican:",
      week: "Esto publicó el Mecanismo desde el último resumen:",
      month: "Esto publicó el Mecanismo desde el último resumen:",
    },
    more: (n: number) => `Hay ${n} más, que no caben en esta carta.`,
    list: "Ver todos en la lista de resultados",
    why: "Su suscripción:",
  },
};
