import { command, placeIn, Refusal, say } from "./settings.ts";
import { playedHere, playYear } from "./year/play.ts";

const nextYear = new Date().getUTCFullYear() + 1;

/** Plays a calendar year with invented people through the deployed functions, and leaves it for the pages. */
await command(
  { year: { type: "string", default: String(nextYear) }, directory: { type: "string" } },
  async ({ year: asked, directory }) => {
    const year = Number(asked);
    if (!Number.isInteger(year) || year < nextYear - 1 || year > 2100)
      throw new Refusal(`Say a year from ${nextYear - 1} on: npm run year -- --year ${nextYear}`);
    const place = placeIn(directory);
    const before = playedHere(place, year)?.letters;
    if (before) say(`The year ${year} is there already; npm run reset forgets it.`);
    const started = Date.now();
    const calendar = before ? undefined : await playYear(place, year);
    const letters = before ?? calendar?.kinds() ?? {};
    const total = Object.values(letters).reduce((sum, n) => sum + n, 0);
    const kinds = Object.keys(letters)
      .toSorted()
      .map((kind) => `${kind} ${letters[kind]}`);
    say(`\n  ${total} letters: ${kinds.join(", ")}`);
    for (const surprise of calendar?.surprises() ?? []) {
      say(`  ✖ ${surprise}`);
      process.exitCode = 1;
    }
    if (calendar) say(`  played in ${Math.round((Date.now() - started) / 1000)} s`);
    const { site } = place.endpoints;
    const day = `?at=${year}-12-31`;
    say(
      `\n  As on its last day:\n${["tables", "liaison", "meetings", "actions"].map((page) => `    ${site}/es/${page}${day}`).join("\n")}\n`,
    );
  },
);
