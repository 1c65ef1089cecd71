import { createHash } from "node:crypto";
import { createServer, type Server } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { host } from "../../infra/local/settings.ts";
import { place } from "./operator.ts";

const locks = new Map<string, Promise<Server>>();

/**
 * There is one Liaison Table, and tests of several files play with it: whoever asks has it alone until the process ends.
 * A port that is listened on is a lock that no crash leaves behind.
 */
export const haveLiaisonAlone = () => haveAlone("");
/** The same for the seats of the one table that tests empty; at the others seats are only ever added. */
export const EMPTIED = 2;
export const haveSeatsAlone = () => haveAlone(`table-${EMPTIED}`);
/** The same for a daily question, which asks about everything there is: for whoever asks it as on days to come. */
export const haveDaysAlone = (room: "dialogue" | "meetings") => haveAlone(`${room}/ask-what-is-due`);
export const mayTakeSeats = (body: string) => body !== `table-${EMPTIED}` || locks.has(body);

function haveAlone(what: string): Promise<Server> {
  const lock = locks.get(what) ?? listen(what);
  locks.set(what, lock);
  return lock;
}

async function listen(what: string): Promise<Server> {
  // Below the ports that outgoing connections take.
  const hash = createHash("sha256").update(`${place.directory}${what}`).digest();
  const port = 10_000 + (hash.readUInt16BE() % 20_000);
  for (;;) {
    const server = createServer();
    const listening = await new Promise<boolean>((resolve) => {
      server.once("error", () => resolve(false));
      server.listen(port, host, () => resolve(true));
    });
    if (listening) return server.unref();
    await pause(200);
  }
}
