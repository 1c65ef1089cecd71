import type { Calendar } from "../calendar.ts";
import { at } from "../cast.ts";
import type { Joined } from "./joining.ts";

/** Who runs a table, who sits for it at the Liaison Table, and who was only nominated; addresses. */
export interface TableCast {
  n: number;
  coordinator: string;
  representatives: [string, string];
  withdrawn: string;
}

export const tableCasts: TableCast[] = [
  { n: 1, coordinator: at("carla"), representatives: [at("alba"), at("grace")], withdrawn: at("kezia") },
  { n: 2, coordinator: at("elena"), representatives: [at("diego"), at("breno")], withdrawn: at("olga") },
  { n: 3, coordinator: at("gloria"), representatives: [at("irene"), at("nadege")], withdrawn: at("hugo") },
  { n: 4, coordinator: at("julio"), representatives: [at("leonel"), at("marise")], withdrawn: at("sonia") },
];

const priorities: Record<number, { es: string; pt: string; en: string; fr: string; objectives: number[] }> = {
  1: {
    es: "Datos sobre migración que respeten a las personas",
    pt: "Dados sobre migração que respeitem as pessoas",
    en: "Data on migration that respect people",
    fr: "Des données sur la migration qui respectent les personnes",
    objectives: [1],
  },
};

/** Until somebody sits there, every seat is empty: a week on the secretariat hears of it, three weeks on the coordinators too. */
export function vacancies(year: Calendar) {
  year.expects("vacancy", Array(8).fill(year.secretariat));
  for (const { coordinator } of tableCasts) year.expects("vacancy", [coordinator, year.secretariat]);
}

/** The four coordinators are named, and each table sets itself a priority (C6, C7). */
export async function coordinators(year: Calendar, joined: Map<string, Joined>) {
  await year.go("01-13");
  for (const { n, coordinator } of tableCasts) {
    const { member } = joined.get(coordinator) as Joined;
    const body = { member, person: await year.person(coordinator), source: { text: "Nota ficticia de la mesa" } };
    await year.does("name-coordinator", { as: "secretariat", params: { n }, body });
  }
  year.expects(
    "seatTaken",
    tableCasts.map(({ coordinator }) => coordinator),
  );
  year.tell("the secretariat names the coordinators of the four tables");

  await year.go("01-14");
  const { items } = (await year.does("list-tables")).body as { items: { table: number; objectives: number[] }[] };
  for (const { n, coordinator } of tableCasts) {
    const own = items.find(({ table }) => table === n)?.objectives.slice(0, 2) ?? [];
    const { objectives: _, ...texts } = priorities[n] ?? {
      objectives: own,
      es: `Prioridad ficticia de la mesa ${n}`,
      en: `Fictitious priority of table ${n}`,
    };
    const body = { texts, objectives: own, from: year.on("01-14"), to: year.on("12-15") };
    await year.does("set-priority", { as: coordinator, params: { n }, body });
  }
  year.tell("each table sets itself a priority for the year");
}

/** C9: each table nominates, the nominated accept by their letter, one is withdrawn, and the result makes seats. */
export async function designation(year: Calendar, joined: Map<string, Joined>) {
  await year.go("01-15");
  const open = new Map<number, string>();
  for (const { n, coordinator } of tableCasts) {
    const opened = await year.does("open-designation", {
      as: coordinator,
      params: { n },
      body: { deadline: year.on("01-27") },
    });
    open.set(n, opened.body.id as string);
    year.expects("designationOpened", year.at(joined, n));
  }
  year.tell("the coordinators open the designation of their two representatives");

  await year.go("01-18");
  const nominations = new Map<string, string>();
  for (const { n, coordinator, representatives, withdrawn } of tableCasts)
    for (const nominee of [...representatives, withdrawn]) {
      const { member } = joined.get(nominee) as Joined;
      const params = { n, id: open.get(n) ?? "" };
      const made = await year.does("nominate", { as: coordinator, params, body: { member } });
      nominations.set(nominee, made.body.id as string);
      year.expects("nominated", [nominee]);
    }
  year.tell(`${nominations.size} members are nominated`);

  await year.go("01-20");
  for (const { n, representatives, withdrawn } of tableCasts) {
    for (const nominee of representatives) {
      const body = { token: await year.token("nominated", nominee), answer: "accept" };
      await year.does("answer-nomination-by-letter", { body });
    }
    const params = { n, id: open.get(n) ?? "", nomination: nominations.get(withdrawn) ?? "" };
    await year.does("withdraw-nomination", { as: withdrawn, params });
  }
  year.tell("eight accept by the link of their letter, four withdraw");

  await year.go("01-28");
  for (const { n, coordinator, representatives } of tableCasts) {
    const body = {
      source: { text: `Acta ficticia de la mesa ${n}` },
      representatives: representatives.map((nominee) => nominations.get(nominee)),
    };
    await year.does("record-result", { as: coordinator, params: { n, id: open.get(n) ?? "" }, body });
    year.expects("seatTaken", representatives);
  }
  for (const { coordinator, representatives, withdrawn } of tableCasts)
    year.expects("designationResult", [coordinator, ...representatives, withdrawn]);
  year.tell("the four tables record their results: eight representatives sit at the Liaison Table");
}
