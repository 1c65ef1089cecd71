import type { MeetingId } from "../../events/define.ts";
import { listActions } from "../meetings/action-reads.ts";
import { findMeeting } from "../meetings/store.ts";
import type { Instant } from "../time.ts";
import type { World } from "../world.ts";
import type { LiaisonAction } from "./shapes.ts";

type Records = Pick<World, "record">;
type Action = Awaited<ReturnType<typeof listActions>>["items"][number];

const placeOf = ({ due, id }: Pick<Action, "due" | "id">) => `${due}#${id}`;

/** C12: "the definition of strategic actions": what is open at an instant, overdue first, of which page by page. */
export async function listLiaisonActions(
  world: Records,
  asked: { at: Instant; limit: number; after: string | undefined },
): Promise<{ items: LiaisonAction[]; last: string | undefined }> {
  const lists = await Promise.all([
    listActions(world, { ...asked, strategic: true }),
    listActions(world, { ...asked, body: "liaison" }),
  ]);
  const all = new Map(lists.flatMap(({ items }) => items.map((action) => [placeOf(action), action])));
  const inOrder = [...all].toSorted(([a], [b]) => Number(a > b) - Number(a < b));
  const shown = inOrder.slice(0, asked.limit);
  const more = inOrder.length > shown.length || lists.some(({ last }) => last);
  const origins = await originsOf(
    world,
    shown.map(([, action]) => action),
    asked.at,
  );
  return {
    items: shown.map(([, action]) => ({ ...action, from: origins(action) })),
    last: more ? shown.at(-1)?.[0] : undefined,
  };
}

/** Where actions came from, as everybody may know it: a decision's text once the minutes are approved. */
async function originsOf(world: Records, actions: Action[], at: Instant) {
  const ids = [...new Set(actions.flatMap(({ meeting }) => meeting ?? []))];
  const found = await Promise.all(ids.map((id) => findMeeting(world, id)));
  const meetings = new Map<MeetingId, (typeof found)[number]>(ids.map((id, i) => [id, found[i]]));
  return ({ meeting: id, decision }: Action): LiaisonAction["from"] => {
    const meeting = id && meetings.get(id);
    if (!meeting) return null;
    const approved = meeting.record?.approvedAt && meeting.record.approvedAt <= at;
    const taken = meeting.decisions.find(({ number }) => number === decision);
    return {
      meeting: meeting.id,
      title: meeting.title,
      on: meeting.start.slice(0, 10),
      decision: decision ?? null,
      text: (approved && taken?.text) || null,
    };
  };
}
