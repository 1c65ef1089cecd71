import { writeFileSync } from "node:fs";
import { styleText } from "node:util";
import { command, say } from "../../infra/local/settings.ts";
import { bundleSizes, firstAnswer } from "./cold.ts";
import { digests } from "./digests.ts";
import { openGround } from "./ground.ts";
import { growth, membersIn } from "./growth.ts";
import { letterToAll, pace, senderKilled } from "./letters.ts";
import { throughTheCloud } from "./local-cloud.ts";
import type { Row } from "./measure.ts";
import { outcomeGrowth } from "./outcome-growth.ts";
import { coverage } from "./recommendations.ts";
import { calendarFeed, letter, listPages, pageToJoin, registration } from "./warm.ts";

/** Speed and cost, measured in one run; it tells, and judges nothing. */
await command({ json: { type: "string" }, full: { type: "boolean", default: false } }, async ({ json, full }) => {
  const ground = await openGround();
  // Stopped by hand, it still leaves nothing behind.
  const leave = () => {
    ground.close();
    process.exit(130);
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, leave);
  const rows: Row[] = [];
  const started = performance.now();
  const tell = (...more: Row[]) => {
    rows.push(...more);
    for (const row of more) say(lineOf(row));
  };
  try {
    tell(...(await firstAnswer(ground)));
    tell(...bundleSizes(ground));
    tell(...(await registration(ground)));
    tell(await letter(ground));
    tell(...(await listPages(ground, (await membersIn(ground, 10_000)).env)));
    tell(await calendarFeed(ground));
    tell(...(await coverage(ground)));
    tell(await pageToJoin(ground));
    tell(...(await growth(ground)));
    tell(...(await outcomeGrowth(ground)));
    tell(...(await digests(ground)));
    tell(...(await letterToAll(ground, { full })));
    tell(await senderKilled(ground));
    tell(...(await pace(ground)));
    tell(...(await throughTheCloud()));
  } finally {
    ground.close();
  }
  const barred = rows.filter(({ holds }) => holds !== undefined);
  const minutes = ((performance.now() - started) / 60_000).toFixed(1);
  say(`${barred.filter(({ holds }) => holds).length} of ${barred.length} bars hold; ${minutes} minutes`);
  if (json)
    writeFileSync(
      json,
      `${JSON.stringify({ at: new Date().toISOString(), node: process.version, rows }, undefined, 2)}\n`,
    );
});

function lineOf({ figure, value, bar = "", holds, note }: Row): string {
  const sign = holds === undefined ? "·" : holds ? styleText("green", "✔") : styleText("red", "✖");
  return `${sign} ${figure.padEnd(66)} ${value.padStart(20)}   ${bar}${note ? styleText("dim", `\n    ${note}`) : ""}`;
}
