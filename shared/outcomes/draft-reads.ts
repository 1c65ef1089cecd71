import type { Attributes } from "../aws/table.ts";
import type { Caller } from "../web/caller.ts";
import type { World } from "../world.ts";
import { mayApprove } from "./actions.ts";
import { waitingDrafts } from "./store.ts";

/** Drafts that wait: all of them for who may approve, one's own for the others. */
export async function listDrafts(
  world: World,
  caller: Caller,
  asked: { limit: number; after?: Attributes | undefined },
) {
  const { drafts, last } = await waitingDrafts(world, asked);
  return { drafts: drafts.filter(({ by }) => by === world.by || mayApprove(caller)), last };
}
