import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Place, Refusal, readJson, say } from "../settings.ts";
import { type Calendar, openCalendar } from "./calendar.ts";
import { at, call } from "./cast.ts";
import { contributes } from "./chapters/contributing.ts";
import { coordinators, designation, tableCasts, vacancies } from "./chapters/designating.ts";
import { prepares, registers } from "./chapters/dialoguing.ts";
import { firstQuarter, secondQuarter } from "./chapters/first-half.ts";
import { joining } from "./chapters/joining.ts";
import { schedule } from "./chapters/meeting.ts";
import { pledges as pledge } from "./chapters/pledging.ts";
import { announceDraw, holdDraw, liaisonReaders, type Roster } from "./chapters/rotation.ts";
import { fourthQuarter, thirdQuarter } from "./chapters/second-half.ts";
import { subscribes } from "./chapters/subscribing.ts";

interface Played {
  year: number;
  /** without it the year was begun and not ended */
  letters?: Record<string, number>;
}
const fileOf = ({ directory }: Place, year: number) => join(directory, "years", `${year}.json`);

/** What is known of a year that was played here before. */
export const playedHere = (place: Place, year: number) => readJson<Played>(fileOf(place, year));

/** Plays a year through the deployed system; at its end every letter that came was expected, and every expected one came. */
export async function playYear(place: Place, year: number): Promise<Calendar> {
  if (existsSync(fileOf(place, year)))
    throw new Refusal(`The year ${year} was begun here and not ended: npm run reset, npm start, and play it again.`);
  mkdirSync(join(place.directory, "years"), { recursive: true });
  writeFileSync(fileOf(place, year), JSON.stringify({ year }));
  const calendar = await openCalendar(place, year);
  await story(calendar);
  await calendar.ends();
  writeFileSync(fileOf(place, year), JSON.stringify({ year, letters: calendar.kinds() }));
  return calendar;
}

async function story(year: Calendar) {
  say(`\n  The year ${year.year}; everybody in it is invented.\n`);
  const joined = await joining(year);
  await coordinators(year, joined);
  vacancies(year);
  const draw = await announceDraw(year);
  await designation(year, joined);
  const representatives = tableCasts.flatMap((one) => one.representatives);
  const roster: Roster = { joined, representatives, agencies: [] };
  await year.go("01-29");
  const title = { es: "Mesa de Enlace, primera reunión ficticia", en: "Liaison Table, first fictitious meeting" };
  const plan = { by: at("alba"), of: ["liaison"] as "liaison"[], title, start: "03-10T10:00" };
  const first = await schedule(year, { ...plan, zone: "America/Bogota", call }, liaisonReaders(year, roster));
  await year.go("02-01");
  await holdDraw(year, roster, draw);
  year.expects("meetingInvitation", liaisonReaders(year, { ...roster, representatives: [] }).slice(0, 2));
  await subscribes(year);
  const contributions = await contributes(year);
  await firstQuarter(year, roster, first, contributions);
  const pledges = await pledge(year, roster);
  await registers(year, contributions, pledges);
  for (const [name, id] of Object.entries({ ...contributions, ...pledges })) year.made.set(name, id);
  await secondQuarter(year, roster);
  const dialogue = await prepares(year, roster);
  await thirdQuarter(year, roster, dialogue);
  await fourthQuarter(year, roster, { contributions, pledges });
}
