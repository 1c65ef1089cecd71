import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { CloudFormationClient, DescribeStacksCommand } from "@aws-sdk/client-cloudformation";
import * as z from "zod";
import { outputs } from "./local/deployment.ts";
import { command, Refusal, root, say } from "./local/settings.ts";
import { type Settings, settingsOf } from "./settings.ts";

type DnsRecord = { name: string; type: "CNAME" | "MX" | "TXT"; value: string };

/** The records that make the site reachable and its letters believed: edge, DKIM, MAIL FROM and DMARC. */
export function dnsRecords(settings: Settings, known: Record<string, string>): DnsRecord[] {
  const domain = settings.sender.split("@")[1] ?? "";
  const dkim = JSON.parse(known["DkimRecords"] ?? "[]") as { name: string; value: string }[];
  return [
    ...(settings.certificate
      ? [{ name: new URL(settings.site).hostname, type: "CNAME" as const, value: known["EdgeHost"] ?? "" }]
      : []),
    ...dkim.map(({ name, value }) => ({ name, type: "CNAME" as const, value })),
    { name: `mail.${domain}`, type: "MX", value: `10 feedback-smtp.${settings.region}.amazonses.com` },
    { name: `mail.${domain}`, type: "TXT", value: '"v=spf1 include:amazonses.com -all"' },
    { name: `_dmarc.${domain}`, type: "TXT", value: `"v=DMARC1; p=quarantine; rua=mailto:${settings.alarms}"` },
  ];
}

/** @throws Refusal with one sentence where the stage may not be deployed as it stands */
export async function stageToDeploy(stage: string | undefined): Promise<Settings> {
  const file = `infra/stages/${stage}.ts`;
  if (!stage) throw new Refusal("Say which stage to deploy: npm run deploy -- --stage NAME");
  if (stage === "local") throw new Refusal("The stage local is deployed by npm start, to the local cloud only.");
  if (!existsSync(join(root, file)))
    throw new Refusal(`There is no ${file}: copy infra/stages/example.ts, name it so and fill it.`);
  return settingsOf(stage).catch((error: Error) => {
    const reason = error instanceof z.ZodError ? z.prettifyError(error).replace(/\s+/g, " ") : error.message;
    throw new Refusal(`The settings in ${file} cannot be deployed: ${reason}`);
  });
}

/** @throws Refusal where the account was not made ready for the CDK */
async function checkBootstrap({ region }: Settings) {
  const cloud = new CloudFormationClient({ region });
  await cloud.send(new DescribeStacksCommand({ StackName: "CDKToolkit" })).catch((error: Error) => {
    if (error.name !== "ValidationError") throw error;
    throw new Refusal(`Make the account ready once: npx cdk bootstrap aws://ACCOUNT/${region}, then deploy again.`);
  });
}

async function runCdk(words: string[]) {
  const cdk = join(root, "node_modules", "aws-cdk", "bin", "cdk");
  const path = [dirname(process.execPath), process.env["PATH"]].join(":");
  const child = spawn(process.execPath, [cdk, ...words], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, PATH: path },
  });
  const status = await new Promise((resolve) => {
    child.once("error", resolve);
    child.once("exit", resolve);
  });
  if (status !== 0)
    throw new Refusal(
      "The CDK stopped: it says above why, and CloudFormation has put the stack that failed back as it was.",
    );
}

async function deploy(stage: string | undefined) {
  const settings = await stageToDeploy(stage);
  await checkBootstrap(settings);
  await runCdk(["deploy", "--all", `--context=stage=${settings.stage}`, "--require-approval=never", "--no-notices"]);
  const known = await outputs(settings.stage);
  say("\nOutputs");
  for (const [name, value] of Object.entries(known))
    if (!/^(Exports|Publish)Output/.test(name)) say(`  ${name}  ${value}`);
  say("\nDNS records (an apex name takes an alias instead of the CNAME)");
  for (const { name, type, value } of dnsRecords(settings, known)) say(`  ${name}  ${type}  ${value}`);
  if (!settings.certificate)
    say(`\nNo certificate is named, so that the site answers at https://${known["EdgeHost"]}.`);
}

if (import.meta.main) await command({ stage: { type: "string" } }, ({ stage }) => deploy(stage));
