import type { PersonId } from "../../events/define.ts";
import type { Fault, MeetingRow, RowRoom, Verdict } from "../members/import-shapes.ts";
import { Refusal } from "../refusal.ts";
import type { Instant } from "../time.ts";
import { newId, recordAll, retryOnConflict, type World } from "../world.ts";
import { instantOf, isZone } from "./local-time.ts";
import type { MeetingState } from "./states.ts";
import { allMeetingsOf, meetingWrites } from "./store.ts";

type Row = Omit<MeetingRow, "record">;

/** When it was; or what is wrong with its time. */
function timeOf({ start, zone }: Row, now: Instant): { at: Instant } | { fault: Fault } {
  if (!isZone(zone)) return { fault: { column: "zone", code: "no-such-zone" } };
  try {
    const at = instantOf(start, zone);
    return at > now ? { fault: { column: "start", code: "not-past" } } : { at };
  } catch (error) {
    if (error instanceof Refusal) return { fault: { column: "start", code: error.code, about: error.about } };
    return { fault: { column: "start", code: "wrong-format" } };
  }
}

const key = (of: readonly string[], at: Instant) => `${at} ${of.toSorted().join("+")}`;

/** The same meeting where bodies and instant are the same; what is kept of it stays as it is. */
function verdictOn(known: MeetingState | undefined, { zone, minutes, title, place }: Row): Verdict {
  if (!known) return "new";
  const same =
    known.zone === zone &&
    known.minutes === minutes &&
    (!place || known.place === place) &&
    Object.entries(title).every(([language, text]) => known.title[language as keyof typeof title] === text);
  return same ? "unchanged" : "differs";
}

async function heldBetween(world: World, from: Instant, to: Instant) {
  const meetings = await allMeetingsOf(world, { from, to });
  return new Map(meetings.filter(({ status }) => status !== "cancelled").map((one) => [key(one.of, one.at), one]));
}

/** Meetings from before the software: held, and nobody is invited to them. */
export const meetingRows: RowRoom<Row> = {
  async check(world, rows) {
    const times = rows.map((row) => timeOf(row, world.now));
    const instants = times.flatMap((time) => ("at" in time ? [time.at] : [])).toSorted();
    const known = await heldBetween(world, instants[0] ?? "9", instants.at(-1) ?? "0");
    return rows.map((row, n) => {
      const time = times[n];
      if (!time || "fault" in time) return time?.fault ?? { column: "start", code: "wrong-format" };
      return verdictOn(known.get(key(row.body, time.at)), row);
    });
  },
  take: (world, row) =>
    retryOnConflict(async () => {
      const time = timeOf(row, world.now);
      if ("fault" in time) throw new Refusal("not-found");
      const { at } = time;
      const verdict = verdictOn((await heldBetween(world, at, at)).get(key(row.body, at)), row);
      if (verdict !== "new") return verdict;
      const { body, title, start, zone, minutes, place } = row;
      const meeting: MeetingState = {
        id: newId(world, "mtg"),
        version: 0,
        of: body.toSorted(),
        status: "held",
        title,
        start,
        zone,
        at,
        minutes,
        ...(place && { place }),
        agenda: [],
        interpretation: [],
        sequence: 0,
        changedAt: world.now,
        scheduledAt: world.now,
        by: world.by as PersonId,
        reminded: [],
        decisions: [],
        imported: true,
      };
      await recordAll(world, meetingWrites(world, undefined, meeting), {
        type: "meetings.meeting-held.v1",
        aggregate: meeting.id,
        data: { meeting: meeting.id },
      });
      return verdict;
    }),
  async all(world) {
    const meetings = await heldBetween(world, "0", world.now);
    return [...meetings.values()]
      .filter(({ status }) => status !== "scheduled" && status !== "moved")
      .map(({ of, start, zone, minutes, title, place }) => ({ body: of, start, zone, minutes, title, place }));
  },
};
