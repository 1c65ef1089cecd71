import type { MessageId, PersonId } from "../../events/define.ts";
import { focalPointsOf } from "../members/focal-store.ts";
import { holdersOf } from "../tables/holders.ts";
import type { World } from "../world.ts";
import { askedOf, asOffice } from "./message-rules.ts";
import { findMessage } from "./message-store.ts";
import type { Counterpart } from "./states.ts";

const focalPoints = async (world: World, of: readonly Counterpart[]): Promise<PersonId[]> =>
  (await Promise.all(of.map((one) => focalPointsOf(world, asOffice(one))))).flat();

/** Who acts now for those whom a message is to. */
export async function messageAddressees(world: World, id: MessageId): Promise<PersonId[]> {
  const message = await findMessage(world, id);
  return message ? focalPoints(world, message.to) : [];
}

/** Who acts now for those who are to answer. */
export async function messageAsked(world: World, id: MessageId): Promise<PersonId[]> {
  const message = await findMessage(world, id);
  return message ? focalPoints(world, askedOf(message)) : [];
}

/** Who sits in the body that a message is from, and the secretariat. */
export async function messageSenders(world: World, id: MessageId): Promise<(PersonId | "secretariat")[]> {
  const message = await findMessage(world, id);
  return [...(message ? await holdersOf(world, message.from, { at: world.now }) : []), "secretariat"];
}
