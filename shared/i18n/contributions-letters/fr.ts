import type { ContributionLetterMessages } from "./messages.ts";

export const fr: ContributionLetterMessages = {
  contributionKinds: {
    progress: "Progrès",
    challenge: "Défi",
    "good-practice": "Bonne pratique",
    "lesson-learned": "Leçon apprise",
    opportunity: "Possibilité",
  },
  reviewRequest: {
    subject: "Nous vous demandons de relire une contribution",
    intro:
      "Une autre organisation du Mécanisme a présenté cette contribution. C'est à vous de la relire : la lire et dire si elle peut être publiée ou s'il faut des changements.",
    review: "La lire et donner un avis",
    decline:
      "Si vous ne pouvez pas, déclinez par ce lien, sans ouvrir de session. Nous demanderons à la personne suivante.",
    link: "Voir de quoi il s'agit, ou décliner",
  },
  reviewReminder: {
    subject: "Une contribution attend votre relecture",
    intro: (days) =>
      `Il y a ${days} ${days === 1 ? "jour" : "jours"}, nous vous avons demandé de relire cette contribution. La personne qui l'a écrite attend votre réponse.`,
  },
  reviewerWanted: {
    subject: "Une contribution n'a personne pour la relire",
    intro:
      "Nous n'avons trouvé personne d'une autre organisation pour relire cette contribution. Demandez à quelqu'un.",
    link: "Choisir qui la relit",
  },
  changesAsked: {
    subject: "Votre contribution demande des changements",
    intro: "La personne qui a relu votre contribution demande quelques changements avant sa publication.",
    link: "Voir votre contribution et la changer",
  },
  contributionApproved: {
    subject: "Une contribution est prête à être publiée",
    intro: "La relecture a approuvé cette contribution. Il reste à la publier.",
    link: "La lire et la publier",
  },
  contributionPublished: {
    subject: "Votre contribution est publiée",
    intro: "Votre contribution peut maintenant être lue sur le site du Mécanisme. Merci.",
    link: "Voir la contribution",
  },
  contributionCorrected: {
    subject: "Nous avons corrigé votre contribution",
    intro: "Le secrétariat a corrigé votre contribution publiée. Voici ce qui a changé :",
    link: "Voir la contribution",
  },
  contributionRetired: {
    subject: "Votre contribution n'est plus publiée",
    intro: "Le secrétariat a retiré votre contribution. Voici le motif :",
    link: "Voir ce que dit maintenant sa page",
  },
};
