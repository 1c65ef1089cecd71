import { stopRunning } from "./running.ts";
import { command, placeOf } from "./settings.ts";

await command({ directory: { type: "string" } }, async ({ directory }) => {
  const stopped = await stopRunning(placeOf({ directory }).directory);
  console.log(stopped ? "The local cloud is stopped; what was entered is kept." : "No local cloud runs here.");
});
