import type { AgencyCode, PersonId, Quarter } from "../../events/define.ts";
import type { Decided as Event } from "../../events/index.ts";
import { readLink } from "../links.ts";
import { findPersonLink } from "../members/member-store.ts";
import { endOf, startOf } from "../quarter.ts";
import { Refusal } from "../refusal.ts";
import type { Texts } from "../tables/states.ts";
import { type Instant, laterOf } from "../time.ts";
import { recordAll, retryOnConflict, type World } from "../world.ts";
import { begins, type Decided, decline, join, swap, withdraw } from "./exception-rules.ts";
import { mandatesServed, plannedIn } from "./mandate-rules.ts";
import { type Exception, type Rotation, type Service, turnsDue } from "./rules.ts";
import type { RotationState } from "./states.ts";
import { type Liaison, loadLiaison, rotationOf } from "./store.ts";
import { arrangeSeats, decidedAt, enter, runningQuarter, type Step, tellTurns, writesOf } from "./turn-writes.ts";

/**
 * Asked daily: every turn that is missing by now, one commit each; a missed quarter heals, a second run does nothing. Answers
 * what was found once none was missing.
 */
export async function enterTurns(world: World): Promise<Liaison> {
  for (;;) {
    const found = await retryOnConflict(async () => {
      const liaison = await loadLiaison(world);
      const rotation = rotationOf(liaison);
      const [turn] = rotation ? turnsDue(rotation, runningQuarter(liaison, world.now)) : [];
      if (!turn) return liaison;
      const step = await enter(world, liaison, turn);
      await recordAll(world, writesOf(world, step), ...step.events);
      return undefined;
    });
    if (found) return found;
  }
}

/** Turns that are due, then the notice of those that are near. */
export async function rotateAgencies(world: World): Promise<void> {
  const found = await enterTurns(world);
  if (!tellTurns(world, found).events.length) return;
  await retryOnConflict(async () => {
    const { liaison, events } = tellTurns(world, await loadLiaison(world));
    if (events.length) await recordAll(world, writesOf(world, { liaison, writes: [] }), ...events);
  });
}

const done = { status: "done" as const };

/** Before a draw is held nobody has a turn yet; its list, or the Working Group's, stands in for the order. */
const knownBy = (liaison: Liaison): Rotation => {
  const { agencies, draw, exceptions, served } = liaison.state;
  const policy = draw?.policy ?? "staggered";
  const early = { policy, order: draw?.agencies ?? agencies, past: mandatesServed(served, policy), ledger: [] };
  return rotationOf(liaison) ?? { ...early, exceptions };
};

interface Change {
  rule: (rotation: Rotation, running: Quarter) => Decided;
  event: Event;
  /** beside the exception */
  state?: (state: RotationState) => RotationState;
}

/** An exception with all that follows from it at once: seats, who replaces whom, who is told. Repeated, it changes nothing. */
async function except(world: World, { rule, event, state: also = (state) => state }: Change) {
  await enterTurns(world);
  return retryOnConflict(async () => {
    const before = await loadLiaison(world);
    const decided = rule(knownBy(before), runningQuarter(before, world.now));
    if (!decided) return done;
    const step = await withException(world, before, decided);
    const told = tellTurns(world, step.liaison);
    const liaison = { ...told.liaison, state: also(told.liaison.state) };
    await recordAll(world, writesOf(world, { ...step, liaison }), event, ...step.events, ...told.events);
    return done;
  });
}

async function withException(world: World, before: Liaison, decided: NonNullable<Decided>): Promise<Step> {
  const at = decidedAt(before, world.now);
  if (!before.state.draw) return { liaison: inGroup(before, decided), writes: [], events: [] };
  const exceptions = [...before.state.exceptions, { ...decided, at } as Exception];
  const liaison = { ...before, state: { ...before.state, exceptions } };
  const rotation = rotationOf(liaison);
  const running = runningQuarter(liaison, world.now);
  const [correction] = rotation ? turnsDue(rotation, running) : [];
  if (correction) return enter(world, liaison, correction);
  const from = laterOf(at, startOf(running));
  return { liaison, ...(await arrangeSeats(world, liaison, { from, begins: [] })) };
}

/** As long as no draw has fixed the list, who comes and goes is in it or not. */
function inGroup(liaison: Liaison, decided: NonNullable<Decided>): Liaison {
  if (decided.kind !== "joined" && decided.kind !== "withdrew") throw new Refusal("turn-over");
  const others = liaison.state.agencies.filter((agency) => agency !== decided.agency);
  const agencies = decided.kind === "joined" ? [...others, decided.agency] : others;
  return { ...liaison, state: { ...liaison.state, agencies } };
}

/** An agency declines its own turn of a coming quarter. @throws Refusal turn-over */
export const declineTurn = (world: World, turn: Service) =>
  except(world, {
    rule: (rotation) => decline(rotation, turn),
    event: { type: "liaison.turn-declined.v1", aggregate: "liaison", data: turn },
  });

/** What the link of a turn's letter is about. @throws Refusal link-gone */
export async function openTurn(world: World, token: string): Promise<Service> {
  const { subject } = await readLink(world, token, "turn");
  const [person = "", quarter = ""] = subject.split("#");
  const link = await findPersonLink(world, person as PersonId);
  if (!link?.agency || !quarter) throw new Refusal("link-gone");
  return { quarter: quarter as Quarter, agency: link.agency };
}

export interface TurnSeen extends Service {
  from: Instant;
  until: Instant;
  /** still to come and the agency's own; declined by it; or neither */
  status: "due" | "declined" | "over";
}

/** How the turn of a letter's link stands now. @throws Refusal link-gone */
export async function lookAtTurn(world: World, token: string): Promise<TurnSeen> {
  const turn = await openTurn(world, token);
  const liaison = await loadLiaison(world);
  const rotation = rotationOf(liaison);
  const coming = turn.quarter > runningQuarter(liaison, world.now);
  const mandate = rotation && plannedIn(rotation, turn.quarter).find(({ agency }) => agency === turn.agency);
  const declined = liaison.state.exceptions.some(
    (one) => one.kind === "declined" && one.quarter === turn.quarter && one.agency === turn.agency,
  );
  const due = coming && Boolean(rotation && begins(rotation, turn));
  return {
    ...turn,
    from: startOf(turn.quarter),
    until: mandate?.end ?? endOf(turn.quarter),
    status: declined ? "declined" : due ? "due" : "over",
  };
}

export const declineTurnByLetter = async (world: World, token: string) =>
  declineTurn(world, await openTurn(world, token));

export const swapTurns = (world: World, turns: { first: Service; second: Service }) =>
  except(world, {
    rule: (rotation) => swap(rotation, turns),
    event: { type: "liaison.turns-swapped.v1", aggregate: "liaison", data: turns },
  });

export const withdrawAgency = (world: World, leaving: Service) =>
  except(world, {
    rule: (rotation, running) => withdraw(rotation, leaving, running),
    event: { type: "liaison.agency-withdrew.v1", aggregate: "liaison", data: leaving },
  });

export const addAgency = (
  world: World,
  { names, ...joining }: { agency: AgencyCode; quarter: Quarter; names?: Texts | undefined },
) =>
  except(world, {
    rule: (rotation, running) => join(rotation, joining, running),
    event: { type: "liaison.agency-added.v1", aggregate: "liaison", data: joining },
    state: (state) => (names ? { ...state, names: { ...state.names, [joining.agency]: names } } : state),
  });
