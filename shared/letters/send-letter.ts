import type { SQSRecord } from "aws-lambda";
import * as z from "zod";
import { DialogueEvent } from "../../events/index.ts";
import { log } from "../aws/log.ts";
import { LetterRefused, type Quota, QuotaUsedUp, sendMail, sendQuota } from "../aws/mail.ts";
import { hideMessage, sendMessages } from "../aws/queue.ts";
import { readOnce } from "../aws/table.ts";
import { letterMessages } from "../i18n/letters/messages.ts";
import type { Letter } from "../letter.ts";
import { makeLink } from "../links.ts";
import { forgetFormerAddress } from "../members/me-actions.ts";
import { policies } from "../policies.ts";
import { laterOf, plusDays } from "../time.ts";
import { openWorld, type World } from "../world.ts";
import { type LetterName, letters } from "./audience.ts";
import { composeLetter } from "./compose.ts";
import { type Address, addressOf, statesOf } from "./recipients.ts";
import { backoffSeconds, maySend, paceMs, QUOTA_PAUSE_SECONDS } from "./rules.ts";
import { Recipient } from "./states.ts";
import { claimLetter, isSuppressed, lastSent, letterKey, markLetter, releaseLetter } from "./store.ts";

const Message = z.object({ event: DialogueEvent, letter: z.enum(Object.keys(letters) as [LetterName]), to: Recipient });
type Message = z.infer<typeof Message>;

type States = Awaited<ReturnType<typeof statesOf>>;

/** What makes a letter the same one: its event and name, or what it says that it is about. */
function keyOf({ event, letter }: Message, states: States): { event: string; letter: string } {
  const about = (letters[letter] as Letter<States>).once?.(states);
  return about ? { event: about, letter: "" } : { event: event.id, letter };
}

const env = (name: string) => process.env[name] ?? "";
const PREFERENCES_DAYS = 365;

/** Sends one letter of a lane: claimed in the ledger, right for this instant, marked when it has gone. */
export async function sendLetter(
  body: string,
  { receiptHandle, eventSourceARN, attributes }: SQSRecord,
): Promise<void> {
  const message = Message.parse(JSON.parse(body));
  const now = laterOf(message.event.at, new Date().toISOString());
  const world = openWorld({ now, by: "mechanism", request: message.event.request });
  const reading = { ...world, record: readOnce(world.record), people: readOnce(world.people) };
  const states = await statesOf(reading, message.event, message.to);
  const key = letterKey({ ...keyOf(message, states), to: message.to });
  const bulk = eventSourceARN.endsWith(".fifo");
  const kept = (letters[message.letter] as Letter<States>).keptUntil?.(states);
  const claimed = await claimLetter(world, key, kept);
  const tried = claimed === "done" ? claimed : await attempt(world, message, { key, bulk, claimed, states, reading });
  if (tried instanceof LetterRefused) return putAside(message, key, tried);
  if (tried instanceof Error) {
    const seconds = pauseAfter(tried, Number(attributes.ApproximateReceiveCount));
    await hideMessage(env(bulk ? "BULK_LANE" : "PROMPT_LANE"), receiptHandle, seconds);
    throw tried;
  }
  if (tried !== "done") await markLetter(world, key, { done: tried, kept });
  if (message.to.startsWith("former:")) await forgetFormerAddress(world, message.to.slice("former:".length));
  log.info("letter", { letter: message.letter, done: tried, key, event: message.event.id, request: world.request });
}

/** Another sender has the letter, or had it when it died: it is free again after so many seconds. */
class UnderWay extends Error {
  override name = "UnderWay";
  readonly seconds: number;
  constructor(seconds: number) {
    super("under way");
    this.seconds = seconds;
  }
}

function pauseAfter(error: Error, received: number): number {
  if (error instanceof UnderWay) return error.seconds;
  return error instanceof QuotaUsedUp ? QUOTA_PAUSE_SECONDS : backoffSeconds(received);
}

