import type { Calendar } from "../calendar.ts";
import { markers } from "../cast.ts";

export type Body = "table-1" | "table-2" | "table-3" | "table-4" | "liaison" | "dialogue";

/** A meeting as the story calls it; `of` and its zone decide who hears of it, and when. */
export interface Plan {
  by: string;
  of: Body[];
  title: Record<string, string>;
  start: string;
  zone: string;
  call?: string;
}

/** Schedules a meeting, which invites whoever is concerned. */
export async function schedule(year: Calendar, { by, ...plan }: Plan, readers: string[]): Promise<string> {
  const body = { ...plan, start: year.on(plan.start), minutes: 90, agenda: [{ text: { es: "Punto ficticio" } }] };
  const { body: made } = await year.does("schedule-meeting", { as: by, body });
  year.expects("meetingInvitation", readers);
  year.tell(`${by} calls a meeting of ${plan.of.join(" and ")} for ${plan.start.replace("T", " at ")}`);
  return made.id as string;
}

/** Answers by the link of the invitation, without signing in. */
export async function answers(year: Calendar, reader: string, answer: "yes" | "no" | "apology", nth = 1) {
  const token = await year.token("meetingInvitation", reader, nth);
  await year.does("answer-by-letter", { body: { token, answer } });
}

/** What is told of a meeting that was held. */
export interface Held {
  meeting: string;
  by: string;
  present: string[];
  absent?: string[];
  decisions?: number;
}

/** Who was there, what was decided; the minutes come later. */
export async function holds(year: Calendar, { meeting, by, present, absent = [], decisions = 1 }: Held) {
  const entry = (presence: string) => async (address: string) => ({ person: await year.person(address), presence });
  const entries = await Promise.all([...present.map(entry("present")), ...absent.map(entry("absent"))]);
  await year.does("record-attendance", { as: by, params: { id: meeting }, body: { entries } });
  for (let n = 1; n <= decisions; n++)
    await year.does("take-decision", {
      as: by,
      params: { id: meeting },
      body: { text: { es: `Decisión ficticia ${n}`, en: `Fictitious decision ${n}` }, how: "consensus" },
    });
  year.tell(`the meeting is held: ${present.length} of those who sit there are present`);
}

export async function writes(year: Calendar, { meeting, by }: Pick<Held, "meeting" | "by">) {
  const body = {
    public: { es: "Acta ficticia, parte pública.", en: "Fictitious minutes, public part." },
    internal: { es: `Parte interna, ficticia. ${markers.internal}` },
  };
  await year.does("draft-minutes", { as: by, params: { id: meeting }, body });
}

/** The minutes are approved by another than who wrote them; from then on everybody may read the public part. */
export async function approves(
  year: Calendar,
  { meeting, by, liaison = false }: Pick<Held, "meeting" | "by"> & { liaison?: boolean },
  readers: string[],
) {
  const { body: minutes } = await year.does("get-minutes", { as: by, params: { id: meeting } });
  await year.does("approve-minutes", { as: by, params: { id: meeting }, body: { seen: minutes.draftedAt } });
  year.expects(liaison ? "liaisonMinutes" : "minutesApproved", readers);
  year.tell("the minutes are approved");
}

/** Lives through the two days on which a meeting's readers are reminded: a week and a day before it. */
export async function reminders(year: Calendar, [week, eve]: [string, string], readers: () => string[]) {
  for (const date of [week, eve]) {
    await year.go(date);
    year.expects("meetingReminder", readers());
  }
}
