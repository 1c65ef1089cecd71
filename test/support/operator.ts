import { createHash } from "node:crypto";
import { CognitoIdentityProviderClient, ListUsersCommand } from "@aws-sdk/client-cognito-identity-provider";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { ListObjectsV2Command, S3Client } from "@aws-sdk/client-s3";
import {
  GetQueueAttributesCommand,
  ListQueuesCommand,
  type Message,
  ReceiveMessageCommand,
  SQSClient,
} from "@aws-sdk/client-sqs";
import { DynamoDBDocumentClient, QueryCommand, ScanCommand } from "@aws-sdk/lib-dynamodb";
import type { DialogueEvent } from "../../events/index.ts";
import { outputs } from "../../infra/local/deployment.ts";
import { operator, placeIn } from "../../infra/local/settings.ts";
import type { Item } from "../../shared/aws/table.ts";
import { askAt, loggedAt } from "./by-hand.ts";
import { directory } from "./directory.ts";

/** The local cloud as its operator sees it: past the API, into tables and queues. */
export const client = operator(directory);
export const place = placeIn(directory);
export const known = await outputs("local", place);

const documents = DynamoDBDocumentClient.from(new DynamoDBClient(client));
const tables = { record: known["RecordTable"] ?? "", people: known["PeopleTable"] ?? "" };

/** An item or message as text, sets included. */
export const textOf = (item: unknown) =>
  JSON.stringify(item, (_, value) =>
    value instanceof Set ? Array.from(value as Set<string>).toSorted((a, b) => (a < b ? -1 : 1)) : value,
  );

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

/** What stands under these keys, as text that can be compared. */
export const stateOf = async (keys: string[]) => (await Promise.all(keys.map(under))).map((items) => textOf(items));

/** The key under which a letter's link is kept. */
export const linkKey = (token: string) => `link#${createHash("sha256").update(token).digest("base64url")}`;

/** The requests made with one of these addresses, confirmed or not. */
export const requestsOf = async (...emails: string[]) =>
  (await everything()).filter(
    ({ sk, asked }) => sk === "registration" && emails.includes((asked as { email: string }).email),
  );

/** The only one of them. */
export async function requestBy(email: string): Promise<Item> {
  const [request, more] = await requestsOf(email);
  if (!request || more) throw new Error(`no request of ${email}, or several`);
  return request;
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

/** The messages that wait in any queue, dead letters too. */
export async function messagesOfAllQueues(): Promise<Message[]> {
  const { QueueUrls = [] } = await queues.send(new ListQueuesCommand({ MaxResults: 100 }));
  return (await Promise.all(QueueUrls.map(peek))).flat();
}

/** The public numbers before small groups are hidden. */
export const numbers = async (): Promise<Record<string, unknown>> =>
  (await under("members")).find(({ sk }) => sk === "numbers") ?? {};

const cognito = new CognitoIdentityProviderClient(client);

/** User names that sign in with the address. */
export async function signInsOf(email: string): Promise<string[]> {
  const { Users = [] } = await cognito.send(
    new ListUsersCommand({ UserPoolId: known["MembersPoolId"], Filter: `email = "${email}"` }),
  );
  return Users.map(({ Username }) => Username ?? "");
}

/** The ids that a restore would have to erase again. */
export async function erasedIds(): Promise<string[]> {
  const bucket = new S3Client({ ...client, forcePathStyle: true });
  const { Contents = [] } = await bucket.send(new ListObjectsV2Command({ Bucket: known["ErasedBucket"] }));
  return Contents.map(({ Key }) => Key ?? "");
}

/** What no SDK client of ours speaks, asked by hand. */
export const ask = (service: "sns" | "iam" | "logs", fields: Record<string, string | number>) =>
  askAt(client.endpoint, service, fields);

/** SES tells what came of a letter, over its topic. */
export async function comesBack(notification: object): Promise<void> {
  const topics = await ask("sns", { Action: "ListTopics" });
  const TopicArn = /arn:aws:sns:[^<]*MailReturns[^<]*/.exec(topics)?.[0] ?? "";
  await ask("sns", { Action: "Publish", TopicArn, Message: JSON.stringify(notification) });
}

/** What the functions have logged since an instant, or ever. */
export const logged = (since = 0) => loggedAt(client.endpoint, since);

/** What became of one letter, by its ledger. */
export async function ledgerOf(event: string, letter: string, to: string): Promise<"sent" | "skipped" | undefined> {
  const { letterKey } = await import("../../shared/letters/store.ts");
  const [entry] = await under(`letter#${letterKey({ event, letter, to })}`);
  return entry?.["done"] as "sent" | "skipped" | undefined;
}

/** Nothing is under way: no queue but those of dead letters holds or hides a message. */
export async function quiet(): Promise<boolean> {
  const { QueueUrls = [] } = await queues.send(new ListQueuesCommand({ MaxResults: 100 }));
  const waiting = QueueUrls.filter((url) => !url.includes("DeadLetters")).map(async (QueueUrl) => {
    const { Attributes = {} } = await queues.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ["All"] }));
    const { ApproximateNumberOfMessages: shown, ApproximateNumberOfMessagesNotVisible: hidden } = Attributes;
    return Number(shown) + Number(hidden);
  });
  return (await Promise.all(waiting)).every((n) => n === 0);
}

/** The URL of the only queue of that name. */
export async function queueNamed(name: RegExp): Promise<string> {
  const { QueueUrls = [] } = await queues.send(new ListQueuesCommand({ MaxResults: 100 }));
  const [found = "", more] = QueueUrls.filter((url) => name.test(url));
  if (!found || more) throw new Error(`no queue, or several: ${name}`);
  return found;
}
