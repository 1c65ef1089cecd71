import { operatorWorld } from "../../infra/operator/world.ts";
import type { DesignationState, NominationState, PriorityState, SeatState } from "../../shared/tables/states.ts";
import { EMPTIED, mayTakeSeats } from "./alone.ts";
import { place } from "./operator.ts";

/** What tests write past the API: seats and nominations that a journey would need many letters for. */
async function asOperator() {
  const { world } = await operatorWorld({ stage: "local", place });
  const { newId, recordAll } = await import("../../shared/world.ts");
  return { world, newId, recordAll };
}

type Fresh<S> = Omit<S, "id" | "version">;

/** A seat with an end, as one without would keep everybody else from it for ever. */
export async function seatAt(seat: Omit<Fresh<SeatState>, "how"> & { end: string }): Promise<SeatState> {
  if (!mayTakeSeats(seat.body))
    throw new Error(`${seat.body} is emptied by others: have its seats alone, or sit elsewhere`);
  const { world, newId, recordAll } = await asOperator();
  const { seatWrites } = await import("../../shared/tables/seat-store.ts");
  const state: SeatState = { id: newId(world, "sea"), version: 0, how: "appointed", ...seat };
  await recordAll(world, seatWrites(world, state, state));
  return state;
}

export async function nominationTo(
  designation: Pick<DesignationState, "table" | "by"> & Partial<DesignationState>,
  nomination?: Omit<NominationState, "id" | "at" | "by">,
) {
  const { world, newId, recordAll } = await asOperator();
  const { designationWrite } = await import("../../shared/tables/store.ts");
  const id = newId(world, "nom");
  const state: DesignationState = {
    id: newId(world, "dsg"),
    version: 0,
    openedAt: world.now,
    deadline: "2099-12-31",
    nominations: nomination ? [{ id, at: world.now, by: designation.by, ...nomination }] : [],
    ...designation,
  };
  await recordAll(world, [designationWrite(world, state)]);
  return { designation: state.id, nomination: id };
}

/** Whatever takes nominations at a table waits for a result no more, so that the next may be opened. */
export async function settleDesignations(table: number, by: DesignationState["by"], except: string) {
  const { world, recordAll } = await asOperator();
  const { designationsOf, designationWrite } = await import("../../shared/tables/store.ts");
  const open = (await designationsOf(world, table)).filter((one) => !one.result && one.deadline !== except);
  for (const one of open) {
    const settled = { ...one, result: { at: world.now, by, source: { text: "-" }, seats: [] } };
    // Several scenes settle the same ones at once: whoever comes last stands.
    const { version: _, ...write } = designationWrite(world, settled);
    await recordAll(world, [write]);
  }
}

export async function priorityAt(priority: Fresh<PriorityState>): Promise<PriorityState> {
  const { world, newId, recordAll } = await asOperator();
  const { priorityWrite } = await import("../../shared/tables/store.ts");
  const state: PriorityState = { id: newId(world, "pri"), version: 0, ...priority };
  await recordAll(world, [priorityWrite(world, state)]);
  return state;
}

/** Whoever sits at the table that is had alone sits no more, nor whoever is to, so that a test begins with empty seats. */
export async function emptySeats() {
  const { world, recordAll } = await asOperator();
  const { seatsOf, seatWrites } = await import("../../shared/tables/seat-store.ts");
  const { endSeat } = await import("../../shared/tables/term-rules.ts");
  const seats = await seatsOf(world, `table-${EMPTIED}`);
  for (const seat of seats.filter(({ end }) => !end || end > world.now)) {
    const ended = endSeat(seat, { reason: "decided", now: world.now });
    await recordAll(world, seatWrites(world, seat, ended.seat), ...ended.events);
  }
}
