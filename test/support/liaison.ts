import { execFile } from "node:child_process";
import { join } from "node:path";
import { root } from "../../infra/local/settings.ts";
import { operatorWorld } from "../../infra/operator/world.ts";
import { everything, place } from "./operator.ts";

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
