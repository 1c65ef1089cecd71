import type { PersonId } from "../../events/define.ts";
import type { DialogueEvent, EventType } from "../../events/index.ts";
import { putObject } from "../aws/bucket.ts";
import { createSignIn, deleteSignIn } from "../aws/sign-in.ts";
import type { World } from "../world.ts";
import { findPerson } from "./store.ts";

/** After which facts a person's sign-in may differ from what it should be. */
export const signInEvents = [
  "members.member-approved.v1",
  "members.person-joined.v1",
  "members.address-changed.v1",
  "members.person-removed.v1",
  "members.person-erased.v1",
] as const satisfies EventType[];

/**
 * Makes the person's sign-in what it should be now, whichever fact brought it here: there with today's address while
 * they serve a member, gone otherwise. The ids of the erased are kept apart, so that a restore can erase them again.
 */
export async function keepSignIn(world: World, event: DialogueEvent): Promise<void> {
  const { person: id } = event.data as { person?: PersonId };
  if (!id) return;
  const person = await findPerson(world, id);
  if (person?.member) await createSignIn(id, person.email);
  else await deleteSignIn(id);
  if (event.type === "members.person-erased.v1") await putObject(process.env["ERASED"] ?? "", id, "");
}
