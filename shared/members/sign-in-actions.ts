import type { PersonId, SubscriptionId } from "../../events/define.ts";
import type { DialogueEvent, EventType } from "../../events/index.ts";
import { putObject } from "../aws/bucket.ts";
import { createSignIn, deleteSignIn } from "../aws/sign-in.ts";
import type { World } from "../world.ts";
import { findPersonLink } from "./member-store.ts";
import { findPerson } from "./store.ts";

/** After which facts a person's sign-in may differ from what it should be, or an id is kept for the day of a restore. */
export const signInEvents = [
  "members.member-approved.v1",
  "members.person-joined.v1",
  "members.address-changed.v1",
  "members.person-removed.v1",
  "members.person-erased.v1",
  "members.focal-point-joined.v1",
  "members.focal-point-removed.v1",
  "members.imported-confirmed.v1",
  "members.subscription-ended.v1",
] as const satisfies EventType[];

/**
 * Makes the person's sign-in what it should be now, whichever fact brought it here: there with today's address while
 * they serve a member or an office and consent to it, gone otherwise. The ids of the erased, and of subscriptions that
 * ended, are kept apart, so that a restore can erase them again.
 */
export async function keepSignIn(world: World, event: DialogueEvent): Promise<void> {
  const { person: id, subscription } = event.data as { person?: PersonId; subscription?: SubscriptionId };
  if (event.type === "members.subscription-ended.v1") await keepApart(subscription);
  if (!id) return;
  const [person, link] = await Promise.all([findPerson(world, id), findPersonLink(world, id)]);
  const serves = link?.member ?? link?.agency ?? link?.country;
  if (person?.consent && serves) await createSignIn(id, person.email);
  else await deleteSignIn(id);
  if (event.type === "members.person-erased.v1") await keepApart(id);
}

const keepApart = (id = "") => putObject(process.env["ERASED"] ?? "", id, "");
