import { App, Aspects, CliCredentialsStackSynthesizer, DefaultStackSynthesizer } from "aws-cdk-lib";
import { DataStack } from "./data-stack.ts";
import { explained } from "./exceptions.ts";
import { differs } from "./local/differences.ts";
import { buildBundles } from "./platform/bundle.ts";
import { PublicationStack } from "./publication-stack.ts";
import { ServiceStack } from "./service-stack.ts";
import { type Settings, settingsOf } from "./settings.ts";
import { stackName, stacks } from "./stacks.ts";
import { WatchStack } from "./watch-stack.ts";
import { WorkStack } from "./work-stack.ts";

/** The whole of a stage: `stage` names its settings, `site` overrides its public address. */
export async function buildApp({ outdir, ...context }: { stage?: string; site?: string; outdir?: string } = {}) {
  await buildBundles();
  const app = new App({
    context: { ...context, "@aws-cdk/core:defaultCrossStackReferences": "strong" },
    ...(outdir && { outdir }),
  });
  const settings: Settings = await settingsOf(
    app.node.tryGetContext("stage") ?? "example",
    app.node.tryGetContext("site"),
  );
  const named = (stack: (typeof stacks)[number]) => ({
    settings,
    stackName: stackName(settings.stage, stack),
    env: { region: settings.region },
    synthesizer: differs(app, "synthesizer") ? new CliCredentialsStackSynthesizer() : new DefaultStackSynthesizer(),
  });
  const data = new DataStack(app, "Data", named("Data"));
  const { ground, flows } = new ServiceStack(app, "Service", { ...named("Service"), data });
  new WorkStack(app, "Work", { ...named("Work"), ground });
  new PublicationStack(app, "Publication", { ...named("Publication"), ground });
  new WatchStack(app, "Watch", { ...named("Watch"), flows });
  Aspects.of(app).add(explained);
  return app;
}

if (import.meta.main) await buildApp();
