import type { Calendar } from "../calendar.ts";
import { at } from "../cast.ts";

/** Who gets what is published, and when; strangers and a member. */
interface Subscriber {
  email: string;
  every: "at-once" | "week" | "month";
  language: "es" | "en" | "pt" | "fr";
  tables?: number[];
  countries?: string[];
  member?: boolean;
}
const subscribers: Subscriber[] = [
  { email: at("newsroom"), every: "at-once", language: "es", tables: [2] },
  { email: at("observer"), every: "week", language: "en" },
  { email: at("library"), every: "month", language: "fr", countries: ["CL"] },
  { email: at("pablo"), every: "week", language: "es", tables: [1], member: true },
];

/** What of the outcomes the accounting of letters needs. */
export interface Published {
  publishedAt: string;
  tables: number[];
  countries: string[];
}

let since = "";

/** A newsroom, an observer and a library subscribe and confirm; somebody's address is put in by another, and never confirmed. */
export async function subscribes(year: Calendar) {
  await year.go("02-03");
  since = year.now.toISOString().slice(0, 10);
  for (const { email, member, ...choice } of subscribers) {
    if (member) await year.does("subscribe-member", { as: email, body: choice });
    else {
      await year.does("subscribe", { body: { email, ...choice } });
      year.expects("subscriptionConfirmation", [email]);
      const token = await year.token("subscriptionConfirmation", email);
      await year.does("confirm-subscription", { body: { token } });
    }
  }
  await year.does("subscribe", { body: { email: at("never-asked"), every: "at-once", language: "pt" } });
  year.expects("subscriptionConfirmation", [at("never-asked")]);
  year.tell("three strangers and a member subscribe to what is published; one address confirms nothing");
}

const DAY = 86_400_000;

/** Each outcome once to whom it concerns: at once, or with the next digest, whose days follow the calendar. */
export function expectsPublications(year: Calendar, outcomes: Published[]) {
  for (const { email, every, tables = [], countries = [] } of subscribers) {
    const own = outcomes.filter(
      (one) =>
        one.publishedAt.slice(0, 10) > since &&
        (!tables.length || one.tables.some((table) => tables.includes(table))) &&
        (!countries.length || one.countries.some((country) => countries.includes(country))),
    );
    if (every === "at-once")
      year.expects(
        "outcomePublished",
        own.map(() => email),
      );
    else
      for (const [from, to] of digestDays(year, every))
        if (own.some(({ publishedAt }) => from <= publishedAt && publishedAt < to)) year.expects("digest", [email]);
  }
}

/** The noons between which a digest tells: every seventh day, or the same day of every month. */
function digestDays(year: Calendar, every: "week" | "month"): [string, string][] {
  const days: string[] = [];
  for (let n = 0; ; n++) {
    const first = Date.parse(`${since}T12:00:00.000Z`);
    const month = new Date(first);
    if (every === "month") month.setUTCMonth(month.getUTCMonth() + n);
    const day = every === "week" ? new Date(first + n * 7 * DAY) : month;
    if (day.getUTCFullYear() > year.year) break;
    days.push(day.toISOString());
  }
  return days.slice(1).map((day, i) => [days[i] ?? "", day]);
}
