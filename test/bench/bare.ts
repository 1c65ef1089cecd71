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

/** The same calls as a function made, and nothing else: what the SDK itself costs. */
export async function handler(calls: { command: keyof typeof commands; input: never }[]) {
  for (const { command, input } of calls) {
    if (command === "SendRawEmailCommand") await mail.send(new SendRawEmailCommand(input));
    else await documents.send(new commands[command](input) as GetCommand);
  }
}
