export const es = {
  pledgeFacts: { pledge: "Compromiso", metric: "Cómo se mide", target: "Meta", due: "Plazo" },
  pledgeSubmitted: {
    subject: "Hay un compromiso por revisar",
    intro: (entity: string | null) =>
      `${entity ?? "Un miembro del Mecanismo"} presentó este compromiso, que espera su decisión:`,
    link: "Ver el compromiso y decidir",
  },
  partnerAsked: {
    subject: "Le piden asociarse a un compromiso",
    intro: (entity: string | null) =>
      `${entity ?? "Un miembro del Mecanismo"} nombró a su organización como asociada en este compromiso:`,
    shown:
      "Nadie la verá nombrada hasta que alguien de su organización lo confirme. También puede decir que no, y cambiar de respuesta más adelante.",
    link: "Leer el compromiso y responder",
  },
  partnerAnswered: {
    subject: "Respuesta de una organización asociada",
    confirmed: (partner: string | null, title: string) =>
      `${partner ?? "Un miembro del Mecanismo"} confirmó que se asocia al compromiso «${title}». Desde ahora se muestra junto a su organización.`,
    declined: (partner: string | null, title: string) =>
      `${partner ?? "Un miembro del Mecanismo"} respondió que no se asocia al compromiso «${title}». No se muestra en él.`,
    link: "Ver el compromiso",
  },
  pledgeReturned: {
    subject: "Un compromiso necesita cambios",
    intro: (title: string) =>
      `La secretaría le devuelve el compromiso «${title}» para que se corrija y se presente de nuevo. Esto es lo que pide:`,
    link: "Corregir el compromiso",
  },
  pledgePublished: {
    subject: "Se publicó un compromiso de su organización",
    intro: (title: string) => `El compromiso «${title}» ya es público.`,
    next: "En cada hito y cada seis meses preguntaremos cómo va a quien responde por él. Se contesta en un solo paso, desde la carta.",
    link: "Ver el compromiso publicado",
  },
  pledgeMatched: {
    subject: "Otro compromiso responde al suyo",
    intro: (entity: string | null) =>
      `${entity ?? "Un miembro del Mecanismo"} publicó un compromiso que responde a uno de su organización:`,
    link: "Ver el compromiso",
  },
  pledgeUpdateDue: {
    subject: "¿Cómo va su compromiso?",
    milestone: (milestone: string, day: string) => `Este hito de su compromiso era para el ${day}: ${milestone}`,
    halfYear: "Pasaron seis meses más desde que se publicó este compromiso. Cuéntenos cómo va:",
    oneStep: "Basta un paso, sin contraseña. Lo que cuente será público.",
    link: "Contar cómo va",
  },
  pledgeCorrected: {
    subject: "Se corrigió un compromiso publicado",
    intro: (title: string) => `La secretaría corrigió el compromiso «${title}». Esto es lo que cambió:`,
    link: "Ver el compromiso",
  },
  pledgeRetracted: {
    subject: "Se retiró un compromiso publicado",
    intro: (title: string) => `La secretaría retiró de la publicación el compromiso «${title}». La razón:`,
  },
  stewardNamed: {
    subject: "Usted responde por un compromiso",
    intro: "Desde ahora usted responde por este compromiso de su organización, y a usted le preguntaremos cómo va:",
    link: "Ver el compromiso",
  },
};
