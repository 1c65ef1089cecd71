import { setTimeout as pause } from "node:timers/promises";
import { operations as liaison } from "../../../shared/liaison/contract.ts";
import { operations as meetings } from "../../../shared/meetings/contract.ts";
import { operations as members } from "../../../shared/members/contract.ts";
import { operations as tables } from "../../../shared/tables/contract.ts";
import type { Operation } from "../../../shared/web/operation.ts";
import { type Place, say } from "../settings.ts";
import { type Delivered, openPost } from "./post.ts";
import { type Answered, openStage } from "./stage.ts";

const rooms = { members, tables, meetings, liaison } as const;
export type Name = (typeof rooms)[keyof typeof rooms][number]["name"];

/** What is asked once a day; the rules answer what is due. */
export const daily = [
  "members/keep-numbers",
  "members/watch-queue",
  "tables/watch-seats",
  "meetings/remind",
  "meetings/ask-what-is-due",
  "liaison/rotate-agencies",
  "liaison/watch-quarter",
];

const DAY = 86_400_000;

export interface Call {
  /** the address that acts; nobody where a letter's token does */
  as?: string;
  params?: Record<string, string | number>;
  query?: Record<string, string>;
  body?: object;
  /** the representation that was seen (If-Match) */
  seen?: string;
}

/** A year that is played: its clock, what happens in it, and the letters that arrive. */
export async function openCalendar(place: Place, year: number) {
  const stage = await openStage(place);
  const post = openPost(place);
  await post.skip();
  let now = new Date(Date.UTC(year, 0, 1, 8));
  let asked = new Date(Date.UTC(year, 0, 1, 12));
  const day = () => now.toISOString().slice(0, 10);

  const calendar = {
    year,
    stage,
    post,
    get now() {
      return now;
    },
    /** A date of the year, such as `03-02`, as a whole one. */
    on: (date: string) => `${year}-${date}`,
    tell: (text: string) => say(`  ${day()}  ${text}`),
    /** Lives on until the instant: every day at noon everything daily is asked. `hour` is UTC. */
    async go(date: string, hour = "15:00") {
      await calendar.settle();
      const until = new Date(`${year}-${date}T${hour}:00.000Z`);
      for (; asked <= until; asked = new Date(asked.getTime() + DAY))
        await Promise.all(daily.map((entry) => stage.schedule(entry, asked)));
      now = until;
      await calendar.settle();
    },
    /** Everything under way has arrived. */
    async settle() {
      await pause(300);
      await stage.quiet();
      await post.look();
    },
    /** Some minutes later on the same day. */
    wait(minutes: number) {
      now = new Date(now.getTime() + minutes * 60_000);
    },
    /** Does an operation of the API, now. @throws with the problem when it is refused */
    async does(name: Name, { as, params = {}, query, body, seen }: Call = {}): Promise<Answered> {
      const answer = await calendar.tries(name, { ...(as && { as }), params, ...(query && { query }), ...(body && { body }), ...(seen && { seen }) });
      if (answer.status >= 400) throw new Error(`${name} on ${day()}: ${answer.status} ${JSON.stringify(answer.body)}`);
      return answer;
    },
    tries(name: Name, { as, params = {}, query, body, seen }: Call = {}): Promise<Answered> {
      const { room, method, path } = found(name);
      const filled = path.replace(/\{(\w+)\}/g, (_, key: string) => encodeURIComponent(String(params[key] ?? "")));
      const search = query ? `?${new URLSearchParams(query)}` : "";
      return stage.request(`${room}/api`, now, {
        method,
        path: filled + search,
        as,
        ...(method !== "GET" && { body: body ?? {} }),
        ...(seen && { headers: { "if-match": seen } }),
      });
    },
    /** The link's token in the letter of that kind that came to the reader. */
    async token(kind: string, reader: string, nth = 1): Promise<string> {
      const { token } = await post.letter(kind, reader, nth);
      if (!token) throw new Error(`letter "${kind}" to ${reader} has no link`);
      return token;
    },
    /** How many letters of each kind have come so far. */
    kinds(): Record<string, number> {
      const counts: Record<string, number> = {};
      for (const { kind } of post.delivered) counts[kind] = (counts[kind] ?? 0) + 1;
      return counts;
    },
    to: (kind: string): Delivered[] => post.delivered.filter((letter) => letter.kind === kind),
  };
  return calendar;
}
export type Calendar = Awaited<ReturnType<typeof openCalendar>>;

function found(name: Name): { room: string } & Pick<Operation, "method" | "path"> {
  for (const [room, operations] of Object.entries(rooms) as [string, readonly Operation[]][]) {
    const operation = operations.find((one) => one.name === name);
    if (operation) return { room, method: operation.method, path: operation.path };
  }
  throw new Error(`no operation ${name}`);
}
