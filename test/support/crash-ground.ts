import { CreateTableCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import {
  CreateEventBusCommand,
  EventBridgeClient,
  PutRuleCommand,
  PutTargetsCommand,
} from "@aws-sdk/client-eventbridge";
import {
  CreateQueueCommand,
  DeleteMessageCommand,
  DeleteQueueCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SQSClient,
} from "@aws-sdk/client-sqs";
import type { SQSRecord } from "aws-lambda";
import { outputs } from "../../infra/local/deployment.ts";
import { operator, placeIn } from "../../infra/local/settings.ts";
import { directory } from "./directory.ts";

/** Tables, bus and queues of a test's own, which no deployed function watches; their names stand in the environment. */
export async function crashGround(name: string) {
  const { endpoint, region, credentials } = operator(directory);
  const known = await outputs("local", placeIn(directory));
  Object.assign(process.env, {
    AWS_ENDPOINT_URL: endpoint,
    AWS_REGION: region,
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    ROOT_SECRET: known["RootSecretArn"],
  });
  const [tables, bus, queues] = [
    new DynamoDBClient({}),
    new EventBridgeClient({}),
    new SQSClient({ useQueueUrlAsEndpoint: false }),
  ];
  const table = async (of: string) => {
    const TableName = `${name}-${of}`;
    const [hash, range] = ["pk", "sk"] as const;
    await tables.send(
      new CreateTableCommand({
        TableName,
        BillingMode: "PAY_PER_REQUEST",
        KeySchema: [
          { AttributeName: hash, KeyType: "HASH" },
          { AttributeName: range, KeyType: "RANGE" },
        ],
        AttributeDefinitions: [hash, range].map((AttributeName) => ({ AttributeName, AttributeType: "S" as const })),
      }),
    );
    return TableName;
  };
  const made: string[] = [];
  const queue = async (of: string) => {
    const fifo = of.endsWith(".fifo") && { FifoQueue: "true" };
    const { QueueUrl = "" } = await queues.send(
      new CreateQueueCommand({ QueueName: `${name}-${of}`, Attributes: { VisibilityTimeout: "0", ...fifo } }),
    );
    made.push(QueueUrl);
    return QueueUrl;
  };
  const heard = await queue("heard");
  const { Attributes } = await queues.send(
    new GetQueueAttributesCommand({ QueueUrl: heard, AttributeNames: ["QueueArn"] }),
  );
  await bus.send(new CreateEventBusCommand({ Name: name }));
  await bus.send(
    new PutRuleCommand({ Name: name, EventBusName: name, EventPattern: JSON.stringify({ source: ["dialogue"] }) }),
  );
  await bus.send(
    new PutTargetsCommand({
      Rule: name,
      EventBusName: name,
      Targets: [{ Id: "heard", Arn: Attributes?.["QueueArn"] ?? "" }],
    }),
  );
  Object.assign(process.env, {
    RECORD: await table("record"),
    PEOPLE: await table("people"),
    BUS: name,
    REFUSED_EVENTS: await queue("refused-events"),
    ADDRESS_QUEUE: heard,
    PROMPT_LANE: await queue("prompt"),
    BULK_LANE: await queue("bulk.fifo"),
    REFUSED_LETTERS: await queue("refused-letters"),
    SITE: "http://localhost",
    SENDER: "mechanism@example.org",
    CONTACT: "contact@example.org",
    SECRETARIAT_ADDRESS: "secretariat@example.org",
  });

  /** On a busy machine a receipt may be over before its message was worked on: then the message comes again. */
  const taken = (message: { QueueUrl: string; ReceiptHandle: string }): Promise<boolean> =>
    queues.send(new DeleteMessageCommand(message)).then(
      () => true,
      (error: Error) => {
        if (error.name !== "ReceiptHandleIsInvalid") throw error;
        return false;
      },
    );

  /** Hands out messages, `least` or more, until none is left; one whose consumer throws stays and comes again. */
  async function consume(QueueUrl: string, consumer: (body: string, message: SQSRecord) => Promise<void>, least = 1) {
    for (let done = 0, empty = 0; done < least || empty < 2; ) {
      if (empty > 200) throw new Error("no message came");
      const { Messages = [] } = await queues.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }));
      empty = Messages.length ? 0 : empty + 1;
      if (empty && done < least) await new Promise((resolve) => setTimeout(resolve, 20));
      for (const { Body = "", ReceiptHandle = "", MessageId = "" } of Messages) {
        const attributes = { ApproximateReceiveCount: "1" };
        const record = { messageId: MessageId, receiptHandle: ReceiptHandle, eventSourceARN: QueueUrl, attributes };
        const through = await consumer(Body, record as SQSRecord).then(
          () => true,
          () => false,
        );
        if (through && (await taken({ QueueUrl, ReceiptHandle }))) done++;
      }
    }
  }
  /** Takes the queues away, with what a lost reply may have left in them. */
  const close = () => Promise.all(made.map((QueueUrl) => queues.send(new DeleteQueueCommand({ QueueUrl }))));
  const [lane = "", bulk = ""] = [process.env["PROMPT_LANE"], process.env["BULK_LANE"]];
  return { consume, close, heard, lane, bulk };
}
