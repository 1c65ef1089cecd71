import type { PledgeLetterMessages } from "./messages.ts";

export const fr: PledgeLetterMessages = {
  pledgeFacts: { pledge: "Engagement", metric: "Comment il se mesure", target: "Objectif", due: "Échéance" },
  pledgeSubmitted: {
    subject: "Un engagement est à examiner",
    intro: (entity) => `${entity ?? "Un membre du Mécanisme"} a présenté cet engagement, qui attend votre décision :`,
    link: "Voir l’engagement et décider",
  },
  partnerAsked: {
    subject: "On vous propose d’être partenaire d’un engagement",
    intro: (entity) =>
      `${entity ?? "Un membre du Mécanisme"} a désigné votre organisation comme partenaire de cet engagement :`,
    shown:
      "Personne ne la verra nommée tant que quelqu’un de votre organisation n’aura pas confirmé. Vous pouvez aussi refuser, et changer de réponse plus tard.",
    link: "Lire l’engagement et répondre",
  },
  partnerAnswered: {
    subject: "Réponse d’un partenaire",
    confirmed: (partner, title) =>
      `${partner ?? "Un membre du Mécanisme"} a confirmé son partenariat dans l’engagement « ${title} ». Son nom figure désormais à côté de celui de votre organisation.`,
    declined: (partner, title) =>
      `${partner ?? "Un membre du Mécanisme"} a répondu ne pas être partenaire de l’engagement « ${title} ». Son nom n’y figure pas.`,
    link: "Voir l’engagement",
  },
  pledgeReturned: {
    subject: "Un engagement demande des changements",
    intro: (title) =>
      `Le secrétariat vous rend l’engagement « ${title} » pour qu’il soit corrigé et présenté de nouveau. Voici ce qu’il demande :`,
    link: "Corriger l’engagement",
  },
  pledgePublished: {
    subject: "Un engagement de votre organisation est publié",
    intro: (title) => `L’engagement « ${title} » est désormais public.`,
    next: "À chaque étape et tous les six mois, nous demanderons à la personne qui en répond où il en est. La réponse se fait en une seule fois, depuis la lettre.",
    link: "Voir l’engagement publié",
  },
  pledgeMatched: {
    subject: "Un autre engagement répond au vôtre",
    intro: (entity) =>
      `${entity ?? "Un membre du Mécanisme"} a publié un engagement qui répond à l’un de ceux de votre organisation :`,
    link: "Voir l’engagement",
  },
  pledgeUpdateDue: {
    subject: "Où en est votre engagement ?",
    milestone: (milestone, day) => `Cette étape de votre engagement était prévue pour le ${day} : ${milestone}`,
    halfYear: "Six mois de plus ont passé depuis la publication de cet engagement. Dites-nous où il en est :",
    oneStep: "Il suffit d’une étape, sans mot de passe. Ce que vous direz sera public.",
    link: "Dire où il en est",
  },
  pledgeCorrected: {
    subject: "Un engagement publié a été corrigé",
    intro: (title) => `Le secrétariat a corrigé l’engagement « ${title} ». Voici ce qui a changé :`,
    link: "Voir l’engagement",
  },
  pledgeRetracted: {
    subject: "Un engagement publié a été retiré",
    intro: (title) => `Le secrétariat a retiré de la publication l’engagement « ${title} ». La raison :`,
  },
  stewardNamed: {
    subject: "Vous répondez d’un engagement",
    intro:
      "Vous répondez désormais de cet engagement de votre organisation, et c’est à vous que nous demanderons où il en est :",
    link: "Voir l’engagement",
  },
};
