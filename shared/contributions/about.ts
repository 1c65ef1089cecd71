import type { PersonId } from "../../events/define.ts";
import type { World } from "../world.ts";
import { allOwnContributions } from "./author-store.ts";
import { findReviewer } from "./reviewer-store.ts";
import { findContribution } from "./store.ts";

/** What the room keeps about a person, for the person to take along: what they wrote, and what waits for their review. */
export async function aboutPerson(world: World, person: PersonId) {
  const contributions: object[] = [];
  for (const id of await allOwnContributions(world, person)) {
    const state = await findContribution(world, id);
    if (!state) continue;
    const { version: _, reviewer: __, declined: ___, reviews, ...own } = state;
    contributions.push({ ...own, reviews: reviews.map(({ by: ____, ...review }) => review) });
  }
  const { open, asked } = await findReviewer(world, person);
  return { contributions, reviews: { open, asked } };
}
