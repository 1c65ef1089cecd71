import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { fill, fillMeetings, imageOf } from "./fill.ts";
import { fillOutcomes } from "./fill-outcomes.ts";
import { fillRecommendations } from "./fill-recommendations.ts";
import { fillSubscriptions } from "./fill-subscriptions.ts";
import * as queues from "./stand-in-queue.ts";
import { Refused, store, operations as tableOperations, units } from "./stand-in-table.ts";

/** One call that came: the operation and what it asked. */
export interface Call {
  operation: string;
  input: Record<string, unknown>;
}
/** What is asked of the stand-in itself; each named thing is done, in this order. */
export interface Control {
  fill?: Parameters<typeof fill>[0];
  fillMeetings?: Parameters<typeof fillMeetings>[0];
  fillOutcomes?: Parameters<typeof fillOutcomes>[0];
  fillRecommendations?: Parameters<typeof fillRecommendations>[0];
  fillSubscriptions?: Parameters<typeof fillSubscriptions>[0];
  put?: { table: string; item: object };
  enqueue?: { queue: string; bodies: string[] };
  /** milliseconds that the queues' clock goes forward */
  later?: number;
  settings?: Partial<typeof settings>;
  /** writes down every call from here on, or no longer */
  tape?: boolean;
  left?: string;
}
export interface Account {
  calls: Record<string, number>;
  read: number;
  write: number;
  letters: { to: string; at: number }[];
  tape: Call[];
  filled: string[];
  left: number;
}

const settings = { rate: 14, mailMs: 0, keys: "" };
let tape: Call[] | undefined;
let calls: Record<string, number> = {};
let letters: Account["letters"] = [];

async function serve(request: IncomingMessage, response: ServerResponse) {
  const { status = 200, text } = await answer(request, await bodyOf(request));
  response.writeHead(status, { "content-type": "application/x-amz-json-1.0" }).end(text);
}

const server = createServer((request, response) => void serve(request, response));

async function bodyOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString();
}

async function answer({ url, headers }: IncomingMessage, body: string): Promise<{ status?: number; text: string }> {
  if (url === "/control") return { text: JSON.stringify(control(JSON.parse(body) as Control)) };
  if (url === "/keys") return { text: settings.keys };
  const [, target] = String(headers["x-amz-target"] ?? "").split(".");
  if (!target) return { text: await mail(new URLSearchParams(body)) };
  const input = JSON.parse(body) as Record<string, unknown>;
  note(target, input);
  if (target === "GetSecretValue")
    return { text: JSON.stringify({ ARN: input["SecretId"], SecretString: `secret of ${String(input["SecretId"])}` }) };
  try {
    const operation = tableOperations[target] ?? queues.operations[target];
    if (!operation) throw new Refused("UnknownOperationException");
    return { text: JSON.stringify(operation(input as never)) };
  } catch (error) {
    if (error instanceof Refused) return { status: 400, text: JSON.stringify(error.body) };
    throw error;
  }
}

function note(operation: string, input: Call["input"]) {
  calls[operation] = (calls[operation] ?? 0) + 1;
  tape?.push({ operation, input });
}

/** SES speaks forms and XML. */
async function mail(form: URLSearchParams): Promise<string> {
  const action = form.get("Action") ?? "";
  note(action, Object.fromEntries(form));
  if (action === "SendRawEmail") {
    letters.push({ to: form.get("Destinations.member.1") ?? "", at: Date.now() });
    if (settings.mailMs) await pause(settings.mailMs);
  }
  const quota = { Max24HourSend: 1e9, MaxSendRate: settings.rate, SentLast24Hours: 0 };
  const result = action === "GetSendQuota" ? Object.entries(quota) : [["MessageId", "1"]];
  const inner = result.map(([name, value]) => `<${name}>${value}</${name}>`).join("");
  return `<${action}Response xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><${action}Result>${inner}</${action}Result></${action}Response>`;
}

/** Does what is asked, and tells what came since the last time. */
function control(asked: Control): Account {
  const filled = asked.fill ? fill(asked.fill) : [];
  if (asked.fillMeetings) fillMeetings(asked.fillMeetings);
  if (asked.fillOutcomes) fillOutcomes(asked.fillOutcomes);
  if (asked.fillRecommendations) fillRecommendations(asked.fillRecommendations);
  if (asked.fillSubscriptions) fillSubscriptions(asked.fillSubscriptions);
  if (asked.put) store(asked.put.table, imageOf(asked.put.item));
  for (const body of asked.enqueue?.bodies ?? []) queues.queueOf(asked.enqueue?.queue ?? "").send(body, undefined);
  queues.clock.ahead += asked.later ?? 0;
  Object.assign(settings, asked.settings);
  const left = asked.left ? queues.queueOf(asked.left).left : 0;
  const account = { calls, ...units, letters, tape: tape ?? [], filled, left };
  [calls, letters, units.read, units.write] = [{}, [], 0, 0];
  if (asked.tape !== undefined || tape) tape = asked.tape ? [] : undefined;
  return account;
}

// Without its parent nobody needs it any more.
process.on("disconnect", () => process.exit());
server.keepAliveTimeout = 600_000;
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  process.send?.(typeof address === "object" ? address?.port : 0);
});
