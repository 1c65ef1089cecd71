import type { Settings } from "../../outcomes/duty-verdicts.ts";
import type { Asked } from "./messages.ts";

const number = (n: number, one: string, many: string) => `${n} ${n < 2 ? one : many}`;
const days = (n: number) => number(n, "jour", "jours");
const share = (part: number) => `${Math.round(part * 100)} %`;

export const fr: Asked = {
  information: ({ outcomeDays }: Settings) =>
    `Ce qui est approuvé pour tout le monde est public dans les ${days(outcomeDays)}.`,
  "four-tables": "Chacune des quatre tables, avec ses objectifs, donne signe de vie à chaque trimestre.",
  "tables-meet": ({ tableMeetingMonths }: Settings) =>
    `Chaque table s'est réunie ${tableMeetingMonths === 1 ? "le dernier mois" : `dans les ${tableMeetingMonths} derniers mois`}, un jour où l'une de ses priorités était en vigueur.`,
  "good-practices": "Chaque année de bonnes pratiques sont publiées, chacune approuvée lors d'un examen.",
  inputs: "Chaque année un appel à contributions pour le dialogue est ouvert.",
  pledges: ({ pledgeShare }: Settings) =>
    `Il y a des engagements, et pour au moins ${share(pledgeShare)} de ceux qui sont ouverts, quelqu'un a dit dans l'année où ils en sont.`,
  representatives: ({ vacancyDays }: Settings) =>
    `Les huit sièges des tables sont pourvus ; celui qui devient vacant est pourvu de nouveau dans les ${days(vacancyDays)}.`,
  agencies: "À chaque trimestre deux agences siègent à la Table de liaison, et au moins un mandat y commence.",
  "quarterly-meeting": "La Table de liaison se réunit chaque trimestre.",
  "strategic-actions": "Il y a des actions stratégiques, et quelqu'un répond de chacune pour une date.",
  minutes: ({ minutesDays }: Settings) =>
    `Le compte rendu de chaque réunion est écrit dans les ${days(minutesDays)} qui suivent.`,
  "annual-dialogue": "Le dialogue avec les gouvernements a lieu chaque année.",
  "joint-actions": "Chaque année des actions communes sont convenues, avec quelqu'un qui en répond de chaque côté.",
  recommendations:
    "Chaque année quelque chose reprend des recommandations des processus d'examen, jusqu'à ce que toutes soient reprises.",
};
