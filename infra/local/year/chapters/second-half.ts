import type { Calendar } from "../calendar.ts";
import { at, call } from "../cast.ts";
import { type Contributions, correctsAndRetires } from "./contributing.ts";
import { actsTogether, dialogues, isAnswered, type Written, writesToGovernments } from "./dialoguing.ts";
import type { Joined } from "./joining.ts";
import { approves, type Body, holds, reminders, schedule, writes } from "./meeting.ts";
import { fulfils, halfYear, type Pledges } from "./pledging.ts";
import { accounts, closes, notes } from "./reporting.ts";
import {
  focalOf,
  liaisonHolders,
  liaisonReaders,
  next,
  type Roster,
  rotates,
  tableReaders,
  without,
} from "./rotation.ts";

const liaison = { of: ["liaison"] as Body[], zone: "America/Bogota", call };

/** What the first half of the year produced. */
export interface Produced {
  contributions: Contributions;
  pledges: Pledges;
}

/** July to September: nobody calls the Liaison Table, and three reminders later somebody does (C11). */
export async function thirdQuarter(year: Calendar, roster: Roster, dialogue: string) {
  const before = roster.agencies;
  await rotates(year, roster, "07-01");
  // The dialogue is ahead: whoever comes to the Liaison Table is invited to it, whoever goes is not any more.
  year.expects("meetingInvitation", without(roster.agencies, ...before).map(focalOf));
  year.expects("meetingRemoved", without(before, ...roster.agencies).map(focalOf));
  await notes(year);
  await dialogues(year, roster, dialogue);
  let written: Written = { message: "", writers: [] };
  for (const date of ["08-02", "09-01"]) {
    await year.go(date);
    year.expects("quarterReminder", liaisonReaders(year, roster));
    year.tell("nothing is scheduled for the quarter: the Liaison Table and the secretariat are reminded");
    if (date === "08-02") written = await writesToGovernments(year, roster);
  }
  year.expects("turnNotice", [focalOf(await next(year, roster))]);
  await declines(year, roster);
  const meeting = await comesAndGoes(year, roster, written);

  await year.go("09-17");
  year.expects("quarterReminder", liaisonReaders(year, roster));
  await halfYear(year);
  await year.go("09-18");
  const title = {
    es: "Mesa de Enlace, reunión ficticia de último momento",
    en: "Liaison Table, a fictitious meeting at the last moment",
  };
  const readers = liaisonReaders(year, roster);
  const last = await schedule(year, { ...liaison, by: "secretariat", title, start: "09-28T11:00" }, readers);
  await reminders(year, ["09-21", "09-27"], () => liaisonHolders(roster));
  await year.go("09-28", "19:00");
  const there = [...roster.representatives.slice(0, 7), ...roster.agencies.map(focalOf)];
  await holds(year, { meeting: last, by: at("alba"), present: there });
  await writes(year, { meeting: last, by: at("alba") });
  await approves(year, { meeting: last, by: at("leonel"), liaison: true }, liaisonReaders(year, roster));
  year.tell("the quarter is kept, three days before its end");
  return meeting;
}

/** C10: an agency declines its turn by the link of its notice; whoever comes instead is told. */
async function declines(year: Calendar, roster: Roster) {
  const coming = await next(year, roster);
  await year.go("09-04");
  const reader = focalOf(coming);
  const turns = year.to("turnNotice").filter((letter) => letter.reader === reader).length;
  await year.does("decline-turn-by-letter", { body: { token: await year.token("turnNotice", reader, turns) } });
  await year.go("09-05");
  const instead = await next(year, roster);
  year.expects("turnNotice", [focalOf(instead)]);
  year.tell(`${coming} declines its turn by the link of its letter; ${instead} is told that it comes instead`);
}

/** Somebody joins a table with a meeting ahead, somebody leaves it: calendars follow both. */
async function comesAndGoes(year: Calendar, roster: Roster, written: Written): Promise<string> {
  const title = { es: "Datos que protegen, reunión ficticia", en: "Data that protect, a fictitious meeting" };
  const plan = { by: at("carla"), of: ["table-1"] as Body[], title, zone: "America/Santiago", call };
  const meeting = await schedule(year, { ...plan, start: "09-08T10:00" }, tableReaders(roster, 1));
  await chooses(year, roster, at("olga"), [1, 2]);
  year.expects("meetingInvitation", [at("olga")]);
  await chooses(year, roster, at("marta"), [4]);
  year.expects("meetingRemoved", [at("marta")]);
  year.tell("one joins table 1 and is invited to what is upcoming, one leaves it and the entry leaves her calendar");
  await isAnswered(year, written);
  await year.go("09-07");
  year.expects("meetingReminder", tableReaders(roster, 1));
  await year.go("09-08", "16:00");
  await holds(year, { meeting, by: at("carla"), present: [at("carla"), at("alba")], absent: [at("grace")] });
  await writes(year, { meeting, by: at("carla") });
  await approves(year, { meeting, by: at("alba") }, tableReaders(roster, 1));
  return meeting;
}

