import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { type ParseArgsOptionsConfig, parseArgs } from "node:util";

export const root = resolve(import.meta.dirname, "../..");
export const host = "127.0.0.1";
export const region = "us-east-1";
export const account = "000000000000";
/** MiniStack takes this key for the root of its only account; every function still runs with its own role. */
export const credentials = { accessKeyId: "test", secretAccessKey: "test" };

export type Endpoints = { api: string; site: string; aws: string; inbox: string };

export type Place = {
  directory: string;
  /** Python environment: one for all local clouds of a checkout. */
  python: string;
  /** CDK app; cdk.json names it where this is left out. */
  app?: string;
  ports: { cloud: number; door: number; inbox: number; smtp: number };
  endpoints: Endpoints;
};

export type PlaceOptions = { directory?: string | undefined; port?: number | undefined; app?: string | undefined };

export function placeOf({ directory = ".local", port = 4566, app }: PlaceOptions = {}): Place {
  if (!Number.isInteger(port) || port < 1024 || port > 65532)
    throw new Refusal("The port must be a whole number from 1024 to 65532; three more after it are used.");
  const ports = { cloud: port, door: port + 1, inbox: port + 2, smtp: port + 3 };
  const door = `http://localhost:${ports.door}`;
  return {
    directory: resolve(root, directory),
    python: join(root, ".local", "python"),
    ...(app && { app }),
    ports,
    endpoints: {
      api: door,
      site: door,
      aws: `http://${host}:${ports.cloud}`,
      inbox: `http://localhost:${ports.inbox}`,
    },
  };
}

/** Addresses of the local cloud that was started last in `directory`. */
export function endpoints(directory = ".local"): Endpoints {
  const known = readJson<Endpoints>(join(resolve(root, directory), "endpoints.json"));
  if (!known) throw new Refusal("There is no local cloud here yet: run npm start first.");
  return known;
}

/** The place of the local cloud that was started last in `directory`. */
export function placeIn(directory?: string): Place {
  return placeOf({ directory, port: Number(new URL(endpoints(directory).aws).port) });
}

/** What an SDK client needs to act as the operator of the local cloud. */
export function operator(directory = ".local") {
  return { region, endpoint: endpoints(directory).aws, credentials };
}

/** Contents of a JSON file; undefined where there is none or it was half written. */
export function readJson<T>(path: string): T | undefined {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as T;
  } catch {
    return undefined;
  }
}

export const say = (text: string) => void process.stdout.write(`${text}\n`);

/** Something the person at the terminal can put right: one sentence that says how. */
export class Refusal extends Error {
  override name = "Refusal";
}

/** Runs a command: a refusal is one sentence on stderr and status 1. */
export async function command<O extends ParseArgsOptionsConfig>(
  options: O,
  run: (values: ReturnType<typeof parseArgs<{ options: O; strict: true }>>["values"]) => Promise<void>,
): Promise<void> {
  try {
    await run(parseArgs({ options, strict: true }).values);
  } catch (error) {
    process.stderr.write(`${sentence(error)}\n`);
    process.exitCode = 1;
  }
}

export function sentence(error: unknown): string {
  const { name, code, message, cause } = error as Error & { code?: string; cause?: { code?: string } };
  if (name === "Refusal" || code?.startsWith("ERR_PARSE_ARGS")) return message;
  if ([code, cause?.code].includes("ECONNREFUSED")) return "The local cloud does not answer: run npm start first.";
  if (name === "CredentialsProviderError") return "Give the account's credentials in the environment, and try again.";
  return `It failed for a reason nobody foresaw: ${message.replace(/\s+/g, " ")}`;
}
