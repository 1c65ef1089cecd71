import type { Settings } from "../../outcomes/duty-verdicts.ts";
import type { Asked } from "./messages.ts";

const number = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;
const days = (n: number) => number(n, "día", "días");
const share = (part: number) => `${Math.round(part * 100)} %`;

export const es: Asked = {
  information: ({ outcomeDays }: Settings) =>
    `Lo que se aprueba para todo el mundo es público en un plazo de ${days(outcomeDays)}.`,
  "four-tables": "Cada una de las cuatro mesas, con sus objetivos, da señales de vida en cada trimestre.",
  "tables-meet": ({ tableMeetingMonths }: Settings) =>
    `Cada mesa se reunió en ${tableMeetingMonths === 1 ? "el último mes" : `los últimos ${tableMeetingMonths} meses`}, en un día en que regía una de sus prioridades.`,
  "good-practices": "Cada año se publican buenas prácticas, cada una aprobada en una revisión.",
  inputs: "Cada año se abre una convocatoria de aportes para el diálogo.",
  pledges: ({ pledgeShare }: Settings) =>
    `Hay compromisos, y de al menos el ${share(pledgeShare)} de los abiertos alguien ha contado en el último año cómo avanzan.`,
  representatives: ({ vacancyDays }: Settings) =>
    `Los ocho lugares de las mesas están ocupados; el que queda vacío se ocupa de nuevo en un plazo de ${days(vacancyDays)}.`,
  agencies: "En cada trimestre dos agencias integran la Mesa de Enlace y empieza al menos un mandato.",
  "quarterly-meeting": "La Mesa de Enlace se reúne cada trimestre.",
  "strategic-actions": "Hay acciones estratégicas, y alguien responde por cada una en una fecha.",
  minutes: ({ minutesDays }: Settings) =>
    `El acta de cada reunión se escribe en un plazo de ${days(minutesDays)} después de ella.`,
  "annual-dialogue": "El diálogo con los gobiernos se celebra cada año.",
  "joint-actions": "Cada año se acuerdan acciones conjuntas, con alguien que responde por ellas de cada lado.",
  recommendations: "Cada año algo retoma recomendaciones de los procesos de revisión, hasta que todas estén retomadas.",
};
