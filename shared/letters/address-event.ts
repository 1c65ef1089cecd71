import * as z from "zod";
import { DialogueEvent } from "../../events/index.ts";
import { log } from "../aws/log.ts";
import { sendMessages } from "../aws/queue.ts";
import { laterOf } from "../time.ts";
import { openWorld } from "../world.ts";
import { audiencesOf, type Correspondence, type Lane } from "./audience.ts";
import { tooOld } from "./rules.ts";
import { letterKey } from "./store.ts";

/** An event as the bus hands it on, or as this function hands on to itself where the next page of an audience begins. */
const Message = z.object({
  detail: DialogueEvent,
  from: z.object({ letter: z.string(), at: z.object({ shard: z.int(), after: z.string().optional() }) }).optional(),
});

const lanes: Record<Lane, string> = { prompt: process.env["PROMPT_LANE"] ?? "", bulk: process.env["BULK_LANE"] ?? "" };
const own = process.env["ADDRESS_QUEUE"] ?? "";

/** Puts the letters of one event on their lanes, a page of readers at a time. Repeated, it puts the same ones. */
export async function addressEvent(map: Correspondence, body: string): Promise<void> {
  const { detail: event, from } = Message.parse(JSON.parse(body));
  const now = laterOf(event.at, new Date().toISOString());
  const world = openWorld({ now, by: "mechanism", request: event.request });
  const audiences = tooOld(event.at, now) ? [] : audiencesOf(map, event);
  let readers = 0;
  for (const { letter, lane, page } of audiences.filter((audience) => !from || audience.letter === from.letter)) {
    const { to, next } = await page(world, from?.at as Parameters<typeof page>[1]);
    readers += to.length;
    await sendMessages(
      lanes[lane],
      to.map((reader) => ({
        body: { event, letter, to: reader },
        ...(lane === "bulk" && { fifo: { group: "bulk", id: letterKey({ event: event.id, letter, to: reader }) } }),
      })),
    );
    if (next) await sendMessages(own, [{ body: { detail: event, from: { letter, at: next } } }]);
  }
  log.info("addressed", { event: event.id, type: event.type, readers, request: event.request });
}
