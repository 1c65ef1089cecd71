import { createRequire } from "node:module";

/** What the bench asks of a worker. */
export type Order = Handle | Drain;
/** Handles the events one after another, each so many times. */
interface Handle {
  events: object[];
  times?: number;
  /** the error that says that the rest comes when it is asked again */
  again?: string;
}
/** Polls a queue as Lambda does, until it is empty or so many messages are done. */
interface Drain {
  drain: string;
  most?: number;
}
export interface Done {
  handled: number;
  /** milliseconds of all threads of the process, collection of garbage on our demand left out */
  cpu: number;
  /** highest live heap met, after a collection, in bytes */
  heap: number;
  answer: unknown;
}

interface Received {
  MessageId: string;
  ReceiptHandle: string;
  Body: string;
  Attributes: { ApproximateReceiveCount: string };
}
type Failures = { batchItemFailures: { itemIdentifier: string }[] };

const [, , bundle = ""] = process.argv;
// A process that comes after a pause need not be waited for: its clock is ahead.
const ahead = Number(process.env["BENCH_AHEAD_MS"] ?? 0);
const { now } = Date;
Date.now = () => now() + ahead;

const { handler } = createRequire(bundle)(bundle) as { handler: (event: unknown, context: object) => Promise<unknown> };
let [collecting, heap] = [0, 0];

function lookAtHeap() {
  const before = process.cpuUsage();
  globalThis.gc?.();
  const { user, system } = process.cpuUsage(before);
  collecting += (user + system) / 1000;
  heap = Math.max(heap, process.memoryUsage().heapUsed);
}

async function handle({ events, times = 1, again }: Handle) {
  let answer: unknown;
  const act = (event: object): Promise<unknown> =>
    handler(event, {}).catch((error: Error) => {
      if (!again || error.name !== again) throw error;
      return act(event);
    });
  for (let i = 0; i < times; i++) for (const event of events) answer = await act(event);
  return { handled: events.length * times, answer };
}

async function ask<T>(operation: string, input: object): Promise<T> {
  const answer = await fetch(process.env["AWS_ENDPOINT_URL"] ?? "", {
    method: "POST",
    headers: { "x-amz-target": `AmazonSQS.${operation}` },
    body: JSON.stringify(input),
  });
  return (await answer.json()) as T;
}

/** Seconds that infra/letters.ts hides a message whose sender died. */
const HIDDEN = 100;

async function drain({ drain: QueueUrl, most = Number.POSITIVE_INFINITY }: Drain) {
  let handled = 0;
  for (let looked = 0; handled < most; ) {
    const wanted = { QueueUrl, MaxNumberOfMessages: Math.min(10, most - handled), VisibilityTimeout: HIDDEN };
    const { Messages } = await ask<{ Messages: Received[] }>("ReceiveMessage", wanted);
    if (!Messages.length) break;
    const Records = Messages.map((message) => ({
      messageId: message.MessageId,
      receiptHandle: message.ReceiptHandle,
      body: message.Body,
      attributes: message.Attributes,
      eventSourceARN: QueueUrl,
    }));
    const { batchItemFailures } = (await handler({ Records }, {})) as Failures;
    const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
    const Entries = Messages.filter(({ MessageId }) => !failed.has(MessageId));
    await ask("DeleteMessageBatch", { QueueUrl, Entries });
    handled += Entries.length;
    if (handled - looked >= 500) {
      looked = handled;
      lookAtHeap();
    }
  }
  return { handled, answer: undefined };
}

async function measured(order: Order): Promise<Done> {
  [collecting, heap] = [0, 0];
  const before = process.cpuUsage();
  const { handled, answer } = await ("events" in order ? handle(order) : drain(order));
  const { user, system } = process.cpuUsage(before);
  const cpu = (user + system) / 1000 - collecting;
  lookAtHeap();
  return { handled, answer, cpu, heap };
}

async function obey(order: Order) {
  try {
    process.send?.(await measured(order));
  } catch (error) {
    process.send?.({ failed: (error as Error).stack });
  }
}

process.on("message", (order: Order) => void obey(order));
process.on("disconnect", () => process.exit());
