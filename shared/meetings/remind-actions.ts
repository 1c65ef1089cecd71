import { policies } from "../policies.ts";
import { plusDays } from "../time.ts";
import { forAll, recordAll, retryOnConflict, type World } from "../world.ts";
import { remind } from "./reminder-rules.ts";
import { allMeetingsOf, findMeeting, meetingWrites } from "./store.ts";

/** Asked daily: whose reminder is due. */
export async function remindOfMeetings(world: World): Promise<void> {
  const days = policies.meetingReminderDays;
  // A day more, because a local date may begin before UTC's.
  const to = plusDays(world.now, Math.max(0, ...days) + 1);
  await forAll(await allMeetingsOf(world, { from: world.now, to }), ({ id }) =>
    retryOnConflict(async () => {
      const before = await findMeeting(world, id);
      if (!before) return;
      const { state, events } = remind(before, { now: world.now, days });
      if (events.length) await recordAll(world, meetingWrites(world, before, state), ...events);
    }),
  );
}
