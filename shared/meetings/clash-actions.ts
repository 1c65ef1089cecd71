import type { MeetingBody, MeetingId } from "../../events/define.ts";
import type { World } from "../world.ts";
import { endOf, overlap } from "./clash-rules.ts";
import { holdersOfMeeting } from "./concern.ts";
import { instantOf } from "./local-time.ts";
import { isAhead } from "./rules.ts";
import type { Clash } from "./shapes.ts";
import type { MeetingState } from "./states.ts";
import { allMeetingsOf } from "./store.ts";

/** No meeting is longer than twelve hours. */
const LONGEST_MS = 720 * 60_000;

export interface Proposed extends Pick<MeetingState, "start" | "zone" | "minutes"> {
  of: MeetingBody[];
  /** the meeting itself, where it is moved */
  except?: MeetingId | undefined;
}

/** Other meetings at that time with seat-holders who would have to be in both. @throws Refusal as the local time's */
export async function clashesWith(world: World, { of, except, ...when }: Proposed): Promise<Clash[]> {
  const at = instantOf(when.start, when.zone);
  const proposed = { of, at, minutes: when.minutes };
  const from = new Date(Date.parse(at) - LONGEST_MS).toISOString();
  const around = await allMeetingsOf(world, { from, to: endOf(proposed) });
  const others = around.filter((other) => other.id !== except && isAhead(other) && overlap(other, proposed));
  if (!others.length) return [];
  const own = new Set(await holdersOfMeeting(world, proposed));
  const clashes = await Promise.all(
    others.map(async ({ id, title, start, zone, minutes, ...other }) => {
      const holders = (await holdersOfMeeting(world, other)).filter((person) => own.has(person)).length;
      const same = other.of.some((body) => of.includes(body));
      return holders || same ? [{ id, of: other.of, title, start, zone, at: other.at, minutes, holders }] : [];
    }),
  );
  return clashes.flat();
}
