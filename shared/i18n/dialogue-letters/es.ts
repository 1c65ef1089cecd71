export const es = {
  callOpened: {
    subject: "Convocatoria de aportes:",
    intro: (title: string) =>
      `Se abrió la convocatoria de aportes para «${title}». Con lo que envíen los miembros de las mesas se arma el orden del día.`,
    tables: "Mesas convocadas",
    questions: "Preguntas",
    deadline: "Plazo",
    yourTime: "A la hora de su país",
    once: "Cada miembro envía un aporte por mesa. Hasta el plazo puede enviarlo de nuevo: vale el último.",
    open: "Los aportes son públicos, con el nombre de quien los envía si es público, cuando se aprueban los resultados del diálogo.",
    link: "Enviar el aporte",
  },
  callReminder: {
    subject: "Por vencer, la convocatoria de aportes:",
    intro: (title: string, days: string) =>
      `Falta poco (${days}) para el plazo de la convocatoria de aportes para «${title}», y todavía no tenemos un aporte de su parte.`,
  },
  inputReceived: {
    subject: "Recibimos su aporte",
    intro: (title: string, table: number) => `Recibimos su aporte para «${title}», por la Mesa ${table}. Gracias.`,
    inTime: (deadline: string) => `Hasta el ${deadline} puede enviarlo de nuevo: vale el último.`,
    late: "Llegó después del plazo. Lo tomamos en cuenta si el orden del día todavía no está fijado, y queda marcado como tardío.",
    link: "Ver la convocatoria",
  },
  inputWithdrawn: {
    subject: "Se retiró su aporte",
    intro: (title: string, table: number) =>
      `La secretaría retiró su aporte para «${title}», por la Mesa ${table}. Ya no está a la vista. Motivo:`,
    link: "Ver el diálogo",
  },
  jointAction: {
    text: "Acción conjunta",
    ours: "Por el Mecanismo",
    theirs: "Por la otra parte",
    due: "Plazo",
    member: "Una organización miembro",
    link: "Decir cómo va",
  },
  jointActionAgreed: {
    subject: "Una acción conjunta a su cargo",
    intro:
      "En el diálogo anual del Mecanismo con los gobiernos de la región se acordó una acción conjunta de la que usted es responsable con la otra parte:",
    public:
      "Con el enlace puede decir que la toma a su cargo, y más adelante cómo va, sin iniciar sesión. Lo que se responde queda a la vista de todas las personas una vez aprobados los resultados del diálogo.",
  },
  jointActionWithdrawn: {
    subject: "Una acción conjunta quedó sin efecto",
    intro: "Le habíamos escrito de una acción conjunta que se registró por error. Ya no hace falta que haga nada:",
  },
  jointActionDue: {
    subject: "El plazo de una acción conjunta",
    ahead: (days: string) => `Falta poco (${days}) para el plazo de una acción conjunta a su cargo:`,
    today: "Hoy vence el plazo de una acción conjunta a su cargo:",
    overdue: (days: string) => `El plazo de una acción conjunta a su cargo ya venció (hace ${days}):`,
  },
  dialogueOutcomes: {
    subject: "Resultados:",
    intro: (title: string) =>
      `Se aprobaron los resultados de «${title}»: oportunidades, retos y acciones conjuntas con sus plazos y responsables.`,
    corrected: (title: string) => `Se corrigieron los resultados de «${title}». Esto cambió:`,
    link: "Ver los resultados",
  },
};
