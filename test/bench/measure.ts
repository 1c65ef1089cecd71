import type { Ground, Worker } from "./ground.ts";
import type { Call } from "./stand-in.ts";
import type { Image, Value } from "./stand-in-table.ts";

/** One line of the table. `holds` undefined: there is no bar, or it could not be measured here. */
export interface Row {
  figure: string;
  value: string;
  bar?: string;
  holds?: boolean | undefined;
  note?: string;
  numbers?: Record<string, number>;
}

export const median = (values: number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
};

/** How a figure grows with the number of members: 0 not at all, 1 in step with it. */
export const exponent = (small: number, large: number, times: number) => Math.log(large / small) / Math.log(times);

export const times = (value: number) => `${value.toFixed(2)} ×`;
export const ms = (value: number) => `${value.toFixed(2)} ms`;

/** A request as API Gateway hands it on (payload 2.0). */
export function request(method: string, url: string, { body, headers = {} }: { body?: object; headers?: object } = {}) {
  const [rawPath = "", rawQueryString = ""] = url.split("?");
  const text = body && JSON.stringify(body);
  return {
    version: "2.0",
    rawPath,
    rawQueryString,
    headers: {
      accept: "*/*",
      "accept-language": "es",
      host: "example.org",
      "user-agent": "bench",
      "x-forwarded-for": "192.0.2.1",
      "x-front-door": "secret of door",
      ...(text && { "content-type": "application/json", "content-length": String(Buffer.byteLength(text)) }),
      ...headers,
    },
    requestContext: {
      http: { method, path: rawPath },
      requestId: "01234567-89ab-cdef-0123-456789abcdef",
      timeEpoch: Date.now(),
    },
    ...(text && { body: text }),
    isBase64Encoded: false,
  };
}

export interface Answer {
  statusCode: number;
  headers: Record<string, string>;
  body: string;
}

/** Asks once and insists on the status. */
export async function once(worker: Worker, event: object, status: number): Promise<Answer> {
  const { answer } = (await worker.order({ events: [event] })) as { answer: Answer };
  if (answer.statusCode !== status) throw new Error(`${answer.statusCode}, not ${status}: ${answer.body}`);
  return answer;
}

/** The SDK calls that a function makes for an event, ready to be made again without the function. */
export async function callsOf(ground: Ground, act: () => Promise<unknown>): Promise<object[]> {
  await ground.control({ tape: true });
  await act();
  const { tape } = await ground.control({ tape: false });
  return tape.filter(({ operation }) => operation !== "GetSendQuota").map(asCommand);
}

function asCommand({ operation, input }: Call): object {
  if (operation !== "SendRawEmail") {
    const again = unconditional(input, operation === "PutItem");
    return { command: `${operation.replace(/Items?$/, "")}Command`, input: plain(again) };
  }
  const { Source, "Destinations.member.1": to, "RawMessage.Data": raw = "" } = input as Record<string, string>;
  const RawMessage = { Data: Buffer.from(raw, "base64").toString() };
  return { command: "SendRawEmailCommand", input: { Source, Destinations: [to], RawMessage } };
}

/** Made again and again, a claim would be refused. */
function unconditional(input: Record<string, unknown>, isPut: boolean): Record<string, unknown> {
  const { ConditionExpression: _, ExpressionAttributeNames: names, ExpressionAttributeValues: of, ...rest } = input;
  return isPut ? rest : { ...rest, ExpressionAttributeNames: names, ExpressionAttributeValues: of };
}

const images = new Set(["Key", "Item", "ExpressionAttributeValues", "ExclusiveStartKey"]);

function plain(input: object): object {
  return Object.fromEntries(
    Object.entries(input as Record<string, unknown>).map(([name, value]) => {
      if (value && images.has(name)) return [name, plainImage(value as Image)];
      if (name === "RequestItems")
        return [name, Object.fromEntries(Object.entries(value as object).map(([t, keys]) => [t, plainKeys(keys)]))];
      if (name === "TransactItems") return [name, (value as Record<string, Writing>[]).map(plainWrite)];
      return [name, value];
    }),
  );
}

type Writing = Record<string, unknown>;
const plainWrite = (write: Record<string, Writing>) =>
  Object.fromEntries(Object.entries(write).map(([kind, of]) => [kind, plain(unconditional(of, kind === "Put"))]));

const plainKeys = ({ Keys, ...rest }: { Keys: Image[] }) => ({ ...rest, Keys: Keys.map(plainImage) });
const plainImage = (image: Image) => Object.fromEntries(Object.entries(image).map(([name, of]) => [name, native(of)]));

function native({ S, N, BOOL, SS, L, M }: Value): unknown {
  return S ?? (N === undefined ? undefined : Number(N)) ?? BOOL ?? SS ?? L?.map(native) ?? (M && plainImage(M)) ?? null;
}

/** CPU of two workers on the same work, in turns, so that a noisy neighbour falls on both. */
export async function inTurns(
  [ours, other]: [Worker, Worker],
  events: (round: number) => [object[], object[]],
  { rounds = 21, warm = 4, repeat = 1 }: { rounds?: number; warm?: number; repeat?: number } = {},
) {
  const [a, b]: [number[], number[]] = [[], []];
  for (let round = -warm; round < rounds; round++) {
    const [mine, theirs] = events(round + warm);
    const turn = {
      a: () => ours.order({ events: mine, times: repeat }),
      b: () => other.order({ events: theirs, times: repeat }),
    };
    const first = round % 2 ? await turn.a() : undefined;
    const second = await turn.b();
    const third = first ?? (await turn.a());
    if (round < 0) continue;
    a.push(third.cpu / third.handled);
    b.push(second.cpu / third.handled);
  }
  const pairs = a.map((cpu, i) => [cpu, b[i] ?? 0] as const);
  return {
    ours: median(a),
    other: median(b),
    ratio: median(pairs.map(([x, y]) => x / y)),
    own: median(pairs.map(([x, y]) => x - y)),
  };
}
