import type { WaitingMessages } from "./messages.ts";

export const fr: WaitingMessages = {
  own: { title: "Ce qui vous attend", nothing: "Rien ne vous attend pour l’instant." },
  office: { title: "Ce qui attend encore le secrétariat", nothing: "Rien d’autre n’attend le secrétariat." },
  answers: "Invitations sans réponse",
  minutes: "Procès-verbaux à écrire ou à approuver",
  actions: "Actions qui vous sont confiées",
  reviews: "Contributions à relire",
  changes: "Vos contributions à modifier",
  updates: "Engagements : dire où ils en sont",
  returned: "Engagements que le secrétariat vous a rendus",
  partners: "Engagements à confirmer comme partenaire",
  jointActions: "Actions conjointes qui vous sont confiées",
  messages: "Messages sans réponse",
  drafts: "Messages à approuver",
  replies: "Réponses à des messages à approuver",
  approved: "Contributions à publier",
  unassigned: "Contributions sans personne pour les relire",
  submitted: "Engagements à publier ou à rendre",
  outcomes: "Résultats à approuver",
  since: (day) => `depuis le ${day}`,
  due: (day, overdue) => `pour le ${day}${overdue ? " (en retard)" : ""}`,
};
