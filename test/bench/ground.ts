import { type ChildProcess, fork } from "node:child_process";
import { generateKeyPairSync, sign } from "node:crypto";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { buildSync } from "esbuild";
import { buildBundles, bundleOf, bundling } from "../../infra/platform/bundle.ts";
import type { Account, Control } from "./stand-in.ts";
import type { Done, Order } from "./worker.ts";

export type Worker = Awaited<ReturnType<typeof openGround>>["worker"] extends (...of: never[]) => infer W ? W : never;
export type Ground = Awaited<ReturnType<typeof openGround>>;

export const SECRETARIAT = "per_01M00000000000000000000009";
const ISSUER = "https://issuer.example.org/secretariat";
const CLIENT = "bench";
const probes = ["empty", "bare", "first-answer"];

const settings = {
  AWS_REGION: "us-east-1",
  AWS_ACCESS_KEY_ID: "bench",
  AWS_SECRET_ACCESS_KEY: "bench",
  ROOT_SECRET: "root",
  FRONT_DOOR_SECRET: "door",
  SITE: "https://example.org",
  CONTACT: "contact@example.org",
  SENDER: "mechanism@example.org",
  SECRETARIAT_ADDRESS: "secretariat@example.org",
  POLICIES: "{}",
  RECORD: "record",
  PEOPLE: "people",
};

/** The stand-in, the bundles as they are now, and the processes that run them; all of it ends with `close`. */
export async function openGround() {
  await buildBundles();
  const place = mkdtempSync(join(tmpdir(), "dialogue-bench-"));
  const children = new Set<ChildProcess>();
  const start = (file: string, words: string[], env: Record<string, string>, execArgv: string[] = []) => {
    const child = fork(join(import.meta.dirname, file), words, {
      execArgv,
      env: { PATH: process.env["PATH"] ?? "", ...env },
      stdio: ["ignore", "pipe", "inherit", "ipc"],
    });
    // A log line costs a write to a pipe, as it does in Lambda.
    child.stdout?.resume();
    children.add(child);
    child.once("exit", () => children.delete(child));
    return child;
  };
  const standIn = start("stand-in.ts", [], { AWS_REGION: "us-east-1" }, ["--max-old-space-size=8000"]);
  const [port] = await once<number>(standIn);
  const endpoint = `http://127.0.0.1:${port}`;
  const control = async (asked: Control): Promise<Account> => {
    const answer = await fetch(`${endpoint}/control`, { method: "POST", body: JSON.stringify(asked) });
    return (await answer.json()) as Account;
  };
  const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const key = { ...publicKey.export({ format: "jwk" }), kid: "1", alg: "RS256", use: "sig" };
  await control({ settings: { keys: JSON.stringify({ keys: [key] }) } });
  const pool = { issuer: ISSUER, jwksUri: `${endpoint}/keys`, client: CLIENT, login: "https://login.example.org" };

  const environment = {
    AWS_ENDPOINT_URL: endpoint,
    POOLS: JSON.stringify({ secretariat: pool }),
    ...settings,
  };
  return {
    endpoint,
    control,
    environment,
    token: () => tokenOf(privateKey),
    bundle: (entry: string) => (probes.includes(entry) ? probe(place, entry) : copied(place, entry)),
    place,
    /** A process that has loaded a function's bundle and takes orders. */
    worker(entry: string, env: Record<string, string> = {}) {
      const child = start("worker.ts", [this.bundle(entry)], { ...environment, ...env }, ["--expose-gc"]);
      return {
        async order(order: Order): Promise<Done> {
          child.send(order);
          const [done] = await once<Done & { failed?: string }>(child);
          if (done.failed) throw new Error(`${entry}: ${done.failed}`);
          return done;
        },
        kill: (signal: "SIGKILL" | "SIGTERM" = "SIGTERM") =>
          new Promise((resolve) => {
            child.once("exit", resolve);
            child.kill(signal);
          }),
      };
    },
    close() {
      for (const child of children) child.kill("SIGKILL");
      rmSync(place, { recursive: true, force: true });
    },
  };
}

async function once<T>(child: ChildProcess): Promise<[T]> {
  return new Promise((resolve, reject) => {
    const gone = () => reject(new Error("a process of the bench ended"));
    child.once("exit", gone);
    child.once("message", (message) => {
      child.off("exit", gone);
      resolve([message as T]);
    });
  });
}

/** The bundle as it is now: a build of somebody else, meanwhile, changes nothing. */
function copied(place: string, entry: string): string {
  const to = join(place, entry, "index.js");
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(join(bundleOf(entry), "index.js"), to);
  return to;
}

function probe(place: string, entry: string): string {
  const outfile = join(place, `${entry}.cjs`);
  buildSync({ ...bundling, entryPoints: [`test/bench/${entry}.ts`], outfile });
  return outfile;
}

/** An access token of the secretariat's pool, as managed login would give it. */
function tokenOf(key: Parameters<typeof sign>[2]): string {
  const seconds = Math.floor(Date.now() / 1000);
  const claims = { iss: ISSUER, client_id: CLIENT, token_use: "access", username: SECRETARIAT, sub: SECRETARIAT };
  const parts = [
    { alg: "RS256", kid: "1" },
    { ...claims, iat: seconds, exp: seconds + 8 * 3600 },
  ];
  const signed = parts.map((part) => Buffer.from(JSON.stringify(part)).toString("base64url")).join(".");
  return `${signed}.${sign("RSA-SHA256", Buffer.from(signed), key).toString("base64url")}`;
}
