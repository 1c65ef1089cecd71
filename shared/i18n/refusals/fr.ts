import type { Said } from "./messages.ts";

export const named: Said<"named"> = {
  "no-such-organization": ["Organisation introuvable", "Aucune organisation membre active ne porte cet identifiant."],
  "not-of-the-table": ["Pas de la table", "Ce membre ne participe pas à la table."],
  "seat-over": ["Le siège a pris fin", "Ce siège a déjà pris fin."],
  "no-such-agency": ["Agence inconnue", "Cette agence n'est pas dans le Groupe de travail."],
};

export const members: Said<"members"> = {
  "already-decided": ["Déjà décidé", "Une décision a déjà été prise sur cette demande : {decided}."],
  "not-in-review": ["Pas en cours d'examen", "La demande n'est pas en cours d'examen."],
  "nothing-asked": ["Aucune question", "Il n'y a aucune question à laquelle répondre."],
  "kind-differs": ["Ne convient pas", "Seule la demande d'une organisation peut être jointe à une organisation."],
  "address-taken": ["Adresse déjà utilisée", "Cette adresse électronique est déjà utilisée dans le Mécanisme."],
  "not-an-organization": ["Pas une organisation", "Seule une organisation peut faire cela."],
};

export const office: Said<"office"> = {
  "import-over": ["L'importation n'attend rien", "Cette importation est déjà acceptée, ou a des erreurs à corriger."],
  "export-too-large": [
    "Le fichier serait trop volumineux",
    "Il dépasse 5 Mo. Téléchargez les enregistrements par type, avec ?record=.",
  ],
  "faulty-file": ["Le fichier a une erreur", "Ligne {row} : {what}."],
};

export const tables: Said<"tables"> = {
  "seat-taken": ["Le siège est occupé", "Ce siège est déjà occupé à ces dates."],
  "one-seat-each": [
    "Une organisation, un siège",
    "Une organisation peut occuper au plus un des deux sièges d'une table.",
  ],
  "term-used-up": ["Plus de renouvellement", "Le mandat a déjà été renouvelé autant de fois qu'il est permis."],
  "designation-closed": ["La désignation est close", "Le délai est passé ou le résultat est déjà enregistré."],
  "designation-open": ["Une désignation est ouverte", "La table a déjà une désignation ouverte."],
  "already-nominated": ["Déjà proposé", "Ce membre est déjà proposé."],
  "nomination-closed": [
    "La proposition n'attend plus de réponse",
    "La proposition a reçu une réponse, a été retirée ou décidée.",
  ],
  "not-agreed": ["L'accord manque", "Seule une personne qui a accepté la proposition peut être désignée."],
  "priority-over": ["La priorité est close", "La priorité est déjà close."],
  "not-its-objective": ["L'objectif est d'une autre table", "Une table ne travaille que sur ses propres objectifs."],
};

export const meetings: Said<"meetings"> = {
  "no-such-local-time": [
    "Cette heure n'existe pas",
    "{time} n'existe pas à {zone} : les horloges avancent. La prochaine heure qui existe est {next}.",
  ],
  "local-time-twice": [
    "Cette heure existe deux fois",
    "{time} arrive deux fois à {zone}, car les horloges reculent : {first} et {second}. Choisissez une autre heure.",
  ],
  "meeting-over": [
    "La réunion est passée ou annulée",
    "Ce n'est plus possible : la réunion a eu lieu ou a été annulée.",
  ],
  "meeting-not-begun": ["La réunion n'a pas commencé", "Ce n'est possible qu'une fois la réunion commencée."],
  "not-invited": ["Pas d'invitation", "Cette personne n'est pas invitée à la réunion."],
  "not-held": ["La réunion n'est pas encore enregistrée comme tenue", "Indiquez d'abord qui était là."],
  "no-minutes": ["Pas de procès-verbal", "Il n'y a pas encore de procès-verbal à approuver."],
  "minutes-approved": ["Le procès-verbal est approuvé", "Le procès-verbal est approuvé et ne change plus."],
  "action-closed": ["L'action est close", "L'action est déjà close."],
};

