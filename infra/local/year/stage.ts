import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { DescribeTableCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { InvokeCommand, LambdaClient, ListFunctionsCommand } from "@aws-sdk/client-lambda";
import { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { outputs } from "../deployment.ts";
import { account, credentials, type Place, region } from "../settings.ts";
import { signIn } from "../sign-in.ts";

/** So often nothing waits, and then nothing is under way between two queues either. */
const CALM = 4;

export interface Asked {
  method: string;
  path: string;
  body?: unknown;
  /** the address that signs in, or `secretariat` */
  as?: string | undefined;
  headers?: Record<string, string>;
}
export interface Answered {
  status: number;
  // What comes back is the service's to say and the story's to judge.
  // oxlint-disable-next-line typescript/no-explicit-any
  body: any;
  headers: Record<string, string>;
}

/**
 * The deployed functions, called directly with dated events and requests. IAM lets the deployer do so; nobody else can set
 * an instant. What the functions then do (stream, bus, queues, letters) happens by itself.
 */
export async function openStage(place: Place) {
  const client = { region, endpoint: place.endpoints.aws, credentials };
  const lambda = new LambdaClient(client);
  const tables = new DynamoDBClient(client);
  const { RecordTable: record = "" } = await outputs("local", place);
  const functions = await functionsOf(lambda);
  const secret = await frontDoorSecret(place, client);
  const tokens = new Map<string, Promise<string>>();

  async function invoke(entry: string, event: object): Promise<unknown> {
    const FunctionName = functions.get(entry);
    if (!FunctionName) throw new Error(`no function ${entry} is deployed`);
    const { Payload, FunctionError } = await lambda.send(
      new InvokeCommand({ FunctionName, Payload: Buffer.from(JSON.stringify(event)) }),
    );
    const text = Buffer.from(Payload ?? []).toString();
    if (FunctionError) throw new Error(`${entry} failed: ${text}`);
    return text ? JSON.parse(text) : undefined;
  }

  const tokenOf = (who: string) => {
    const known = tokens.get(who) ?? firstToken(who, place);
    tokens.set(who, known);
    return known;
  };

  return {
    tokenOf,
    /** One HTTP request at an instant, to the function that answers it. */
    async request(entry: string, at: Date, { method, path, body, as, headers }: Asked): Promise<Answered> {
      const [rawPath = "", rawQueryString = ""] = path.split("?");
      const answer = (await invoke(entry, {
        version: "2.0",
        rawPath,
        rawQueryString,
        headers: {
          "x-front-door": secret,
          "accept-language": "es",
          ...(body !== undefined && { "content-type": "application/json" }),
          ...(as && { authorization: `Bearer ${await tokenOf(as)}` }),
          ...headers,
        },
        ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
        isBase64Encoded: false,
        requestContext: { http: { method, path: rawPath }, timeEpoch: at.getTime(), requestId: randomUUID() },
      })) as { statusCode: number; body: string; headers: Record<string, string> };
      const json = answer.headers["content-type"]?.includes("json");
      return {
        status: answer.statusCode,
        headers: answer.headers,
        body: json && answer.body ? JSON.parse(answer.body) : answer.body,
      };
    },
    /** A scheduled function, asked at an instant. */
    schedule: (entry: string, at: Date) => invoke(entry, { id: randomUUID(), time: at.toISOString() }),
    /** How many items there are: the same number means that no event was recorded meanwhile. */
    async items(): Promise<number> {
      const { Table } = await tables.send(new DescribeTableCommand({ TableName: record }));
      return Table?.ItemCount ?? 0;
    },
    /** Waits until nothing is under way: every work queue empty, several times in a row. */
    async quiet() {
      await pause(110);
      for (let calm = 0; calm < CALM; await pause(20)) calm = (await waiting(place)) ? 0 : calm + 1;
    },
  };
}
export type Stage = Awaited<ReturnType<typeof openStage>>;

/** The physical name of every function by its entry. */
async function functionsOf(lambda: LambdaClient): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (let Marker: string | undefined, more = true; more; more = Boolean(Marker)) {
    const page = await lambda.send(new ListFunctionsCommand({ Marker }));
    for (const { FunctionName = "", Environment } of page.Functions ?? []) {
      const entry = Environment?.Variables?.["POWERTOOLS_SERVICE_NAME"];
      if (entry) names.set(entry, FunctionName);
    }
    Marker = page.NextMarker;
  }
  return names;
}

type Client = { region: string; endpoint: string; credentials: typeof credentials };

async function frontDoorSecret(place: Place, client: Client): Promise<string> {
  const { FrontDoorSecretArn } = await outputs("local", place);
  const { SecretString } = await new SecretsManagerClient(client).send(
    new GetSecretValueCommand({ SecretId: FrontDoorSecretArn }),
  );
  return SecretString ?? "";
}

/** How many messages the work queues hold, under way or waiting: one question of the local cloud's own for all of them. */
async function waiting({ endpoints }: Place): Promise<number> {
  const answer = await fetch(`${endpoints.aws}/_ministack/sqs/messages?account=${account}`);
  const { messages } = (await answer.json()) as { messages: Record<string, Record<string, Record<string, unknown[]>>> };
  return Object.entries(messages[account]?.[region] ?? {})
    .filter(([url]) => !url.includes("DeadLetters"))
    .reduce((sum, [, held]) => sum + held.length, 0);
}

/** A sign-in is made when the event of its person has arrived: a moment later. */
async function firstToken(who: string, { directory }: Place): Promise<string> {
  for (const since = Date.now(); ; await pause(100)) {
    try {
      return (await signIn(who, { directory })).access_token;
    } catch (error) {
      if (!/has no sign-in|let nobody in/.test((error as Error).message) || Date.now() - since > 20_000) throw error;
    }
  }
}
