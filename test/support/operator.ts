import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { type Message, ReceiveMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { DynamoDBDocumentClient, QueryCommand, ScanCommand } from "@aws-sdk/lib-dynamodb";
import type { DialogueEvent } from "../../events/index.ts";
import { outputs } from "../../infra/local/deployment.ts";
import { operator, placeIn } from "../../infra/local/settings.ts";
import type { Item } from "../../shared/aws/table.ts";
import { directory } from "./directory.ts";

/** The local cloud as its operator sees it: past the API, into tables and queues. */
export const client = operator(directory);
export const place = placeIn(directory);
export const known = await outputs("local", place);

const documents = DynamoDBDocumentClient.from(new DynamoDBClient(client));
const tables = { record: known["RecordTable"] ?? "", people: known["PeopleTable"] ?? "" };

/** Every item of both tables. */
export async function everything(): Promise<Item[]> {
  const pages = await Promise.all(
    Object.values(tables).map(async (TableName) => {
      const items: Item[] = [];
      let ExclusiveStartKey: Record<string, unknown> | undefined;
      do {
        const page = await documents.send(new ScanCommand({ TableName, ExclusiveStartKey, ConsistentRead: true }));
        items.push(...((page.Items ?? []) as Item[]));
        ExclusiveStartKey = page.LastEvaluatedKey;
      } while (ExclusiveStartKey);
      return items;
    }),
  );
  return pages.flat();
}

/** What stands under a key of either table. */
export async function under(pk: string): Promise<Item[]> {
  const pages = await Promise.all(
    Object.values(tables).map((TableName) =>
      documents.send(
        new QueryCommand({
          TableName,
          KeyConditionExpression: "pk = :pk",
          ExpressionAttributeValues: { ":pk": pk },
          ConsistentRead: true,
        }),
      ),
    ),
  );
  return pages.flatMap(({ Items }) => (Items ?? []) as Item[]);
}

/** The facts recorded of an aggregate, in order. */
export const eventsOf = async (aggregate: string) =>
  (await under(aggregate)).flatMap(({ event }) => (event ? [JSON.parse(event as string) as DialogueEvent] : []));

const queues = new SQSClient({ ...client, useQueueUrlAsEndpoint: false });

/** The messages of a queue, left where they are. */
export async function peek(QueueUrl: string): Promise<Message[]> {
  const { Messages = [] } = await queues.send(
    new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, VisibilityTimeout: 0 }),
  );
  return Messages;
}
