export const es = {
  rosterNotice: {
    subject: "Quiénes integran la Mesa de Enlace desde ahora",
    intro: (day: string) => `Desde el ${day} cambian las agencias que integran la Mesa de Enlace.`,
    now: "Agencias que la integran",
    in: "Empieza",
    out: "Termina",
    link: "Ver la Mesa de Enlace",
  },
  turnNotice: {
    subject: "Se acerca el turno de su agencia en la Mesa de Enlace",
    intro: (agency: string, from: string, until: string) =>
      `El turno de ${agency} en la Mesa de Enlace empieza el ${from} y termina el ${until}.`,
    accept: "Si su agencia acepta, no tiene que hacer nada.",
    decline:
      "Si no puede servir, decline con este enlace antes de que empiece. El turno pasa a la agencia siguiente, y la suya tendrá el próximo lugar libre.",
    link: "Ver el turno o declinarlo",
  },
  quarterReminder: {
    subject: "La Mesa de Enlace no tiene reunión este trimestre",
    title: "Reunión trimestral de la Mesa de Enlace",
    intro: (day: string) => `El trimestre termina el ${day} y todavía no hay reunión de la Mesa de Enlace.`,
    duty: "El documento fundacional pide que se reúna cada trimestre. Quien integra la Mesa de Enlace, o la secretaría, puede convocarla. El formulario ya está empezado.",
    link: "Convocar la reunión",
  },
};
