import type { LetterForms, LetterPageMessages } from "./messages.ts";

const form: LetterForms = {
  forms: {
    "choose-letters": {
      title: "Choisir les lettres que je reçois",
      send: "Enregistrer",
      done: "Votre choix est enregistré.",
    },
    unsubscribe: {
      title: "Ne plus recevoir de nouvelles",
      send: "Ne plus en recevoir",
      done: "Nous ne vous enverrons plus de nouvelles. Les lettres sur votre compte arriveront toujours.",
    },
    announce: {
      title: "Écrire aux membres",
      send: "Envoyer à toutes les personnes choisies",
      done: "Les lettres sont en route vers les personnes qui souhaitent des nouvelles.",
      intro:
        "Écrivez dans une ou plusieurs langues et laissez les autres vides. Qui lit une autre langue reçoit l'une des vôtres, et la lettre le dit.",
    },
  },
  fields: {
    optionalLetters: [
      "Je souhaite recevoir des nouvelles",
      "Les lettres sur votre compte et vos demandes arrivent toujours. Si vous refusez, vos abonnements aux résultats prennent fin aussi.",
    ],
    language: "Langue des lettres",
    words: "La lettre",
    "words.subject": "Objet",
    "words.text": "Texte",
    table: "Seulement pour les personnes qui ont choisi une table",
  },
  choices: {},
};

export const fr: LetterPageMessages = { form, intro: "Sans vous connecter : le lien de votre lettre suffit." };
