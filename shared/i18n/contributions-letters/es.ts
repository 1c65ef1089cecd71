export const es = {
  contributionKinds: {
    progress: "Avance",
    challenge: "Desafío",
    "good-practice": "Buena práctica",
    "lesson-learned": "Lección aprendida",
    opportunity: "Oportunidad",
  },
  reviewRequest: {
    subject: "Le pedimos que revise una contribución",
    intro:
      "Otra organización del Mecanismo presentó esta contribución. Le toca a usted revisarla: leerla y decir si se puede publicar o si le faltan cambios.",
    review: "Leerla y revisarla",
    decline: "Si no puede, decline con este enlace, sin iniciar sesión. Se lo pediremos a la persona siguiente.",
    link: "Ver de qué se trata, o declinar",
  },
  reviewReminder: {
    subject: "Una contribución espera su revisión",
    intro: (days: number) =>
      `Hace ${days} ${days === 1 ? "día" : "días"} le pedimos que revise esta contribución. Quien la escribió espera su respuesta.`,
  },
  reviewerWanted: {
    subject: "Una contribución no tiene quién la revise",
    intro: "No encontramos a nadie de otra organización que pueda revisar esta contribución. Pídaselo a alguien.",
    link: "Elegir a quien la revise",
  },
  changesAsked: {
    subject: "Su contribución necesita cambios",
    intro: "Quien revisó su contribución pide algunos cambios antes de que se publique.",
    link: "Ver su contribución y cambiarla",
  },
  contributionApproved: {
    subject: "Una contribución está lista para publicarse",
    intro: "La revisión aprobó esta contribución. Falta publicarla.",
    link: "Leerla y publicarla",
  },
  contributionPublished: {
    subject: "Su contribución está publicada",
    intro: "Su contribución ya se puede leer en el sitio del Mecanismo. Gracias.",
    link: "Ver la contribución",
  },
  contributionCorrected: {
    subject: "Corregimos su contribución",
    intro: "La secretaría corrigió su contribución publicada. Esto es lo que cambió:",
    link: "Ver la contribución",
  },
  contributionRetired: {
    subject: "Su contribución ya no está publicada",
    intro: "La secretaría retiró su contribución. Este es el motivo:",
    link: "Ver qué dice ahora su página",
  },
};