export const liaison: Said<"liaison"> = {
  "draw-under-way": ["Un tirage existe", "Un tirage est déjà annoncé ou fait."],
  "draw-too-early": ["Trop tôt", "La valeur publique s'inscrit après la date annoncée."],
  "turn-over": ["Pas de tel tour", "Ce tour a commencé, ou n'est pas celui de cette agence."],
  "agency-known": ["Agence déjà connue", "Cette agence est déjà dans le Groupe de travail."],
  "two-agencies": ["Il faut deux agences", "Le Groupe de travail doit garder au moins deux agences."],
  "quarter-kept": ["Rien à expliquer", "On n'explique qu'un trimestre terminé sans réunion."],
};

export const publishing: Said<"publishing"> = {
  "out-of-turn": [
    "Cette étape ne convient pas maintenant",
    "Son état a changé ou est autre. Rouvrez-le et voyez ce qui peut être fait.",
  ],
  "original-missing": ["La langue originale manque", "Écrivez le texte dans la langue indiquée comme originale."],
  "reason-needed": ["La raison manque", "Dites pourquoi."],
  "due-before-start": ["Les dates ne concordent pas", "L'échéance doit suivre le début."],
  "no-such-record": ["Inexistant ou non public", "Cet identifiant ne correspond à rien de publié."],
  retired: ["Retiré", "Ce n'est plus publié. Raison : {reason}"],
};

export const contributions: Said<"contributions"> = {
  "own-organization": ["Une autre organisation relit", "Personne ne relit une contribution de sa propre organisation."],
  "criteria-unmet": [
    "Un critère n'est pas rempli",
    "Une bonne pratique est approuvée quand elle remplit tous les critères. S'il en manque un, demandez des changements.",
  ],
  "practice-incomplete": [
    "La bonne pratique est incomplète",
    "Une bonne pratique dit aussi son état de mise en œuvre, ses résultats, ce qui l'a fait réussir et comment la reproduire.",
  ],
};

export const pledges: Said<"pledges"> = {
  "text-too-short": ["Le texte est trop court", "Le texte doit compter au moins {least} caractères."],
  "milestone-outside": [
    "Une étape sort des dates",
    "Chaque étape doit se situer entre le début et l'échéance de l'engagement.",
  ],
  "mode-incomplete": [
    "La modalité demande davantage",
    "Un engagement commun ou en partenariat nomme ses partenaires ; un engagement jumelé nomme l'identifiant de l'autre.",
  ],
  "partner-itself": ["Pas son propre partenaire", "Nommez d'autres membres comme partenaires."],
  "evidence-needed": ["La preuve manque", "Pour le dire tenu, donnez au moins un lien ou un texte qui le montre."],
};

export const dialogue: Said<"dialogue"> = {
  "dialogue-known": ["Un dialogue existe cette année-là", "Le dialogue annuel de cette année est déjà annoncé."],
  "call-closed": ["Aucun appel ouvert", "L'appel à contributions n'est pas encore ouvert, ou il est clos."],
  "call-open": ["L'appel est ouvert", "Une fois l'appel ouvert, seul son délai peut être prolongé."],
  "outcomes-approved": ["Les résultats sont approuvés", "Ce qui change désormais est publié comme une correction."],
  "nothing-new": ["Rien à corriger", "Rien n'a changé depuis la dernière publication."],
  "year-too-far": [
    "Cette année est trop lointaine",
    "Un dialogue s'annonce pour cette année ou pour une année proche.",
  ],
  "outcomes-retracted": ["Les résultats ont été rétractés", "De ce qui a été rétracté, plus rien n'est publié."],
  "outcomes-public": [
    "C'est déjà public",
    "Ce qui a été publié avec les résultats ne se retire pas. Publiez une correction.",
  ],
};

export const register: Said<"register"> = {
  "dossier-too-large": [
    "Le dossier serait trop volumineux",
    "Il dépasse 5 Mo. Demandez-le dans une seule langue, avec ?language=.",
  ],
  "takes-up-no-more": ["Elle n'est plus reprise", "Ce qui est abandonné ou arrêté ne reprend aucune recommandation."],
};
