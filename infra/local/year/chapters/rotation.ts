import type { Calendar } from "../calendar.ts";
import { focalPoints } from "../cast.ts";
import type { Joined } from "./joining.ts";

/** Who hears of what, as it changes over the year; addresses. */
export interface Roster {
  joined: Map<string, Joined>;
  representatives: string[];
  /** the agencies that sit, by code */
  agencies: string[];
}

export const focalOf = (agency: string) => focalPoints.find((one) => one.agency === agency)?.email ?? "";

export const liaisonHolders = ({ representatives, agencies }: Roster) => [...representatives, ...agencies.map(focalOf)];
/** Who sits at the Liaison Table, and the secretariat. */
export const liaisonReaders = (year: Calendar, roster: Roster) => [...liaisonHolders(roster), year.secretariat];

export const tableReaders = ({ joined }: Roster, ...tables: number[]) =>
  [...joined.values()].filter((one) => tables.some((n) => one.tables.includes(n))).map(({ email }) => email);

export const without = (readers: string[], ...gone: string[]) => readers.filter((reader) => !gone.includes(reader));

/** C10: announced are the list, the algorithm and a public value that nobody can know yet. */
export async function announceDraw(year: Calendar): Promise<string> {
  const source = { es: "Lotería Ficticia, primer premio", en: "Fictitious Lottery, first prize" };
  const { body } = await year.does("announce-draw", { as: "secretariat", body: { source, on: year.on("01-31") } });
  year.tell("the secretariat announces the draw of the agencies' order, by a lottery that is still to come");
  return body.id as string;
}

/** The value is entered, the draw follows by itself, and the first two agencies sit. */
export async function holdDraw(year: Calendar, roster: Roster, id: string) {
  const body = { value: `${year.year}0131-48213`, link: "https://lottery.example.org/invented" };
  await year.does("hold-draw", { as: "secretariat", params: { id }, body });
  await seated(year, roster, []);
  year.tell(`the draw is held: ${roster.agencies.join(" and ")} sit at the Liaison Table`);
}

/** The first day of a quarter: by itself, one agency hands over and one stays. */
export async function rotates(year: Calendar, roster: Roster, date: string) {
  const before = roster.agencies;
  await year.go(date);
  await seated(year, roster, before);
  year.tell(`a new quarter at the Liaison Table: ${before.join(", ")} → ${roster.agencies.join(", ")}`);
}

async function seated(year: Calendar, roster: Roster, before: string[]) {
  const { body } = await year.does("get-liaison");
  roster.agencies = (body.agencies as { code: string }[]).map(({ code }) => code);
  const leaving = before.filter((code) => !roster.agencies.includes(code));
  year.expects("rosterNotice", [...liaisonReaders(year, roster), ...leaving.map(focalOf)]);
}

/** Which agency comes next, as the rotation tells everybody. */
export async function next(year: Calendar, roster: Roster): Promise<string> {
  const { body } = await year.does("get-rotation");
  const [coming] = body.next as { agencies: string[] }[];
  return coming?.agencies.find((code) => !roster.agencies.includes(code)) ?? "";
}
