import { command, say } from "../local/settings.ts";
import { operatorWorld, whereOf } from "./world.ts";

await command({ stage: { type: "string", default: "local" }, directory: { type: "string" } }, async (asked) => {
  const { world } = await operatorWorld(whereOf(asked));
  const { recount } = await import("../../shared/members/number-actions.ts");
  say(`${await recount(world)} members counted anew.`);
});
