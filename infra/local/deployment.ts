import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { openSync, readdirSync, readFileSync, statSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { CloudFormationClient, DescribeStacksCommand, type Stack } from "@aws-sdk/client-cloudformation";
import { stackName, stacks } from "../stacks.ts";
import { account, credentials, type Place, Refusal, region, root } from "./settings.ts";

const sources = ["events", "shared", "functions", "infra", "cdk.json", "package-lock.json", "tsconfig.json"];
const cdk = join(root, "node_modules", "aws-cdk", "bin", "cdk");

/** Deploys the CDK app, unless CloudFormation says that these very sources were deployed here. */
export async function deploy(place: Place, signal?: AbortSignal): Promise<void> {
  const source = fingerprint(place);
  if ((await deployedSource(place)) === source) return;
  if (!(await stackOf("CDKToolkit", client(place))))
    // From a folder without an app: bootstrapping would synthesize it first.
    await run(place, place.directory, ["bootstrap", `aws://${account}/${region}`], signal);
  await run(
    place,
    root,
    [
      "deploy",
      "--all",
      ...(place.app ? ["--app", place.app] : []),
      "--context=stage=local",
      `--context=site=${place.endpoints.site}`,
      "--method=direct",
      "--require-approval=never",
      "--concurrency=4",
      `--tags=source=${source}`,
      `--outputs-file=${join(place.directory, "outputs.json")}`,
      `--output=${join(place.directory, "cdk.out")}`,
    ],
    signal,
  );
}

/** Outputs of all stacks of a stage: of the local cloud at `place`, else of the account in the environment. */
export async function outputs(stage: string, place?: Place): Promise<Record<string, string>> {
  const cloud = place ? client(place) : new CloudFormationClient({ region });
  const found = await stacksOf(stage, cloud);
  if (!found.some(Boolean)) throw new Refusal(`Nothing is deployed for the stage ${stage}: deploy it first.`);
  return Object.fromEntries(
    found.flatMap((stack) => stack?.Outputs ?? []).map(({ OutputKey, OutputValue }) => [OutputKey, OutputValue]),
  );
}

async function deployedSource(place: Place): Promise<string | undefined> {
  const deployed = (await stacksOf("local", client(place))).map((stack) =>
    /^(CREATE|UPDATE)_COMPLETE$/.test(stack?.StackStatus ?? "")
      ? stack?.Tags?.find(({ Key }) => Key === "source")?.Value
      : undefined,
  );
  return deployed.every((source) => source === deployed[0]) ? deployed[0] : undefined;
}

const stacksOf = (stage: string, cloud: CloudFormationClient) =>
  Promise.all(stacks.map((stack) => stackOf(stackName(stage, stack), cloud)));

async function stackOf(StackName: string, cloud: CloudFormationClient): Promise<Stack | undefined> {
  return cloud.send(new DescribeStacksCommand({ StackName })).then(
    ({ Stacks }) => Stacks?.[0],
    (error) => {
      if (error.name !== "ValidationError") throw error;
      return undefined;
    },
  );
}

const client = ({ endpoints }: Place) => new CloudFormationClient({ region, endpoint: endpoints.aws, credentials });

function fingerprint({ app, ports }: Place): string {
  const hash = createHash("sha256").update(JSON.stringify({ app, ports }));
  const add = (path: string) => {
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory())
      for (const name of readdirSync(path).toSorted()) add(join(path, name));
    else if (statSync(path, { throwIfNoEntry: false })) hash.update(path.slice(root.length)).update(readFileSync(path));
  };
  for (const source of sources) add(join(root, source));
  return hash.digest("hex").slice(0, 32);
}

async function run(place: Place, cwd: string, words: string[], signal?: AbortSignal): Promise<void> {
  const file = join(place.directory, "deploy.log");
  const log = openSync(file, "w");
  const child = spawn(process.execPath, [cdk, ...words, "--ci", "--no-color", "--no-notices"], {
    cwd,
    env: {
      PATH: [dirname(process.execPath), process.env["PATH"]].join(delimiter),
      HOME: process.env["HOME"],
      AWS_ACCESS_KEY_ID: credentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
      AWS_REGION: region,
      AWS_ENDPOINT_URL: place.endpoints.aws,
    },
    stdio: ["ignore", log, log],
    signal,
  });
  const status = await new Promise((resolve) => {
    child.once("error", resolve);
    child.once("exit", resolve);
  });
  if (status !== 0) throw new Refusal(`${refusal(file)} (the whole story is in ${file}).`);
}

function refusal(file: string): string {
  const lines = readFileSync(file, "utf8").split("\n");
  const reason = lines.find((line) => /✘|\w*Error: |_FAILED|❌/.test(line))?.trim() ?? "the CDK stopped";
  return `The app could not be deployed to the local cloud: ${reason.slice(0, 300)}`;
}
