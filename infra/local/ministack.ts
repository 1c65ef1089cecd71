import { spawn } from "node:child_process";
import { existsSync, mkdirSync, openSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { interpreter } from "./python.ts";
import { account, host, type Place, Refusal, readJson, region, root } from "./settings.ts";

// MiniStack writes its state only when it is told to end. Its end of this pipe closes however the starting process
// dies, so nothing is lost or left running; letters on their way to the inbox are handed over first.
const program = `
import os, signal, sys, threading
from ministack.app import main
def follow():
    sys.stdin.read()
    os.kill(os.getpid(), signal.SIGINT)
threading.Thread(target=follow, daemon=True).start()
try:
    main()
finally:
    for thread in threading.enumerate():
        if thread.name == "ministack-ses-smtp":
            thread.join(10)
`;

export type Ministack = { stop: () => Promise<void>; ended: Promise<void> };

export async function startMinistack(place: Place): Promise<Ministack> {
  const temporary = join(place.directory, "tmp");
  rmSync(temporary, { recursive: true, force: true });
  for (const name of ["tmp", "state", "buckets"]) mkdirSync(join(place.directory, name), { recursive: true });
  // Functions are unpacked here; without this the package.json of the repository would make modules of them all.
  writeFileSync(join(temporary, "package.json"), "{}");
  forgetStreamPositions(place);
  const log = openSync(join(place.directory, "cloud.log"), "w");
  // A group of its own: Ctrl-C in the terminal must reach the starting process only.
  const child = spawn(interpreter(place.python), ["-c", program], {
    cwd: place.directory,
    detached: true,
    env: environment(place, temporary),
    stdio: ["pipe", log, log],
  });
  let running = true;
  const ended = new Promise<void>((resolve) => {
    child.once("error", () => resolve());
    child.once("exit", () => resolve());
  }).finally(() => {
    running = false;
  });
  const stop = async () => {
    child.stdin?.end();
    const overdue = setTimeout(() => child.kill("SIGKILL"), 60_000);
    await ended;
    clearTimeout(overdue);
  };
  for (const since = Date.now(); !(await answers(`${place.endpoints.aws}/_ministack/ready`)); await pause(50)) {
    if (running && Date.now() - since < 60_000) continue;
    await stop();
    throw new Refusal(`The local cloud did not start: ${join(place.directory, "cloud.log")} says why.`);
  }
  return { stop, ended };
}

/** When the local cloud last kept its state; what happened just before may not have reached every consumer. */
export function lastKept({ directory }: Place): Date | undefined {
  const file = join(directory, "state", "lambda.json");
  return existsSync(file) ? statSync(file).mtime : undefined;
}

// A clean environment, because functions inherit it: a stray AWS variable would send them to another cloud.
function environment({ directory, ports }: Place, temporary: string) {
  return {
    PATH: [dirname(process.execPath), process.env["PATH"]].join(delimiter),
    HOME: temporary,
    TMPDIR: temporary,
    LANG: "C.UTF-8",
    PYTHONUNBUFFERED: "1",
    NODE_PATH: join(root, "node_modules"),
    AUTH: "true",
    BIND_HOST: host,
    GATEWAY_PORT: String(ports.cloud),
    MINISTACK_ACCOUNT_ID: account,
    MINISTACK_REGION: region,
    PERSIST_STATE: "1",
    STATE_DIR: join(directory, "state"),
    S3_PERSIST: "1",
    S3_DATA_DIR: join(directory, "buckets"),
    SMTP_HOST: `${host}:${ports.smtp}`,
    IOT_MTLS_ENABLED: "0",
    SFTP_ENABLED: "0",
    LAMBDA_WARM_TTL_SECONDS: "30",
  };
}

// Undelivered stream records are lost at a restart, and a kept position would make it skip as many of the next ones.
function forgetStreamPositions({ directory }: Place) {
  const file = join(directory, "state", "lambda.json");
  if (!existsSync(file)) return;
  const state = readJson<{ payload: Record<string, unknown> }>(file);
  if (!state?.payload) throw new Refusal(`The kept state is damaged (${file}): npm run reset begins anew.`);
  state.payload["dynamodb_stream_positions"] = { __account_region_scoped__: true, data: {} };
  const { mtime } = statSync(file);
  writeFileSync(file, JSON.stringify(state));
  utimesSync(file, mtime, mtime);
}

export async function answers(url: string): Promise<boolean> {
  return fetch(url, { signal: AbortSignal.timeout(5_000) }).then(
    (response) => response.ok,
    () => false,
  );
}
