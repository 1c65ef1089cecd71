import { afterPt } from "./after-pt.ts";
import type { MeetingLetterMessages } from "./messages.ts";

export const pt: MeetingLetterMessages = {
  meetingLetter: {
    title: "Reunião",
    of: "De",
    when: "Quando",
    yourTime: "No horário do seu país",
    length: "Duração",
    minutes: (count) => `${count} minutos`,
    place: "Lugar",
    interpretation: "Interpretação",
    agenda: "Pauta",
    call: "Entrar na chamada",
    answer: "Responder: sim, não, ou quem vai no meu lugar",
    byLink:
      "Responda pelo link desta carta ou na página da reunião: as respostas enviadas por um programa de calendário não chegam até nós.",
    told: "Você recebe esta carta para seu conhecimento; quem participa responde pelo link da sua.",
    page: "Ver a página da reunião",
    takenOut: "Com esta carta, a reunião sai do seu calendário.",
  },
  meetingInvitation: { subject: "Convite:", intro: "Convidamos você para esta reunião do Mecanismo de Diálogo:" },
  meetingMoved: {
    subject: "Mudança:",
    intro: "Mudaram os dados de uma reunião para a qual convidamos você. Estes são os que valem agora:",
    again:
      "Mudou a data ou o horário de uma reunião. Estes são os dados que valem agora. Uma resposta anterior já não conta: por favor, responda de novo.",
  },
  meetingCancelled: {
    subject: "Cancelada:",
    intro: "Uma reunião para a qual convidamos você foi cancelada.",
    reason: "Motivo",
  },
  meetingRemoved: {
    subject: "Já não participa:",
    intro: "Você já não está entre quem participa desta reunião, então não precisa comparecer.",
  },
  meetingReminder: {
    subject: "Lembrete:",
    coming: "Uma reunião se aproxima. Você nos disse que vai participar:",
    notAnswered: "Uma reunião se aproxima, e você ainda não nos disse se vai participar:",
    change: "Mudar a minha resposta",
  },
  ...afterPt,
};
