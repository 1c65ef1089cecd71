export const afterEs = {
  minutesDue: {
    subject: "Falta el acta de una reunión",
    intro: (title: string, when: string) => `La reunión «${title}» fue el ${when}.`,
    due: (days: string) =>
      `El acta se espera ${days} después de la reunión, y todavía no hay ninguna. Le escribimos una sola vez por ella.`,
    link: "Registrar la asistencia y escribir el acta",
  },
  minutesApproved: {
    subject: "Se aprobó el acta de una reunión",
    intro: (title: string, when: string) => `Ya está aprobada el acta de la reunión «${title}», del ${when}.`,
    link: "Leer el acta y las decisiones",
  },
  actionOpened: {
    subject: "Hay una acción a su cargo",
    intro: "Se registró una acción a su cargo, o a cargo de la organización o agencia a la que representa:",
    text: "Acción",
    due: "Fecha límite",
    link: "Contar cómo va",
    public: "Las acciones y lo que se cuenta de ellas son públicas.",
  },
  actionDue: {
    subject: "Recordatorio de una acción a su cargo",
    ahead: (days: string) => `Falta poco para la fecha límite de esta acción a su cargo: ${days}.`,
    today: "Hoy es la fecha límite de esta acción a su cargo.",
    overdue: (days: string) => `La fecha límite de esta acción a su cargo pasó hace ${days}.`,
    link: "Contar en un solo paso cómo va",
  },
};
export type AfterLetterMessages = typeof afterEs;
