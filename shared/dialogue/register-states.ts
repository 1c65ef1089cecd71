import type { AgencyCode, MessageId, PersonId } from "../../events/define.ts";
import { focalPointsOf, officeIn } from "../members/focal-store.ts";
import { findPersonLink } from "../members/member-store.ts";
import { holdersOf } from "../tables/holders.ts";
import type { World } from "../world.ts";
import { askedOf, asOffice, daysLeft, isAddressee, sameOffice } from "./message-rules.ts";
import { awaitingMessages, findMessage } from "./message-store.ts";
import type { RegisterStates } from "./register-templates.ts";
import { Counterpart } from "./states.ts";

interface Data {
  message?: MessageId;
  person?: PersonId;
  agency?: AgencyCode;
  country?: string;
}

/** What the events of messages name, as it is now for the reader. */
export async function registerStates(world: World, data: object, to: string): Promise<RegisterStates> {
  const { message: id, person, agency, country } = data as Data;
  if (id) return ofMessage(world, id, to);
  const office = person === to ? officeIn({ agency, country }) : undefined;
  return office ? { waiting: await waitingFor(world, Counterpart.parse(office)) } : {};
}

async function ofMessage(world: World, id: MessageId, to: string): Promise<RegisterStates> {
  const message = await findMessage(world, id);
  if (!message) return {};
  const [link, holders, focal] = await Promise.all([
    to.startsWith("per_") ? findPersonLink(world, to as PersonId) : undefined,
    holdersOf(world, message.from, { at: world.now }),
    Promise.all(message.to.map((one) => focalPointsOf(world, asOffice(one)))),
  ]);
  const office = link && officeIn(link);
  const own = office && Counterpart.parse(office);
  return {
    message,
    addressee: Boolean(own && isAddressee(message, own)),
    mayClose: Boolean(own && askedOf(message).some((one) => sameOffice(one, own))),
    sender: to === "secretariat" || holders.some((one) => one === to),
    ...(message.deadline && { messageDaysLeft: daysLeft(message.deadline, world.now) }),
    unreached: message.to.filter((_, i) => !focal[i]?.length),
  };
}

async function waitingFor(world: World, office: Counterpart): Promise<RegisterStates["waiting"]> {
  const awaiting = await awaitingMessages(world);
  const count = awaiting.filter((message) => askedOf(message).some((one) => sameOffice(one, office))).length;
  return { to: "agency" in office ? office.agency : office.country, count };
}
