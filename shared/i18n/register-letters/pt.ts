import type { RegisterLetterMessages } from "./messages.ts";

export const pt: RegisterLetterMessages = {
  message: {
    from: "De",
    to: "Para",
    title: "Mensagem",
    deadline: "Prazo para responder",
    holder: "A quem cabe agir",
    government: (country) => `Governo: ${country}`,
    read: "Ler a mensagem",
    answer: "Ler a mensagem e responder",
    public:
      "A mensagem é pública, e a sua resposta será pública quando a mesa que a escreveu, ou a secretaria, a aprovar. Com este link você pode responder sem iniciar sessão.",
  },
  messageSent: {
    subject: "Uma mensagem do Mecanismo de Diálogo",
    intro: "O Mecanismo envia esta mensagem a você como ponto focal de um dos destinatários.",
  },
  messageDue: {
    subject: "Uma mensagem do Mecanismo espera a sua resposta",
    ahead: (days) => `Falta pouco (${days}) para o prazo desta mensagem, que ainda não tem resposta.`,
    today: "Vence hoje o prazo desta mensagem, que ainda não tem resposta.",
    overdue: (days) => `O prazo desta mensagem venceu há ${days}, e ela ainda não tem resposta.`,
  },
  messageAnswered: {
    subject: "Uma mensagem do Mecanismo foi respondida",
    intro: "Chegou uma resposta a esta mensagem:",
    by: "Resposta de",
    closes: "Com ela, o que se pedia fica feito.",
    open: "O que se pedia continua pendente.",
    pending:
      "A resposta ainda não é pública: quem integra a mesa que escreveu a mensagem pode aprová-la, ou a secretaria.",
    approve: "Ler a resposta e aprová-la",
  },
  messageWithdrawn: {
    subject: "Uma mensagem do Mecanismo foi retirada",
    intro: "O Mecanismo retirou esta mensagem, que você havia recebido. Não é mais preciso responder.",
  },
  messageUnreached: {
    subject: "Não há a quem enviar uma mensagem aprovada",
    intro: "Esta mensagem está aprovada e é pública, mas estes destinatários ainda não têm um ponto focal:",
    whom: "Sem ponto focal",
    what: "Quando alguém aceitar o convite para ser o ponto focal, escreveremos a essa pessoa.",
    link: "Convidar um ponto focal",
  },
  messagesWaiting: {
    subject: "Há mensagens do Mecanismo à espera de resposta",
    intro: (count) =>
      count === 1
        ? "Antes de você ser ponto focal foi aprovada uma mensagem que ainda espera resposta."
        : `Antes de você ser ponto focal foram aprovadas ${count} mensagens que ainda esperam resposta.`,
    link: "Ver o que espera resposta",
  },
};
