import type { AgencyCode } from "../../events/define.ts";
import { plusQuarters, type Quarter, quartersBetween } from "../quarter.ts";
import type { Instant } from "../time.ts";
import { halfDoneSwaps, lineIn, swapsOf } from "./standing-rules.ts";

/** Staggered: two quarters in a row, one of the two changes each quarter. Disjoint: one quarter, both change. (policy) */
export type RotationPolicy = "staggered" | "disjoint";

/** One mandate, by the quarter in which it begins. */
export interface Service {
  quarter: Quarter;
  agency: AgencyCode;
}

/** What changes the plan, and when it was decided. `quarter` is the mandate's that is meant, or the first of a move. */
export type Exception = { at: Instant } & (
  | ({ kind: "declined" } & Service)
  | ({ kind: "withdrew" } & Service)
  | ({ kind: "joined" } & Service)
  | { kind: "swapped"; first: Service; second: Service }
);

export interface Skip {
  agency: AgencyCode;
  reason: "declined" | "swapped" | "withdrew";
}

/** Who begins, whose mandate is over, and who was to come or to stay and does not. Who begins anew at once is in both. */
export interface Change {
  in: AgencyCode[];
  out: AgencyCode[];
  skipped: Skip[];
}

/** The two agencies of a quarter, by chair. A second turn of the same quarter corrects the first. */
export interface Turn {
  quarter: Quarter;
  agencies: [AgencyCode, AgencyCode];
  change: Change;
}

/** `order` is the draw's; `past` was served before the ledger begins; `exceptions` are those known by now. */
export interface Rotation {
  policy: RotationPolicy;
  order: AgencyCode[];
  past: Service[];
  ledger: Turn[];
  exceptions: Exception[];
}

/** After the first quarter, in which chair 1 begins, the chairs change in turns. */
const changes = ({ policy, ledger }: Rotation, quarter: Quarter, chair: number) =>
  policy === "disjoint" || chair === Number(Number(ledger[0]?.quarter.at(-1)) % 2 === Number(quarter.at(-1)) % 2);

/** Who sits on, by chair, and whose mandates are over. */
function before(rotation: Rotation, quarter: Quarter): { staying: (AgencyCode | undefined)[]; leaving: AgencyCode[] } {
  const last = rotation.ledger.at(-1);
  if (last?.quarter === quarter) return { staying: last.agencies, leaving: [] };
  if (last)
    return {
      staying: last.agencies.map((agency, chair) => (changes(rotation, quarter, chair) ? undefined : agency)),
      leaving: last.agencies.filter((_, chair) => changes(rotation, quarter, chair)),
    };
  const began = (ago: number) =>
    rotation.past.filter((service) => service.quarter === plusQuarters(quarter, -ago)).map(({ agency }) => agency);
  const stays = rotation.policy === "staggered" ? began(1).at(-1) : undefined;
  const sat = rotation.policy === "staggered" ? [...began(2), ...began(1)] : began(1);
  return { staying: [stays, undefined], leaving: [...new Set(sat)].filter((agency) => agency !== stays) };
}

const declinersIn = ({ exceptions }: Rotation, quarter: Quarter) =>
  exceptions
    .filter((one) => one.kind === "declined")
    .filter((one) => one.quarter === quarter)
    .map(({ agency }) => agency);

const because = (reason: Skip["reason"], agencies: AgencyCode[]): Skip[] =>
  agencies.map((agency) => ({ agency, reason }));

