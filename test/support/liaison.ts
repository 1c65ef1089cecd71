import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { createServer, type Server } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { host, root } from "../../infra/local/settings.ts";
import { operatorWorld } from "../../infra/operator/world.ts";
import { everything, place } from "./operator.ts";

const locks = new Map<string, Promise<Server>>();

/**
 * There is one Liaison Table, and tests of several files play with it: whoever asks has it alone until the process ends.
 * A port that is listened on is a lock that no crash leaves behind.
 */
export const haveLiaisonAlone = () => haveAlone("");
/** The same for the seats of a table. */
export const haveSeatsAlone = (table: number) => haveAlone(`table-${table}`);

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

/** No draw, no ledger, no seat that came of one: as before anybody came. Events stay. */
export async function forgetRotation() {
  const { world } = await operatorWorld({ stage: "local", place });
  const { recordAll } = await import("../../shared/world.ts");
  const gone = (await everything()).filter(
    ({ pk, sk, how }) =>
      (pk === "liaison" && (sk === "rotation" || sk.startsWith("ledger#"))) ||
      (sk.startsWith("seat#") && how === "rotated"),
  );
  for (let from = 0; from < gone.length; from += 90)
    await recordAll(
      world,
      gone.slice(from, from + 90).map(({ pk, sk }) => ({ table: world.record, key: { pk, sk } })),
    );
}

/** `npm run verify:rotation -- URL` */
export const verifyRotation = (url: string) =>
  new Promise<{ code: number; said: string }>((resolve) => {
    execFile(process.execPath, [join(root, "infra", "operator", "verify-rotation.ts"), url], (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, said: stdout + stderr }),
    );
  });
