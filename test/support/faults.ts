import { vi } from "vitest";
import { calls } from "../../shared/aws/calls.ts";

/** How a call of the SDK goes wrong: refused before it had its effect, its reply lost, or the process dies on it. */
export const faults = ["refused", "reply lost", "process dies"] as const;
export type Fault = (typeof faults)[number];

/** Letters that SES took, by their addressee, and as they went. */
export const sent: string[] = [];
export const mails: string[] = [];

let failing: { number: number; fault: Fault } | undefined;
let seen = 0;
let clock = 0;
let die = () => {};

const { now } = Date;
vi.spyOn(Date, "now").mockImplementation(() => now() + clock);

/** From here on the call of that number fails, once. */
export function failAt(number: number, fault: Fault) {
  [failing, seen, sent.length, mails.length] = [{ number, fault }, 0, 0, 0];
}

/** Whether there was a call of the number: when not, the walk is at its end. */
export const happened = () => seen > (failing?.number ?? 0);

/** A way without faults has fewer calls. */
const MOST = 150;

/** The way again and again, its next call failing each time, until no call has the number: how many there are. */
export async function atEveryCall(way: (number: number) => Promise<unknown>): Promise<number> {
  for (let number = 0; number < MOST; number++) {
    await way(number);
    if (!happened()) return number;
  }
  throw new Error("the walk did not end by itself");
}

/** One life of a process: ends when the step ends, or when a call kills it. Time passes before the next one. */
export const life = (step: () => Promise<unknown>) =>
  new Promise<void>((resolve, reject) => {
    die = () => reject(new Error("died"));
    calls.around = counting;
    step().then(() => resolve(), reject);
  })
    .catch((error) => {
      clock += 40_000;
      throw error;
    })
    .finally(() => {
      calls.around = (_command, _input, next) => next();
    });

/** A step that failed or died comes again, as a stream or a caller would bring it. */
export async function untilThrough(step: () => Promise<unknown>) {
  for (let tries = 0; tries < 4; tries++)
    if (
      await life(step).then(
        () => true,
        () => false,
      )
    )
      return;
  throw new Error("never got through");
}

async function counting(command: string, input: object, next: () => Promise<unknown>) {
  const fault = seen++ === failing?.number ? failing.fault : undefined;
  if (fault === "refused") throw new Error("refused");
  // The back-off itself is a rule's; here what failed is handed out again at once. Letters of walks are kept below: by the
  // hundred they would fill the inbox that others look through.
  const kept = command === "ChangeMessageVisibilityCommand" || command === "SendRawEmailCommand";
  const answer = kept ? {} : await next();
  if (command === "SendRawEmailCommand") {
    const { Destinations, RawMessage } = input as { Destinations: string[]; RawMessage: { Data: Uint8Array } };
    sent.push(Destinations[0] ?? "");
    mails.push(Buffer.from(RawMessage.Data).toString());
  }
  if (!fault) return answer;
  if (fault === "reply lost") throw new Error("reply lost");
  die();
  return new Promise(() => {});
}
