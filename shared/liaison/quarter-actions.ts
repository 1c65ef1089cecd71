import type { PersonId, Quarter } from "../../events/define.ts";
import { allMeetingsOf } from "../meetings/store.ts";
import { policies } from "../policies.ts";
import { Refusal } from "../refusal.ts";
import { sitsAtLiaison, tableBodies } from "../tables/seat-rules.ts";
import { seatsOf } from "../tables/seat-store.ts";
import type { Texts } from "../tables/states.ts";
import { atOf } from "../web/at.ts";
import { recordAll, retryOnConflict, type World } from "../world.ts";
import { type Kept, meets, quartersAt, reminderDue } from "./quarter-rules.ts";
import type { RotationState } from "./states.ts";
import { findRotation, rotationWrite } from "./store.ts";

const [EVER, ALWAYS] = ["0000", "9999"];
const liaisonMeetings = (world: Pick<World, "record">) =>
  allMeetingsOf(world, { body: "liaison", from: EVER, to: ALWAYS });

async function loadDuty(world: Pick<World, "record">, { reasons }: Pick<RotationState, "reasons">): Promise<Kept> {
  const [meetings, ...bodies] = await Promise.all([
    liaisonMeetings(world),
    ...(["liaison", ...tableBodies] as const).map((body) => seatsOf(world, body)),
  ]);
  return { meetings, seats: bodies.flat().filter(sitsAtLiaison), reasons };
}

/** Whether the Liaison Table met, quarter by quarter, as known on a date; now unless told. */
export async function listQuarters(world: Pick<World, "record" | "now">, date?: string) {
  const kept = await loadDuty(world, await findRotation(world));
  return { items: quartersAt(kept, atOf(date, world.now)) };
}

/** C11: of a quarter that is over without a meeting the secretariat says why. @throws Refusal quarter-kept */
export const explainQuarter = (world: World, quarter: Quarter, reason: Texts) =>
  retryOnConflict(async () => {
    const state = await findRotation(world);
    const kept = await loadDuty(world, state);
    const duty = quartersAt(kept, world.now).find((one) => one.quarter === quarter);
    if (duty?.status !== "not-held") throw new Refusal("quarter-kept");
    const told = { ...duty, reason };
    if (JSON.stringify(state.reasons[quarter]?.texts) === JSON.stringify(reason)) return told;
    const reasons = { ...state.reasons, [quarter]: { texts: reason, at: world.now, by: world.by as PersonId } };
    await recordAll(world, [rotationWrite(world, { ...state, reasons })], {
      type: "liaison.quarter-explained.v1",
      aggregate: "liaison",
      data: { quarter },
    });
    return told;
  });

/**
 * Asked daily: the nearest reminder whose day has come, once, while the running quarter has no meeting. On most days its
 * meeting is known, and nothing else is read.
 */
export const watchQuarter = (world: World): Promise<void> =>
  retryOnConflict(async () => {
    const [state, meetings] = await Promise.all([findRotation(world), liaisonMeetings(world)]);
    if (meets({ meetings, seats: [], reasons: {} }, world.now)) return;
    const kept = await loadDuty(world, state);
    const { told } = state;
    const days = policies.quarterReminderDays;
    const due = reminderDue(kept, { now: world.now, days, told: told.quarters });
    if (!due) return;
    const { quarter, step, daysLeft } = due;
    const quarters = { ...told.quarters, [quarter]: days.filter((day) => day >= step) };
    await recordAll(world, [rotationWrite(world, { ...state, told: { ...told, quarters } })], {
      type: "liaison.quarter-unscheduled.v1",
      aggregate: "liaison",
      data: { quarter, days: Math.max(1, daysLeft) },
    });
  });
