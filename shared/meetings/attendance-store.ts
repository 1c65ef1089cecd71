import type { MeetingBody, MeetingId } from "../../events/define.ts";
import type { Key, Write } from "../aws/table.ts";
import { focalPointsOf } from "../members/focal-store.ts";
import { liaisonSeats } from "../tables/holders.ts";
import { heldAt, seatedBody } from "../tables/seat-rules.ts";
import { seatsOf } from "../tables/seat-store.ts";
import type { Instant } from "../time.ts";
import type { World } from "../world.ts";
import type { EntitledSeat } from "./after-rules.ts";
import { AttendanceState } from "./states.ts";

type Records = Pick<World, "record">;

const attendanceKey = (meeting: MeetingId): Key => ({ pk: meeting, sk: "attendance" });

export async function findAttendance({ record }: Records, meeting: MeetingId): Promise<AttendanceState | undefined> {
  const item = await record.get(attendanceKey(meeting));
  return item && AttendanceState.parse(item);
}

export const attendanceWrite = (world: World, meeting: MeetingId, { version, ...state }: AttendanceState): Write => ({
  table: world.record,
  key: attendanceKey(meeting),
  version,
  item: state,
});

/** The seats of the bodies that were held at the instant, with who acts in them. */
export async function entitledAt(world: Records, of: readonly MeetingBody[], at: Instant): Promise<EntitledSeat[]> {
  const held = await Promise.all(
    of
      .map(seatedBody)
      .map(async (body) => (body === "liaison" ? liaisonSeats(world, at) : heldAt(await seatsOf(world, body), at))),
  );
  return Promise.all(
    held.flat().map(async ({ id, body, person, agency }) => ({
      body,
      seat: id,
      persons: agency ? await focalPointsOf(world, { agency }) : person ? [person] : [],
    })),
  );
}
