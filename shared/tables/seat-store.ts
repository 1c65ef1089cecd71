import type { AgencyCode, Body, PersonId, SeatId } from "../../events/define.ts";
import type { Key, Write } from "../aws/table.ts";
import type { Instant } from "../time.ts";
import type { World } from "../world.ts";
import { holds } from "./seat-rules.ts";
import { BodyState, SeatState } from "./states.ts";

type Records = Pick<World, "record">;

const bodyKey = (body: Body): Key => ({ pk: `body#${body}`, sk: "body" });
const seatKey = (body: Body, id: SeatId): Key => ({ pk: `body#${body}`, sk: `seat#${id}` });
/** Beside the person, so that one query at the door tells every seat. */
const heldKey = (person: PersonId, id: SeatId): Key => ({ pk: person, sk: `seat#${id}` });
const agencySeatKey = (agency: AgencyCode, id: SeatId): Key => ({ pk: `agency#${agency}`, sk: `seat#${id}` });

export async function findBody({ record }: Records, body: Body): Promise<BodyState> {
  return BodyState.parse((await record.get(bodyKey(body))) ?? {});
}

/** In the order of the bodies: one read. */
export async function findBodies({ record }: Records, asked: readonly Body[]): Promise<BodyState[]> {
  return (await record.getAll(asked.map(bodyKey))).map((item) => BodyState.parse(item ?? {}));
}

/** Every seat that a body ever had or has planned, oldest first: one query. */
export async function seatsOf({ record }: Records, body: Body): Promise<SeatState[]> {
  const seats: SeatState[] = [];
  for (let after: Record<string, unknown> | undefined, more = true; more; more = Boolean(after)) {
    const page = await record.query({ pk: `body#${body}`, prefix: "seat#", after });
    seats.push(...page.items.map((item) => SeatState.parse(item)));
    after = page.last;
  }
  return seats;
}

export async function findSeat({ record }: Records, body: Body, id: SeatId): Promise<SeatState | undefined> {
  const item = await record.get(seatKey(body, id));
  return item && SeatState.parse(item);
}

/** Every seat that a person ever had or is to have. */
export async function seatsOfPerson({ record }: Records, person: PersonId): Promise<SeatState[]> {
  const { items } = await record.query({ pk: person, prefix: "seat#" });
  return items.map((item) => SeatState.parse(item));
}

/** The seats that a person, or an agency, holds at the instant; rights follow from them. */
export async function seatsHeldBy(
  { record }: Records,
  holder: { person: PersonId } | { agency: AgencyCode },
  now: Instant,
): Promise<SeatState[]> {
  const pk = "person" in holder ? holder.person : `agency#${holder.agency}`;
  const { items } = await record.query({ pk, prefix: "seat#" });
  return items.map((item) => SeatState.parse(item)).filter((seat) => holds(seat, now));
}

/** Every seat that a person ever had or is to have. */
export async function seatsEverOf({ record }: Records, person: PersonId): Promise<SeatState[]> {
  const { items } = await record.query({ pk: person, prefix: "seat#" });
  return items.map((item) => SeatState.parse(item));
}

/** The seat in its body and beside its holder. A seat is never deleted: what it was stays answerable. */
export function seatWrites(
  world: World,
  before: Pick<SeatState, "id" | "body" | "version">,
  after: SeatState,
): Write[] {
  const beside = after.person
    ? heldKey(after.person, after.id)
    : after.agency
      ? agencySeatKey(after.agency, after.id)
      : undefined;
  return [
    { table: world.record, key: seatKey(before.body, before.id), version: before.version, item: after },
    ...(beside ? [{ table: world.record, key: beside, item: { ...after, version: before.version + 1 } }] : []),
  ];
}

/** Whoever makes or ends a seat writes the body too: of two at once one wins, the other hears of a conflict. */
export const bodyWrite = (world: World, body: Body, { version, ...state }: BodyState): Write => ({
  table: world.record,
  key: bodyKey(body),
  version,
  item: state,
});
