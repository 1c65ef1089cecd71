import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const results = join(root, "node_modules", ".cache", "results");

interface Step {
  name: string;
  command: string[];
  /** run by vitest: its own tests are counted */
  counted?: true;
}
/** Projects that need the local cloud run together, so that one is enough. */
const vitest = (...projects: string[]): Step => ({
  name: projects.join(", "),
  counted: true,
  command: ["vitest", "run", "--config", "test/vitest.config.ts", ...projects.flatMap((one) => ["--project", one])],
});

const steps = {
  types: { name: "types", command: ["tsc"] },
  lint: { name: "lint", command: ["oxlint", "--type-aware", "--deny-warnings"] },
  format: { name: "format", command: ["biome", "check", "."] },
  deadCode: { name: "dead code", command: ["knip"] },
  rules: vitest("rules"),
  infra: vitest("infra"),
  deployed: vitest("browser", "journeys", "outages", "halt", "year"),
} satisfies Record<string, Step>;

/** Side by side within a row, one row after another: two cores. */
const rows: Record<string, Step[][]> = {
  all: [
    [steps.types, steps.lint],
    [steps.format, steps.deadCode, steps.rules],
    [steps.infra, steps.deployed],
  ],
  check: [
    [steps.types, steps.lint],
    [steps.format, steps.deadCode, steps.rules],
  ],
};

const say = (text: string) => void process.stdout.write(`${text}\n`);
const count = { passed: 0, failed: 0 };
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
for (const row of rows[process.argv[2] ?? "all"] ?? []) await Promise.all(row.map(run));
say(`${count.passed} passed, ${count.failed} failed`);
process.exitCode = count.failed ? 1 : 0;

async function run({ name, command: [program = "", ...words], counted }: Step) {
  const started = Date.now();
  const report = join(results, `${name.replaceAll(", ", "-")}.json`);
  const more = counted ? ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`] : [];
  const child = spawn(program, [...words, ...more], { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (piece: Buffer) => (said += piece.toString()));
  const status = await new Promise((resolve) => {
    child.once("error", (error) => resolve((said += error.message)));
    child.once("close", resolve);
  });
  const tests = counted ? countIn(report) : undefined;
  const good = status === 0 && (!counted || (tests?.passed ?? 0) > 0);
  count.passed += tests?.passed ?? (good ? 1 : 0);
  count.failed += tests?.failed ?? 0;
  if (!good && !tests?.failed) count.failed++;
  say(`${good ? "✔" : "✖"} ${name}, ${((Date.now() - started) / 1000).toFixed(1)} s`);
  if (!good) say(said);
}

/** What vitest counted; a project that ran nothing is a failure of its own. */
function countIn(report: string): { passed: number; failed: number } | undefined {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, "utf8")) as Record<string, number>;
    return { passed: numPassedTests ?? 0, failed: numFailedTests ?? 0 };
  } catch {
    return undefined;
  }
}
