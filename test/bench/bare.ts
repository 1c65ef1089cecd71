import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import {
  BatchGetCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
} from "@aws-sdk/lib-dynamodb";

const documents = DynamoDBDocumentClient.from(new DynamoDBClient({}), {
  marshallOptions: { removeUndefinedValues: true },
});
const commands = { GetCommand, PutCommand, QueryCommand, BatchGetCommand, TransactWriteCommand };

interface Call {
  command: keyof typeof commands | "SendRawEmailCommand";
  input: never;
}

/** The same calls as a function made, and nothing else: what the SDK itself costs. One kind in a row goes side by side. */
export async function handler(calls: Call[]) {
  for (let from = 0, to = 0; from < calls.length; from = to) {
    while (calls[to]?.command === calls[from]?.command && to < calls.length) to++;
    await Promise.all(calls.slice(from, to).map(make));
  }
  return { statusCode: 202 };
}

// Only who sends letters loads SES: for the others it is no part of the bare call.
const mail = once(async () => {
  const { SESClient, SendRawEmailCommand } = await import("@aws-sdk/client-ses");
  const client = new SESClient({});
  return (input: never) => client.send(new SendRawEmailCommand(input));
});

async function make({ command, input }: Call) {
  if (command === "SendRawEmailCommand") await (await mail())(input);
  else await documents.send(new commands[command](input) as GetCommand);
}

function once<T>(open: () => T): () => T {
  let opened: T | undefined;
  return () => (opened ??= open());
}
