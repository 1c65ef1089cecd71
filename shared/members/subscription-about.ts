import type { PersonId } from "../../events/define.ts";
import type { World } from "../world.ts";
import { ownSubscriptions } from "./subscription-store.ts";

/** What the room keeps about a person's subscriptions, for the person to take along. */
export async function aboutSubscriptions(world: World, person: PersonId) {
  return { subscriptions: (await ownSubscriptions(world, person)).states };
}
