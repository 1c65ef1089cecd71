import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { stopRunning } from "./running.ts";
import { command, placeOf, say } from "./settings.ts";

await command({ directory: { type: "string" } }, async (options) => {
  const { directory, python } = placeOf(options);
  const stopped = await stopRunning(directory);
  const names = existsSync(directory) ? readdirSync(directory).filter((name) => join(directory, name) !== python) : [];
  for (const name of names) rmSync(join(directory, name), { recursive: true, force: true });
  say(
    `${stopped ? "The local cloud is stopped. " : ""}${
      names.length ? "Everything that was entered is gone; npm start begins anew." : "There was nothing to forget."
    }`,
  );
});
