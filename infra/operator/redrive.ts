import { randomUUID } from "node:crypto";
import { DeleteMessageCommand, ReceiveMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import type { DialogueEvent } from "../../events/index.ts";
import { command, Refusal, say } from "../local/settings.ts";
import type { Home } from "../platform/dialogue-queue.ts";
import { operatorWorld, type Where, whereOf } from "./world.ts";

export interface Redriven {
  messages: number;
  events: number;
  requests: number;
}

/**
 * Puts every dead letter back where it belongs; what a stream put aside is read again from the table. With `since`,
 * every event recorded since then is sent again and requests that nobody weighed are weighed. Consumers count nothing
 * twice and the ledger sends no letter twice, so that a redrive too many is harmless.
 */
export async function redrive(where: Where, since?: string): Promise<Redriven> {
  const { world, known } = await operatorWorld(where);
  const homes = Object.entries(known).flatMap(([name, value]) =>
    name.endsWith("DeadLetters") ? (JSON.parse(value) as Home[]) : [],
  );
  const done: Redriven = { messages: 0, events: 0, requests: 0 };
  const lost: string[] = since ? [since] : [];
  for (const home of homes) {
    for await (const body of take(home.dead)) {
      if (home.of === "stream") lost.push(arrivalOf(body));
      else await putBack(home, body);
      done.messages++;
    }
  }
  const from = lost.sort()[0];
  if (from) Object.assign(done, await sendAgain(world, from));
  return done;
}

/** Each message, deleted once it was put back. */
async function* take(QueueUrl: string): AsyncGenerator<string> {
  const client = new SQSClient({ useQueueUrlAsEndpoint: false });
  for (;;) {
    const { Messages = [] } = await client.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }));
    if (!Messages.length) return;
    for (const { Body = "", ReceiptHandle } of Messages) {
      yield Body;
      await client.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
    }
  }
}

async function putBack({ of, queue = "" }: Home, body: string) {
  const { sendMessages } = await import("../../shared/aws/queue.ts");
  const { relay } = await import("../../shared/aws/relay.ts");
  if (of === "bus") return relay([JSON.parse(body) as DialogueEvent]);
  // A FIFO queue would swallow the old deduplication id for five minutes.
  const fifo = queue.endsWith(".fifo") ? { fifo: { group: "bulk", id: randomUUID() } } : {};
  await sendMessages(queue, [{ body, ...fifo }]);
}

/** When the first record of a batch that a stream put aside arrived. */
function arrivalOf(body: string): string {
  const { DDBStreamBatchInfo } = JSON.parse(body) as {
    DDBStreamBatchInfo?: { approximateArrivalOfFirstRecord?: string };
  };
  return DDBStreamBatchInfo?.approximateArrivalOfFirstRecord ?? new Date(Date.now() - 86_400_000).toISOString();
}

async function sendAgain(world: Awaited<ReturnType<typeof operatorWorld>>["world"], since: string) {
  const { scan } = await import("../../shared/aws/scan.ts");
  const { relay } = await import("../../shared/aws/relay.ts");
  const { weighRequest } = await import("../../shared/members/actions.ts");
  const { weighSubscription } = await import("../../shared/members/subscription-actions.ts");
  const items = await scan(world.record, { sortKey: "event#", since });
  const events = items.map((item) => JSON.parse(item["event"] as string) as DialogueEvent);
  events.sort((a, b) => (a.id < b.id ? -1 : 1));
  await relay(events);
  const requests = (await scan(world.people, { sortKey: "registration" })).filter(
    (item) => item["status"] === "requested" && !item["weighedAt"],
  );
  for (const { pk } of requests) await weighRequest(world, pk as `reg_${string}`);
  const wishes = (await scan(world.people, { sortKey: "subscription" })).filter(
    ({ asked }) => asked && !(asked as { weighedAt?: string }).weighedAt,
  );
  for (const { pk } of wishes) await weighSubscription(world, pk as `sub_${string}`);
  return { events: events.length, requests: requests.length + wishes.length };
}

if (import.meta.main)
  await command(
    { since: { type: "string" }, stage: { type: "string", default: "local" }, directory: { type: "string" } },
    async ({ since, ...rest }) => {
      if (since !== undefined && Number.isNaN(Date.parse(since)))
        throw new Refusal("Say the instant as 2027-01-31T12:00:00Z: npm run redrive -- --since INSTANT");
      const { messages, events, requests } = await redrive(whereOf(rest), since && new Date(since).toISOString());
      say(`${messages} dead letters put back, ${events} events sent again, ${requests} requests weighed.`);
    },
  );
