import { execFile } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { type Place, Refusal } from "./settings.ts";

const packages = ["ministack==1.5.33", "cryptography==50.0.2"];
const candidates = ["python3", "python3.14", "python3.13", "python3.12", "python3.11", "python3.10", "python"];
const execute = promisify(execFile);

/** Makes the Python environment of the local cloud, or makes it anew where it is not complete. */
export async function preparePython({ python }: Place, signal?: AbortSignal): Promise<void> {
  const marker = join(python, "complete");
  const wanted = packages.join("\n");
  if (existsSync(marker) && readFileSync(marker, "utf8") === wanted && (await works(interpreter(python)))) return;
  const system = await findPython();
  rmSync(python, { recursive: true, force: true });
  mkdirSync(python, { recursive: true });
  await execute(system, ["-m", "venv", python], { signal }).catch(() => {
    throw new Refusal(
      `${system} cannot make virtual environments: install its venv module (python3-venv on Debian and Ubuntu) and run npm start again.`,
    );
  });
  await install(python, signal);
  writeFileSync(marker, wanted);
}

export const interpreter = (python: string) => join(python, "bin", "python");

async function install(python: string, signal?: AbortSignal) {
  const options = ["--disable-pip-version-check", "--no-input", "--quiet", "--retries", "2"];
  await execute(interpreter(python), ["-m", "pip", "install", ...options, ...packages], { signal }).catch((error) => {
    const last = String(error.stderr ?? error.message)
      .trim()
      .split("\n")
      .at(-1);
    throw new Refusal(
      `The Python packages ${packages.join(" and ")} could not be installed: check the network and pip's package index, then run npm start again (pip says: ${last}).`,
    );
  });
}

async function findPython(): Promise<string> {
  for (const name of candidates) if (await works(name)) return name;
  throw new Refusal("Python 3.10 or later is needed and was not found: install it and run npm start again.");
}

async function works(name: string): Promise<boolean> {
  return execute(name, ["-c", "import sys; sys.exit(sys.version_info < (3, 10))"]).then(
    () => true,
    () => false,
  );
}
