import type { Settings } from "../../outcomes/duty-verdicts.ts";
import type { Asked } from "./messages.ts";

const number = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;
const days = (n: number) => number(n, "day", "days");
const share = (part: number) => `${Math.round(part * 100)} %`;

export const en: Asked = {
  information: ({ outcomeDays }: Settings) =>
    `Whatever is approved for everybody is public within ${days(outcomeDays)}.`,
  "four-tables": "Each of the four tables, with its objectives, shows in every quarter that it exists.",
  "tables-meet": ({ tableMeetingMonths }: Settings) =>
    `Each table met in the last ${number(tableMeetingMonths, "month", "months")}, on a day on which one of its priorities was in force.`,
  "good-practices": "Good practices are published every year, each approved by a review.",
  inputs: "A call for inputs to the dialogue is open every year.",
  pledges: ({ pledgeShare }: Settings) =>
    `There are pledges, and for at least ${share(pledgeShare)} of the open ones somebody has told within a year how far they have come.`,
  representatives: ({ vacancyDays }: Settings) =>
    `The eight seats of the tables are filled; one that becomes empty is filled again within ${days(vacancyDays)}.`,
  agencies: "Two agencies sit at the Liaison Table in every quarter, and at least one mandate begins in it.",
  "quarterly-meeting": "The Liaison Table meets every quarter.",
  "strategic-actions": "There are strategic actions, and somebody answers for each by a date.",
  minutes: ({ minutesDays }: Settings) =>
    `The minutes of each meeting are written within ${days(minutesDays)} after it.`,
  "annual-dialogue": "The dialogue with the governments is held every year.",
  "joint-actions": "Joint actions are agreed every year, with somebody who answers for each on both sides.",
  recommendations: "Every year something takes up recommendations of the review processes, until all are taken up.",
};
