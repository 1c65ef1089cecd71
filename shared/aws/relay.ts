import type { DialogueEvent } from "../../events/index.ts";
import { putEvents } from "./bus.ts";
import { log } from "./log.ts";
import { sendMessages } from "./queue.ts";

const BATCH = 10;
const TRIES = 4;

/**
 * Carries a table's events to the bus, in order, ten a call. What may pass is tried again here and then thrown, so that
 * the batch comes again; what the bus refuses for good goes whole into dead letters.
 */
export async function relay(events: DialogueEvent[]): Promise<void> {
  for (let i = 0; i < events.length; i += BATCH) await carry(events.slice(i, i + BATCH));
  const oldest = events[0];
  if (oldest) log.info("relayed", { events: events.length, lagMs: Date.now() - Date.parse(oldest.at) });
}

async function carry(events: DialogueEvent[]): Promise<void> {
  let left = events;
  for (let attempt = 1; left.length; attempt++) {
    const refused = await putEvents(left);
    const forGood = refused.filter((one) => one.forGood).map(({ event }) => event);
    if (forGood.length)
      await sendMessages(
        process.env["REFUSED_EVENTS"] ?? "",
        forGood.map((body) => ({ body })),
      );
    left = refused.filter((one) => !one.forGood).map(({ event }) => event);
    if (left.length && attempt === TRIES) throw new Error(`${left.length} events not taken by the bus`);
    if (left.length) await new Promise((resolve) => setTimeout(resolve, 100 * 2 ** attempt));
  }
}
