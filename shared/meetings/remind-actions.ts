import { policies } from "../policies.ts";
import { plusDays } from "../time.ts";
import { recordAll, retryOnConflict, type World } from "../world.ts";
import { keepLiaison } from "./keep-actions.ts";
import { remind } from "./reminder-rules.ts";
import { allMeetingsOf, findMeeting, meetingWrites } from "./store.ts";

/** Asked daily: whose reminder is due, and who sits at the Liaison Table from now on or no longer. */
export async function remindOfMeetings(world: World): Promise<void> {
  await keepLiaison(world);
  const days = policies.meetingReminderDays;
  // A day more, because a local date may begin before UTC's.
  const to = plusDays(world.now, Math.max(0, ...days) + 1);
  for (const { id } of await allMeetingsOf(world, { from: world.now, to }))
    await retryOnConflict(async () => {
      const before = await findMeeting(world, id);
      if (!before) return;
      const { state, events } = remind(before, { now: world.now, days });
      if (events.length) await recordAll(world, meetingWrites(world, before, state), ...events);
    });
}
