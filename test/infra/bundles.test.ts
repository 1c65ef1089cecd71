import { statSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { bundleOf } from "../../infra/platform/bundle.ts";
import { entryOf, functions } from "../support/templates.ts";

const KB = 1000;
/** DESIGN.md, speed and cost: minified, the SDK included. For a consumer it has no bar; this one keeps accidents out. */
const most = (entry: string) => (/\/(api|pages)$/.test(entry) ? 420 : entry === "letters/send" ? 750 : 550);

describe("bundles", () => {
  test.for(functions.map(entryOf))("%s", (entry) => {
    const size = statSync(`${bundleOf(entry)}/index.js`).size / KB;
    process.stdout.write(`${entry} ${Math.round(size)} KB of ${most(entry)}\n`);
    expect(size).toBeLessThanOrEqual(most(entry));
  });
});
