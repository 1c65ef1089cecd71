import type { Settings } from "../../outcomes/duty-verdicts.ts";
import type { Asked } from "./messages.ts";

const number = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;
const days = (n: number) => number(n, "dia", "dias");
const share = (part: number) => `${Math.round(part * 100)} %`;

export const pt: Asked = {
  information: ({ outcomeDays }: Settings) =>
    `O que é aprovado para todas as pessoas fica público em até ${days(outcomeDays)}.`,
  "four-tables": "Cada uma das quatro mesas, com seus objetivos, dá sinais de vida em cada trimestre.",
  "tables-meet": ({ tableMeetingMonths }: Settings) =>
    `Cada mesa se reuniu ${tableMeetingMonths === 1 ? "no último mês" : `nos últimos ${tableMeetingMonths} meses`}, num dia em que vigorava uma de suas prioridades.`,
  "good-practices": "Todos os anos são publicadas boas práticas, cada uma aprovada numa revisão.",
  inputs: "Todos os anos se abre uma chamada de contribuições para o diálogo.",
  pledges: ({ pledgeShare }: Settings) =>
    `Há compromissos, e de pelo menos ${share(pledgeShare)} dos que estão abertos alguém contou no último ano como avançam.`,
  representatives: ({ vacancyDays }: Settings) =>
    `Os oito lugares das mesas estão ocupados; o que fica vago é ocupado de novo em até ${days(vacancyDays)}.`,
  agencies: "Em cada trimestre duas agências integram a Mesa de Ligação e começa pelo menos um mandato.",
  "quarterly-meeting": "A Mesa de Ligação se reúne a cada trimestre.",
  "strategic-actions": "Há ações estratégicas, e alguém responde por cada uma até uma data.",
  minutes: ({ minutesDays }: Settings) => `A ata de cada reunião é escrita em até ${days(minutesDays)} depois dela.`,
  "annual-dialogue": "O diálogo com os governos se realiza todos os anos.",
  "joint-actions": "Todos os anos são acordadas ações conjuntas, com alguém que responde por elas de cada lado.",
  recommendations: "Todos os anos algo retoma recomendações dos processos de revisão, até que todas sejam retomadas.",
};
