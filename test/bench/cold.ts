import { spawn } from "node:child_process";
import { globSync, mkdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { asked } from "../support/registrations.ts";
import type { Ground } from "./ground.ts";
import { median, ms, type Row, request, times } from "./measure.ts";

const PAIRS = 25;

/** How long a fresh process takes to its first answer, against an empty handler, pair by pair. */
export async function firstAnswer(ground: Ground): Promise<Row[]> {
  const event = join(ground.place, "event.json");
  writeFileSync(event, JSON.stringify(request("POST", "/v1/registrations", { body: asked })));
  const write = join(ground.place, "write.json");
  writeFileSync(
    write,
    JSON.stringify([{ command: "PutCommand", input: { TableName: "people", Item: { pk: "a", sk: "b", asked } } }]),
  );
  const first = ground.bundle("first-answer");
  const [empty, ours, bare] = [ground.bundle("empty"), ground.bundle("members/api"), ground.bundle("bare")];
  const fresh = (bundle: string, more: Record<string, string>) =>
    timeOf([first, bundle, bundle === bare ? write : event], { ...ground.environment, ...more });
  const pairs = async (bundle: string, more: Record<string, string> = {}) => {
    const found: [number, number][] = [];
    for (let i = -3; i < PAIRS; i++) {
      const pair: [number, number] = [await fresh(empty, more), await fresh(bundle, more)];
      if (i >= 0) found.push(pair);
    }
    const [least, full] = [median(found.map(([a]) => a)), median(found.map(([, b]) => b))];
    return { least, full, ratio: median(found.map(([a, b]) => b / a)) };
  };
  const plain = await pairs(ours);
  const cache = join(ground.place, "compile-cache");
  mkdirSync(cache);
  const kept = await pairs(ours, { NODE_COMPILE_CACHE: cache });
  const sdk = await pairs(bare);
  return [
    {
      figure: "fresh process to first answer, registration / empty handler",
      value: times(plain.ratio),
      bar: "≤ 3.3 ×",
      holds: plain.ratio <= 3.3,
      note: `${ms(plain.full)} / ${ms(plain.least)}; it reads the front door's secret and writes the request; ${PAIRS} pairs`,
      numbers: plain,
    },
    {
      figure: "the same for the bare SDK call alone",
      value: times(sdk.ratio),
      note: `${ms(sdk.full)} / ${ms(sdk.least)}; for comparison: the least that a function with the SDK can be`,
      numbers: sdk,
    },
    {
      figure: "the same with V8's compile cache kept",
      value: times(kept.ratio),
      note: `${ms(kept.full)} / ${ms(kept.least)}; for comparison: Lambda starts without one`,
      numbers: kept,
    },
  ];
}

function timeOf(words: string[], env: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(process.execPath, words, { env, stdio: ["ignore", "ignore", "pipe"] });
    child.stderr.once("data", (said: Buffer) => {
      const passed = performance.now() - started;
      if (said.includes('"statusCode":202')) resolve(passed);
      else reject(new Error(said.toString()));
    });
    child.once("error", reject);
  });
}

const KB = 1000;

/** Every function's minified bundle, whole. */
export function bundleSizes(ground: Ground): Row[] {
  const root = join(import.meta.dirname, "..", "..");
  const entries = globSync("functions/*/*.{ts,tsx}", { cwd: root }).map((file) =>
    file.replace(/^functions\/|\.tsx?$/g, ""),
  );
  const sizes = new Map(entries.toSorted().map((entry) => [entry, statSync(ground.bundle(entry)).size / KB]));
  const row = (figure: string, bar: number, chosen: (entry: string) => boolean): Row[] => {
    const these = [...sizes].filter(([entry]) => chosen(entry)).sort(([, a], [, b]) => b - a);
    const [, largest] = these[0] ?? [];
    if (largest === undefined) return [];
    return [
      {
        figure: `minified bundle: ${figure}`,
        value: `${largest.toFixed(0)} KB`,
        bar: bar === Number.POSITIVE_INFINITY ? "none" : `≤ ${bar} KB`,
        holds: bar === Number.POSITIVE_INFINITY ? undefined : largest <= bar,
        note: these.map(([entry, size]) => `${entry} ${size.toFixed(0)}`).join(", "),
        numbers: Object.fromEntries(these),
      },
    ];
  };
  const http = (entry: string) => /\/(api|pages)$/.test(entry);
  return [
    ...row("HTTP functions", 420, http),
    ...row("letters/send", 750, (entry) => entry === "letters/send"),
    ...row(
      "other functions, with the SDK",
      Number.POSITIVE_INFINITY,
      (entry) => !http(entry) && entry !== "letters/send",
    ),
    { figure: "minified bundle: functions without the SDK", value: "none built", bar: "≤ 60 KB" },
  ];
}
