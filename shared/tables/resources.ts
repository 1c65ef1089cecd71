import type { MemberState } from "../members/states.ts";
import { subregionOf } from "../reference/subregion.ts";
import { dateOf, type Instant } from "../time.ts";
import { takesNominations } from "./designation-rules.ts";
import type { namesOf } from "./names.ts";
import { holds } from "./seat-rules.ts";
import type { Designation, Seat } from "./shapes.ts";
import type { DesignationState, NominationState, PriorityState, SeatState } from "./states.ts";

type Names = Awaited<ReturnType<typeof namesOf>>;

export const priorityResource = ({ id, texts, objectives, from, to, meeting, closed }: PriorityState) => ({
  id,
  texts,
  objectives,
  from,
  to,
  ...(meeting && { meeting }),
  ...(closed && { closed: { on: dateOf(closed.at), achieved: closed.achieved } }),
});

export const holderResource = ({ id, member, person, start, end }: SeatState, names: Names) => ({
  seat: id,
  member: member ?? ("" as never),
  ...names({ member, person }),
  since: start,
  until: end ?? null,
});

/** A seat without whatever it is not its public's to know: the person's id. */
export function seatResource(seat: SeatState, names: Names, at: Instant): Seat {
  const { id, body, role, member, agency, start, end, how, source, designation, ended } = seat;
  return {
    id,
    body,
    role,
    ...(member && { member }),
    ...(agency && { agency }),
    ...names(seat),
    since: start,
    until: end ?? null,
    status: holds(seat, at) ? "present" : start > at ? "planned" : "past",
    how,
    ...(source && { source }),
    ...(designation && { designation }),
    ...(ended && { ended: { reason: ended.reason, ...(ended.source && { source: ended.source }) } }),
  };
}

export const nominationResource = ({ id, member, person, at, status }: NominationState, names: Names) => ({
  id,
  member,
  ...names({ member, person }),
  at,
  status,
});

type Counts<K extends string = string> = Partial<Record<K, number>>;
const countBy = <K extends string>(codes: K[]): Counts<K> =>
  codes.reduce<Counts<K>>((counts, code) => ({ ...counts, [code]: (counts[code] ?? 0) + 1 }), {});

/** C4, C9: of which types and from where: what a table looks at before it confirms its representatives. */
export const balanceOf = (members: readonly Pick<MemberState, "stakeholderTypes" | "country">[]) => ({
  types: countBy<string>(members.flatMap(({ stakeholderTypes }) => stakeholderTypes)) as Record<string, number>,
  subregions: countBy(members.map(({ country }) => subregionOf(country))),
  countries: countBy<string>(members.map(({ country }) => country)) as Record<string, number>,
});

export const designationResource = (
  state: DesignationState,
  { names, balance, now }: { names: Names; balance: Designation["balance"]; now: Instant },
): Designation => ({
  id: state.id,
  table: state.table,
  openedAt: state.openedAt,
  deadline: state.deadline,
  status: state.result ? "decided" : takesNominations(state, now) ? "open" : "closed",
  nominations: state.nominations.map((one) => nominationResource(one, names)),
  balance,
  ...(state.result && { result: { at: state.result.at, source: state.result.source, seats: state.result.seats } }),
});
