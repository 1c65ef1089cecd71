import { gzipSync } from "node:zlib";
import { asked, REG, requested } from "../support/registrations.ts";
import type { Ground, Worker } from "./ground.ts";
import { type Answer, callsOf, inTurns, ms, once, type Row, request, times } from "./measure.ts";

/** A registration against the bare SDK call that writes the same, and what it costs DynamoDB. */
export async function registration(ground: Ground): Promise<Row[]> {
  const [ours, bare] = [ground.worker("members/api"), ground.worker("bare")];
  const event = request("POST", "/v1/registrations", { body: asked });
  await once(ours, event, 202);
  await ground.control({});
  const calls = await callsOf(ground, () => once(ours, event, 202));
  await ground.control({});
  await once(ours, event, 202);
  const account = await ground.control({});
  const { ratio, own, other } = await inTurns([ours, bare], () => [[event], [calls]], { repeat: 200, warm: 8 });
  await Promise.all([ours.kill(), bare.kill()]);
  const made = Object.values(account.calls).reduce((sum, n) => sum + n, 0);
  const bytes = Buffer.byteLength(JSON.stringify(asked));
  return [
    {
      figure: "warm CPU of a registration / bare SDK call doing the same write",
      value: times(ratio),
      bar: "≤ 1.15 ×",
      holds: ratio <= 1.15,
      note: `bare ${ms(other)}, ours ${ms(other + own)}, its log line included; median of 21 batches of 200 in turns`,
      numbers: { ratio, bare: other },
    },
    {
      figure: "DynamoDB calls and write units of a registration",
      value: `${made} call, ${account.write} unit`,
      bar: "1, 1 per started KB",
      holds: made === 1 && account.write <= Math.ceil(bytes / 1024) && account.read === 0,
      note: `a body of ${bytes} bytes; ${account.read} read units; a process's first request also reads one secret`,
      numbers: { calls: made, units: account.write },
    },
    {
      figure: "own CPU of a warm registration",
      value: ms(own),
      bar: "≤ 1.2 ms",
      holds: own <= 1.2,
      note: "less the bare SDK call",
      numbers: { own },
    },
  ];
}

/** A confirmation letter, from its message to its mark, less the SDK calls that it makes. */
export async function letter(ground: Ground): Promise<Row> {
  const lane = "http://queues/prompt";
  const [ours, bare] = [ground.worker("letters/send", { PROMPT_LANE: lane }), ground.worker("bare")];
  const item = { ...requested, requestedAt: new Date().toISOString() };
  await ground.control({ put: { table: "people", item: { ...item, pk: REG, sk: "registration" } } });
  let n = 0;
  const message = () => {
    const id = `01M1${String(n++).padStart(22, "0")}`;
    const data = { registration: REG };
    const event = { id, type: "members.confirmation-asked.v1", at: new Date().toISOString(), aggregate: REG };
    const body = JSON.stringify({
      event: { ...event, by: "mechanism", request: "bench", data },
      letter: "confirmation",
      to: REG,
    });
    const record = { messageId: id, receiptHandle: id, body, eventSourceARN: lane };
    return { Records: [{ ...record, attributes: { ApproximateReceiveCount: "1" } }] };
  };
  await ours.order({ events: [message()] });
  await ground.control({});
  const calls = await callsOf(ground, () => ours.order({ events: [message()] }));
  const batch = () => Array.from({ length: 50 }, message);
  const { own, other } = await inTurns([ours, bare], () => [batch(), Array.from({ length: 50 }, () => calls)], {
    rounds: 15,
    warm: 6,
  });
  await Promise.all([ours.kill(), bare.kill()]);
  return {
    figure: "own CPU of a letter",
    value: ms(own),
    bar: "≤ 3 ms",
    holds: own <= 3,
    note: `a confirmation letter, less its ${calls.length} bare SDK calls of together ${ms(other)}`,
    numbers: { own, calls: calls.length },
  };
}

