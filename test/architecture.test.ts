import { globSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "..");
const hill = [
  "members",
  "tables",
  "meetings",
  "liaison",
  "contributions",
  "pledges",
  "dialogue",
  "outcomes",
  "letters",
];

/** Why a file may not import another; undefined when it may. Paths are relative to the root, packages bare. */
function refused(from: string, to: string): string | undefined {
  const [floor = "", room = ""] = from.split("/");
  const [toFloor = "", toRoom = ""] = to.split("/");
  const local = to.includes(".");
  if (floor === "events" && !to.startsWith("events/") && to !== "zod") return "events import zod and nothing else";
  if (floor === "shared" && ["functions", "infra", "test"].includes(toFloor))
    return "shared knows no functions, infra or test";
  if (floor === "functions" && ["infra", "test"].includes(toFloor)) return "functions know no infra or test";
  if (floor === "functions" && toFloor === "functions" && toRoom !== room) return "a function's room imports no other";
  if (floor === "infra" && toFloor === "functions") return "infra reaches functions by path";
  if (floor !== "test" && toFloor === "test") return "nobody imports test";
  const [down, up] = [hill.indexOf(room), hill.indexOf(toRoom)];
  if (floor === "shared" && toFloor === "shared" && down >= 0 && up > down)
    return "a room uses the rooms above it only";
  if (floor === "shared" && room !== "aws" && to.startsWith("@aws-sdk/")) return "only shared/aws names the SDK";
  if (floor === "functions" && to.startsWith("@aws-sdk/")) return "only shared/aws names the SDK";
  const pure = /(^|[-/])(rules|templates)\.ts$/.test(from) && floor === "shared";
  if (pure && (to.startsWith("shared/aws/") || to.startsWith("node:") || (!local && to !== "zod")))
    return "rules and templates are pure";
  return undefined;
}

const clocks = /\bDate\.now\(|new Date\(\)|Math\.random|randomBytes|randomUUID|process\.env/;

function importsOf(file: string, text: string): string[] {
  const named = [...text.matchAll(/^(?:import|export)\s(?!type\s)[^;]*?from\s+"([^"]+)"|\bimport\(\s*"([^"]+)"/gm)].map(
    (m) => m[1] ?? m[2] ?? "",
  );
  return named.map((name) => (name.startsWith(".") ? relative(root, join(root, dirname(file), name)) : name));
}

const sources = globSync("{events,shared,functions,infra,test}/**/*.{ts,tsx}", { cwd: root });
const violations = (file: string, text: string) => importsOf(file, text).flatMap((to) => refused(file, to) ?? []);

describe("architecture", () => {
  test.for(sources)("%s imports only what it may", (file) => {
    expect(violations(file, readFileSync(join(root, file), "utf8"))).toEqual([]);
  });

  test("rules and templates have no clock, no randomness and no environment", () => {
    const pure = sources.filter((file) => /^shared\/.*(^|[-/])(rules|templates)\.ts$/.test(file));
    expect(pure.length).toBeGreaterThan(3);
    expect(pure.filter((file) => clocks.test(readFileSync(join(root, file), "utf8")))).toEqual([]);
  });

  test.for([
    ["events/members.ts", 'import { x } from "../shared/time.ts";'],
    ["shared/members/store.ts", 'import { x } from "../letters/store.ts";'],
    ["shared/members/rules.ts", 'import { x } from "../aws/table.ts";'],
    ["shared/letters/rules.ts", 'import { ulid } from "ulid";'],
    ["shared/web/page.tsx", 'import { S3Client } from "@aws-sdk/client-s3";'],
    ["shared/web/page.tsx", 'const x = await import("../../functions/site/pages.tsx");'],
    ["functions/members/api.ts", 'import { x } from "../letters/send.ts";'],
    ["infra/members.ts", 'import { x } from "../functions/members/api.ts";'],
  ] as const)("a planted violation in %s is found", ([file, text]) => {
    expect(violations(file, text)).toHaveLength(1);
  });

  test("no file is named after what it is not about", () => {
    const vague = /(^|\/)(utils?|helpers?|common|services?|managers?|dtos?|mappers?|index)\.tsx?$/;
    expect(sources.filter((file) => vague.test(file) && file !== "events/index.ts")).toEqual([]);
  });

  test("no code file is longer than 250 lines, catalogues and data excepted", () => {
    const long = sources.filter(
      (file) =>
        !/^shared\/(i18n|reference)\//.test(file) && readFileSync(join(root, file), "utf8").split("\n").length > 251,
    );
    expect(long).toEqual([]);
  });

  test("zod is imported as a namespace: the other form weighs 359 KB in a bundle", () => {
    expect(
      sources.filter((file) => /import \{[^}]*\bz\b[^}]*\} from "zod"/.test(readFileSync(join(root, file), "utf8"))),
    ).toEqual([]);
  });
});
