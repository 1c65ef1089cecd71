import type { Calendar } from "../calendar.ts";
import { at, call } from "../cast.ts";
import { type Contributions, publishesContributions } from "./contributing.ts";
import { announces, callsForInputs, comesLate, isReminded } from "./dialoguing.ts";
import type { Joined } from "./joining.ts";
import { answers, approves, holds, reminders, schedule, writes } from "./meeting.ts";
import { reachesMilestone } from "./pledging.ts";
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

const zone = "America/Bogota";
const memberOf = ({ joined }: Roster, address: string) => (joined.get(address) as Joined).member;

/** January to March: tables 1 and 3 meet together, and the Liaison Table meets (C7, C11). */
export async function firstQuarter(
  year: Calendar,
  roster: Roster,
  liaisonMeeting: string,
  contributions: Contributions,
) {
  await year.go("02-10");
  const readers = tableReaders(roster, 1, 3);
  const title = { es: "Rutas seguras, reunión ficticia", en: "Safe routes, a fictitious meeting" };
  const plan = { by: at("carla"), of: ["table-1", "table-3"] as ("table-1" | "table-3")[], title };
  const meeting = await schedule(year, { ...plan, start: "03-02T10:00", zone, call }, readers);
  await year.go("02-12");
  await answers(year, at("alba"), "yes");
  await answers(year, at("grace"), "no");
  await answers(year, at("wanda"), "apology");
  await sendsSubstitute(year, at("ursula"));
  year.tell("four answer by the link of their letter: yes, no, an apology, a substitute");
  await publishesContributions(year, contributions);
  const stay = without(readers, at("grace"), at("wanda"), at("ursula"));
  await reminders(year, ["02-23", "03-01"], () => stay);
  await year.go("03-02", "17:00");
  // Thirty days before its turn, the next agency was told this noon.
  year.expects("turnNotice", [focalOf(await next(year, roster))]);
  const present = [at("alba"), at("carla"), at("irene"), at("nadege"), at("gloria")];
  await holds(year, { meeting, by: at("carla"), present, absent: [at("grace")], decisions: 2 });
  await opensAction(year, roster, { by: at("carla"), owner: at("kezia"), bodies: ["table-1"], meeting, due: "04-30" });
  await writes(year, { meeting, by: at("carla") });

  await reminders(year, ["03-03", "03-09"], () => liaisonHolders(roster));
  await approves(year, { meeting, by: at("irene") }, readers);
  await year.go("03-10", "20:00");
  const there = [...roster.representatives.slice(0, 6), ...roster.agencies.map(focalOf)];
  await holds(year, { meeting: liaisonMeeting, by: at("alba"), present: there });
  await writes(year, { meeting: liaisonMeeting, by: at("alba") });
  await year.go("03-15");
  const approval = { meeting: liaisonMeeting, by: at("diego"), liaison: true };
  await approves(year, approval, liaisonReaders(year, roster));
}

/** Names who comes instead, by the letter's link alone. */
async function sendsSubstitute(year: Calendar, reader: string) {
  const token = await year.token("meetingInvitation", reader);
  const { body } = await year.does("name-substitute-by-letter", { body: { token, name: "Suplente Inventada" } });
  await year.does("answer-by-letter", { body: { token, answer: "substitute", substitute: body.id } });
}

/** An action that a meeting's decision asks for: its owner is told now, and reminded a week before its date. */
async function opensAction(
  year: Calendar,
  roster: Roster,
  {
    by,
    owner,
    ...action
  }: { by: string; owner: string; bodies: string[]; meeting: string; due: string; strategic?: true },
) {
  const body = {
    text: { es: "Preparar una nota ficticia", en: "Prepare a fictitious note" },
    owner: { member: memberOf(roster, owner) },
    decision: 1,
    ...action,
    due: year.on(action.due),
  };
  await year.does("open-action", { as: by, body });
  year.expects("actionOpened", [owner]);
}

