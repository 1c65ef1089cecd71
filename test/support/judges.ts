import { execFile } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { interpreter } from "../../infra/local/python.ts";
import { root } from "./stages.ts";

const packages = ["cfn-lint==1.58.0", "checkov==3.3.30"];
const place = join(root, ".local", "judges");
const execute = promisify(execFile);

/** The judges of templates that Python has, in an environment made when it is missing or half made. */
export async function prepareJudges(): Promise<void> {
  const marker = join(place, "complete");
  const wanted = packages.join("\n");
  if (existsSync(marker) && readFileSync(marker, "utf8") === wanted) return;
  rmSync(place, { recursive: true, force: true });
  mkdirSync(place, { recursive: true });
  await execute("python3", ["-m", "venv", place]);
  const quiet = ["--disable-pip-version-check", "--no-input", "--quiet", "--no-compile"];
  await execute(interpreter(place), ["-m", "pip", "install", ...quiet, ...packages]);
  writeFileSync(marker, wanted);
}

/** What a judge prints as JSON, whatever its exit status says. */
export async function verdict<T>(name: "cfn-lint" | "checkov", words: string[]): Promise<T> {
  const options = { maxBuffer: 64 << 20, env: { PATH: process.env["PATH"], LOG_LEVEL: "ERROR" } };
  const { stdout } = await execute(join(place, "bin", name), words, options).catch((error) => {
    if (typeof error.code !== "number" || !error.stdout) throw error;
    return error as { stdout: string };
  });
  return JSON.parse(stdout) as T;
}
