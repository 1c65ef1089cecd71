import { randomUUID } from "node:crypto";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { join } from "node:path";
import { host, readJson } from "./settings.ts";

// A process number may long belong to another program; a port that knows the key belongs to the local cloud only.
type Running = { port: number; key: string };

const fileOf = (directory: string) => join(directory, "running.json");

/** Lets `npm stop` end this process: `stop` is called once, and the caller hears when it is done. */
export async function listenForStop(directory: string, stop: () => Promise<void>): Promise<{ close: () => void }> {
  const key = randomUUID();
  const server = createServer((socket) => {
    socket.on("error", () => {});
    socket.once("data", (word) => {
      if (word.toString() === `${key} stop`) void stop().then(() => socket.end("stopped"));
      else socket.end(word.toString() === `${key} here?` ? "here" : "");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  mkdirSync(directory, { recursive: true });
  const address = server.address();
  const running: Running = { port: typeof address === "object" && address ? address.port : 0, key };
  writeFileSync(fileOf(directory), JSON.stringify(running), { mode: 0o600 });
  return {
    close() {
      rmSync(fileOf(directory), { force: true });
      server.close();
    },
  };
}

/** Whether a local cloud runs from this directory. */
export const isRunning = (directory: string) => say(directory, "here?").then((reply) => reply === "here");

/** Stops the local cloud of this directory; false if none runs. */
export const stopRunning = (directory: string) => say(directory, "stop").then((reply) => reply === "stopped");

async function say(directory: string, word: string): Promise<string> {
  const running = readJson<Running>(fileOf(directory));
  if (!running) return "";
  return new Promise((resolve) => {
    let reply = "";
    const socket = connect(running.port, host, () => void socket.write(`${running.key} ${word}`));
    socket
      .on("data", (part) => {
        reply += part;
      })
      .on("error", () => resolve(""))
      .on("close", () => resolve(reply));
  });
}
