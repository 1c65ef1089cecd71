import type { WaitingMessages } from "./messages.ts";

export const fr: WaitingMessages = {
  title: "Ce qui vous attend",
  nothing: "Rien ne vous attend pour l'instant.",
  answers: "Invitations sans réponse",
  minutes: "Procès-verbaux à écrire ou à approuver",
  actions: "Actions qui vous sont confiées",
  due: (day) => `pour le ${day}`,
  overdue: "en retard",
};
