import type { SeatRole } from "../../events/choices.ts";
import type { Body, MeetingId, PersonId } from "../../events/define.ts";
import { openStage, type Stage } from "../../infra/local/year/stage.ts";
import { operatorWorld } from "../../infra/operator/world.ts";
import type { ActionState, AttendanceState, MeetingState } from "../../shared/meetings/states.ts";
import { type Member, memberIn, personIn } from "./cast.ts";
import { place } from "./operator.ts";
import { seatAt } from "./seated.ts";

const DAY = 86_400_000;
export const daysAgo = (days: number) => new Date(Date.now() - days * DAY);
export const dateIn = (days: number) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);

let stage: Promise<Stage> | undefined;
/** The deployed functions, asked at whatever instant. */
export const theStage = () => (stage ??= openStage(place));

/** A seat from a year ago on, as if it had been filled then. */
export const seated = (holder: Member, body: Body, role: SeatRole) =>
  seatAt({
    body,
    role,
    member: memberIn(holder),
    person: personIn(holder),
    start: daysAgo(365).toISOString(),
    end: daysAgo(-60).toISOString(),
  });

/** One call to the meetings' API at an instant, signed in with the address. */
export async function dated(at: Date, as: string, [method, path]: [string, string], body: object) {
  return (await theStage()).request("meetings/api", at, { method, path, body, as });
}

/** A meeting that was called and has begun so many days ago, of which nothing is recorded. */
export async function begunMeeting(by: { email: string }, of: Body[], ago = 1) {
  const start = daysAgo(ago).toISOString().slice(0, 16);
  const plan = { of, title: { es: `Reunión ${start}` }, start, zone: "UTC", minutes: 60, agenda: [] };
  const { status, body } = await dated(daysAgo(ago + 2), by.email, ["POST", "/v1/meetings"], plan);
  if (status !== 201) throw new Error(`no meeting: ${status} ${JSON.stringify(body)}`);
  return body as { id: string };
}

async function asOperator() {
  const { world } = await operatorWorld({ stage: "local", place });
  const { newId, recordAll } = await import("../../shared/world.ts");
  return { world, newId, recordAll };
}

/** A meeting of table 1 that began an hour ago, written past the API. */
export async function meetingOfTable1(
  by: PersonId,
  { entries, ...more }: Partial<MeetingState> & { entries?: AttendanceState["entries"] } = {},
): Promise<MeetingId> {
  const { world, newId, recordAll } = await asOperator();
  const { meetingWrites } = await import("../../shared/meetings/store.ts");
  const { attendanceWrite } = await import("../../shared/meetings/attendance-store.ts");
  const at = new Date(Date.now() - 3_600_000).toISOString();
  const meeting: MeetingState = {
    id: newId(world, "mtg"),
    version: 0,
    of: ["table-1"],
    status: "scheduled",
    title: { es: "Reunión de prueba" },
    start: at.slice(0, 16),
    zone: "UTC",
    at,
    minutes: 60,
    agenda: [],
    interpretation: [],
    sequence: 0,
    changedAt: at,
    scheduledAt: at,
    by,
    reminded: [],
    decisions: [],
    ...more,
  };
  const attendance = entries && attendanceWrite(world, meeting.id, { version: 0, at, by, entries });
  await recordAll(world, [...meetingWrites(world, undefined, meeting), ...(attendance ? [attendance] : [])]);
  return meeting.id;
}

/** An open action of table 1, written past the API. */
export async function actionOf(owner: ActionState["owner"], by: PersonId, text: string): Promise<ActionState> {
  const { world, newId, recordAll } = await asOperator();
  const { actionWrites } = await import("../../shared/meetings/action-store.ts");
  const action: ActionState = {
    id: newId(world, "act"),
    version: 0,
    text: { es: text },
    bodies: ["table-1"],
    owner,
    due: dateIn(30),
    state: "open",
    openedAt: world.now,
    by,
    strategic: false,
    updates: [],
    reminded: [],
  };
  await recordAll(world, actionWrites(world, undefined, action));
  return action;
}
