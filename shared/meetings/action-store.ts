import type { ActionId, Body, MeetingId } from "../../events/define.ts";
import type { Key, Write } from "../aws/table.ts";
import { bodies } from "../tables/seat-rules.ts";
import type { Instant } from "../time.ts";
import type { World } from "../world.ts";
import { actionAt, byDue, closedAt, isOpen } from "./action-rules.ts";
import { ActionState } from "./states.ts";

type Records = Pick<World, "record">;

const actionKey = (id: ActionId): Key => ({ pk: id, sk: "action" });
/** A body's lists: what is open by its date, what is closed by when it was. */
function listKey(body: Body, action: ActionState): Key {
  const closed = closedAt(action);
  const place = closed ? `closed#${closed}` : `open#${action.due}`;
  return { pk: `actions#${body}`, sk: `${place}#${action.id}` };
}
const ofMeetingKey = (meeting: MeetingId, id: ActionId): Key => ({ pk: meeting, sk: `action#${id}` });

export async function findAction({ record }: Records, id: ActionId): Promise<ActionState | undefined> {
  const item = await record.get(actionKey(id));
  return item && ActionState.parse(item);
}

/** Those that are there, in the order of the ids. */
async function findActions({ record }: Records, ids: readonly ActionId[]): Promise<ActionState[]> {
  const found: ActionState[] = [];
  for (let i = 0; i < ids.length; i += 100) {
    const items = await record.getAll(ids.slice(i, i + 100).map(actionKey));
    found.push(...items.flatMap((item) => (item ? [ActionState.parse(item)] : [])));
  }
  return found;
}

const idIn = (sk: string) => sk.slice(sk.lastIndexOf("#") + 1) as ActionId;

async function idsOf({ record }: Records, ask: { pk: string; prefix?: string; between?: [string, string] }) {
  const ids: ActionId[] = [];
  for (let after: Record<string, unknown> | undefined, more = true; more; more = Boolean(after)) {
    const page = await record.query({ ...ask, after });
    ids.push(...page.items.map(({ sk }) => idIn(sk)));
    after = page.last;
  }
  return ids;
}

/** What is open now, and what was closed since an instant. */
export async function openSince(
  world: Records,
  { of = bodies, since }: { of?: readonly Body[]; since: Instant },
): Promise<ActionState[]> {
  const ids = await Promise.all(
    of.flatMap((body) => [
      idsOf(world, { pk: `actions#${body}`, prefix: "open#" }),
      idsOf(world, { pk: `actions#${body}`, between: [`closed#${since}~`, "closed#~"] }),
    ]),
  );
  return findActions(world, [...new Set(ids.flat())]);
}

/** What is open and due by a date: a short list of each body, and nothing that was closed. */
export async function actionsDueBy(world: Records, date: string): Promise<ActionState[]> {
  const ids = bodies.map((body) => idsOf(world, { pk: `actions#${body}`, between: ["open#", `open#${date}~`] }));
  return findActions(world, [...new Set((await Promise.all(ids)).flat())]);
}

/** What was open at an instant, by date and so overdue first. */
export async function openActions(
  world: Records,
  { of = bodies, at }: { of?: readonly Body[]; at: Instant },
): Promise<ActionState[]> {
  const actions = await openSince(world, { of, since: at });
  return actions
    .flatMap((action) => actionAt(action, at) ?? [])
    .filter(isOpen)
    .toSorted(byDue);
}

/** One page of what was closed by an instant, the newest first; `after` is the last place already seen. */
export async function closedActions(
  world: Records,
  { of = bodies, at, limit, after }: { of?: readonly Body[]; at: Instant; limit: number; after?: string | undefined },
) {
  const pages = await Promise.all(
    of.map((body) =>
      world.record.query({
        pk: `actions#${body}`,
        between: ["closed#", `closed#${at}~`],
        limit: limit + 1,
        descending: true,
        ...(after && { after: { pk: `actions#${body}`, sk: after } }),
      }),
    ),
  );
  const places = [...new Set(pages.flatMap(({ items }) => items.map(({ sk }) => sk)))].toSorted().toReversed();
  const shown = places.slice(0, limit);
  const actions = await findActions(world, shown.map(idIn));
  return { actions, last: places.length > limit ? shown.at(-1) : undefined };
}

/** The actions that come from a meeting, in the order in which they were opened. */
export const actionsFrom = async (world: Records, meeting: MeetingId): Promise<ActionState[]> =>
  findActions(world, await idsOf(world, { pk: meeting, prefix: "action#" }));

/** The action, and its places in the lists of its bodies and of its meeting. */
export function actionWrites(world: World, before: ActionState | undefined, after: ActionState): Write[] {
  const table = world.record;
  const moves = after.bodies.flatMap((body): Write[] => {
    const [was, is] = [before && listKey(body, before), listKey(body, after)];
    if (was?.sk === is.sk) return [];
    return [...(was ? [{ table, key: was }] : []), { table, key: is, item: {} }];
  });
  return [
    { table, key: actionKey(after.id), version: before?.version ?? 0, item: after },
    ...moves,
    ...(after.meeting && !before ? [{ table, key: ofMeetingKey(after.meeting, after.id), item: {} }] : []),
  ];
}
