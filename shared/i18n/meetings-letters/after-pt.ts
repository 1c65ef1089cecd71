import type { AfterLetterMessages } from "./after-es.ts";

export const afterPt: AfterLetterMessages = {
  minutesDue: {
    subject: "Falta a ata de uma reunião",
    intro: (title, when) => `A reunião “${title}” foi em ${when}.`,
    due: (days) =>
      `A ata é esperada ${days} depois da reunião, e ainda não há nenhuma. Escrevemos a você uma única vez por causa dela.`,
    link: "Registrar a presença e escrever a ata",
  },
  minutesApproved: {
    subject: "A ata de uma reunião foi aprovada",
    intro: (title, when) => `A ata da reunião “${title}”, de ${when}, está aprovada.`,
    link: "Ler a ata e as decisões",
  },
  actionOpened: {
    subject: "Há uma ação sob sua responsabilidade",
    intro: "Foi registrada uma ação sob sua responsabilidade, ou da organização ou agência que você representa:",
    text: "Ação",
    due: "Prazo",
    link: "Contar como está indo",
    public: "As ações, e o que se conta delas, são públicas.",
  },
  actionDue: {
    subject: "Lembrete de uma ação sob sua responsabilidade",
    ahead: (days) => `O prazo desta ação sob sua responsabilidade está perto: ${days}.`,
    today: "Hoje é o prazo desta ação sob sua responsabilidade.",
    overdue: (days) => `O prazo desta ação sob sua responsabilidade passou há ${days}.`,
    link: "Contar em um só passo como está indo",
  },
};
