export const es = {
  message: {
    from: "De",
    to: "Para",
    title: "Mensaje",
    deadline: "Plazo para responder",
    holder: "A quién le toca actuar",
    government: (country: string) => `Gobierno: ${country}`,
    read: "Leer el mensaje",
    answer: "Leer el mensaje y responder",
    public:
      "El mensaje es público, y su respuesta lo será cuando la apruebe la mesa que lo escribió, o la secretaría. Con este enlace puede responder sin iniciar sesión.",
  },
  messageSent: {
    subject: "Un mensaje del Mecanismo de Diálogo",
    intro: "El Mecanismo le envía este mensaje como punto focal de uno de sus destinatarios.",
  },
  messageDue: {
    subject: "Un mensaje del Mecanismo espera su respuesta",
    ahead: (days: string) => `Falta poco (${days}) para el plazo de este mensaje, que todavía no tiene respuesta.`,
    today: "Hoy vence el plazo de este mensaje, que todavía no tiene respuesta.",
    overdue: (days: string) => `El plazo de este mensaje venció hace ${days} y todavía no tiene respuesta.`,
  },
  messageAnswered: {
    subject: "Respondieron a un mensaje del Mecanismo",
    intro: "Llegó una respuesta a este mensaje:",
    by: "Respondió",
    closes: "Con ella, lo que se pedía queda hecho.",
    open: "Lo que se pedía sigue pendiente.",
    pending:
      "La respuesta todavía no es pública: puede aprobarla quien integra la mesa que escribió el mensaje, o la secretaría.",
    approve: "Leer la respuesta y aprobarla",
  },
  messageWithdrawn: {
    subject: "Un mensaje del Mecanismo queda retirado",
    intro: "El Mecanismo retiró este mensaje, que usted había recibido. Ya no hace falta que responda.",
  },
  messageUnreached: {
    subject: "No hay a quién enviar un mensaje aprobado",
    intro: "Este mensaje está aprobado y es público, pero estos destinatarios no tienen todavía un punto focal:",
    whom: "Sin punto focal",
    what: "Cuando alguien acepte la invitación a ser su punto focal, le escribiremos.",
    link: "Invitar a un punto focal",
  },
  messagesWaiting: {
    subject: "Hay mensajes del Mecanismo que esperan respuesta",
    intro: (count: number) =>
      count === 1
        ? "Antes de que usted fuera punto focal se aprobó un mensaje que todavía espera respuesta."
        : `Antes de que usted fuera punto focal se aprobaron ${count} mensajes que todavía esperan respuesta.`,
    link: "Ver lo que espera respuesta",
  },
};
