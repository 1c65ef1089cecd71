export const es = {
  designationOpened: {
    subject: "La mesa designa a sus representantes",
    intro: (table: number) =>
      `La mesa ${table} designa a las dos personas que la representarán ante la Mesa de Enlace, por un año. Puede proponer a su organización, a sí o a otro miembro de la mesa.`,
    until: (day: string) => `Se reciben propuestas hasta el final del ${day} (UTC).`,
    link: "Ver la designación y proponer:",
  },
  nominated: {
    subject: "Una propuesta para representar a la mesa",
    intro: (who: string, table: number) =>
      `${who}: propuesta para ocupar uno de los dos puestos de representación de la mesa ${table} ante la Mesa de Enlace, por un año.`,
    next: "Si aceptan, digan quién sería la persona. Si no es usted, le escribiremos para que acepte también.",
    link: "Responder a la propuesta:",
  },
  namedAsNominee: {
    subject: "Le proponen como representante de la mesa",
    intro: (who: string, table: number) =>
      `${who} aceptó la propuesta de representar a la mesa ${table} ante la Mesa de Enlace, por un año, y le nombra a usted. Nada queda decidido sin su acuerdo.`,
    link: "Aceptar, o no:",
  },
  designationResult: {
    subject: "La mesa designó a sus representantes",
    intro: (table: number) => `Este es el resultado de la designación de la mesa ${table}:`,
    from: (day: string) => `Desde el ${day}`,
    link: "Ver la mesa:",
  },
  seatTaken: {
    subject: "Ya tiene un puesto en el Mecanismo",
    roles: {
      coordinator: (table: number) => `Usted coordina la mesa ${table}.`,
      representative: (table: number) => `Usted representa a la mesa ${table} ante la Mesa de Enlace.`,
      agency: () => "Su agencia tiene un puesto en la Mesa de Enlace.",
    },
    since: (day: string) => `Desde el ${day}.`,
    term: (from: string, to: string) => `Desde el ${from} hasta el ${to}.`,
    link: "Ver la mesa:",
    resign: "Si no puede o no desea seguir, puede renunciar cuando quiera:",
  },
  seatEnded: {
    subject: "Su puesto en el Mecanismo termina",
    roles: {
      coordinator: (table: number, day: string) => `Su coordinación de la mesa ${table} termina el ${day}.`,
      representative: (table: number, day: string) =>
        `Su representación de la mesa ${table} ante la Mesa de Enlace termina el ${day}.`,
      agency: (_: number, day: string) => `El puesto de su agencia en la Mesa de Enlace termina el ${day}.`,
    },
    reasons: {
      resigned: "Razón: renuncia.",
      replaced: "Razón: otra persona ocupa el puesto.",
      decided: "Razón: decisión de la mesa o de la secretaría.",
      left: "Razón: dejó de representar a un miembro del Mecanismo.",
      rotated: "Razón: rotación.",
    },
    thanks: "Gracias por el tiempo que dedicó.",
  },
  vacancy: {
    subject: "Un puesto de la mesa está vacío",
    roles: {
      coordinator: (table: number) => `La mesa ${table} no tiene quien la coordine.`,
      representative: (table: number) =>
        `La mesa ${table} tiene un puesto de representación vacío ante la Mesa de Enlace.`,
      agency: () => "La Mesa de Enlace tiene un puesto de agencia vacío.",
    },
    since: (day: string, days: string) => `Está así desde el ${day}: ${days}.`,
    link: "Nombrar, o abrir una designación:",
  },
};
