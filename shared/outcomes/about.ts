import type { PersonId } from "../../events/define.ts";
import type { World } from "../world.ts";
import { deedsOf, findDraft } from "./store.ts";

/** What the room keeps about a person, for the person to take along: what they drafted, approved, corrected and retracted. */
export async function aboutPerson(world: World, person: PersonId) {
  const outcomes: object[] = [];
  for (const { id, deed, at } of await deedsOf(world, person)) {
    const draft = deed === "drafted" ? await findDraft(world, id) : undefined;
    const { version: _, by: __, ...written } = draft ?? {};
    outcomes.push({ outcome: id, did: deed, at, ...(draft && { draft: written }) });
  }
  return { outcomes };
}
