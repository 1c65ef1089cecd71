import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { SESClient, SendRawEmailCommand } from "@aws-sdk/client-ses";
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
const mail = new SESClient({});
const commands = { GetCommand, PutCommand, QueryCommand, BatchGetCommand, TransactWriteCommand, SendRawEmailCommand };

interface Call {
  command: keyof typeof commands;
  input: never;
}

/** The same calls as a function made, and nothing else: what the SDK itself costs. One kind in a row goes side by side. */
export async function handler(calls: Call[]) {
  for (let from = 0, to = 0; from < calls.length; from = to) {
    while (calls[to]?.command === calls[from]?.command && to < calls.length) to++;
    await Promise.all(calls.slice(from, to).map(make));
  }
}

const make = ({ command, input }: Call) =>
  command === "SendRawEmailCommand"
    ? mail.send(new SendRawEmailCommand(input))
    : documents.send(new commands[command](input) as GetCommand);
