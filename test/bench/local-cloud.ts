import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { type Endpoints, readJson, root } from "../../infra/local/settings.ts";
import { asked } from "../support/registrations.ts";
import { median, type Row } from "./measure.ts";

const LETTERS = 30;
const PATIENCE_MS = 15_000;
const figure = "request → confirmation letter in the inbox, local cloud, p50";

/** Registers over HTTP on the local cloud that runs, and waits for each letter in its inbox. */
export async function toTheInbox(): Promise<Row> {
  const known = readJson<Endpoints>(join(root, ".local", "endpoints.json"));
  const answers =
    known && (await fetch(`${known.api}/v1/reference`, { signal: AbortSignal.timeout(3000) }).catch(() => undefined));
  if (!known || !answers?.ok)
    return {
      figure,
      value: "LEFT OUT",
      bar: "≤ 2 s",
      note: "no local cloud runs: npm start first, then npm run bench",
    };
  const run = randomUUID().slice(0, 8);
  const [seen, passed]: [Set<string>, number[]] = [new Set(filesOf()), []];
  for (let i = 0; i < LETTERS; i++) {
    const email = `bench-${run}-${i}@example.org`;
    const started = performance.now();
    const body = JSON.stringify({ ...asked, email });
    const headers = { "content-type": "application/json" };
    const { status } = await fetch(`${known.api}/v1/registrations`, { method: "POST", headers, body });
    if (status !== 202) throw new Error(`the local cloud answers ${status}`);
    passed.push((await arrived(email, seen)) ? performance.now() - started : Number.POSITIVE_INFINITY);
  }
  const [p50, worst] = [median(passed) / 1000, Math.max(...passed) / 1000];
  return {
    figure,
    value: `${p50.toFixed(2)} s`,
    bar: "≤ 2 s",
    holds: p50 <= 2,
    note: `${LETTERS} one after another, slowest ${worst.toFixed(2)} s; the requests stay unconfirmed and vanish after seven days`,
    numbers: { p50, worst },
  };
}

const folder = join(root, ".local", "letters");
const filesOf = () => readdirSync(folder).filter((name) => name.endsWith(".eml"));

async function arrived(email: string, seen: Set<string>): Promise<boolean> {
  for (const since = performance.now(); performance.now() - since < PATIENCE_MS; await pause(10)) {
    for (const name of filesOf().filter((file) => !seen.has(file))) {
      const letter = readFileSync(join(folder, name), "utf8");
      if (letter) seen.add(name);
      if (letter.includes(email)) return true;
    }
  }
  return false;
}
