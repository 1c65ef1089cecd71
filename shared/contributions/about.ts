import type { PersonId } from "../../events/define.ts";
import type { World } from "../world.ts";
import { allOwnContributions } from "./author-store.ts";
import { findReviewer } from "./reviewer-store.ts";
import { findContribution } from "./store.ts";

function unsigned<T extends { by: PersonId }>(deed: T): Omit<T, "by"> {
  const { by: _, ...rest } = deed;
  return rest;
}

/**
 * What the room keeps about a person, for the person to take along: what they wrote, and what waits for their review. Who
 * reviewed, published or retired it stays unnamed.
 */
export async function aboutPerson(world: World, person: PersonId) {
  const contributions: object[] = [];
  for (const id of await allOwnContributions(world, person)) {
    const state = await findContribution(world, id);
    if (!state) continue;
    const { version: _, reviewer: __, declined: ___, reviews, published, corrected, retired, ...own } = state;
    contributions.push({
      ...own,
      reviews: reviews.map(unsigned),
      corrected: corrected.map(unsigned),
      ...(published && { published: unsigned(published) }),
      ...(retired && { retired: unsigned(retired) }),
    });
  }
  const { open, asked } = await findReviewer(world, person);
  return { contributions, reviews: { open, asked } };
}
