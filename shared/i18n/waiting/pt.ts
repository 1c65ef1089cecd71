import type { WaitingMessages } from "./messages.ts";

export const pt: WaitingMessages = {
  title: "O que espera por você",
  nothing: "Nada espera por você agora.",
  answers: "Convites sem resposta",
  minutes: "Atas por escrever ou aprovar",
  actions: "Ações sob sua responsabilidade",
  due: (day) => `até ${day}`,
  overdue: "atrasada",
};
