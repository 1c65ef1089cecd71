import type { SubscriptionMessages } from "./messages.ts";

export const fr: SubscriptionMessages = {
  form: {
    forms: {
      subscribe: {
        title: "S'abonner avec toutes les options",
        send: "M'abonner",
        done: "Regardez votre courrier : nous vous avons envoyé un lien pour confirmer l'abonnement.",
      },
      "confirm-subscription": {
        title: "Confirmer l'abonnement",
        send: "Confirmer l'abonnement",
        done: "Votre abonnement est confirmé.",
      },
      "change-subscription": {
        title: "Modifier l'abonnement",
        send: "Enregistrer les modifications",
        done: "Les modifications sont enregistrées.",
      },
      "end-subscription": {
        title: "Mettre fin à l'abonnement",
        send: "Ne plus rien recevoir",
        done: "Cet abonnement a pris fin. Vous ne recevrez plus de lettre à ce titre.",
      },
      "subscribe-member": {
        title: "Ajouter un abonnement",
        send: "M'abonner",
        done: "C'est fait : vous avez maintenant cet abonnement.",
      },
      "change-own-subscription": {
        title: "Modifier un abonnement",
        send: "Enregistrer les modifications",
        done: "Les modifications sont enregistrées.",
      },
      "end-own-subscription": {
        title: "Mettre fin à un abonnement",
        send: "Mettre fin",
        done: "L'abonnement a pris fin.",
      },
    },
    fields: {
      email: "Adresse électronique",
      every: "À quelle fréquence",
      language: "Langue des lettres",
      tables: ["Tables de travail", "Si vous n'en choisissez aucune, vous recevez les résultats de toutes."],
      objectives: ["Objectifs du Pacte mondial", "Si vous n'en choisissez aucun, vous recevez les résultats de tous."],
      countries: ["Pays", "Si vous n'en choisissez aucun, vous recevez les résultats de tous."],
      id: "Abonnement",
    },
    choices: {
      every: {
        "at-once": "Dès leur publication : une lettre par résultat",
        week: "Un résumé par semaine",
        month: "Un résumé par mois",
      },
    },
  },
  all: "Tout",
  subscribe: {
    title: "Recevoir les résultats par courrier électronique",
    intro:
      "Le Mécanisme vous écrit quand il publie quelque chose : comptes rendus, rapports, contributions, engagements et accords du dialogue annuel. Tout le monde peut s'abonner, et arrêter d'un clic.",
    member: "Vous faites déjà partie du Mécanisme ? Abonnez-vous sans confirmer par courrier",
    objectives: "Choisir des objectifs",
    countries: "Choisir aussi des pays",
    privacy: "Comment nous protégeons vos données",
  },
  sent: {
    title: "Regardez votre courrier",
    text: "Si l'adresse est correcte, une lettre avec un lien pour confirmer l'abonnement arrivera dans quelques minutes. D'ici là, nous ne vous enverrons rien d'autre.",
    again: "Rien reçu ? Regardez dans les indésirables ou réessayez demain.",
  },
  subscription: {
    title: "Votre abonnement",
    asked: "Encore une étape : confirmez que vous voulez recevoir ceci.",
    notYou: "Si vous ne l'avez pas demandé, ne faites rien ou supprimez-le ici même.",
    confirmed: "L'abonnement est actif.",
    ended: "Cet abonnement a pris fin et nous avons effacé l'adresse électronique.",
    gone: "Ce lien ne fonctionne plus. Pour recevoir les résultats, abonnez-vous de nouveau.",
    again: "S'abonner de nouveau",
    whole: "Modifier aussi les pays",
    endText: "Seul cet abonnement prend fin. Les lettres sur votre compte, si vous en avez un, continuent d'arriver.",
  },
  own: {
    title: "Mes abonnements",
    intro: "Ce que vous recevez par courrier électronique quand le Mécanisme publie des résultats.",
    change: "Modifier",
    none: "Vous n'avez aucun abonnement.",
    whole: "Ajouter un abonnement avec des pays",
    back: "Retour à mon espace",
  },
};
