import { policies } from "../policies.ts";
import { forAll, recordAll, retryOnConflict, type World } from "../world.ts";
import { tableBodies } from "./seat-rules.ts";
import { bodyWrite, findBody, seatsOf } from "./seat-store.ts";
import { tellVacancies } from "./watch-rules.ts";

/** Looks at every table for seats that have been empty for so many days; what was told is kept, so that nothing is twice. */
export async function watchSeats(world: World): Promise<void> {
  const watch = (body: (typeof tableBodies)[number]) =>
    retryOnConflict(async () => {
      const [before, seats] = await Promise.all([findBody(world, body), seatsOf(world, body)]);
      const { state, events } = tellVacancies(before, { body, seats, now: world.now, policies });
      const news = events.length > 0 || JSON.stringify(state) !== JSON.stringify(before);
      if (news) await recordAll(world, [bodyWrite(world, body, state)], ...events);
    });
  await forAll(tableBodies, watch, tableBodies.length);
}
