import { createHash, randomUUID } from "node:crypto";

interface Message {
  number: number;
  body: string;
  received: number;
}

/** The stand-in's clock: what a real queue would wait for may be skipped. */
export const clock = { ahead: 0, now: () => Date.now() + clock.ahead };

const md5 = (text: string) => createHash("md5").update(text).digest("hex");

/** One queue: visibility, and in a FIFO queue one group, which waits while some of it are under way. */
class Queue {
  readonly fifo: boolean;
  private waiting: Message[] = [];
  private readonly hidden = new Map<string, { message: Message; until: number }>();
  private readonly known = new Set<string>();
  private number = 0;

  constructor(fifo: boolean) {
    this.fifo = fifo;
  }

  send(body: string, id: string | undefined) {
    if (id && this.known.has(id)) return;
    if (id) this.known.add(id);
    this.waiting.push({ number: this.number++, body, received: 0 });
  }

  receive(most: number, seconds: number) {
    this.back();
    if (this.fifo && this.hidden.size) return [];
    return this.waiting.splice(0, most).map((message) => {
      const ReceiptHandle = randomUUID();
      message.received++;
      this.hidden.set(ReceiptHandle, { message, until: clock.now() + seconds * 1000 });
      const Attributes = { ApproximateReceiveCount: String(message.received) };
      return {
        MessageId: String(message.number),
        ReceiptHandle,
        Body: message.body,
        MD5OfBody: md5(message.body),
        Attributes,
      };
    });
  }

  private back() {
    const due = [...this.hidden].filter(([, { until }]) => until <= clock.now());
    if (!due.length) return;
    for (const [receipt] of due) this.hidden.delete(receipt);
    this.waiting = [...due.map(([, { message }]) => message), ...this.waiting].sort((a, b) => a.number - b.number);
  }

  hide(receipt: string, seconds: number) {
    const held = this.hidden.get(receipt);
    if (held) held.until = clock.now() + seconds * 1000;
  }

  delete(receipt: string) {
    this.hidden.delete(receipt);
  }

  get left() {
    return this.waiting.length + this.hidden.size;
  }
}

const queues = new Map<string, Queue>();

export function queueOf(url: string): Queue {
  const queue = queues.get(url) ?? new Queue(url.endsWith(".fifo"));
  queues.set(url, queue);
  return queue;
}

interface Entry {
  Id: string;
  MessageBody: string;
  MessageDeduplicationId?: string;
}

/** SQS's operations by name, for the requests of shared/aws/queue.ts and of whoever polls in Lambda's place. */
export const operations: Record<string, (input: never) => object> = {
  SendMessageBatch: ({ QueueUrl, Entries }: { QueueUrl: string; Entries: Entry[] }) => {
    for (const { MessageBody, MessageDeduplicationId: id } of Entries) queueOf(QueueUrl).send(MessageBody, id);
    return {
      Successful: Entries.map(({ Id, MessageBody }) => ({ Id, MessageId: Id, MD5OfMessageBody: md5(MessageBody) })),
      Failed: [],
    };
  },
  ReceiveMessage: (ask: { QueueUrl: string; MaxNumberOfMessages: number; VisibilityTimeout: number }) => ({
    Messages: queueOf(ask.QueueUrl).receive(ask.MaxNumberOfMessages, ask.VisibilityTimeout),
  }),
  DeleteMessageBatch: ({ QueueUrl, Entries }: { QueueUrl: string; Entries: { ReceiptHandle: string }[] }) => {
    for (const { ReceiptHandle } of Entries) queueOf(QueueUrl).delete(ReceiptHandle);
    return { Successful: [], Failed: [] };
  },
  ChangeMessageVisibility: (ask: { QueueUrl: string; ReceiptHandle: string; VisibilityTimeout: number }) => {
    queueOf(ask.QueueUrl).hide(ask.ReceiptHandle, ask.VisibilityTimeout);
    return {};
  },
};
