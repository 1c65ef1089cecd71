import { afterFr } from "./after-fr.ts";
import type { MeetingLetterMessages } from "./messages.ts";

export const fr: MeetingLetterMessages = {
  meetingLetter: {
    title: "Réunion",
    of: "De",
    when: "Quand",
    yourTime: "À l’heure de votre pays",
    length: "Durée",
    minutes: (count) => `${count} minutes`,
    place: "Lieu",
    interpretation: "Interprétation",
    agenda: "Ordre du jour",
    call: "Rejoindre l’appel",
    answer: "Répondre : oui, non, ou qui vient à ma place",
    byLink:
      "Répondez avec le lien de cette lettre ou sur la page de la réunion : les réponses envoyées par un programme de calendrier ne nous parviennent pas.",
    told: "Vous recevez cette lettre pour information ; les personnes qui participent répondent avec le lien de la leur.",
    page: "Voir la page de la réunion",
    takenOut: "Cette lettre retire la réunion de votre calendrier.",
  },
  meetingInvitation: {
    subject: "Invitation :",
    intro: "Nous vous invitons à cette réunion du Mécanisme de dialogue :",
  },
  meetingMoved: {
    subject: "Changement :",
    intro: "Une réunion à laquelle nous vous invitons a changé. Voici ce qui vaut désormais :",
    again:
      "La date ou l’heure d’une réunion a changé. Voici ce qui vaut désormais. Une réponse antérieure ne compte plus : merci de répondre à nouveau.",
  },
  meetingCancelled: {
    subject: "Annulée :",
    intro: "Une réunion pour laquelle vous aviez reçu une invitation est annulée.",
    reason: "Motif",
  },
  meetingRemoved: {
    subject: "Plus de participation :",
    intro:
      "Vous ne faites plus partie des personnes qui participent à cette réunion : il n’est pas nécessaire d’y assister.",
  },
  meetingReminder: {
    subject: "Rappel :",
    coming: "Une réunion approche. Vous nous avez dit que vous viendrez :",
    notAnswered: "Une réunion approche, et vous ne nous avez pas encore dit si vous viendrez :",
    change: "Changer ma réponse",
  },
  ...afterFr,
};
