import { join } from "node:path";
import { defineConfig } from "vitest/config";

const root = join(import.meta.dirname, "..");
/** tests in milliseconds, without a cloud */
const pure = [
  "test/**/*rules.test.ts",
  "test/architecture.test.ts",
  "test/events/*.test.ts",
  "test/web/*.test.ts",
  "test/letters/words.test.ts",
];

export default defineConfig({
  root,
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  test: {
    projects: [
      // Forty years of properties take seconds where others use the machine too.
      { extends: true, test: { name: "rules", include: pure, testTimeout: 60_000 } },
      {
        extends: true,
        test: {
          name: "infra",
          include: ["test/infra/**/*.test.ts"],
          globalSetup: ["test/support/synth.ts"],
          testTimeout: 90_000,
          hookTimeout: 90_000,
          maxWorkers: 2,
        },
      },
      {
        extends: true,
        test: {
          name: "journeys",
          include: ["test/**/*journey*.test.ts"],
          globalSetup: ["test/support/cloud.ts"],
          testTimeout: 150_000,
          // Some wait for what another file has alone.
          hookTimeout: 300_000,
          maxWorkers: 2,
          sequence: { groupOrder: 2 },
        },
      },
      {
        extends: true,
        test: {
          // They break what the journeys stand on: after them, one at a time.
          name: "outages",
          include: ["test/**/*outage*.test.ts"],
          globalSetup: ["test/support/cloud.ts"],
          testTimeout: 300_000,
          hookTimeout: 120_000,
          maxWorkers: 1,
          sequence: { groupOrder: 3 },
        },
      },
      {
        extends: true,
        test: {
          // What was in flight at a stop stays hidden for minutes; nobody may wait for quiet after it.
          name: "halt",
          include: ["test/**/*halt*.test.ts"],
          globalSetup: ["test/support/cloud.ts"],
          testTimeout: 300_000,
          hookTimeout: 120_000,
          maxWorkers: 1,
          sequence: { groupOrder: 4 },
        },
      },
      {
        extends: true,
        test: {
          // On a local cloud of its own, which knows nobody but the people of the year.
          name: "year",
          include: ["test/year/*.story.test.ts"],
          testTimeout: 120_000,
          hookTimeout: 600_000,
          maxWorkers: 1,
          sequence: { groupOrder: 5 },
        },
      },
      {
        extends: true,
        test: {
          // Before the journeys, which fill the review queue past its first page.
          name: "browser",
          include: ["test/**/*browser*.test.ts"],
          globalSetup: ["test/support/cloud.ts"],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