function turnIn(rotation: Rotation, quarter: Quarter): Turn {
  const { staying, leaving } = before(rotation, quarter);
  const regular = staying.includes(undefined);
  const swaps = swapsOf(rotation).filter(({ early }) => regular && early.quarter === quarter);
  const waiting = halfDoneSwaps(rotation).map(({ early, late }) => ({ agency: early.agency, until: late.quarter }));
  const held = waiting.filter(({ until }) => quarter < until).map(({ agency }) => agency);
  const promised = waiting.filter(({ until }) => regular && quarter === until).map(({ agency }) => agency);
  const line = lineIn(rotation, quarter, [...leaving, ...held]);
  if (line.length < 2) throw new Error(`Fewer than two agencies are in the Working Group in ${quarter}.`);

  const left = staying.filter((agency) => agency !== undefined).filter((agency) => !line.includes(agency));
  const chairs = staying.map((agency) => (agency && line.includes(agency) ? agency : undefined));
  const skipped = because("withdrew", left);
  const declining = declinersIn(rotation, quarter);
  const mayBegin = (agency: AgencyCode) =>
    line.includes(agency) && !chairs.includes(agency) && !leaving.includes(agency) && !declining.includes(agency);

  /** Two agencies the charter wants: where all who could come decline, the first of them comes. (policy) */
  const next = () => {
    const able = line.filter((agency) => !chairs.includes(agency));
    const chosen = able.find((agency) => !declining.includes(agency)) ?? (able[0] as AgencyCode);
    skipped.push(...because("declined", able.slice(0, able.indexOf(chosen))));
    return chosen;
  };
  const begin = () => {
    const agency = promised.find(mayBegin) ?? next();
    const other = swaps.findLast(({ early }) => early.agency === agency)?.late.agency;
    if (!other || !mayBegin(other)) return agency;
    skipped.push({ agency, reason: "swapped" });
    return other;
  };
  const refused = promised.filter((agency) => declining.includes(agency));
  skipped.push(...because("declined", refused));
  const empty = [0, 1].filter((chair) => !chairs[chair]);
  for (const chair of empty.filter((one) => !staying[one])) chairs[chair] = begin();
  for (const chair of empty.filter((one) => staying[one])) chairs[chair] = next();

  const agencies = chairs as Turn["agencies"];
  skipped.push(...because("swapped", [...promised, ...swaps.map(({ late }) => late.agency)]));
  const told = skipped.filter(({ agency }, n) => skipped.findIndex((one) => one.agency === agency) === n);
  return {
    quarter,
    agencies,
    change: {
      in: agencies.filter((_, chair) => empty.includes(chair)),
      out: [...leaving, ...left],
      skipped: told.filter(({ agency }) => !agencies.includes(agency)),
    },
  };
}

/** The turn after the ledger's last; of an empty ledger the first, in the quarter that is named. */
export function nextTurn(rotation: Rotation, first?: Quarter): Turn {
  const last = rotation.ledger.at(-1);
  const quarter = last ? plusQuarters(last.quarter, 1) : first;
  if (!quarter) throw new Error("A rotation without a ledger must be told its first quarter.");
  return turnIn(rotation, quarter);
}

/** So many turns after the ledger's last, as long as no other exception is decided; `from` as `first` of `nextTurn`. */
export function forecast(rotation: Rotation, count: number, from?: Quarter): Turn[] {
  const ledger = [...rotation.ledger];
  for (let n = 0; n < count; n++) ledger.push(nextTurn({ ...rotation, ledger }, from));
  return ledger.slice(rotation.ledger.length);
}

/** All turns that are missing up to `now`, a correction where a sitting agency has left since; to be recorded in order. */
export function turnsDue(rotation: Rotation, now: Quarter): Turn[] {
  const last = rotation.ledger.at(-1);
  if (!last) return [nextTurn(rotation, now)];
  if (last.quarter < now) return forecast(rotation, quartersBetween(last.quarter, now).length - 1);
  const group = lineIn(rotation, now, []);
  return last.quarter === now && last.agencies.some((agency) => !group.includes(agency)) ? [turnIn(rotation, now)] : [];
}

/** Mandates begun so far, imported ones and shortened ones too; 0 for who has not served yet. */
export function servicesOf({ order, past, ledger, exceptions }: Rotation): Record<AgencyCode, number> {
  const counts = Object.fromEntries(order.map((agency) => [agency, 0]));
  for (const one of exceptions) if (one.kind === "joined") counts[one.agency] = 0;
  const begun = [...past.map(({ agency }) => agency), ...ledger.flatMap(({ change }) => change.in)];
  for (const agency of begun) counts[agency] = (counts[agency] ?? 0) + 1;
  return counts;
}
