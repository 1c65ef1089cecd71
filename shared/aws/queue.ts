import {
  ChangeMessageVisibilityCommand,
  SendMessageBatchCommand,
  type SendMessageBatchRequestEntry,
  SQSClient,
} from "@aws-sdk/client-sqs";
import { observed } from "./calls.ts";

const client = observed(new SQSClient({ useQueueUrlAsEndpoint: false }));

/** One message; `fifo` gives a FIFO queue its group and the id under which it forgets a repetition for five minutes. */
export interface Message {
  body: unknown;
  fifo?: { group: string; id: string };
}

/** Sends all messages, ten a call; throws if one was not taken, so that the caller comes again. */
export async function sendMessages(queueUrl: string, messages: Message[]): Promise<void> {
  for (let i = 0; i < messages.length; i += 10) {
    const Entries = messages.slice(i, i + 10).map(
      ({ body, fifo }, n): SendMessageBatchRequestEntry => ({
        Id: String(n),
        MessageBody: typeof body === "string" ? body : JSON.stringify(body),
        ...(fifo && { MessageGroupId: fifo.group, MessageDeduplicationId: fifo.id }),
      }),
    );
    const { Failed = [] } = await client.send(new SendMessageBatchCommand({ QueueUrl: queueUrl, Entries }));
    if (Failed.length) throw new Error(`${Failed.length} messages not taken: ${Failed[0]?.Code}`);
  }
}

/** Hides a received message for so many seconds more (at most 12 hours) before it is handed out again. */
export async function hideMessage(queueUrl: string, receipt: string, seconds: number): Promise<void> {
  await client.send(
    new ChangeMessageVisibilityCommand({
      QueueUrl: queueUrl,
      ReceiptHandle: receipt,
      VisibilityTimeout: Math.min(seconds, 43_200),
    }),
  );
}
