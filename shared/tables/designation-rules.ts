import type { Actor, DesignationId, MemberId, NominationId, PersonId } from "../../events/define.ts";
import type { Decided } from "../../events/index.ts";
import { Refusal } from "../refusal.ts";
import { dateOf, type Instant, plusDays } from "../time.ts";
import type { Decision } from "./priority-rules.ts";
import type { DesignationState, NominationState, SeatState, Source } from "./states.ts";

type Changed = Decision<DesignationState>;

const aggregateOf = ({ table }: DesignationState) => `body#table-${table}`;

const nominationFact = (
  type:
    | "tables.member-nominated.v1"
    | "tables.nomination-declined.v1"
    | "tables.nomination-withdrawn.v1"
    | "tables.nomination-accepted.v1"
    | "tables.nominee-agreed.v1",
  state: DesignationState,
  { id, member }: NominationState,
  person?: PersonId,
) =>
  ({
    type,
    aggregate: aggregateOf(state),
    data: { table: state.table, designation: state.id, nomination: id, member, ...(person && { person }) },
  }) as Decided;

/** Members may nominate to the end of the deadline's day (UTC), unless the result is there before. */
export const takesNominations = ({ result, deadline }: DesignationState, at: Instant): boolean =>
  !(result && result.at <= at) && at < plusDays(`${deadline}T00:00:00.000Z`, 1);

/** C9: "two representatives designated by each working table". How is left to each table: here it begins. */
export function openDesignation(
  all: readonly DesignationState[],
  { now, ...asked }: { id: DesignationId; table: number; deadline: string; by: PersonId; now: Instant },
): Changed {
  if (asked.deadline < dateOf(now)) throw new Refusal("in-the-past");
  const open = all.find((one) => takesNominations(one, now));
  if (open && open.deadline !== asked.deadline) throw new Refusal("designation-open");
  if (open) return { state: open, events: [] };
  const state: DesignationState = { ...asked, version: 0, openedAt: now, nominations: [] };
  const { id: designation, table } = state;
  return {
    state,
    events: [{ type: "tables.designation-opened.v1", aggregate: aggregateOf(state), data: { table, designation } }],
  };
}

const stands = ({ status }: NominationState) => status !== "declined" && status !== "withdrawn";

export function nominate(
  state: DesignationState,
  { id, member, by, now }: { id: NominationId; member: MemberId; by: PersonId; now: Instant },
): Changed & { nomination: NominationState } {
  if (!takesNominations(state, now)) throw new Refusal("designation-closed");
  const already = state.nominations.find((one) => one.member === member && stands(one));
  if (already && already.by !== by) throw new Refusal("already-nominated");
  if (already) return { state, events: [], nomination: already };
  const nomination: NominationState = { id, member, by, at: now, status: "proposed" };
  return {
    state: { ...state, nominations: [...state.nominations, nomination] },
    events: [nominationFact("tables.member-nominated.v1", state, nomination)],
    nomination,
  };
}

/** @throws Refusal not-found */
export function nominationIn({ nominations }: DesignationState, id: NominationId): NominationState {
  const found = nominations.find((one) => one.id === id);
  if (!found) throw new Refusal("not-found");
  return found;
}

function undecided(state: DesignationState, id: NominationId): NominationState {
  const nomination = nominationIn(state, id);
  if (state.result) throw new Refusal("designation-closed");
  return nomination;
}

const changed = (state: DesignationState, after: NominationState, ...events: Decided[]): Changed => ({
  state: { ...state, nominations: state.nominations.map((one) => (one.id === after.id ? after : one)) },
  events,
});

/** The nominated member declines, or accepts and names the person; who names themself has agreed by that. */
export function answerNomination(
  state: DesignationState,
  id: NominationId,
  { accept, person, by }: { accept: boolean; person: PersonId; by: PersonId },
): Changed {
  const nomination = undecided(state, id);
  const { status } = nomination;
  const same = accept ? stands(nomination) && nomination.person === person : status === "declined";
  if (same) return { state, events: [] };
  if (status !== "proposed" && status !== "accepted") throw new Refusal("nomination-closed");
  if (!accept)
    return changed(
      state,
      { ...nomination, status: "declined" },
      nominationFact("tables.nomination-declined.v1", state, nomination),
    );
  const accepted = nominationFact("tables.nomination-accepted.v1", state, nomination, person);
  if (person !== by) return changed(state, { ...nomination, status: "accepted", person }, accepted);
  const agreed = nominationFact("tables.nominee-agreed.v1", state, nomination, person);
  return changed(state, { ...nomination, status: "agreed", person }, accepted, agreed);
}

/** The person named agrees, and the nomination stands; or does not, and it is declined. */
export function agree(
  state: DesignationState,
  id: NominationId,
  { accept, person }: { accept: boolean; person: PersonId },
): Changed {
  const nomination = undecided(state, id);
  const { status } = nomination;
  if (nomination.person !== person) throw new Refusal("nomination-closed");
  if (status === (accept ? "agreed" : "declined")) return { state, events: [] };
  if (status !== "accepted") throw new Refusal("nomination-closed");
  return accept
    ? changed(
        state,
        { ...nomination, status: "agreed" },
        nominationFact("tables.nominee-agreed.v1", state, nomination, person),
      )
    : changed(
        state,
        { ...nomination, status: "declined" },
        nominationFact("tables.nomination-declined.v1", state, nomination),
      );
}

/** A withdrawn nomination stays, as withdrawn. */
export function withdrawNomination(state: DesignationState, id: NominationId): Changed {
  const nomination = undecided(state, id);
  if (nomination.status === "withdrawn") return { state, events: [] };
  if (!stands(nomination)) throw new Refusal("nomination-closed");
  return changed(
    state,
    { ...nomination, status: "withdrawn" },
    nominationFact("tables.nomination-withdrawn.v1", state, nomination),
  );
}

/** What stands of the nominations named in a result. @throws Refusal designation-closed, not-found, not-agreed */
export function agreedIn(state: DesignationState, ids: readonly NominationId[]) {
  return ids.map((id) => {
    const { member, person, status } = undecided(state, id);
    if (status !== "agreed" || !person) throw new Refusal("not-agreed");
    return { member, person };
  });
}

/** Whether the same person recorded the same before: a double click, or a reply that was lost. */
export function isRecorded(
  { result, nominations }: DesignationState,
  seats: readonly SeatState[],
  asked: { source: Source; representatives: readonly NominationId[]; by: Actor },
): boolean {
  if (result?.by !== asked.by) return false;
  const fields = ["meeting", "text", "link"] as const;
  const named = nominations.filter(({ id }) => asked.representatives.includes(id));
  const seated = seats.filter(({ id }) => result.seats.includes(id));
  return (
    fields.every((field) => result.source[field] === asked.source[field]) &&
    named.length === seated.length &&
    named.every(({ person }) => seated.some((seat) => seat.person === person))
  );
}

/** The result makes the seats; it is recorded once. */
export function decide(state: DesignationState, result: NonNullable<DesignationState["result"]>): Changed {
  if (state.result) throw new Refusal("designation-closed");
  const { id: designation, table } = state;
  return {
    state: { ...state, result },
    events: [{ type: "tables.designation-decided.v1", aggregate: aggregateOf(state), data: { table, designation } }],
  };
}
