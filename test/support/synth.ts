import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type App, type CfnElement, Stack } from "aws-cdk-lib";
import { AwsSolutionsChecks } from "cdk-nag";
import { buildApp } from "../../infra/app.ts";
import { folderOf, stages } from "./stages.ts";

/** Once a run, in this process: the templates of both stages, and what cdk-nag finds in a real account's. */
export async function setup() {
  for (const stage of stages) {
    const outdir = folderOf(stage);
    rmSync(outdir, { recursive: true, force: true });
    mkdirSync(outdir, { recursive: true });
    const app = await buildApp({ stage, outdir });
    app.synth();
    if (stage === "example") writeFileSync(join(outdir, "nag.json"), JSON.stringify(nag(app)));
  }
}

function nag(app: App) {
  const resources = new Map(app.node.findAll().map((node) => [node.node.path, node]));
  const idAt = (path = "") => {
    const node = resources.get(path) as CfnElement;
    return Stack.of(node).getLogicalId(node);
  };
  return new AwsSolutionsChecks(app)
    .validateScope(app)
    .violations.flatMap(({ ruleName, violatingResources }) =>
      violatingResources.map(({ constructPath }) => ({ rule: ruleName, id: idAt(constructPath) })),
    );
}
