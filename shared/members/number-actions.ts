import type { MemberId } from "../../events/define.ts";
import { scan } from "../aws/scan.ts";
import { policies } from "../policies.ts";
import { dateOf } from "../time.ts";
import { recordAll, retryOnConflict, type World } from "../world.ts";
import { findMember } from "./member-store.ts";
import { countedUnder, difference, numbersOf } from "./number-rules.ts";
import {
  countedWrite,
  findCounted,
  findNumbers,
  numbersAddition,
  numbersCopyWrite,
  numbersWrite,
} from "./number-store.ts";
import { MemberState } from "./states.ts";

export async function memberNumbers(world: Pick<World, "record">) {
  return numbersOf(await findNumbers(world), policies.leastTold);
}

/**
 * Counts a member as it is now, whichever event said that it changed: what it was counted under is kept beside it, so
 * that an event that comes twice, late or out of order adds nothing.
 */
export const countMember = (world: World, id: MemberId) =>
  retryOnConflict(async () => {
    const [member, counted] = await Promise.all([findMember(world, id), findCounted(world, id)]);
    const under = countedUnder(member);
    const add = difference(counted.under, under);
    if (!Object.keys(add).length) return;
    const { version } = counted;
    await recordAll(world, [countedWrite(world, id, { version, under }), numbersAddition(world, add)]);
  }, 20);

/** Keeps today's numbers, so that they can be looked up as of this date; asked again on the same day, the later stand. */
export async function keepNumbers(world: World): Promise<void> {
  await recordAll(world, [numbersCopyWrite(world, dateOf(world.now), await findNumbers(world))]);
}

/** Counts everybody anew, from the members themselves; an operator's work, while nobody joins. Answers how many. */
export async function recount(world: World): Promise<number> {
  const members = (await scan(world.record, { sortKey: "member" })).map((item) => MemberState.parse(item));
  const numbers: Record<string, number> = {};
  for (const member of members) {
    const under = countedUnder(member);
    for (const name of under) numbers[name] = (numbers[name] ?? 0) + 1;
    await recordAll(world, [countedWrite(world, member.id, { under })]);
  }
  await recordAll(world, [numbersWrite(world, numbers)]);
  return members.length;
}
