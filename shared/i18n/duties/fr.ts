import type { About, DutyMessages } from "./messages.ts";

const number = (n: number, one: string, many: string) => `${n} ${n < 2 ? one : many}`;
const days = (n: number) => number(n, "jour", "jours");

export const fr: DutyMessages = {
  title: "Devoirs tenus",
  intro:
    "Le document fondateur donne des devoirs au Mécanisme. Ici chacun est calculé d'après ce qui est consigné, clause par clause, avec ses preuves et son histoire.",
  state: { kept: "Tenu", broken: "Non tenu", "not-enough-data": "Manque de données" },
  all: {
    kept: "Tous les devoirs sont tenus.",
    broken: "Tous les devoirs ne sont pas tenus.",
    "not-enough-data":
      "Aucun manquement n'est établi, mais les données ne suffisent pas pour dire que tous les devoirs sont tenus.",
  },
  counted: (kept, broken, unknown) =>
    `Sur ${kept + broken + unknown} devoirs : tenus ${kept}, non tenus ${broken}, manque de données ${unknown}.`,
  computed: (moment) => `Calculé le ${moment}, d'après ce qui était consigné jusque-là.`,
  watched: (day) =>
    `Le logiciel observe depuis le ${day}. Ce qui manque d'avant ne prouve rien : cela compte comme un manque de données, jamais comme tenu.`,
  unwatched:
    "Le logiciel n'observait pas encore. Ce qui manque ne prouve rien : cela compte comme un manque de données, jamais comme tenu.",
  date: "Voir la situation à une autre date",
  show: "Afficher",
  summary: "Les devoirs en un coup d'œil",
  duty: "Devoir",
  stateColumn: "Situation",
  more: "Preuves, histoire et texte fondateur",
  quoted: "Le document fondateur (en anglais) :",
  since: (day) => `depuis le ${day}`,
  stateAndEvidence: "Situation et preuves",
  noEvidence: "Rien n'est consigné.",
  history: "Histoire",
  chart: (duty) => `Périodes où il a été tenu : ${duty}`,
  chartHow: "Barre : tenu. Croix : non tenu. Point d'interrogation : manque de données.",
  period: "Période",
  quarter: (n, year) => `${["1er", "2e", "3e", "4e"][n - 1]} trimestre ${year}`,
  quarterShort: (n, year) => `T${n} ${year}`,
  head: "Sceau de la rotation des agences",
  headIntro:
    "Cette valeur scelle le registre de la rotation des agences jusqu'à aujourd'hui. Elle est publiée chaque jour, ici et dans le fil : qui la garde pourra prouver plus tard que rien d'antérieur n'a été changé.",
  headOf: (quarter) => `Dernière inscription : ${quarter}`,
  noHead: "Le registre de la rotation n'a pas encore d'inscription.",
  rotation: "La rotation et comment la vérifier",
  outcomes: "Ce que le Mécanisme a publié",
  data: "Ces données en JSON",
  names: {
    information: "Ce qui est produit est mis à disposition",
    "four-tables": "Quatre tables de travail",
    "tables-meet": "Les tables se réunissent selon leurs priorités",
    "good-practices": "Bonnes pratiques",
    inputs: "Contributions",
    pledges: "Engagements",
    representatives: "Deux personnes pour représenter chaque table",
    agencies: "Deux agences, à tour de rôle",
    "quarterly-meeting": "Une réunion chaque trimestre",
    "strategic-actions": "Actions stratégiques",
    minutes: "Comptes rendus à temps",
    "annual-dialogue": "Dialogue annuel avec les gouvernements",
    "joint-actions": "Actions communes",
    recommendations: "Recommandations",
  },
  evidenceOf: {
    "made-public": ({ count }: About) => number(count, "texte publié à temps", "textes publiés à temps"),
    "public-late": ({ days: n }: About) => `Approuvé, et public avec ${days(n)} de retard`,
    "not-public": ({ days: n }: About) => `Approuvé et pas encore public : ${days(n)} de retard`,
    "table-stands": ({ table }: About) => `La table ${table} travaille`,
    "table-silent": ({ table }: About) => `Table ${table} : aucun siège pourvu, aucune priorité, aucune réunion`,
    "table-met": ({ table }: About) => `La table ${table} s'est réunie`,
    "table-without-priority": ({ table }: About) => `La table ${table} s'est réunie sans priorité en vigueur`,
    "table-without-meeting": ({ table }: About) => `La table ${table} ne s'est pas réunie`,
    "practice-published": "Bonne pratique publiée après son examen",
    "practice-unreviewed": "Bonne pratique publiée sans un examen qui l'ait approuvée",
    "no-practice": "Aucune bonne pratique publiée",
    "call-opened": "Appel à contributions ouvert",
    "no-call": "Aucun appel à contributions",
    "pledges-told-of": ({ count, of }: About) =>
      `${count} sur ${of} engagements ouverts avec des nouvelles dans l'année`,
    "no-pledge": "Aucun engagement",
    "seats-held": ({ count, of }: About) => `${count} sièges pourvus sur ${of}`,
    "seats-empty": ({ table, count, days: n }: About) =>
      `Table ${table} : ${number(count, "siège vacant", "sièges vacants")} depuis ${days(n)}`,
    "two-agencies": ({ agencies }: About) => `Au registre : ${agencies}`,
    "served-before": ({ agencies }: About) => `Mandats antérieurs au registre : ${agencies}`,
    "no-agencies": "Il n'y a pas eu deux agences",
    "no-rotation": "Aucun mandat n'a commencé",
    "agencies-sitting": ({ count, of }: About) => `${count} sièges d'agences pourvus sur ${of}`,
    "ledger-unsound": "Le registre ne tient pas quand on le calcule à nouveau",
    "liaison-met": "La Table de liaison s'est réunie",
    "no-meeting": "La Table de liaison ne s'est pas réunie",
    "strategic-actions": ({ count }: About) => number(count, "action stratégique", "actions stratégiques"),
    "action-unowned": "Une action stratégique dont personne ne répond",
    "no-action": "Aucune action stratégique",
    "minutes-in-time": ({ count }: About) =>
      number(count, "réunion avec son compte rendu à temps", "réunions avec leur compte rendu à temps"),
    "minutes-late": ({ days: n }: About) => `Compte rendu écrit avec ${days(n)} de retard`,
    "minutes-missing": ({ days: n }: About) => `Compte rendu pas écrit : ${days(n)} de retard`,
    "dialogue-held": "Le dialogue annuel a eu lieu",
    "no-dialogue": "Pas de dialogue annuel",
    "joint-actions": ({ count }: About) => number(count, "action commune convenue", "actions communes convenues"),
    "one-sided": ({ count }: About) =>
      number(count, "action commune d'un seul côté", "actions communes d'un seul côté"),
    "no-joint-action": "Aucune action commune",
    "recommendations-linked": ({ count, of }: About) =>
      `${count} sur ${number(of, "recommandation reprise", "recommandations reprises")}`,
  },
};
