import type { AgencyCode } from "../../events/define.ts";
import type { Decided } from "../../events/index.ts";
import type { Write } from "../aws/table.ts";
import { policies } from "../policies.ts";
import { type Quarter, quarterOf, startOf } from "../quarter.ts";
import { seatEnded, seatTaken } from "../tables/seat-rules.ts";
import { bodyWrite, findBody, seatsOf, seatWrites } from "../tables/seat-store.ts";
import type { SeatState } from "../tables/states.ts";
import { type Instant, laterOf } from "../time.ts";
import { newId, type World } from "../world.ts";
import { firstPrevious } from "./draw.ts";
import { chain, type LedgerEntry } from "./ledger.ts";
import { toldTurn, turnsNear } from "./mandate-rules.ts";
import type { Turn } from "./rules.ts";
import { seatPlan } from "./seat-plan-rules.ts";
import { entryWrite, heldDraw, type Liaison, rotationOf, rotationWrite } from "./store.ts";

/** What a step adds to a commit, and the rotation as it is after it. */
export interface Step {
  liaison: Liaison;
  writes: Write[];
  events: Decided[];
}

/** The running quarter: the ledger may be ahead of the clock where a year was played. */
export const runningQuarter = ({ ledger }: Pick<Liaison, "ledger">, now: Instant): Quarter => {
  const last = ledger.at(-1)?.quarter;
  return last && last > quarterOf(now) ? last : quarterOf(now);
};

const justAfter = (at: Instant): Instant => new Date(Date.parse(at) + 1).toISOString();

/** When an exception counts as decided: after the last entry, which did not know it. */
export const decidedAt = ({ ledger }: Pick<Liaison, "ledger">, now: Instant): Instant => {
  const last = ledger.at(-1);
  return last ? laterOf(now, justAfter(last.at)) : now;
};

/** When an entry counts as recorded: not before the one before, nor before any exception that it knew. */
const recordedAt = ({ state, ledger }: Liaison, now: Instant): Instant =>
  [...ledger, ...state.exceptions].reduce((latest, { at }) => laterOf(latest, at), now);

/** The turn as the ledger's next entry, with the seats that it makes and ends. */
export async function enter(world: World, liaison: Liaison, turn: Turn): Promise<Step> {
  const draw = heldDraw(liaison.state);
  if (!draw) throw new Error("No draw is held yet.");
  const last = liaison.ledger.at(-1);
  const at = recordedAt(liaison, world.now);
  const previous = last?.hash ?? firstPrevious({ ...draw, ...draw.held });
  const [entry] = chain(previous, [{ ...turn, at }]) as [LedgerEntry];
  const first = !last || last.quarter === turn.quarter;
  const from = first ? laterOf(at, startOf(turn.quarter)) : startOf(turn.quarter);
  const { quarter, agencies, change } = turn;
  const next = { ...liaison, ledger: [...liaison.ledger, entry] };
  const seats = await arrangeSeats(world, next, { from, begins: change.in });
  return {
    liaison: next,
    writes: [entryWrite(world, liaison, entry), ...seats.writes],
    events: [
      {
        type: "liaison.agency-rotated.v1",
        aggregate: "liaison",
        data: { quarter, agencies, in: change.in, out: change.out },
      },
      ...seats.events,
    ],
  };
}

/** Seats as the ledger and the plan want them from an instant on. */
export async function arrangeSeats(
  world: World,
  liaison: Liaison,
  when: { from: Instant; begins: readonly AgencyCode[] },
): Promise<Pick<Step, "writes" | "events">> {
  const rotation = rotationOf(liaison);
  if (!rotation) return { writes: [], events: [] };
  const [seats, body] = await Promise.all([seatsOf(world, "liaison"), findBody(world, "liaison")]);
  const plan = seatPlan(rotation, seats, when);
  const taken = plan.take.map(
    (seat): SeatState => ({
      id: newId(world, "sea"),
      version: 0,
      body: "liaison",
      role: "agency",
      how: "rotated",
      ...seat,
    }),
  );
  const ended = plan.end.map(({ seat, end, reason }): { before: SeatState; after: SeatState } => ({
    before: seat,
    after: { ...seat, end, ended: { reason, at: world.now } },
  }));
  if (!taken.length && !ended.length) return { writes: [], events: [] };
  return {
    writes: [
      ...ended.flatMap(({ before, after }) => seatWrites(world, before, after)),
      ...taken.flatMap((seat) => seatWrites(world, seat, seat)),
      bodyWrite(world, "liaison", body),
    ],
    events: [...ended.map(({ after }) => seatEnded(after, after.ended?.reason ?? "rotated")), ...taken.map(seatTaken)],
  };
}

/** The incoming agencies that have to be told by now, each once. */
export function tellTurns(world: World, liaison: Liaison): Pick<Step, "liaison" | "events"> {
  const rotation = rotationOf(liaison);
  const { state } = liaison;
  if (!rotation?.ledger.length) return { liaison, events: [] };
  const near = turnsNear(rotation, { now: world.now, noticeDays: policies.turnNoticeDays, told: state.told.turns });
  const told = { ...state.told, turns: [...state.told.turns, ...near.map(toldTurn)] };
  return {
    liaison: near.length ? { ...liaison, state: { ...state, told } } : liaison,
    events: near.map((turn): Decided => ({ type: "liaison.turn-near.v1", aggregate: "liaison", data: turn })),
  };
}

/** The rotation's own write, after the steps. */
export const writesOf = (world: World, { liaison, writes }: Pick<Step, "liaison" | "writes">): Write[] => [
  rotationWrite(world, liaison.state),
  ...writes,
];