/** April to June: a meeting moves, one is cancelled, a representative resigns and is replaced, the Liaison Table meets. */
export async function secondQuarter(year: Calendar, roster: Roster) {
  await year.go("03-22");
  const second = tableReaders(roster, 2);
  const title = { es: "Trabajo decente, reunión ficticia", pt: "Trabalho decente, reunião fictícia" };
  const plan = { by: at("elena"), of: ["table-2"] as "table-2"[], title, zone: "America/Lima", call };
  const moving = await schedule(year, { ...plan, start: "04-14T15:00" }, second);
  await rotates(year, roster, "04-01");
  await year.go("04-05");
  await move(year, moving, "04-21T15:00", second);
  await year.go("04-12");
  const liaisonTitle = { es: "Mesa de Enlace, segundo trimestre ficticio" };
  const spring = { by: at("irene"), of: ["liaison"] as "liaison"[], title: liaisonTitle, zone: "America/Panama" };
  const liaisonMeeting = await schedule(year, { ...spring, start: "06-09T09:00" }, liaisonReaders(year, roster));
  await reminders(year, ["04-14", "04-20"], () => second);
  await year.go("04-21", "22:00");
  const present = [at("elena"), at("diego"), at("breno")];
  await holds(year, { meeting: moving, by: at("elena"), present });
  const fourth = tableReaders(roster, 4);
  const plan4 = { by: at("julio"), of: ["table-4"] as "table-4"[], title: { es: "Reunión ficticia que se cancela" } };
  const cancelled = await schedule(year, { ...plan4, start: "05-20T10:00", zone: "America/Guatemala" }, fourth);

  await year.go("04-23");
  year.expects("actionDue", [at("kezia")]);
  const token = await year.token("actionDue", at("kezia"));
  await year.does("update-action-by-letter", { body: { token, state: "done", text: "La nota ficticia está lista." } });
  year.tell("kezia says by the link of the reminder that the note is ready; nobody reminds her again");
  await writes(year, { meeting: moving, by: at("diego") });
  await approves(year, { meeting: moving, by: at("elena") }, second);

  await announces(year);
  await year.go("05-03");
  const { seat } = await seatOf(year, "table-2", roster, at("breno"));
  await year.does("end-seat", { as: at("breno"), params: { body: "table-2", seat }, body: { reason: "resigned" } });
  roster.representatives = without(roster.representatives, at("breno"));
  year.expects("seatEnded", [at("breno")]);
  year.expects("meetingRemoved", [at("breno")]);
  year.tell("a representative of table 2 resigns: the seat is empty in public");
  await callsForInputs(year, roster);
  await year.go("05-10");
  year.expects("vacancy", [at("elena"), year.secretariat]);
  const reason = { reason: { es: "Se cancela por razones ficticias" } };
  await year.does("cancel-meeting", { as: at("julio"), params: { id: cancelled }, body: reason });
  year.expects("meetingCancelled", fourth);
  year.tell("table 4 cancels its meeting of May");
  await reachesMilestone(year);
  await isReminded(year, roster, "05-22");
  await year.go("05-24");
  year.expects("vacancy", [at("elena"), year.secretariat]);
  await refill(year, roster);

  await isReminded(year, roster, "05-29");
  await year.go("06-02");
  year.expects("meetingReminder", liaisonHolders(roster));
  await isReminded(year, roster, "06-04");
  await comesLate(year);
  await year.go("06-08");
  year.expects("meetingReminder", liaisonHolders(roster));
  await year.go("06-09", "18:00");
  // Thirty days before July, and only then, the next agency is told.
  year.expects("turnNotice", [focalOf(await next(year, roster))]);
  const there = [...roster.representatives.slice(0, 5), ...roster.agencies.map(focalOf)];
  await holds(year, { meeting: liaisonMeeting, by: at("irene"), present: there });
  const strategic = { bodies: ["liaison"], strategic: true as const, meeting: liaisonMeeting, due: "12-20" };
  await opensAction(year, roster, { by: at("irene"), owner: at("leonel"), ...strategic });
  year.tell("the Liaison Table agrees a strategic action, and who answers for it");
  await writes(year, { meeting: liaisonMeeting, by: at("irene") });
  await approves(year, { meeting: liaisonMeeting, by: at("alba"), liaison: true }, liaisonReaders(year, roster));
}

async function move(year: Calendar, meeting: string, start: string, readers: string[]) {
  const seen = await year.does("get-meeting", { params: { id: meeting } });
  const body = { start: year.on(start) };
  await year.does("change-meeting", {
    as: at("elena"),
    params: { id: meeting },
    seen: seen.headers["etag"] ?? "",
    body,
  });
  year.expects("meetingMoved", readers);
  year.tell("table 2 moves its meeting by a week: calendars follow");
}

async function seatOf(year: Calendar, body: string, roster: Roster, address: string): Promise<{ seat: string }> {
  const { items } = (await year.does("list-seats", { params: { body } })).body as {
    items: { id: string; member: string; role: string }[];
  };
  const held = items.find(({ member, role }) => role === "representative" && member === memberOf(roster, address));
  return { seat: held?.id ?? "" };
}

/** Table 2 designates another for the empty seat, by the same way. */
async function refill(year: Calendar, roster: Roster) {
  const params = { n: 2 };
  const opened = await year.does("open-designation", { as: at("elena"), params, body: { deadline: year.on("05-31") } });
  const id = opened.body.id as string;
  year.expects("designationOpened", tableReaders(roster, 2));
  const body = { member: memberOf(roster, at("harold")) };
  const { body: made } = await year.does("nominate", { as: at("elena"), params: { n: 2, id }, body });
  year.expects("nominated", [at("harold")]);
  await year.go("05-26");
  const accepted = { as: at("harold"), params: { n: 2, id, nomination: made.id as string } };
  await year.does("answer-nomination", { ...accepted, body: { answer: "accept" } });
  const result = { source: { text: "Acta ficticia de mayo" }, representatives: [made.id] };
  await year.does("record-result", { as: at("elena"), params: { n: 2, id }, body: result });
  roster.representatives.push(at("harold"));
  year.expects("seatTaken", [at("harold")]);
  year.expects("designationResult", [at("harold"), at("elena")]);
  year.expects("meetingInvitation", [at("harold")]);
  year.tell("table 2 designates another: invited at once to what is upcoming");
}
