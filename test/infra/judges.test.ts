import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { exceptions } from "../../infra/exceptions.ts";
import { stacks } from "../../infra/stacks.ts";
import { prepareJudges, verdict } from "../support/judges.ts";
import { folderOf } from "../support/stages.ts";
import { read, resourcesOf } from "../support/templates.ts";

const files = stacks.map((stack) => join(folderOf("example"), `${stack}.template.json`));
const resources = resourcesOf("example");

const found: { rule: string; id: string }[] = read("example", "nag.json");
const explained = ({ rule, id }: { rule: string; id: string }) =>
  resources
    .find((resource) => resource.id === id)
    ?.Metadata["cdk_nag"]?.rules_to_suppress.some(
      (one: { id: string }) => rule === one.id || rule.startsWith(`${one.id}[`),
    );

beforeAll(prepareJudges, 180_000);

describe("the judges of templates find nothing that we do not explain", () => {
  test("cfn-lint", async () => {
    expect(await verdict<unknown[]>("cfn-lint", ["--format", "json", ...files])).toEqual([]);
  });

  test("checkov", async () => {
    const words = ["--framework", "cloudformation", "--quiet", "--compact", "--skip-download", "--output", "json"];
    const { results, summary } = await verdict<{
      results: { failed_checks: unknown[] };
      summary: Record<string, number>;
    }>("checkov", [...words, ...files.flatMap((file) => ["--file", file])]);
    expect(results.failed_checks).toEqual([]);
    expect(summary["passed"]).toBeGreaterThan(300);
    expect(summary["parsing_errors"]).toBe(0);
  });

  test("cdk-nag", () => {
    expect(found.filter((one) => !explained(one))).toEqual([]);
  });
});

describe("an exception", () => {
  test.for(exceptions)("$judge $rule of $type stands in the template with its reason", ({ judge, type, reason }) => {
    const key = { "cdk-nag": "cdk_nag", "cfn-lint": "cfn-lint", checkov: "checkov" }[judge];
    const about = resources.filter(
      ({ Type, Metadata }) => Type === type && JSON.stringify(Metadata[key])?.includes(reason),
    );
    expect(about).not.toEqual([]);
    expect(reason.length).toBeGreaterThan(25);
  });

  test("of cdk-nag is about something that it finds", () => {
    const written = exceptions.filter(({ judge }) => judge === "cdk-nag");
    expect(written.filter(({ rule }) => !found.some((one) => one.rule.startsWith(rule)))).toEqual([]);
  });
});
