import type { LiaisonLetterMessages } from "./messages.ts";

export const pt: LiaisonLetterMessages = {
  rosterNotice: {
    subject: "Quem integra a Mesa de Ligação a partir de agora",
    intro: (day) => `A partir de ${day} mudam as agências que integram a Mesa de Ligação.`,
    now: "Agências que a integram",
    in: "Começa",
    out: "Termina",
    link: "Ver a Mesa de Ligação",
  },
  turnNotice: {
    subject: "Está perto o turno da sua agência na Mesa de Ligação",
    intro: (agency, from, until) => `O turno de ${agency} na Mesa de Ligação começa em ${from} e termina em ${until}.`,
    accept: "Se a sua agência aceita, não precisa fazer nada.",
    decline:
      "Se não pode servir, recuse por este link antes que comece. O turno passa à agência seguinte, e a sua terá o próximo lugar livre.",
    link: "Ver o turno ou recusá-lo",
  },
  quarterReminder: {
    subject: "A Mesa de Ligação não tem reunião neste trimestre",
    title: "Reunião trimestral da Mesa de Ligação",
    intro: (day) => `O trimestre termina em ${day} e ainda não há reunião da Mesa de Ligação.`,
    duty: "O documento fundador pede que se reúna a cada trimestre. Quem integra a Mesa de Ligação, ou a secretaria, pode convocá-la. O formulário já está começado.",
    link: "Convocar a reunião",
  },
};
