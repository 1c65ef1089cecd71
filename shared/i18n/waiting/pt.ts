import type { WaitingMessages } from "./messages.ts";

export const pt: WaitingMessages = {
  own: { title: "O que espera por você", nothing: "Nada espera por você agora." },
  office: { title: "O que mais espera pela secretaria", nothing: "Nada mais espera pela secretaria." },
  answers: "Convites sem resposta",
  minutes: "Atas por escrever ou aprovar",
  actions: "Ações sob sua responsabilidade",
  reviews: "Contribuições para revisar",
  changes: "Suas contribuições em que se pedem mudanças",
  updates: "Compromissos: contar quanto avançaram",
  returned: "Compromissos que a secretaria devolveu",
  partners: "Compromissos para confirmar como parceria",
  jointActions: "Ações conjuntas sob sua responsabilidade",
  messages: "Mensagens sem resposta",
  drafts: "Mensagens para aprovar",
  replies: "Respostas a mensagens para aprovar",
  approved: "Contribuições para publicar",
  unassigned: "Contribuições sem quem as revise",
  submitted: "Compromissos para publicar ou devolver",
  outcomes: "Resultados para aprovar",
  since: (day) => `desde ${day}`,
  due: (day, overdue) => `até ${day}${overdue ? " (prazo vencido)" : ""}`,
};
