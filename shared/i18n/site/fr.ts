import type { SiteMessages } from "./messages.ts";

export const fr: SiteMessages = {
  home: {
    title: "Ce que c'est",
    purpose:
      "Depuis février 2022, il réunit la société civile, les personnes migrantes et d'autres parties prenantes de la région autour de la mise en œuvre du Pacte mondial pour des migrations sûres, ordonnées et régulières. Son but est de promouvoir le dialogue, le conseil et la consultation.",
    exchange:
      "Celles et ceux qui participent échangent des informations et des connaissances sur les progrès, les défis, les bonnes pratiques, les leçons apprises et les possibilités. Ce que le Mécanisme produit est à la disposition des gouvernements et des autres parties prenantes. La participation est bénévole : personne ne paie, personne n'est payé.",
    join: "Participer au Mécanisme",
    whoTitle: "Qui peut être membre",
    who: "Des organisations et des personnes d'Amérique latine et des Caraïbes, ou qui œuvrent pour leurs migrants depuis tout pays :",
    howTitle: "Comment participer",
    how: [
      "Remplissez la demande et confirmez-la avec le lien qui arrive dans votre messagerie.",
      "Le secrétariat l'examine et vous répond par lettre.",
      "Ensuite, vous choisissez vos tables, modifiez vos données et partez quand vous voulez.",
    ],
    tablesTitle: "Les quatre tables de travail",
    tables:
      "Les tables regroupent les 23 objectifs du Pacte mondial comme le fait le Forum d'examen des migrations internationales. Chacune se réunit périodiquement selon ses priorités thématiques : elle systématise de bonnes pratiques, recueille des contributions pour les réunions de dialogue et prend des engagements.",
    liaisonTitle: "La Table de liaison",
    liaison:
      "Elle se compose de deux représentants désignés par chaque table de travail et, à tour de rôle, de deux organismes du Groupe de travail sur la société civile du Réseau régional des Nations Unies sur les migrations. Elle se réunit chaque trimestre. Elle coordonne les tables, définit des actions stratégiques et facilite les activités permanentes.",
    agencies: "Les organismes du Groupe de travail :",
    dialogueTitle: "Le dialogue annuel avec les gouvernements",
    dialogue:
      "Une fois par an, le Mécanisme rencontre les gouvernements de la région pour coordonner des actions communes, repérer possibilités et défis et appliquer les recommandations des processus d'examen, en particulier la Déclaration sur les progrès.",
    data: "Données ouvertes",
    reference: "Objectifs, tables et organismes (JSON)",
  },
  privacy: {
    title: "Avis de confidentialité",
    draft: "À faire relire par les juristes du secrétariat. Version :",
    intro:
      "Cet avis s'inspire des Principes des Nations Unies relatifs à la protection des données personnelles et de la vie privée (2018), de la loi 1581 de 2012 de la Colombie et de la loi générale sur la protection des données du Brésil (LGPD).",
    sections: (p) => [
      [
        "Qui répond des données",
        [
          "Le secrétariat du Mécanisme décide de leur usage et en répond. Écrivez-lui à l'adresse qui figure au bas de la page.",
        ],
      ],
      [
        "Quelles données",
        [
          "De qui participe : le nom que vous souhaitez porter ici, la fonction, l'adresse électronique, la langue, le pays, les tables et objectifs qui vous intéressent et ce que vous dites de vous.",
          "De qui reçoit seulement les résultats par courrier : l'adresse, la langue et ce qui a été demandé.",
          "Nous ne demandons jamais de pièce d'identité, de date de naissance, de téléphone, de situation migratoire ni de données de paiement. Le Mécanisme est réservé aux adultes.",
        ],
      ],
      [
        "Pour quoi et sur quelle base",
        [
          "Pour traiter votre demande, tenir votre adhésion et vous écrire à son sujet : avec votre consentement, qui ne vaut que si vous le cochez et le confirmez depuis votre messagerie.",
          "Pour montrer un nom dans la liste publique ou envoyer des nouvelles : avec un autre consentement, à part, que vous pouvez retirer à tout moment en restant membre.",
        ],
      ],
      [
        "Qui les voit",
        [
          "Le secrétariat. Chaque ouverture d'une demande est consignée. Toute autre personne ne voit que ce que vous avez consenti à publier. Les données ne sont ni vendues ni utilisées pour des décisions automatisées.",
        ],
      ],
      [
        "Où elles se trouvent",
        [
          "Sur des serveurs d'Amazon Web Services aux États-Unis, chiffrées. C'est un transfert international : votre consentement l'autorise. Ces pages n'emploient ni services de tiers ni cookies, sauf celui de la session que vous ouvrez.",
        ],
      ],
      [
        "Combien de temps",
        [
          `Une demande non confirmée est effacée après ${p.requestDays} jours. Une demande décidée, après ${p.keptDays} jours. Une invitation, après ${p.invitationDays} jours.`,
          `Un abonnement non confirmé est effacé au bout de ${p.requestDays} jours ; un abonnement confirmé, quand vous y mettez fin.`,
          "Les données d'une personne membre, tant qu'elle l'est. À son départ elles sont effacées ; il reste la mention, sans donnée personnelle, qu'elles l'ont été.",
        ],
      ],
      [
        "Vos droits",
        [
          "Savoir ce que nous gardons et l'emporter, le corriger, le faire effacer, vous y opposer et retirer votre consentement. Tout est gratuit et personne ne vous demandera pourquoi.",
          "Avec votre compte : dans « Mon espace ». Sans compte : avec le lien de votre demande ou de toute lettre. Vous pouvez aussi nous écrire ; nous répondons sous quinze jours ouvrés.",
          "Si la réponse ne vous satisfait pas, vous pouvez saisir l'autorité de protection des données de votre pays, comme la Surintendance de l'industrie et du commerce en Colombie ou l'ANPD au Brésil.",
        ],
      ],
    ],
  },
};
