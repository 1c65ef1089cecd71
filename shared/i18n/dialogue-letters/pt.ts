import type { DialogueLetterMessages } from "./messages.ts";

export const pt: DialogueLetterMessages = {
  callOpened: {
    subject: "Chamada de contribuições:",
    intro: (title) =>
      `Está aberta a chamada de contribuições para “${title}”. Com o que os membros das mesas enviarem se monta a pauta.`,
    tables: "Mesas chamadas",
    questions: "Perguntas",
    deadline: "Prazo",
    yourTime: "No horário do seu país",
    once: "Cada membro envia uma contribuição por mesa. Até o prazo você pode enviá-la de novo: vale a última.",
    open: "As contribuições são públicas, com o nome de quem as envia se for público, quando se aprovam os resultados do diálogo.",
    link: "Enviar a contribuição",
  },
  callReminder: {
    subject: "A chamada de contribuições termina em breve:",
    intro: (title, days) =>
      `Falta pouco (${days}) para o prazo da chamada de contribuições para “${title}”, e ainda não temos uma contribuição sua.`,
  },
  inputReceived: {
    subject: "Recebemos a sua contribuição",
    intro: (title, table) => `Recebemos a sua contribuição para “${title}”, pela Mesa ${table}. Obrigado.`,
    inTime: (deadline) => `Até ${deadline} você pode enviá-la de novo: vale a última.`,
    late: "Ela chegou depois do prazo. Será considerada se a pauta ainda não estiver definida, e fica marcada como atrasada.",
    link: "Ver a chamada",
  },
  inputWithdrawn: {
    subject: "A sua contribuição foi retirada",
    intro: (title, table) =>
      `A secretaria retirou a sua contribuição para “${title}”, pela Mesa ${table}. Ela já não está à vista. Motivo:`,
    link: "Ver o diálogo",
  },
  jointAction: {
    text: "Ação conjunta",
    ours: "Pelo Mecanismo",
    theirs: "Pela outra parte",
    due: "Prazo",
    member: "Uma organização membro",
    link: "Dizer como vai",
  },
  jointActionAgreed: {
    subject: "Uma ação conjunta sob sua responsabilidade",
    intro:
      "No diálogo anual do Mecanismo com os governos da região foi acordada uma ação conjunta pela qual você responde com a outra parte:",
    public:
      "Com o link você pode dizer que a assume, e mais adiante como vai, sem iniciar sessão. O que se responde fica visível para todas as pessoas depois de aprovados os resultados do diálogo.",
  },
  jointActionWithdrawn: {
    subject: "Uma ação conjunta ficou sem efeito",
    intro: "Tínhamos escrito a você sobre uma ação conjunta registrada por engano. Não é mais preciso fazer nada:",
  },
  jointActionDue: {
    subject: "O prazo de uma ação conjunta",
    ahead: (days) => `Falta pouco (${days}) para o prazo de uma ação conjunta sob sua responsabilidade:`,
    today: "Vence hoje o prazo de uma ação conjunta sob sua responsabilidade:",
    overdue: (days) => `O prazo de uma ação conjunta sob sua responsabilidade já venceu (há ${days}):`,
  },
  dialogueOutcomes: {
    subject: "Resultados:",
    intro: (title) =>
      `Foram aprovados os resultados de “${title}”: oportunidades, desafios e ações conjuntas com seus prazos e responsáveis.`,
    corrected: (title) => `Os resultados de “${title}” foram corrigidos. Isto mudou:`,
    link: "Ver os resultados",
  },
};
