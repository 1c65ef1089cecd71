import { App, CliCredentialsStackSynthesizer, DefaultStackSynthesizer } from "aws-cdk-lib";
import { DataStack } from "./data-stack.ts";
import { differs } from "./local/differences.ts";
import { ServiceStack } from "./service-stack.ts";
import { settingsOf } from "./settings.ts";

const app = new App();
const settings = await settingsOf(app.node.tryGetContext("stage") ?? "example", app.node.tryGetContext("site"));
const common = {
  settings,
  env: { region: settings.region },
  synthesizer: differs(app, "synthesizer") ? new CliCredentialsStackSynthesizer() : new DefaultStackSynthesizer(),
};
const data = new DataStack(app, "Data", { ...common, stackName: `Dialogue-${settings.stage}-Data` });
new ServiceStack(app, "Service", { ...common, data, stackName: `Dialogue-${settings.stage}-Service` });
