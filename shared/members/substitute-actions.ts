import { readLink } from "../links.ts";
import { policies } from "../policies.ts";
import { epochSeconds, plusDays } from "../time.ts";
import { newId, recordAll, type World } from "../world.ts";
import type { SubstituteState } from "./states.ts";
import { cardWrite } from "./store.ts";

/** Somebody who sits in for another once: a name, a card that says it where they sit, and nothing else. */
export async function nameSubstitute(world: World, name: string) {
  const id = newId(world, "per");
  const until = plusDays(world.now, policies.keptDays);
  await recordAll(
    world,
    [
      {
        table: world.people,
        key: { pk: id, sk: "substitute" },
        item: { id, name, at: world.now, until } satisfies SubstituteState,
        expires: epochSeconds(until),
      },
      cardWrite(world, id, { name, audience: "bodies", until }),
    ],
    { type: "members.substitute-named.v1", aggregate: id, data: { person: id } },
  );
  return { id };
}

/** By whoever bears the link of an invitation to a meeting. @throws Refusal link-gone */
export async function nameSubstituteByLetter(world: World, token: string, name: string) {
  await readLink(world, token, "rsvp");
  return nameSubstitute(world, name);
}
