import type { AgencyCode } from "../../events/define.ts";
import { type Quarter, quarterOf } from "../quarter.ts";
import type { Rotation } from "./rules.ts";

const byText = (a: string, b: string) => Number(a > b) - Number(a < b);

const decided = ({ exceptions }: Rotation) => exceptions.toSorted((a, b) => byText(a.at, b.at));

const movesOf = (rotation: Rotation) =>
  decided(rotation)
    .filter((one) => one.kind === "joined" || one.kind === "withdrew")
    .sort((a, b) => byText(a.quarter, b.quarter));

const joinsOf = (rotation: Rotation) => movesOf(rotation).filter(({ kind }) => kind === "joined");

/** The order of the draw; who joined later comes last. */
const orderOf = (rotation: Rotation) => [...rotation.order, ...joinsOf(rotation).map(({ agency }) => agency)];

/** C17: "the Regional Network's Working Group on Civil Society". Who joined, or was there, and has not left since. */
function groupIn(rotation: Rotation, quarter: Quarter): AgencyCode[] {
  const moves = movesOf(rotation).filter((one) => one.quarter <= quarter);
  return [...new Set(orderOf(rotation))].filter((agency) => {
    const last = moves.findLast((move) => move.agency === agency);
    return last ? last.kind === "joined" : rotation.order.includes(agency);
  });
}

/** Swaps as `early` and `late`, in the order of their decision. */
export const swapsOf = (rotation: Rotation) =>
  decided(rotation)
    .filter((one) => one.kind === "swapped")
    .filter(({ first, second }) => first.quarter !== second.quarter && first.agency !== second.agency)
    .map(({ first, second }) =>
      first.quarter < second.quarter ? { early: first, late: second } : { early: second, late: first },
    );

/** Swaps of which the first half is done: the agency of the earlier mandate still waits for the later one. */
export const halfDoneSwaps = (rotation: Rotation) =>
  swapsOf(rotation).filter(({ early, late }) => {
    const done = rotation.ledger.findIndex(
      ({ quarter, change }) =>
        quarter === early.quarter &&
        change.in.includes(late.agency) &&
        change.skipped.some(({ agency, reason }) => agency === early.agency && reason === "swapped"),
    );
    return done >= 0 && !rotation.ledger.slice(done + 1).some(({ change }) => change.in.includes(early.agency));
  });

interface Standing {
  services: number;
  last: Quarter | "";
  skipped: Quarter | "";
}

/** Where each stands before the turn of a quarter. Who joins starts level with the one that served least. (policy) */
function standingsIn(rotation: Rotation, quarter: Quarter) {
  const standings = new Map<AgencyCode, Standing>();
  const of = (agency: AgencyCode): Standing => standings.get(agency) ?? { services: 0, last: "", skipped: "" };
  const begin = (agency: AgencyCode, at: Quarter) => {
    const { services, last } = of(agency);
    standings.set(agency, { services: services + 1, last: at > last ? at : last, skipped: "" });
  };
  const arrivals = joinsOf(rotation).map((join) => {
    const known = quarterOf(join.at);
    return { agency: join.agency, from: join.quarter > known ? join.quarter : known };
  });
  let seen: Quarter | "" = "";
  const arrive = (until: Quarter) => {
    const come = arrivals.filter(({ from }) => from > seen && from <= until).map(({ agency }) => agency);
    seen = until;
    if (come.length === 0) return;
    const others = groupIn(rotation, until).filter((agency) => !come.includes(agency));
    const least = others.length > 0 ? Math.min(...others.map((agency) => of(agency).services)) : 0;
    for (const agency of come)
      standings.set(agency, { ...of(agency), services: Math.max(least, of(agency).services), skipped: "" });
  };
  for (const service of rotation.past) begin(service.agency, service.quarter);
  for (const { quarter: at, change } of rotation.ledger) {
    arrive(at);
    for (const { agency, reason } of change.skipped)
      if (reason === "declined") standings.set(agency, { ...of(agency), skipped: of(agency).skipped || at });
    for (const agency of change.in) begin(agency, at);
  }
  arrive(quarter);
  return of;
}

/**
 * C10: "on a rotating basis, by two agencies from the Civil Society Working Group of the Regional Network". Next comes
 * who declined before, then who served least, then who waits longest, then the order of the draw; those who rest come
 * when nobody else is left. (policy)
 */
export function lineIn(rotation: Rotation, quarter: Quarter, resting: AgencyCode[]): AgencyCode[] {
  const of = standingsIn(rotation, quarter);
  const order = orderOf(rotation);
  const rests = (agency: AgencyCode) => Number(resting.includes(agency));
  return groupIn(rotation, quarter).sort(
    (a, b) =>
      rests(a) - rests(b) ||
      byText(of(a).skipped || "never", of(b).skipped || "never") ||
      of(a).services - of(b).services ||
      byText(of(a).last, of(b).last) ||
      order.lastIndexOf(a) - order.lastIndexOf(b),
  );
}
