import { loadLiaison } from "../liaison/store.ts";
import { policies } from "../policies.ts";
import { dateOf, type Instant, laterOf } from "../time.ts";
import { atOf } from "../web/at.ts";
import { recordAll, retryOnConflict, type World } from "../world.ts";
import { headOf, loadFacts } from "./duty-reads.ts";
import { dutiesAt, statesOf } from "./duty-rules.ts";
import { dayWrites, findTold, firstDay, lastDay, type ToldState } from "./duty-store.ts";

type Records = Pick<World, "record" | "now">;
type Computed = Omit<ToldState, "watched"> & { watched: string | null };

/** What the facts of an instant tell; `watched`: the first day that was kept. */
async function compute(world: Records, at: Instant, watched: string | undefined): Promise<Computed> {
  const liaison = await loadLiaison(world);
  const since = watched && `${watched}T00:00:00.000Z`;
  const duties = dutiesAt(await loadFacts(world, liaison, { at, policies, watched: since }), { at, policies });
  return { day: dateOf(at), at, watched: watched ?? null, states: statesOf(duties), head: headOf(liaison, at), duties };
}

/**
 * C3, C6-C14 on a day: as that day was kept, or else computed of what is known at its end. Of what is still to come nobody
 * knows anything: it is told as of now, or of the last day that was kept.
 */
export async function getDuties(world: Records, date: string | undefined): Promise<Computed> {
  const kept = await findTold(world, date ?? dateOf(world.now));
  if (kept) return kept;
  const [first, last] = await Promise.all([firstDay(world), lastDay(world)]);
  const asked = atOf(date, world.now);
  const known = laterOf(world.now, last?.at ?? world.now);
  if (last && asked > known && known === last.at)
    return (await findTold(world, last.day)) ?? compute(world, known, first?.day);
  return compute(world, asked > known ? known : asked, first?.day);
}

/** Asked daily: keeps how each duty stands, with the head of the rotation's ledger; asked again on the same day, nothing. */
export const keepDuties = (world: World): Promise<void> =>
  retryOnConflict(async () => {
    const day = dateOf(world.now);
    if (await findTold(world, day)) return;
    const first = await firstDay(world);
    const watched = first && first.day < day ? first.day : day;
    const told = { ...(await compute(world, world.now, watched)), watched };
    await recordAll(world, dayWrites(world, told), {
      type: "outcomes.duties-computed.v1",
      aggregate: "duties",
      data: { day },
    });
  });
