import type { PledgeLetterMessages } from "./messages.ts";

export const pt: PledgeLetterMessages = {
  pledgeFacts: { pledge: "Compromisso", metric: "Como se mede", target: "Meta", due: "Prazo" },
  pledgeSubmitted: {
    subject: "Há um compromisso para analisar",
    intro: (entity) => `${entity ?? "Um membro do Mecanismo"} apresentou este compromisso, que espera a sua decisão:`,
    link: "Ver o compromisso e decidir",
  },
  partnerAsked: {
    subject: "Pedem a sua parceria em um compromisso",
    intro: (entity) =>
      `${entity ?? "Um membro do Mecanismo"} indicou a sua organização como parceira neste compromisso:`,
    shown:
      "Ninguém a verá indicada até que alguém da sua organização confirme. Você também pode dizer que não e mudar de resposta mais tarde.",
    link: "Ler o compromisso e responder",
  },
  partnerAnswered: {
    subject: "Resposta de uma organização parceira",
    confirmed: (partner, title) =>
      `${partner ?? "Um membro do Mecanismo"} confirmou a parceria no compromisso “${title}”. A partir de agora aparece ao lado da sua organização.`,
    declined: (partner, title) =>
      `${partner ?? "Um membro do Mecanismo"} respondeu que não é parceiro no compromisso “${title}”. Não aparece nele.`,
    link: "Ver o compromisso",
  },
  pledgeReturned: {
    subject: "Um compromisso precisa de mudanças",
    intro: (title) =>
      `A secretaria devolve o compromisso “${title}” para que seja corrigido e apresentado de novo. É isto o que ela pede:`,
    link: "Corrigir o compromisso",
  },
  pledgePublished: {
    subject: "Um compromisso da sua organização foi publicado",
    intro: (title) => `O compromisso “${title}” já é público.`,
    next: "Em cada marco e a cada seis meses perguntaremos a quem responde por ele como está indo. A resposta leva um só passo, a partir da carta.",
    link: "Ver o compromisso publicado",
  },
  pledgeMatched: {
    subject: "Outro compromisso responde ao seu",
    intro: (entity) =>
      `${entity ?? "Um membro do Mecanismo"} publicou um compromisso que responde a um da sua organização:`,
    link: "Ver o compromisso",
  },
  pledgeUpdateDue: {
    subject: "Como está indo o seu compromisso?",
    milestone: (milestone, day) => `Este marco do seu compromisso era para ${day}: ${milestone}`,
    halfYear: "Passaram-se mais seis meses desde que este compromisso foi publicado. Conte-nos como está indo:",
    oneStep: "Basta um passo, sem senha. O que você contar será público.",
    link: "Contar como está indo",
  },
  pledgeCorrected: {
    subject: "Um compromisso publicado foi corrigido",
    intro: (title) => `A secretaria corrigiu o compromisso “${title}”. Foi isto o que mudou:`,
    link: "Ver o compromisso",
  },
  pledgeRetracted: {
    subject: "Um compromisso publicado foi retirado",
    intro: (title) => `A secretaria retirou da publicação o compromisso “${title}”. O motivo:`,
  },
  stewardNamed: {
    subject: "Você responde por um compromisso",
    intro:
      "A partir de agora você responde por este compromisso da sua organização, e é a você que perguntaremos como está indo:",
    link: "Ver o compromisso",
  },
};
