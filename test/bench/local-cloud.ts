import { randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { startCloud } from "../../infra/local/cloud.ts";
import { readLetters } from "../../infra/local/inbox.ts";
import { type Place, root } from "../../infra/local/settings.ts";
import { signIn } from "../../infra/local/sign-in.ts";
import { crowd } from "../support/crowd.ts";
import { asked } from "../support/registrations.ts";
import { median, type Row } from "./measure.ts";

const directory = ".local-bench";
const LETTERS = 30;
const CROWD = 2_000;
const PATIENCE_MS = 15_000;

/** What only the whole shows: on a local cloud of its own, started for it and gone after it. */
export async function throughTheCloud(): Promise<Row[]> {
  rmSync(join(root, directory), { recursive: true, force: true });
  const { place, stop } = await startCloud({ directory, port: 5966 });
  try {
    return [await toTheInbox(place), ...(await toTheCrowd(place))];
  } finally {
    await stop();
    rmSync(place.directory, { recursive: true, force: true });
  }
}

const post = (url: string, body: object, token?: string) =>
  fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify(body),
  });

/** Registers over HTTP, and waits for each letter in the inbox. */
async function toTheInbox(place: Place): Promise<Row> {
  const passed: number[] = [];
  for (let i = 0; i < LETTERS; i++) passed.push(await passedUntilLetter(place));
  const [p50, worst] = [median(passed) / 1000, Math.max(...passed) / 1000];
  return {
    figure: "request → confirmation letter in the inbox, local cloud, p50",
    value: `${p50.toFixed(2)} s`,
    bar: "≤ 2 s",
    holds: p50 <= 2,
    note: `${LETTERS} one after another, slowest ${worst.toFixed(2)} s`,
    numbers: { p50, worst },
  };
}

async function passedUntilLetter(place: Place): Promise<number> {
  const email = `bench-${randomUUID()}@example.org`;
  const seen = new Set(filesOf(place));
  const started = performance.now();
  const { status } = await post(`${place.endpoints.api}/v1/registrations`, { ...asked, email });
  if (status !== 202) throw new Error(`the local cloud answers ${status}`);
  return (await arrived(place, email, seen)) ? performance.now() - started : Number.POSITIVE_INFINITY;
}

const folderOf = ({ directory: home }: Place) => join(home, "letters");
const filesOf = (place: Place) =>
  existsSync(folderOf(place)) ? readdirSync(folderOf(place)).filter((name) => name.endsWith(".eml")) : [];

async function arrived(place: Place, email: string, seen: Set<string>): Promise<boolean> {
  for (const since = performance.now(); performance.now() - since < PATIENCE_MS; await pause(10)) {
    for (const name of filesOf(place).filter((file) => !seen.has(file))) {
      const letter = readFileSync(join(folderOf(place), name), "utf8");
      if (letter) seen.add(name);
      if (letter.includes(email)) return true;
    }
  }
  return false;
}

/** A letter to two thousand through the whole system, and a confirmation asked for in the middle of it. */
async function toTheCrowd(place: Place): Promise<Row[]> {
  const { addresses: readers } = await crowd({ stage: "local", place }, { members: CROWD, table: 2 });
  const { access_token } = await signIn("secretariat", { directory });
  const words = { es: { subject: "Multitud", text: "Hola" } };
  await post(`${place.endpoints.api}/v1/announcements`, { words, table: 2 }, access_token);
  const came = async () =>
    (await readLetters({ directory })).filter(({ headers }) => headers["x-dialogue-letter"] === "announcement");
  while ((await came()).length < CROWD / 10) await pause(500);
  const beside = (await passedUntilLetter(place)) / 1000;
  for (let before = -1, now = 0; now > before || now < CROWD; await pause(3000)) {
    [before, now] = [now, (await came()).length];
    if (now === before) break;
  }
  const letters = await came();
  const got = letters.flatMap(({ to }) => to).filter((to) => readers.has(to));
  const [missed, twice] = [CROWD - new Set(got).size, got.length - new Set(got).size];
  const times = letters.map((letter) => letter.arrived).toSorted((a, b) => a - b);
  const rate = (times.length - 1) / (((times.at(-1) ?? 0) - (times[0] ?? 0)) / 1000);
  return [
    {
      figure: "a letter to 2,000 through the local cloud: missed, twice, letters a second",
      value: `${missed}, ${twice}, ${rate.toFixed(2)}`,
      bar: "0, 0, 13.3 to 14",
      holds: missed === 0 && twice === 0 && rate > 13.3 && rate <= 14,
      numbers: { missed, twice, rate },
    },
    {
      figure: "request → confirmation letter while that one goes out",
      value: `${beside.toFixed(2)} s`,
      bar: "≤ 2 s",
      holds: beside <= 2,
      numbers: { beside },
    },
  ];
}
