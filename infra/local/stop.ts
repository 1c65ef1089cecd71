import { stopRunning } from "./running.ts";
import { command, placeOf, say } from "./settings.ts";

await command({ directory: { type: "string" } }, async ({ directory }) => {
  const stopped = await stopRunning(placeOf({ directory }).directory);
  say(stopped ? "The local cloud is stopped; what was entered is kept." : "No local cloud runs here.");
});
