import type { ActionId, MeetingId, PersonId } from "../../events/define.ts";
import { holdersOf } from "../tables/holders.ts";
import { seatedBody } from "../tables/seat-rules.ts";
import type { World } from "../world.ts";
import { ownersOf } from "./action-reads.ts";
import { daysLeft } from "./action-rules.ts";
import { findAction } from "./action-store.ts";
import type { AfterStates } from "./after-templates.ts";
import { holdersOfMeeting } from "./concern.ts";
import { isAhead } from "./rules.ts";
import type { MeetingState } from "./states.ts";
import { findMeeting } from "./store.ts";

type Reader = PersonId | "secretariat";

/** Who should write a meeting's minutes: its tables' coordinators and representatives; for the Liaison Table and the dialogue its representatives and the secretariat. */
export async function minutesWriters(world: World, id: MeetingId): Promise<Reader[]> {
  const meeting = await findMeeting(world, id);
  const at = world.now;
  const found = await Promise.all(
    (meeting?.of ?? [])
      .map(seatedBody)
      .map(
        async (body): Promise<Reader[]> =>
          body === "liaison"
            ? [...(await holdersOf(world, body, { at, role: "representative" })), "secretariat"]
            : holdersOf(world, body, { at }),
      ),
  );
  return found.flat();
}

/** Whether the reader is still to write a meeting's minutes, which nobody has drafted. */
export async function owesMinutes(world: World, { id, at, status }: MeetingState, to: string): Promise<boolean> {
  if (at > world.now || !(isAhead({ status }) || status === "held")) return false;
  return (await minutesWriters(world, id)).some((one) => one === to);
}

/** Who hears that the Liaison Table's or the dialogue's minutes are approved; nobody where they are a table's. */
export async function liaisonReaders(world: World, id: MeetingId): Promise<Reader[]> {
  const meeting = await findMeeting(world, id);
  if (meeting?.of.includes("dialogue")) return [...(await holdersOfMeeting(world, meeting)), "secretariat"];
  if (!meeting?.of.includes("liaison")) return [];
  return [...(await holdersOf(world, "liaison", { at: world.now })), "secretariat"];
}

/** Who answers for an action now. */
export async function actionOwners(world: World, id: ActionId): Promise<PersonId[]> {
  const action = await findAction(world, id);
  return action ? ownersOf(world, action, world.now) : [];
}

/** What the events of an action name, as it is now for the reader. */
export async function afterStates(world: World, data: object, to: string): Promise<Omit<AfterStates, "invited">> {
  const action = "action" in data ? await findAction(world, data.action as ActionId) : undefined;
  if (!action) return {};
  const owners: string[] = await ownersOf(world, action, world.now);
  return { action, daysLeft: daysLeft(action, world.now), owes: owners.includes(to) };
}
