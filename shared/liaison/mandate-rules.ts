import type { AgencyCode } from "../../events/define.ts";
import { plusQuarters, type Quarter, quartersBetween, startOf } from "../quarter.ts";
import type { Instant } from "../time.ts";
import { forecast, type Rotation, type RotationPolicy, type Service, type Turn } from "./rules.ts";

/** Quarters planned ahead, at most: nobody plans further, and a date in the year 9999 costs nothing. */
const HORIZON = 40;

/** Quarters of service as mandates: staggered, two in a row by the same agency are one. (policy) */
export function mandatesServed(served: readonly Service[], policy: RotationPolicy): Service[] {
  const inOrder = served.toSorted((a, b) => Number(a.quarter > b.quarter) - Number(a.quarter < b.quarter));
  if (policy === "disjoint") return inOrder;
  const begun: Service[] = [];
  for (const service of inOrder) {
    const before = begun.findLast(({ agency }) => agency === service.agency);
    if (before?.quarter !== plusQuarters(service.quarter, -1)) begun.push(service);
  }
  return begun;
}

const ends = ({ agencies, change }: Turn, agency: AgencyCode) =>
  change.out.includes(agency) || !agencies.includes(agency);

/** When the mandate of an agency that sits by the ledger's last entry ends, as planned by now. */
export function plannedEnd(rotation: Rotation, agency: AgencyCode): Instant {
  const turns = forecast(rotation, 4);
  const last = turns.find((turn) => ends(turn, agency)) ?? turns.at(-1);
  return startOf((last as Turn).quarter);
}

export interface PlannedMandate {
  agency: AgencyCode;
  start: Instant;
  end: Instant;
}

/** Who sits in a quarter after the ledger's last, as planned by now; nobody past the horizon. */
export function plannedIn(rotation: Rotation, quarter: Quarter): PlannedMandate[] {
  const last = rotation.ledger.at(-1)?.quarter;
  if (!last || quarter <= last || quarter > plusQuarters(last, HORIZON)) return [];
  const ahead = quartersBetween(last, quarter).length - 1;
  const turns = [...rotation.ledger, ...forecast(rotation, ahead + 4)];
  const at = turns.findIndex((turn) => turn.quarter === quarter);
  return (turns[at]?.agencies ?? []).map((agency) => {
    const begun = turns.slice(0, at + 1).findLast(({ change }) => change.in.includes(agency));
    const over = turns.slice(at + 1).find((turn) => ends(turn, agency));
    return {
      agency,
      start: startOf(begun?.quarter ?? quarter),
      end: startOf(over?.quarter ?? plusQuarters(quarter, 4)),
    };
  });
}

/** Whose turns begin within the days of notice and were not told yet. */
export function turnsNear(
  rotation: Rotation,
  { now, noticeDays, told }: { now: Instant; noticeDays: number; told: readonly string[] },
): Service[] {
  const until = new Date(Date.parse(now) + noticeDays * 86_400_000).toISOString();
  return forecast(rotation, 2)
    .filter(({ quarter }) => startOf(quarter) > now && startOf(quarter) <= until)
    .flatMap(({ quarter, change }) => change.in.map((agency) => ({ quarter, agency })))
    .filter((service) => !told.includes(toldTurn(service)));
}

export const toldTurn = ({ quarter, agency }: Service): string => `${quarter} ${agency}`;
