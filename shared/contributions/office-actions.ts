import type { ContributionId, PersonId } from "../../events/define.ts";
import { Refusal } from "../refusal.ts";
import type { Texts } from "../tables/states.ts";
import { recordAll, retryOnConflict, type World } from "../world.ts";
import type { Whole } from "./access.ts";
import { asInsider, loadWhole } from "./access.ts";
import type { CorrectionInput } from "./contract.ts";
import { correct, type Decision, publish, retire } from "./rules.ts";
import { contributionWrites, findContribution } from "./store.ts";

const decide = (world: World, id: ContributionId, rule: (whole: Whole) => Decision | Promise<Decision>) =>
  retryOnConflict(async () => {
    const whole = await loadWhole(world, id);
    const { state, events } = await rule(whole);
    if (events.length) await recordAll(world, contributionWrites(world, whole.state, state), ...events);
    return asInsider(world, { ...whole, state });
  });

const as = (world: World) => ({ by: world.by as PersonId, now: world.now });

export const publishContribution = (world: World, id: ContributionId) =>
  decide(world, id, ({ state, author }) => publish(state, { author, ...as(world) }));

export const correctContribution = (world: World, id: ContributionId, asked: CorrectionInput) =>
  decide(world, id, ({ state }) => correct(state, asked, as(world)));

/** @throws Refusal no-such-record: what is to take its place is not public */
export async function retireContribution(
  world: World,
  id: ContributionId,
  asked: { reason: Texts; successor?: ContributionId | undefined },
) {
  await decide(world, id, async ({ state }) => {
    const next = asked.successor && (await findContribution(world, asked.successor));
    if (asked.successor && (next?.status !== "published" || next.id === id)) throw new Refusal("no-such-record");
    return retire(state, asked, as(world));
  });
  return { status: "done" as const };
}
