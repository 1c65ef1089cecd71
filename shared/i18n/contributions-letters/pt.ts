import type { ContributionLetterMessages } from "./messages.ts";

export const pt: ContributionLetterMessages = {
  contributionKinds: {
    progress: "Avanço",
    challenge: "Desafio",
    "good-practice": "Boa prática",
    "lesson-learned": "Lição aprendida",
    opportunity: "Oportunidade",
  },
  reviewRequest: {
    subject: "Pedimos que revise uma contribuição",
    intro:
      "Outra organização do Mecanismo apresentou esta contribuição. É a sua vez de revisá-la: ler e dizer se pode ser publicada ou se precisa de mudanças.",
    review: "Ler e revisar",
    decline: "Se não puder, recuse por este link, sem entrar na conta. Pediremos à pessoa seguinte.",
    link: "Ver do que se trata, ou recusar",
  },
  reviewReminder: {
    subject: "Uma contribuição espera a sua revisão",
    intro: (days) =>
      `Há ${days} ${days === 1 ? "dia" : "dias"} pedimos que revisasse esta contribuição. Quem a escreveu espera a sua resposta.`,
  },
  reviewerWanted: {
    subject: "Uma contribuição não tem quem a revise",
    intro: "Não encontramos ninguém de outra organização que possa revisar esta contribuição. Peça a alguém.",
    link: "Escolher quem revise",
  },
  changesAsked: {
    subject: "A sua contribuição precisa de mudanças",
    intro: "Quem revisou a sua contribuição pede algumas mudanças antes que seja publicada.",
    link: "Ver a sua contribuição e mudá-la",
  },
  contributionApproved: {
    subject: "Uma contribuição está pronta para ser publicada",
    intro: "A revisão aprovou esta contribuição. Só falta publicá-la.",
    link: "Ler e publicar",
  },
  contributionPublished: {
    subject: "A sua contribuição está publicada",
    intro: "A sua contribuição já pode ser lida no site do Mecanismo. Obrigado.",
    link: "Ver a contribuição",
  },
  contributionCorrected: {
    subject: "Corrigimos a sua contribuição",
    intro: "A secretaria corrigiu a sua contribuição publicada. Isto é o que mudou:",
    link: "Ver a contribuição",
  },
  contributionRetired: {
    subject: "A sua contribuição não está mais publicada",
    intro: "A secretaria retirou a sua contribuição. Este é o motivo:",
    link: "Ver o que diz agora a sua página",
  },
};
