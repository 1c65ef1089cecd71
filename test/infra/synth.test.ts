import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
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
    expect(written.toSorted()).toEqual(["Data.template.json", "Service.template.json"]);
    for (const { Parameters = {} } of written.map((name) => read("example", name)))
      expect(Object.keys(Parameters)).toEqual(["BootstrapVersion"]);
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}, 60_000);