async function chooses(year: Calendar, { joined }: Roster, address: string, tables: number[]) {
  await year.does("choose-tables", { as: address, body: { tables } });
  joined.set(address, { ...(joined.get(address) as Joined), tables });
  await year.settle();
}

/** Tables 2 and 3 meet on the day on which they are called, too soon for any reminder. */
async function meetsAtOnce(year: Calendar, roster: Roster) {
  await year.go("10-22");
  const [readers, of] = [tableReaders(roster, 2, 3), ["table-2", "table-3"] as Body[]];
  const title = { es: "Trabajo y derechos, reunión extraordinaria ficticia", en: "Work and rights, an urgent fiction" };
  const plan = { by: at("elena"), of, title, zone: "America/Lima", call, start: "10-22T15:00" };
  const meeting = await schedule(year, plan, readers);
  await year.go("10-22", "22:00");
  await holds(year, { meeting, by: at("elena"), present: [at("elena"), at("diego"), at("gloria")] });
  await writes(year, { meeting, by: at("elena") });
  await approves(year, { meeting, by: at("gloria") }, readers);
}

/** October to December: minutes that are late, a member who leaves for good, and the last meeting of the year. */
export async function fourthQuarter(year: Calendar, roster: Roster, { contributions, pledges }: Produced) {
  await rotates(year, roster, "10-01");
  await year.go("10-05");
  const title = { es: "Mesa de Enlace, cierre ficticio del año", en: "Liaison Table, a fictitious end of the year" };
  const readers = liaisonReaders(year, roster);
  const closing = await schedule(year, { ...liaison, by: at("marise"), title, start: "12-02T09:00" }, readers);
  await year.go("10-12");
  const retired = await correctsAndRetires(year, contributions);
  await meetsAtOnce(year, roster);
  await year.go("11-05");
  const plan = { by: at("julio"), of: ["table-4"] as Body[], title: { es: "Retorno digno, reunión ficticia" }, call };
  const meeting = await schedule(
    year,
    { ...plan, start: "11-10T10:00", zone: "America/Guatemala" },
    tableReaders(roster, 4),
  );
  await year.go("11-06");
  await year.does("leave", { as: at("remy") });
  roster.joined.delete(at("remy"));
  year.tell("a member leaves the Mechanism and is erased: no letter finds him any more");
  await year.go("11-09");
  year.expects("meetingReminder", tableReaders(roster, 4));
  await year.go("11-10", "18:00");
  const present = [at("julio"), at("leonel"), at("marise")];
  await holds(year, { meeting, by: at("julio"), present });
  await actsTogether(year, roster);
  await year.go("11-24");
  year.expects("minutesDue", [at("julio"), at("leonel"), at("marise")]);
  year.tell("two weeks later there are no minutes: those who should write them are asked");
  await year.go("11-25");
  year.expects("meetingReminder", liaisonHolders(roster));
  await writes(year, { meeting, by: at("leonel") });
  await approves(year, { meeting, by: at("julio") }, tableReaders(roster, 4));
  await year.go("12-01");
  year.expects("meetingReminder", liaisonHolders(roster));
  await year.go("12-02", "18:00");
  year.expects("turnNotice", [focalOf(await next(year, roster))]);
  const there = [...without(roster.representatives, at("grace")), ...roster.agencies.map(focalOf)];
  await holds(year, { meeting: closing, by: at("marise"), present: there });
  await writes(year, { meeting: closing, by: at("marise") });
  await fulfils(year, pledges);
  await year.go("12-09");
  await approves(year, { meeting: closing, by: at("nadege"), liaison: true }, liaisonReaders(year, roster));
  await closes(year);
  await year.go("12-13");
  year.expects("actionDue", [at("leonel")]);
  const body = { token: await year.token("actionDue", at("leonel")), state: "done", text: "Hecho, ficticiamente." };
  await year.does("update-action-by-letter", { body });
  year.tell("the strategic action is done a week before its date");
  await year.go("12-31");
  await accounts(year, retired);
}
