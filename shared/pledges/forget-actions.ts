import type { MemberId, PledgeId } from "../../events/define.ts";
import type { DialogueEvent, EventType } from "../../events/index.ts";
import { recordAll, retryOnConflict, type World } from "../world.ts";
import { withdrawPledge } from "./rules.ts";
import { findPledge, pledgesOf, pledgeWrites } from "./store.ts";

/** A member whose last person is gone. */
export const forgettingEvents = ["members.member-suspended.v1"] as const satisfies EventType[];

/**
 * What an individual never published goes with them; an organization's drafts are its own, whoever comes to serve it next.
 * Repeated, it finds nothing left.
 */
export async function forgetDrafts(world: World, { data }: DialogueEvent): Promise<void> {
  const { member } = data as { member?: MemberId };
  if (!member?.startsWith("mbr_")) return;
  for (const { id, published } of await pledgesOf(world, member)) if (!published) await forget(world, id);
}

const forget = (world: World, id: PledgeId) =>
  retryOnConflict(async () => {
    const before = await findPledge(world, id);
    if (!before || before.published) return;
    const { events } = withdrawPledge(before);
    await recordAll({ ...world, by: "mechanism" }, pledgeWrites(world, before, undefined), ...events);
  });
