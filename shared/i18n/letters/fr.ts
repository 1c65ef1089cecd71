import type { OwnLetterMessages } from "./messages.ts";

export const fr: OwnLetterMessages = {
  sender: "Mécanisme de dialogue",
  hello: (name) => `Bonjour ${name},`,
  signIn: "Se connecter",
  open: "Ouvrir la demande",
  footer: (contact) =>
    `Mécanisme ouvert et permanent de dialogue de la société civile et des autres parties prenantes d'Amérique latine et des Caraïbes. Pour toute question, écrivez à ${contact}.`,
  unsubscribe: "Choisir les lettres que je reçois, ou ne plus en recevoir",
  otherLanguage: "Cette lettre n'existe pas encore en français ; nous vous l'envoyons dans une autre langue.",
  yes: "Oui",
  no: "Non",
  labels: {
    organization: "Organisation",
    website: "Site web",
    types: "Type",
    name: "Nom",
    role: "Fonction",
    country: "Pays",
    countriesOfWork: "Pays d'intervention",
    tables: "Tables de travail",
    objectives: "Objectifs du Pacte mondial",
    about: "Présentation",
    publicListing: "Figurer dans la liste publique des membres",
    optionalLetters: "Recevoir des nouvelles par courriel",
    every: "À quelle fréquence",
    lettersIn: "Langue des lettres",
    countries: "Pays",
  },
  confirmation: {
    subject: "Confirmez votre demande au Mécanisme de dialogue",
    intro:
      "Nous avons reçu une demande de participation au Mécanisme avec cette adresse électronique. Voici ce qu'elle dit :",
    link: "Voir la demande et la confirmer",
    until: (days) =>
      `Le lien est valable ${days}. Une fois la demande confirmée, il vous montre où elle en est et vous permet de la corriger ou de la retirer.`,
    notYou:
      "Si vous n'êtes pas à l'origine de cette demande, ne faites rien : elle s'effacera d'elle-même et nous ne vous écrirons plus à son sujet.",
  },
  alreadyMember: {
    subject: "Vous faites déjà partie du Mécanisme de dialogue",
    intro:
      "Quelqu'un a demandé à participer au Mécanisme avec cette adresse électronique, qui y est déjà la vôtre. Vous n'avez rien à faire. Pour modifier vos données, connectez-vous.",
    notYou: "Si ce n'était pas vous, vous pouvez ignorer cette lettre : rien n'a changé.",
  },
  newRequest: {
    subject: "Une nouvelle demande est à examiner",
    intro: (name) => `Cette demande a été confirmée : ${name}.`,
  },
  questionAsked: {
    subject: "Une question sur votre demande",
    intro: "Le secrétariat du Mécanisme a besoin d'une précision pour se prononcer sur votre demande :",
    link: "Répondre",
  },
  questionAnswered: {
    subject: "Une réponse à une question du secrétariat",
    intro: (name) => `Il y a une réponse dans cette demande : ${name}.`,
  },
  declined: {
    subject: "Au sujet de votre demande au Mécanisme de dialogue",
    intro:
      "Merci de l'intérêt que vous portez au Mécanisme. Pour le moment, nous n'avons pas pu accepter votre demande. La raison :",
    reasons: {
      "outside-scope": "Ce que vous nous présentez sort du champ d'action du Mécanisme.",
      duplicate: "Il existe déjà une demande ou un membre identique.",
      incomplete: "Il manque des informations pour se prononcer.",
      "not-reachable": "Nous n'avons pas réussi à vous joindre.",
      other: "Elle ne figure pas parmi les raisons habituelles.",
    },
    note: "Le secrétariat ajoute :",
    again: (days) =>
      `Vous pouvez envoyer une autre demande quand vous voulez. Les données de celle-ci sont effacées sous ${days}.`,
    link: "Envoyer une autre demande",
  },
  welcome: {
    subject: "Bienvenue au Mécanisme de dialogue",
    organization: (name) =>
      `${name} fait désormais partie du Mécanisme, et vous êtes l'une des personnes qui la représentent.`,
    individual: "Vous faites désormais partie du Mécanisme.",
    tables: (tables) => `Tables de travail choisies : ${tables}.`,
    next: "Pour vous connecter, pas de mot de passe : saisissez cette adresse électronique et nous vous enverrons un code. Vous pourrez y modifier vos données, choisir vos tables et décider des lettres que vous recevez.",
  },
  addressNotice: {
    subject: "On a demandé à changer votre adresse électronique",
    intro:
      "Quelqu'un qui s'est connecté avec votre compte a demandé à utiliser une autre adresse électronique. Le changement ne se fait que s'il est confirmé depuis la nouvelle adresse.",
    notYou: "Si ce n'était pas vous, écrivez-nous au plus vite.",
  },
  addressConfirmation: {
    subject: "Confirmez votre nouvelle adresse électronique",
    intro:
      "Vous avez demandé à utiliser cette adresse électronique au Mécanisme. Confirmez-la pour que le changement prenne effet.",
    link: "Confirmer l'adresse",
    notYou: "Si ce n'était pas vous, ne faites rien : le changement n'aura pas lieu.",
  },
  addressChanged: {
    subject: "Votre adresse électronique a changé",
    intro:
      "Désormais, nous vous écrirons à la nouvelle adresse que vous avez confirmée. Ceci est la dernière lettre envoyée à celle-ci.",
    notYou: "Si ce n'était pas vous, écrivez-nous au plus vite.",
  },
  invitation: {
    subject: "Invitation à représenter une organisation",
    intro: (organization) =>
      `${organization} vous invite à être l'une des personnes qui la représentent au Mécanisme de dialogue.`,
    link: "Voir l'invitation",
    notWanted: (days) =>
      `L'invitation est valable ${days}. Si elle ne vous intéresse pas, vous pouvez la refuser sur place ou ne rien faire.`,
  },
  removed: {
    subject: "Vous ne représentez plus une organisation",
    intro: (organization) =>
      `Une autre personne de ${organization} a mis fin à votre rôle de représentation au Mécanisme de dialogue.`,
    data: (days) =>
      `Votre accès est fermé et vos données seront effacées sous ${days}. Merci pour votre temps ; vous pourrez revenir quand vous voulez.`,
  },
  suspended: {
    subject: "Une organisation n'a plus personne",
    intro: (organization) =>
      `La dernière personne qui représentait ${organization} est partie. Son adhésion est suspendue.`,
  },
  government: (country) => `Gouvernement (${country})`,
  focalInvitation: {
    subject: "Invitation à être point focal du Mécanisme de dialogue",
    intro: (office) =>
      `Le secrétariat vous invite à être point focal au Mécanisme de dialogue. Vous agiriez pour : ${office}.`,
  },
  focalRemoved: {
    subject: "Votre rôle de point focal a pris fin",
    intro: (office) =>
      `Le secrétariat a mis fin à votre rôle de point focal au Mécanisme de dialogue. Vous agissiez pour : ${office}.`,
    data: (days) => `Votre accès est fermé et vos données seront effacées sous ${days}. Merci pour votre temps.`,
  },
  importedConfirmation: {
    subject: "Confirmez que vous faites toujours partie du Mécanisme",
    intro:
      "Le Mécanisme existe depuis 2022 et tient désormais son registre sur ce site. Voici les données que le secrétariat avait à votre sujet :",
    link: "Voir les données et décider",
    until:
      "Tant que vous ne les aurez pas confirmées, nous ne vous enverrons pas d'autre lettre et ne montrerons pas votre nom. Le même lien vous permet de demander leur effacement.",
  },
  rhythms: {
    "at-once": "Dès leur publication",
    week: "Un résumé par semaine",
    month: "Un résumé par mois",
  },
  all: "Tout",
  subscriptionConfirmation: {
    subject: "Confirmez votre abonnement aux résultats du Mécanisme",
    intro:
      "Quelqu'un a demandé, avec cette adresse électronique, à recevoir ce que le Mécanisme de dialogue publie. Voici la demande :",
    link: "Voir l'abonnement et le confirmer",
    until: (days) =>
      `Le lien fonctionne pendant ${days}. Il vous permettra ensuite de modifier l'abonnement ou d'y mettre fin.`,
    notYou:
      "Si ce n'était pas vous, ne faites rien : la demande disparaîtra d'elle-même et nous ne vous écrirons plus à ce sujet.",
  },
};
