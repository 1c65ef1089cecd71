import type { TableLetterMessages } from "./messages.ts";

export const pt: TableLetterMessages = {
  designationOpened: {
    subject: "A mesa designa suas representações",
    intro: (table) =>
      `A mesa ${table} designa as duas pessoas que a representarão na Mesa de Ligação, por um ano. Você pode indicar sua organização, a si ou outro membro da mesa.`,
    until: (day) => `As indicações são recebidas até o fim de ${day} (UTC).`,
    link: "Ver a designação e indicar:",
  },
  nominated: {
    subject: "Uma indicação para representar a mesa",
    intro: (who, table) =>
      `${who} recebeu a indicação para um dos dois assentos que representam a mesa ${table} na Mesa de Ligação, por um ano.`,
    next: "Se aceitarem, digam quem seria a pessoa. Se não for você, escreveremos a ela para que aceite também.",
    link: "Responder à indicação:",
  },
  namedAsNominee: {
    subject: "Indicam você para representar a mesa",
    intro: (who, table) =>
      `${who} aceitou a indicação para representar a mesa ${table} na Mesa de Ligação, por um ano, e nomeia você como a pessoa. Nada fica decidido sem o seu acordo.`,
    link: "Aceitar, ou não:",
  },
  designationResult: {
    subject: "A mesa designou suas representações",
    intro: (table) => `Este é o resultado da designação da mesa ${table}:`,
    from: (day) => `A partir de ${day}`,
    link: "Ver a mesa:",
  },
  seatTaken: {
    subject: "Você tem um assento no Mecanismo",
    roles: {
      coordinator: (table) => `Você coordena a mesa ${table}.`,
      representative: (table) => `Você representa a mesa ${table} na Mesa de Ligação.`,
      agency: () => "Sua agência tem um assento na Mesa de Ligação.",
    },
    since: (day) => `A partir de ${day}.`,
    term: (from, to) => `De ${from} a ${to}.`,
    link: "Ver a mesa:",
    resign: "Se não puder ou não desejar continuar, pode renunciar a qualquer momento:",
  },
  seatEnded: {
    subject: "Seu assento no Mecanismo termina",
    roles: {
      coordinator: (table, day) => `Sua coordenação da mesa ${table} termina em ${day}.`,
      representative: (table, day) => `Sua representação da mesa ${table} na Mesa de Ligação termina em ${day}.`,
      agency: (_, day) => `O assento da sua agência na Mesa de Ligação termina em ${day}.`,
    },
    reasons: {
      resigned: "Motivo: renúncia.",
      replaced: "Motivo: outra pessoa ocupa o assento.",
      decided: "Motivo: decisão da mesa ou da secretaria.",
      left: "Motivo: você deixou de representar um membro do Mecanismo.",
      rotated: "Motivo: rodízio.",
    },
    thanks: "Agradecemos o tempo que você dedicou.",
  },
  vacancy: {
    subject: "Um assento da mesa está vago",
    roles: {
      coordinator: (table) => `A mesa ${table} não tem quem a coordene.`,
      representative: (table) => `A mesa ${table} tem um assento vago na Mesa de Ligação.`,
      agency: () => "A Mesa de Ligação tem um assento de agência vago.",
    },
    since: (day, days) => `Está assim desde ${day}: ${days}.`,
    link: "Nomear, ou abrir uma designação:",
  },
};
