import { setTimeout as pause } from "node:timers/promises";
import { operations as contributions } from "../../../shared/contributions/contract.ts";
import { dialogueOperations } from "../../../shared/dialogue/dialogue-contract.ts";
import { messageOperations } from "../../../shared/dialogue/message-contract.ts";
import { fileOperations, registerOperations } from "../../../shared/dialogue/recommendation-contract.ts";
import { operations as liaison } from "../../../shared/liaison/contract.ts";
import { operations as meetings } from "../../../shared/meetings/contract.ts";
import { dailyOperations } from "../../../shared/members/daily-contract.ts";
import { officeOperations } from "../../../shared/members/office-contract.ts";
import { subscriptionOperations } from "../../../shared/members/subscription-contract.ts";
import { publishing } from "../../../shared/outcomes/contract.ts";
import { operations as pledges } from "../../../shared/pledges/contract.ts";
import { operations as tables } from "../../../shared/tables/contract.ts";
import type { Operation } from "../../../shared/web/operation.ts";
import { secretariat } from "../appoint.ts";
import { type Place, say } from "../settings.ts";
import type { Player } from "./cast.ts";
import { type Delivered, openPost } from "./post.ts";
import { type Answered, openStage } from "./stage.ts";

const doors = {
  "members/api": dailyOperations,
  "members/office-api": officeOperations,
  "tables/api": tables,
  "meetings/api": meetings,
  "liaison/api": liaison,
  "contributions/api": contributions,
  "pledges/api": pledges,
  "dialogue/api": dialogueOperations,
  "dialogue/register-api": [...messageOperations, ...registerOperations],
  "dialogue/files": fileOperations,
  "members/subscriptions-api": subscriptionOperations,
  "outcomes/api": publishing,
} as const;
export type Name = (typeof doors)[keyof typeof doors][number]["name"];

/** What is asked once a day; the rules answer what is due. */
const daily = [
  "members/watch-queue",
  "tables/watch-seats",
  "meetings/ask-what-is-due",
  "liaison/rotate-agencies",
  "liaison/watch-quarter",
  "contributions/remind-reviewers",
  "pledges/ask-for-updates",
  "dialogue/ask-what-is-due",
  "outcomes/send-digests",
];

/** Daily too, but they decide nothing: each adds one item, a copy of the day's numbers. */
const kept = ["members/keep-numbers", "pledges/keep-figures"];

const DAY = 86_400_000;

export interface Call {
  /** the address that acts; nobody where a letter's token does */
  as?: string;
  params?: Record<string, string | number>;
  query?: Record<string, string>;
  body?: object;
  /** a spreadsheet instead of a body */
  file?: string;
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
  let settled = -1;
  const expected = new Map<string, number>();
  const day = () => now.toISOString().slice(0, 10);

  const calendar = {
    year,
    secretariat,
    stage,
    post,
    /** ids of what the story made, by the name that it gives them */
    made: new Map<string, string>(),
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
      for (; asked <= until; asked = new Date(asked.getTime() + DAY)) {
        await Promise.all([...daily, ...kept].map((entry) => stage.schedule(entry, asked)));
        settled += kept.length;
        await calendar.settle();
        // A played year looks at its duties once a month.
        if (asked.getUTCDate() !== 1) continue;
        await stage.schedule("outcomes/keep-duties", asked);
        settled = await stage.items();
      }
      now = until;
    },
    /** Everything that was recorded has had its consequences, and its letters have arrived. */
    async settle() {
      const items = await stage.items();
      if (items === settled) return;
      await stage.quiet();
      await post.look();
      settled = await stage.items();
    },
    /** Some minutes later on the same day. */
    wait(minutes: number) {
      now = new Date(now.getTime() + minutes * 60_000);
    },
    /** Does an operation of the API, now. @throws with the problem when it is refused */
    async does(name: Name, call: Call = {}): Promise<Answered> {
      const answer = await calendar.tries(name, call);
      if (answer.status >= 400) throw new Error(`${name} on ${day()}: ${answer.status} ${JSON.stringify(answer.body)}`);
      return answer;
    },
    tries(name: Name, { as, params = {}, query, body, file, seen }: Call = {}): Promise<Answered> {
      const { entry, method, path } = found(name);
      const filled = path.replace(/\{(\w+)\}/g, (_, key: string) => encodeURIComponent(String(params[key] ?? "")));
      const search = query ? `?${new URLSearchParams(query)}` : "";
      return stage.request(entry, now, {
        method,
        path: filled + search,
        as,
        ...(method !== "GET" && { body: file ?? body ?? {} }),
        headers: { ...(seen && { "if-match": seen }), ...(file && { "content-type": "text/csv" }) },
      });
    },
    /** The link's token in the letter of that kind that came to the reader. */
    async token(kind: string, reader: string, nth = 1): Promise<string> {
      const { token } = await post.letter(kind, reader, nth);
      if (!token) throw new Error(`letter "${kind}" to ${reader} has no link`);
      return token;
    },
    /** The id of a person, as their own access token tells it. */
    async person(address: string): Promise<string> {
      const [, payload = ""] = (await stage.tokenOf(address)).split(".");
      return (JSON.parse(Buffer.from(payload, "base64url").toString()) as { username: string }).username;
    },
    /** The addresses of who is at a table. */
    at: (joined: Map<string, Player>, table: number) =>
      [...joined.values()].filter((one) => one.tables.includes(table)).map(({ email }) => email),
    /** These letters must come, once for each time that a reader is named, and no others. */
    expects(kind: string, readers: string[]) {
      for (const reader of readers) count(expected, `${kind} to ${reader}`);
    },
    /** What came and was not expected, or was and did not come, in sentences. */
    surprises(): string[] {
      const came = new Map<string, number>();
      for (const { kind, reader } of post.delivered) count(came, `${kind} to ${reader}`);
      return [...new Set([...expected.keys(), ...came.keys()])].toSorted().flatMap((letter) => {
        const [due, is] = [expected.get(letter) ?? 0, came.get(letter) ?? 0];
        return due === is ? [] : [`${letter}: ${due} expected, ${is} came`];
      });
    },
    /** The last letters may still be on their way to the inbox. */
    async ends() {
      await calendar.settle();
      for (const since = Date.now(); calendar.surprises().length && Date.now() - since < 5_000; await pause(100))
        await post.look();
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

function found(name: Name): { entry: string } & Pick<Operation, "method" | "path"> {
  for (const [entry, operations] of Object.entries(doors) as [string, readonly Operation[]][]) {
    const operation = operations.find((one) => one.name === name);
    if (operation) return { entry, method: operation.method, path: operation.path };
  }
  throw new Error(`no operation ${name}`);
}

const count = (counts: Map<string, number>, name: string) => counts.set(name, (counts.get(name) ?? 0) + 1);