/** A page of the list with ten thousand members behind it, HTML and JSON, the SDK's share told apart. */
export async function listPages(ground: Ground, tables: Record<string, string>): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [what, entry, url] of [
    ["JSON", "members/api", "/v1/members?limit=20"],
    ["HTML", "members/pages", "/es/members"],
  ] as const) {
    const [ours, bare] = [ground.worker(entry, tables), ground.worker("bare")];
    const event = request("GET", url);
    await once(ours, event, 200);
    const calls = await callsOf(ground, () => once(ours, event, 200));
    const { own, ours: whole } = await inTurns([ours, bare], () => [[event], [calls]], {
      repeat: 40,
      rounds: 11,
      warm: 6,
    });
    await Promise.all([ours.kill(), bare.kill()]);
    rows.push({
      figure: `own CPU of a list page (${what}) with 10,000 records behind it`,
      value: ms(own),
      bar: "≤ 15 ms",
      holds: whole <= 15,
      note: `${ms(whole)} with its ${calls.length} SDK calls, which hold the bar too`,
      numbers: { own, whole },
    });
  }
  return rows;
}

/** The feed of all meetings from 90 days back to 400 ahead, with ten thousand meetings behind it. */
export async function calendarFeed(ground: Ground): Promise<Row> {
  const tables = { RECORD: "record-meetings" };
  await ground.control({ fillMeetings: { record: tables.RECORD, meetings: 10_000 } });
  const [ours, bare] = [ground.worker("meetings/calendars", tables), ground.worker("bare")];
  const event = request("GET", "/v1/calendar.ics");
  const { body } = await once(ours, event, 200);
  const calls = await callsOf(ground, () => once(ours, event, 200));
  const { own, ours: whole } = await inTurns([ours, bare], () => [[event], [calls]], { repeat: 4, rounds: 7, warm: 3 });
  await Promise.all([ours.kill(), bare.kill()]);
  const entries = body.split("BEGIN:VEVENT").length - 1;
  return {
    figure: "own CPU of a calendar feed with 10,000 records behind it",
    value: ms(own),
    bar: "≤ 200 ms",
    holds: own <= 200,
    note: `${entries} entries in its window, ${Math.round(body.length / 1000)} KB; ${ms(whole)} with its ${calls.length} SDK calls`,
    numbers: { own, whole, entries },
  };
}

/** The page to join with everything that a browser asks for to show it, uncompressed, in its largest language. */
export async function pageToJoin(ground: Ground): Promise<Row> {
  const [pages, site] = [ground.worker("members/pages"), ground.worker("site/pages")];
  const measured = [];
  for (const language of ["es", "en", "pt", "fr"]) {
    const page = await once(pages, request("GET", `/${language}/join`), 200);
    const loads = loadedBy(page.body);
    const rest = await Promise.all(loads.map((url) => load(site, url)));
    const bodies = [page, ...rest].map(({ body }) => Buffer.from(body));
    const bytes = bodies.reduce((sum, body) => sum + body.length, 0);
    const packed = bodies.reduce((sum, body) => sum + gzipSync(body).length, 0);
    measured.push({ language, bytes, packed, requests: bodies.length });
  }
  await Promise.all([pages.kill(), site.kill()]);
  const [largest = { language: "", bytes: 0, packed: 0, requests: 0 }] = measured.toSorted((a, b) => b.bytes - a.bytes);
  return {
    figure: "page to join, everything it loads",
    value: `${(largest.bytes / 1024).toFixed(1)} KB, ${largest.requests} requests`,
    bar: "≤ 15 KB, ≤ 3",
    holds: largest.bytes <= 15 * 1024 && largest.requests <= 3,
    note: `/${largest.language}/join, the largest of four; ${(largest.packed / 1024).toFixed(1)} KB compressed`,
    numbers: { bytes: largest.bytes, requests: largest.requests },
  };
}

const load = (site: Worker, url: string): Promise<Answer> => once(site, request("GET", url), 200);

/** What a browser fetches on its own: style sheets, icons, scripts, images, frames. Data URLs are in the page already. */
function loadedBy(html: string): string[] {
  const tags = html.match(/<(?:link|script|img|iframe|source|video|audio|object|embed)\b[^>]*>/g) ?? [];
  return tags.flatMap((tag) => {
    if (tag.startsWith("<link") && !/rel="?[^">]*(stylesheet|icon|preload)/.test(tag)) return [];
    const [, url = ""] = /(?:href|src|data)="?([^"\s>]+)/.exec(tag) ?? [];
    return url && !url.startsWith("data:") ? [url] : [];
  });
}
