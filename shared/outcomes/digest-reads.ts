import type { Instant } from "../time.ts";
import type { World } from "../world.ts";
import type { Window } from "./digest-rules.ts";
import type { ListedState } from "./states.ts";
import { listed } from "./store.ts";

const PAGE = 200;

/** All that was published in a window and still is, oldest first; a page of the list at a time. */
export async function publishedIn(world: Pick<World, "record">, { after, until }: Window): Promise<ListedState[]> {
  const found: ListedState[] = [];
  let last: string | undefined;
  do {
    const page = await listed(world, {
      ...{ list: "all" as const, from: after, to: until, limit: PAGE, ascending: true },
      ...(last && { after: last }),
    });
    found.push(...page.outcomes);
    last = page.last;
  } while (last);
  return found.filter(({ publishedAt }) => publishedAt < until);
}

/** What was published up to an instant, read once for all who ask: as far back as the first to ask needs, and then further. */
export function archiveUntil(world: Pick<World, "record">, until: Instant) {
  let known: { from: Instant; outcomes: Promise<ListedState[]> } = { from: until, outcomes: Promise.resolve([]) };
  return function since(after: Instant): Promise<ListedState[]> {
    if (after < known.from) {
      const before = known;
      const earlier = publishedIn(world, { after, until: before.from });
      const outcomes = Promise.all([earlier, before.outcomes]).then((parts) => parts.flat());
      known = { from: after, outcomes };
      // What could not be read is asked again by the next.
      outcomes.catch(() => {
        known = before;
      });
    }
    return known.outcomes;
  };
}
