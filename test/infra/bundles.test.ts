import { statSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { bundleOf } from "../../infra/platform/bundle.ts";
import { entryOf, functions } from "../support/templates.ts";

const KB = 1000;
/**
 * Minified, the SDK included. Functions behind the API keep to 420 KB; pages carry the renderer and their room's words
 * in four languages too, and most have not got there yet (README, decisions). The members' office, seldom asked, reads
 * and writes spreadsheets of all rooms. The others keep accidents out.
 */
const limits: Record<string, number> = {
  "letters/pages": 420,
  "tables/pages": 495,
  "liaison/pages": 500,
  "members/pages": 515,
  "site/pages": 520,
  "meetings/pages": 545,
  "members/office-api": 505,
  "members/office-pages": 560,
  "members/run-import": 380,
  "members/keep-sign-in": 480,
  "letters/address": 415,
  "letters/send": 655,
};
const most = (entry: string) => limits[entry] ?? (/\/(api|calendars)$/.test(entry) ? 420 : 310);

describe("bundles", () => {
  test.for(functions.map(entryOf))("%s", (entry) => {
    const size = statSync(`${bundleOf(entry)}/index.js`).size / KB;
    process.stdout.write(`${entry} ${Math.round(size)} KB of ${most(entry)}\n`);
    expect(size).toBeLessThanOrEqual(most(entry));
  });
});
