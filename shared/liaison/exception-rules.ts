import type { AgencyCode } from "../../events/define.ts";
import { plusQuarters, type Quarter, quartersBetween } from "../quarter.ts";
import { Refusal } from "../refusal.ts";
import { type Exception, forecast, type Rotation, type Service, type Turn } from "./rules.ts";
import { lineIn } from "./standing-rules.ts";

type WithoutAt<E> = E extends Exception ? Omit<E, "at"> : never;
/** What is decided; undefined where it was decided before. */
export type Decided = WithoutAt<Exception> | undefined;

/** So many quarters ahead plans may be changed. (policy) */
const AHEAD = 12;

/** What is decided now is decided after all that is known. */
const LAST = "9999-12-31T23:59:59.999Z";

const same = (a: Service, b: Service) => a.quarter === b.quarter && a.agency === b.agency;

function turnOf(rotation: Rotation, quarter: Quarter): Turn | undefined {
  const last = rotation.ledger.at(-1)?.quarter;
  if (!last || quarter <= last || quarter > plusQuarters(last, AHEAD)) return undefined;
  return forecast(rotation, quartersBetween(last, quarter).length - 1).at(-1);
}
/** Whether an agency's mandate is to begin in a coming quarter, as planned by now. */
export const begins = (rotation: Rotation, { quarter, agency }: Service): boolean =>
  turnOf(rotation, quarter)?.change.in.includes(agency) ?? false;

/** An agency may decline its own turn until the quarter begins. (policy) @throws Refusal turn-over */
export function decline(rotation: Rotation, turn: Service): Decided {
  if (rotation.exceptions.some((one) => one.kind === "declined" && same(one, turn))) return undefined;
  if (!begins(rotation, turn)) throw new Refusal("turn-over");
  return { kind: "declined", ...turn };
}

/** Two mandates to come, each told by its agency and first quarter, change hands. (policy) @throws Refusal turn-over */
export function swap(rotation: Rotation, { first, second }: { first: Service; second: Service }): Decided {
  const changed = (after: Rotation) =>
    begins(after, { quarter: first.quarter, agency: second.agency }) &&
    begins(after, { quarter: second.quarter, agency: first.agency });
  const known = rotation.exceptions.some(
    (one) =>
      one.kind === "swapped" &&
      ((same(one.first, first) && same(one.second, second)) || (same(one.first, second) && same(one.second, first))),
  );
  if (known && changed(rotation)) return undefined;
  if (first.quarter === second.quarter || first.agency === second.agency) throw new Refusal("turn-over");
  if (!begins(rotation, first) || !begins(rotation, second)) throw new Refusal("turn-over");
  const swapped = { kind: "swapped" as const, first, second };
  const exceptions = [...rotation.exceptions, { ...swapped, at: LAST }];
  if (!changed({ ...rotation, exceptions })) throw new Refusal("turn-over");
  return swapped;
}

const groupIn = (rotation: Rotation, quarter: Quarter): AgencyCode[] => lineIn(rotation, quarter, []);

/** C10: "by two agencies": the Working Group never falls below two. @throws Refusal no-such-agency, turn-over, two-agencies */
export function withdraw(rotation: Rotation, leaving: Service, running: Quarter): Decided {
  if (rotation.exceptions.some((one) => one.kind === "withdrew" && same(one, leaving))) return undefined;
  notPast(leaving.quarter, running);
  if (!groupIn(rotation, leaving.quarter).includes(leaving.agency)) throw new Refusal("no-such-agency");
  const withdrew = { kind: "withdrew" as const, ...leaving };
  const after = { ...rotation, exceptions: [...rotation.exceptions, { ...withdrew, at: LAST }] };
  const later = quartersBetween(leaving.quarter, plusQuarters(leaving.quarter, AHEAD));
  if (later.some((quarter) => groupIn(after, quarter).length < 2)) throw new Refusal("two-agencies");
  return withdrew;
}

/** C17: who joins the Working Group comes into the rotation. @throws Refusal agency-known, turn-over */
export function join(rotation: Rotation, joining: Service, running: Quarter): Decided {
  if (rotation.exceptions.some((one) => one.kind === "joined" && same(one, joining))) return undefined;
  notPast(joining.quarter, running);
  if (groupIn(rotation, joining.quarter).includes(joining.agency)) throw new Refusal("agency-known");
  return { kind: "joined", ...joining };
}

function notPast(quarter: Quarter, running: Quarter) {
  if (quarter < running || quarter > plusQuarters(running, AHEAD)) throw new Refusal("turn-over");
}
