import { spawn } from "node:child_process";
import { mkdirSync, openSync } from "node:fs";
import { join } from "node:path";
import { Listr } from "listr2";
import { passwordsIn, secretariat } from "./appoint.ts";
import { type Cloud, localCloud } from "./cloud.ts";
import { isRunning, listenForStop } from "./running.ts";
import { command, type Place, type PlaceOptions, Refusal, say, sentence } from "./settings.ts";

type Step = Cloud["steps"][number];
type Report = { finished?: string; failed?: string };

await command(
  {
    port: { type: "string" },
    detach: { type: "boolean", default: false },
    directory: { type: "string" },
  },
  async ({ port, detach, ...rest }) => {
    const options = { ...rest, ...(port !== undefined && { port: Number(port) }) };
    const { place, steps } = localCloud(options);
    if (await isRunning(place.directory)) throw new Refusal("The local cloud runs already; npm stop ends it.");
    if (process.send) {
      await runInBackground(options);
      return;
    }
    if (detach) await startInBackground(place, steps);
    else await run(options, show);
    say(welcome(place, detach));
  },
);

/** Runs a local cloud until it is asked to stop; resolves when it is ready. */
async function run(options: PlaceOptions, go: (steps: Step[]) => Promise<unknown>): Promise<void> {
  const cloud = localCloud(options);
  let stopping: Promise<void> | undefined;
  let ready = false;
  const stop = () => {
    stopping ??= cloud.stop().finally(() => control.close());
    return stopping;
  };
  const control = await listenForStop(cloud.place.directory, stop);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.on(signal, () => {
      if (ready && !stopping) say("\nStopping; what was entered is kept.");
      void stop();
    });
  process.once("disconnect", () => ready || void stop());
  try {
    await go(cloud.steps);
    if (stopping) throw new Refusal("Stopped before it was ready.");
  } catch (error) {
    const asked = Boolean(stopping);
    await stop();
    throw asked ? new Refusal("Stopped before it was ready.") : error;
  }
  ready = true;
  void watchOver();

  async function watchOver() {
    await cloud.ended;
    if (stopping) return;
    process.exitCode = 1;
    process.stderr.write(`The local cloud ended by itself: ${join(cloud.place.directory, "cloud.log")} says why.\n`);
    await stop();
  }
}

async function show(steps: Step[]) {
  if (!process.stdout.isTTY)
    for (const { title, run: task } of steps) {
      say(title);
      await task();
    }
  else await list(steps);
}

async function list(steps: Step[]) {
  const tasks = steps.map(({ title, run: task }) => ({ title, task }));
  const quiet = { showErrorMessage: false, collapseErrors: false };
  await new Listr(tasks, { registerSignalListeners: false, rendererOptions: quiet }).run();
}

function tell(report: Report) {
  if (process.connected) process.send?.(report);
}

async function runInBackground(options: PlaceOptions) {
  try {
    await run(options, async (steps) => {
      for (const step of steps) {
        await step.run();
        tell({ finished: step.title });
      }
    });
  } catch (error) {
    // The channel would keep this process alive.
    if (process.connected) process.send?.({ failed: sentence(error) }, () => process.disconnect());
    process.exitCode = 1;
  }
}

async function startInBackground({ directory }: Place, steps: Step[]) {
  mkdirSync(directory, { recursive: true });
  const log = openSync(join(directory, "start.log"), "w");
  const words = process.argv.slice(2).filter((word) => word !== "--detach");
  const child = spawn(process.execPath, [import.meta.filename, ...words], {
    detached: true,
    stdio: ["ignore", log, log, "ipc"],
  });
  const failure = Promise.withResolvers<never>();
  failure.promise.catch(() => {});
  const waits = new Map(steps.map(({ title }) => [title, Promise.withResolvers<void>()]));
  child.on("message", ({ finished, failed }: Report) => {
    if (finished) waits.get(finished)?.resolve();
    if (failed) failure.reject(new Refusal(failed));
  });
  child.once("exit", () => failure.reject(new Refusal(`It did not start: ${join(directory, "start.log")} says why.`)));
  await show(
    steps.map(({ title }) => ({ title, run: () => Promise.race([waits.get(title)?.promise, failure.promise]) })),
  );
  child.disconnect();
  child.unref();
}

function welcome({ endpoints, directory }: Place, detached: boolean) {
  return `
  Site     ${endpoints.site}
  API      ${endpoints.api}/v1
  OpenAPI  ${endpoints.api}/v1/openapi.json
  Inbox    ${endpoints.inbox}

  Sign in as the secretariat: ${endpoints.site}/en/sign-in
    ${secretariat}, password ${passwordsIn(directory)[secretariat]}
  Everyone else signs in with the address of a registration and the code 123456.

  ${detached ? "npm stop ends it." : "Ctrl-C ends it."} What is entered is kept; npm run reset forgets it.
`;
}