/** What came of a try. A letter that failed is let go of; one that went but could not be marked keeps its lease. */
async function attempt(
  world: World,
  message: Message,
  { key, claimed, ...how }: { key: string; claimed: "ours" | number } & How,
) {
  if (claimed !== "ours") return new UnderWay(claimed);
  try {
    return await write(world, message, how);
  } catch (error) {
    await releaseLetter(world, key);
    return error instanceof Error ? error : new Error("unknown");
  }
}

/** On which lane, with which states, and where what they were made of is known already. */
interface How {
  bulk: boolean;
  states: States;
  reading: World;
}

async function write(
  world: World,
  { letter: name, to }: Message,
  { bulk, states, reading }: How,
): Promise<"sent" | "skipped"> {
  const letter: Letter<States> = letters[name];
  const address = await addressOf(reading, to);
  if (!address) return "skipped";
  const suppressed = await isSuppressed(world, address.email);
  if (!maySend(letter, { suppressed, optionalLetters: address.optionalLetters })) return "skipped";
  if (letter.after && !(await wasTold(world, letter.after(states), to))) return "skipped";
  const { language } = address;
  const messages = letterMessages[language];
  const site = env("SITE");
  const [link, unsubscribe] = await Promise.all([
    ownLink(world, letter, address, states),
    letter.optional && preferencesLink(world, address),
  ]);
  const words = letter.write({ ...states, messages, language, name: address.name, site, link, policies });
  if (!words) return "skipped";
  const from = env("SENDER");
  const raw = await composeLetter(words, {
    from,
    to: address.email,
    name: address.name,
    contact: env("CONTACT"),
    language,
    messages,
    letter: name,
    unsubscribe: unsubscribe || undefined,
  });
  if (bulk) await keepPace();
  await sendMail({ from, to: address.email, raw });
  return "sent";
}

/** Whether the last that the reader was told of it began it, and did not end it. @throws UnderWay */
async function wasTold(world: World, before: { key: string; ends: boolean }[], to: string): Promise<boolean> {
  const keys = before.map(({ key }) => letterKey({ event: key, letter: "", to }));
  const { key, wait } = await lastSent(world, keys);
  if (wait) throw new UnderWay(wait);
  return key !== undefined && !before[keys.indexOf(key)]?.ends;
}

async function ownLink(world: World, { link }: Letter<States>, address: Address, states: States): Promise<string> {
  if (!link) return "";
  const about = link.about?.(states);
  const subject = about ? `${address.subject}#${about}` : address.subject;
  const token = await makeLink(world, { purpose: link.purpose, subject, until: plusDays(world.now, link.days) });
  return `${env("SITE")}/${address.language}/${link.page}?t=${token}`;
}

const everyLetter = { purpose: "letters", page: "letters" } as const;

async function preferencesLink(world: World, { subject, language, choices = everyLetter }: Address): Promise<string> {
  const { purpose, page } = choices;
  const token = await makeLink(world, { purpose, subject, until: plusDays(world.now, PREFERENCES_DAYS) });
  return `${env("SITE")}/${language}/${page}?t=${token}`;
}

/** Refused for good: aside, with an alarm, until somebody has mended the cause and puts it back. */
async function putAside(message: Message, key: string, { message: reason }: LetterRefused) {
  await sendMessages(env("REFUSED_LETTERS"), [{ body: message }]);
  log.error("letter refused", {
    letter: message.letter,
    key,
    reason,
    event: message.event.id,
    request: message.event.request,
  });
}

let quota: (Quota & { until: number }) | undefined;
let lastSentAt = 0;

/** One sender has the bulk lane at a time: it alone holds the account's pace and watches the quota of the day. */
async function keepPace() {
  if (!quota || quota.until < Date.now()) quota = { ...(await sendQuota()), until: Date.now() + 60_000 };
  if (quota.left-- <= 0) throw new QuotaUsedUp("none left");
  await new Promise((resolve) =>
    setTimeout(resolve, paceMs({ rate: quota?.rate ?? 1, lastSentAt, nowMs: Date.now() })),
  );
  lastSentAt = Date.now();
}
