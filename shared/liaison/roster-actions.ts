import { rotationHow } from "../i18n/liaison/how.ts";
import { quarterOf } from "../quarter.ts";
import { namesOf } from "../tables/names.ts";
import { heldAt, tableBodies, tableOf, vacanciesOf } from "../tables/seat-rules.ts";
import { findBody, seatsOf } from "../tables/seat-store.ts";
import type { SeatState } from "../tables/states.ts";
import { dateOf, type Instant } from "../time.ts";
import { atOf } from "../web/at.ts";
import type { World } from "../world.ts";
import { plannedIn } from "./mandate-rules.ts";
import { drawTold, plannedBy } from "./resources.ts";
import type { Roster, RotationTold } from "./shapes.ts";
import type { RotationState } from "./states.ts";
import { type Liaison, loadLiaison, rotationOf } from "./store.ts";

type Records = Pick<World, "record" | "now">;

/** The Liaison Table on a date, past or planned; now unless told. */
export async function getLiaison(world: Records, date: string | undefined): Promise<Roster> {
  const at = atOf(date, world.now);
  const [liaison, own, ...tables] = await Promise.all([
    loadLiaison(world),
    seatsOf(world, "liaison"),
    ...tableBodies.map(async (body) => ({
      body,
      seats: await seatsOf(world, body),
      state: await findBody(world, body),
    })),
  ]);
  const representatives = tables.flatMap(({ seats }) => heldAt(seats, at, "representative"));
  const agencies = agenciesAt(liaison, own, at);
  const empty = [
    ...tables.flatMap(({ body, seats, state }) =>
      vacanciesOf(seats, { body, at, watched: state.watched })
        .filter(({ role }) => role === "representative")
        .map((vacancy) => ({ body, ...vacancy })),
    ),
    ...vacanciesOf(own, { body: "liaison", at })
      .slice(0, Math.max(0, 2 - agencies.length))
      .map((vacancy) => ({ body: "liaison" as const, ...vacancy })),
  ];
  return {
    at: date ?? dateOf(at),
    representatives: await named(world, representatives),
    agencies,
    vacancies: empty.map(({ body, role, since }) => ({ body, role, since })),
  };
}

/** As recorded; after the ledger's last quarter, as planned. By chair. */
function agenciesAt(liaison: Liaison, seats: SeatState[], at: Instant): Roster["agencies"] {
  const rotation = rotationOf(liaison);
  const chairs: string[] = liaison.ledger.findLast(({ quarter }) => quarter <= quarterOf(at))?.agencies ?? [];
  const held = heldAt(seats, at, "agency")
    .map(({ agency = "", start, end }) => ({ code: agency, since: start, until: end ?? null }))
    .toSorted((a, b) => chairs.indexOf(a.code) - chairs.indexOf(b.code));
  const planned = rotation ? plannedIn(rotation, quarterOf(at)) : [];
  if (!planned.length) return held;
  return planned.map(
    ({ agency, start, end }) => held.find(({ code }) => code === agency) ?? { code: agency, since: start, until: end },
  );
}

async function named(world: Records, seats: SeatState[]): Promise<Roster["representatives"]> {
  const names = await namesOf(world, seats, "everyone");
  return seats.map((seat) => ({
    table: tableOf(seat.body) ?? 0,
    ...names(seat),
    since: seat.start,
    until: seat.end ?? null,
  }));
}

/** The rotation whole, or as it was known at the end of a day. */
export async function getRotation(world: Records, date: string | undefined): Promise<RotationTold> {
  const whole = await loadLiaison(world);
  const liaison = date ? knownAt(whole, atOf(date, world.now)) : whole;
  const { state, ledger } = liaison;
  const rotation = rotationOf(liaison);
  return {
    draw: state.draw ? drawTold(state.draw) : null,
    ledger,
    ...plannedBy(rotation),
    past: rotation?.past ?? state.served,
    exceptions: state.exceptions,
    names: state.names,
    how: rotationHow,
  };
}

function knownAt({ state, ledger }: Liaison, at: Instant): Liaison {
  const { draw, ...rest } = state;
  const exceptions = state.exceptions.filter((one) => one.at <= at);
  const known: RotationState = { ...rest, exceptions };
  if (draw && draw.announcedAt <= at) {
    const { held, ...announced } = draw;
    known.draw = held && held.at <= at ? draw : announced;
  }
  return { state: known, ledger: known.draw?.held ? ledger.filter((entry) => entry.at <= at) : [] };
}
