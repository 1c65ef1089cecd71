export const es = {
  sender: "Mecanismo de Diálogo",
  hello: (name: string) => `Hola, ${name}:`,
  signIn: "Iniciar sesión",
  open: "Abrir la solicitud",
  footer: (contact: string) =>
    `Mecanismo Abierto y Permanente de Diálogo de la Sociedad Civil y Otras Partes Interesadas de América Latina y el Caribe. Para cualquier consulta, escriba a ${contact}.`,
  unsubscribe: "Elegir qué cartas recibo, o no recibir más",
  otherLanguage: "Esta carta todavía no existe en español; se la enviamos en otro idioma.",
  yes: "Sí",
  no: "No",
  labels: {
    organization: "Organización",
    website: "Sitio web",
    types: "Tipo",
    name: "Nombre",
    role: "Función",
    country: "País",
    countriesOfWork: "Países donde trabaja",
    tables: "Mesas de trabajo",
    objectives: "Objetivos del Pacto Mundial",
    about: "Presentación",
    publicListing: "Aparecer en la lista pública de miembros",
    optionalLetters: "Recibir noticias por correo",
    every: "Con qué frecuencia",
    lettersIn: "Idioma de las cartas",
    countries: "Países",
  },
  confirmation: {
    subject: "Confirme su solicitud al Mecanismo de Diálogo",
    intro: "Recibimos una solicitud para sumarse al Mecanismo con esta dirección de correo. Esto es lo que dice:",
    link: "Ver la solicitud y confirmarla",
    until: (days: string) =>
      `El enlace sirve durante ${days}. Después de confirmar, con el mismo enlace podrá ver en qué va su solicitud, corregirla o retirarla.`,
    notYou: "Si usted no hizo esta solicitud, no haga nada: se borrará sola y no le escribiremos más por ella.",
  },
  alreadyMember: {
    subject: "Usted ya es parte del Mecanismo de Diálogo",
    intro:
      "Alguien pidió sumarse al Mecanismo con esta dirección de correo, que ya es la suya en él. No hace falta que haga nada. Si quiere cambiar sus datos, inicie sesión.",
    notYou: "Si no fue usted, puede ignorar esta carta: nada ha cambiado.",
  },
  newRequest: {
    subject: "Hay una solicitud nueva por revisar",
    intro: (name: string) => `Se confirmó la solicitud de: ${name}.`,
  },
  questionAsked: {
    subject: "Una pregunta sobre su solicitud",
    intro: "La secretaría del Mecanismo necesita un dato más para decidir sobre su solicitud:",
    link: "Responder",
  },
  questionAnswered: {
    subject: "Respondieron a una pregunta de la secretaría",
    intro: (name: string) => `Hay una respuesta en la solicitud de: ${name}.`,
  },
  declined: {
    subject: "Sobre su solicitud al Mecanismo de Diálogo",
    intro: "Gracias por su interés en el Mecanismo. Por ahora no pudimos aceptar su solicitud. La razón:",
    reasons: {
      "outside-scope": "Lo que nos cuenta queda fuera de lo que el Mecanismo hace.",
      duplicate: "Ya existe una solicitud o un miembro igual.",
      incomplete: "Faltan datos para poder decidir.",
      "not-reachable": "No logramos comunicarnos con usted.",
      other: "Es una razón distinta de las habituales.",
    },
    note: "La secretaría agrega:",
    again: (days: string) =>
      `Puede enviar otra solicitud cuando quiera. Los datos de esta se borran en un plazo de ${days}.`,
    link: "Enviar otra solicitud",
  },
  welcome: {
    subject: "Le damos la bienvenida al Mecanismo de Diálogo",
    organization: (name: string) =>
      `${name} ya es parte del Mecanismo, y usted es una de las personas que la representan.`,
    individual: "Usted ya es parte del Mecanismo.",
    tables: (tables: string) => `Mesas de trabajo elegidas: ${tables}.`,
    next: "Para entrar no necesita contraseña: escriba esta dirección de correo y le enviaremos un código. Allí puede cambiar sus datos, elegir sus mesas y decidir qué cartas recibe.",
  },
  addressNotice: {
    subject: "Pidieron cambiar su dirección de correo",
    intro:
      "Alguien que inició sesión con su cuenta pidió usar otra dirección de correo. El cambio solo ocurre si se confirma desde la dirección nueva.",
    notYou: "Si no fue usted, escríbanos cuanto antes.",
  },
  addressConfirmation: {
    subject: "Confirme su nueva dirección de correo",
    intro: "Usted pidió usar esta dirección de correo en el Mecanismo. Confírmela para que el cambio tenga efecto.",
    link: "Confirmar la dirección",
    notYou: "Si no fue usted, no haga nada: el cambio no ocurrirá.",
  },
  addressChanged: {
    subject: "Su dirección de correo cambió",
    intro:
      "Desde ahora le escribiremos a la nueva dirección que usted confirmó. Esta es la última carta que llega a esta.",
    notYou: "Si no fue usted, escríbanos cuanto antes.",
  },
  invitation: {
    subject: "Invitación a representar a una organización",
    intro: (organization: string) =>
      `${organization} le invita a ser una de las personas que la representan en el Mecanismo de Diálogo.`,
    link: "Ver la invitación",
    notWanted: (days: string) =>
      `La invitación vale durante ${days}. Si no le interesa, puede rechazarla allí mismo o no hacer nada.`,
  },
  removed: {
    subject: "Ya no representa a una organización",
    intro: (organization: string) =>
      `Otra persona de ${organization} dio por terminada su representación en el Mecanismo de Diálogo.`,
    data: (days: string) =>
      `Su acceso ya está cerrado y sus datos se borran en un plazo de ${days}. Gracias por su tiempo; puede sumarse de nuevo cuando quiera.`,
  },
  suspended: {
    subject: "Una organización quedó sin personas",
    intro: (organization: string) =>
      `Se fue la última persona que representaba a ${organization}. Su membresía queda suspendida.`,
  },
  government: (country: string) => `Gobierno (${country})`,
  focalInvitation: {
    subject: "Invitación a ser punto focal del Mecanismo de Diálogo",
    intro: (office: string) =>
      `La secretaría le invita a ser punto focal en el Mecanismo de Diálogo. Actuaría por: ${office}.`,
  },
  focalRemoved: {
    subject: "Su servicio como punto focal terminó",
    intro: (office: string) =>
      `La secretaría dio por terminado su servicio como punto focal en el Mecanismo de Diálogo. Actuaba por: ${office}.`,
    data: (days: string) =>
      `Su acceso ya está cerrado y sus datos se borran en un plazo de ${days}. Gracias por su tiempo.`,
  },
  importedConfirmation: {
    subject: "Confirme que sigue en el Mecanismo de Diálogo",
    intro:
      "El Mecanismo existe desde 2022 y ahora lleva su registro en este sitio. Estos son los datos que la secretaría tenía de usted:",
    link: "Ver los datos y decidir",
    until:
      "Mientras no los confirme, no le enviaremos otras cartas ni mostraremos su nombre. Con el mismo enlace puede pedir que los borremos.",
  },
  rhythms: {
    "at-once": "Apenas se publican",
    week: "Un resumen por semana",
    month: "Un resumen por mes",
  },
  all: "Todo",
  subscriptionConfirmation: {
    subject: "Confirme su suscripción a los resultados del Mecanismo",
    intro:
      "Alguien pidió, con esta dirección de correo, recibir lo que el Mecanismo de Diálogo publica. Esto es lo que pidió:",
    link: "Ver la suscripción y confirmarla",
    until: (days: string) =>
      `El enlace sirve durante ${days}. Con él podrá después cambiar la suscripción o terminarla.`,
    notYou: "Si no fue usted, no haga nada: se borrará sola y no le escribiremos más por ella.",
  },
};
