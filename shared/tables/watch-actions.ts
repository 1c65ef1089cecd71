import { policies } from "../policies.ts";
import { forAll, recordAll, retryOnConflict, type World } from "../world.ts";
import { tableBodies } from "./seat-rules.ts";
import { bodyWrite, findBodies, findBody, seatsOf } from "./seat-store.ts";
import type { BodyState, SeatState } from "./states.ts";
import { tellVacancies } from "./watch-rules.ts";

type TableBody = (typeof tableBodies)[number];

/** Looks at every table for seats that have been empty for so many days; what was told is kept, so that nothing is twice. */
export async function watchSeats(world: World): Promise<void> {
  const [states, ...seats] = await Promise.all([
    findBodies(world, tableBodies),
    ...tableBodies.map((body) => seatsOf(world, body)),
  ]);
  const news = tableBodies.filter((body, i) => newsOf(world, body, states[i] as BodyState, seats[i] ?? []));
  await forAll(news, (body) => tell(world, body));
}

/** What changes by what there is to tell; undefined where nothing does. */
function newsOf({ now }: World, body: TableBody, before: BodyState, seats: SeatState[]) {
  const told = tellVacancies(before, { body, seats, now, policies });
  return told.events.length || JSON.stringify(told.state) !== JSON.stringify(before) ? told : undefined;
}

const tell = (world: World, body: TableBody) =>
  retryOnConflict(async () => {
    const [before, seats] = await Promise.all([findBody(world, body), seatsOf(world, body)]);
    const news = newsOf(world, body, before, seats);
    if (news) await recordAll(world, [bodyWrite(world, body, news.state)], ...news.events);
  });
