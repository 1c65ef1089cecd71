import { execFile } from "node:child_process";
import { rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { promisify } from "node:util";
import type { TestProject } from "vitest/node";
import { type Cloud, startCloud } from "../../infra/local/cloud.ts";
import { answers } from "../../infra/local/ministack.ts";
import { isRunning, stopRunning } from "../../infra/local/running.ts";
import { host, placeIn, placeOf, root } from "../../infra/local/settings.ts";
import { directory } from "./directory.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** where a test may stop the local cloud and start it again: POST /stop, POST /start */
    control: string;
  }
}

type Control = { stop: () => Promise<unknown>; start: () => Promise<unknown>; end: () => Promise<unknown> };
type Shared = { url: string; users: number; close: () => Promise<unknown> };

// Several projects of one run share the local cloud, each with a copy of this module of its own.
const process_ = globalThis as typeof globalThis & { localCloud?: Promise<Shared> };

/** Vitest's global setup: a local cloud with a fresh state, stopped at the end; or the running one that is named. */
export default async function setup(project: TestProject) {
  process_.localCloud ??= open(process.env["DIALOGUE_CLOUD"] ? running() : await ours());
  const shared = await process_.localCloud;
  shared.users++;
  project.provide("control", shared.url);
  return async () => {
    if (--shared.users === 0) await shared.close();
  };
}

async function ours(): Promise<Control> {
  const options = { directory, port: 5866 };
  const place = placeOf(options);
  if ((await isRunning(place.directory)) || (await answers(`${place.endpoints.aws}/_ministack/ready`)))
    throw new Error(`A local cloud runs in ${directory}: stop it, or name it in DIALOGUE_CLOUD to use it.`);
  rmSync(place.directory, { recursive: true, force: true });
  let cloud: Cloud = await startCloud(options);
  return {
    stop: () => cloud.stop(),
    start: async () => (cloud = await startCloud(options)),
    end: () => cloud.stop(),
  };
}

function running(): Control {
  const { directory: where, ports } = placeIn(directory);
  const start = join(root, "infra", "local", "start.ts");
  return {
    stop: () => stopRunning(where),
    start: () =>
      promisify(execFile)(process.execPath, [start, "--detach", "--directory", where, "--port", String(ports.cloud)]),
    end: async () => {},
  };
}

async function open(control: Control): Promise<Shared> {
  const server = createServer((request, response) => {
    const doing = request.url === "/stop" ? control.stop() : control.start();
    doing.then(
      () => response.end(),
      (error: Error) => response.writeHead(500).end(error.message),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  const { port } = server.address() as AddressInfo;
  const close = async () => {
    server.close();
    await control.end();
  };
  return { url: `http://${host}:${port}`, users: 0, close };
}
