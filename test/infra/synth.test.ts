import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { stacks } from "../../infra/stacks.ts";
import { root } from "../support/stages.ts";
import { read } from "../support/templates.ts";

test("npx cdk synth needs no argument, account or credentials, and gives a real account's templates", async () => {
  const out = mkdtempSync(join(tmpdir(), "synth-"));
  const cdk = join(root, "node_modules", "aws-cdk", "bin", "cdk");
  const env = {
    PATH: `${dirname(process.execPath)}:${process.env["PATH"]}`,
    HOME: out,
    CDK_DISABLE_CLI_TELEMETRY: "1",
  };
  try {
    await promisify(execFile)(process.execPath, [cdk, "synth", "--quiet", "--output", out, "--no-notices"], {
      cwd: root,
      env,
    });
    const written = readdirSync(out).filter((name) => name.endsWith(".template.json"));
    expect(written.toSorted()).toEqual(stacks.map((stack) => `${stack}.template.json`).toSorted());
    for (const { Parameters = {} } of written.map((name) => read("example", name)))
      expect(Object.keys(Parameters)).toEqual(["BootstrapVersion"]);
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}, 60_000);

test.for(stacks)("the stack %s has room to grow: CloudFormation takes 500 resources and 200 outputs", (stack) => {
  const { Resources, Outputs = {} } = read("example", `${stack}.template.json`);
  process.stdout.write(
    `${stack}: ${Object.keys(Resources).length} resources, ${Object.keys(Outputs).length} outputs\n`,
  );
  expect(Object.keys(Resources).length).toBeLessThan(400);
  expect(Object.keys(Outputs).length).toBeLessThan(160);
});

test("each stack needs only those before it, and the dashboard keeps nothing that it shows from being removed", () => {
  const needed = (stack: string, by: "ImportValue" | "GetStackOutput") => {
    const found = JSON.stringify(read("example", `${stack}.template.json`)).matchAll(
      new RegExp(`"Fn::${by}":[^}]*?Dialogue-example-(\\w+)`, "g"),
    );
    return [...new Set([...found].map(([, name]) => name))];
  };
  for (const [place, stack] of stacks.entries())
    expect(stacks.slice(0, place), stack).toEqual(expect.arrayContaining(needed(stack, "ImportValue")));
  expect(needed("Watch", "ImportValue")).toEqual([]);
  expect(needed("Watch", "GetStackOutput")).toContain("Work");
});
