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
  "contributions/pages": 575,
  "letters/pages": 430,
  "tables/pages": 505,
  "liaison/pages": 510,
  "members/pages": 525,
  "site/pages": 580,
  "meetings/api": 430,
  "meetings/calendars": 430,
  "meetings/pages": 555,
  "pledges/pages": 540,
  "outcomes/files": 420,
  "outcomes/pages": 550,
  "outcomes/publish-outcome": 345,
  "members/subscriptions-api": 420,
  "members/subscriptions-pages": 450,
  "members/office-api": 525,
  "members/office-pages": 585,
  "members/run-import": 380,
  "members/keep-sign-in": 480,
  "dialogue/register-api": 420,
  "dialogue/pages": 540,
  "dialogue/register-pages": 510,
  "dialogue/files": 510,
  "letters/address": 490,
  "outcomes/duties-api": 420,
  "outcomes/duties-pages": 480,
  "outcomes/keep-duties": 330,
  "letters/send": 730,
};
const most = (entry: string) => limits[entry] ?? (/\/(api|calendars)$/.test(entry) ? 420 : 310);

describe("bundles", () => {
  test.for(functions.map(entryOf))("%s", (entry) => {
    const size = statSync(`${bundleOf(entry)}/index.js`).size / KB;
    process.stdout.write(`${entry} ${Math.round(size)} KB of ${most(entry)}\n`);
    expect(size).toBeLessThanOrEqual(most(entry));
  });
});
