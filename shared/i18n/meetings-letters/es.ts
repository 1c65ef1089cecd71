import { afterEs } from "./after-es.ts";

export const es = {
  meetingLetter: {
    title: "Reunión",
    of: "De",
    when: "Cuándo",
    yourTime: "A la hora de su país",
    length: "Duración",
    minutes: (count: number) => `${count} minutos`,
    place: "Lugar",
    interpretation: "Interpretación",
    agenda: "Orden del día",
    call: "Entrar a la llamada",
    answer: "Responder: sí, no, o quién va en mi lugar",
    byLink:
      "Responda con el enlace de esta carta o en la página de la reunión: las respuestas que envía un programa de calendario no nos llegan.",
    told: "Recibe esta carta para su conocimiento; quienes participan responden con el enlace de la suya.",
    page: "Ver la página de la reunión",
    takenOut: "La reunión sale de su calendario con esta carta.",
  },
  meetingInvitation: { subject: "Invitación:", intro: "Le invitamos a esta reunión del Mecanismo de Diálogo:" },
  meetingMoved: {
    subject: "Cambio:",
    intro: "Cambiaron los datos de una reunión a la que le invitamos. Estos son los que valen ahora:",
    again:
      "Cambió la fecha o la hora de una reunión. Estos son los datos que valen ahora. Una respuesta anterior ya no cuenta: por favor, responda de nuevo.",
  },
  meetingCancelled: {
    subject: "Cancelada:",
    intro: "Se canceló una reunión a la que le habíamos invitado.",
    reason: "Motivo",
  },
  meetingRemoved: {
    subject: "Ya no participa:",
    intro: "Ya no forma parte de quienes participan en esta reunión, así que no hace falta que asista.",
  },
  meetingReminder: {
    subject: "Recordatorio:",
    coming: "Se acerca una reunión. Nos dijo que participará:",
    notAnswered: "Se acerca una reunión y todavía no nos dijo si participará:",
    change: "Cambiar mi respuesta",
  },
  ...afterEs,
};
