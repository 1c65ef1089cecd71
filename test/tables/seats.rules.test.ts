import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { policies } from "../../shared/policies.ts";
import { Refusal } from "../../shared/refusal.ts";
import { heldAt, holds, vacanciesOf } from "../../shared/tables/seat-rules.ts";
import type { SeatState } from "../../shared/tables/states.ts";
import { endSeat, replace, takeSeat, termsInARow } from "../../shared/tables/term-rules.ts";
import { plusDays, plusMonths } from "../../shared/time.ts";
import { given } from "../support/given.ts";
import { idOf, ORG_A, ORG_B, ORG_C, ORGS, PERSONS, seatOf } from "../support/table-states.ts";

const now = "2027-06-15T10:00:00.000Z";
const open = seatOf(1, { end: undefined, term: undefined });

describe("a seat is held in [start, end)", () => {
  test("a role that ended yesterday gives no right today, and one of tomorrow none yet", () => {
    const seat = seatOf(1, { end: "2027-06-15T00:00:00.000Z" });
    given(seat).when(holds, "2027-06-14T23:59:59.999Z").thenExactly(true);
    given(seat).when(holds, "2027-06-15T00:00:00.000Z").thenExactly(false);
    given(seat).when(holds, "2026-12-31T23:59:59.999Z").thenExactly(false);
    given(seat).when(holds, "2027-01-01T00:00:00.000Z").thenExactly(true);
  });
  test("one that never began is held at no instant", () => {
    given(seatOf(1, { end: seatOf(1).start }))
      .when(holds, seatOf(1).start)
      .thenExactly(false);
  });
});

describe("taking a seat", () => {
  test("two representatives of two organizations sit", () => {
    const seat = seatOf(2, { member: ORG_B });
    given([seatOf(1)])
      .when(takeSeat, seat, policies)
      .then({ events: [{ type: "tables.seat-taken.v1", aggregate: "body#table-2", data: { seat: seat.id } }] });
  });
  test("a third is refused while two sit, and free the moment one's term ends", () => {
    const two = [seatOf(1), seatOf(2, { member: ORG_B, end: "2027-09-01T00:00:00.000Z" })];
    given(two)
      .when(takeSeat, seatOf(3, { member: ORG_C, start: now }), policies)
      .thenRefused("seat-taken");
    given(two)
      .when(takeSeat, seatOf(3, { member: ORG_C, start: "2027-09-01T00:00:00.000Z" }), policies)
      .then({ seat: { member: ORG_C } });
  });
  test("a planned seat counts too: nobody may sit through its beginning", () => {
    const planned = [seatOf(1), seatOf(2, { member: ORG_B, start: "2027-10-01T00:00:00.000Z" })];
    given(planned)
      .when(takeSeat, seatOf(3, { member: ORG_C, start: now }), policies)
      .thenRefused("seat-taken");
  });
  test("an organization holds at most one of the two", () => {
    given([seatOf(1)])
      .when(takeSeat, seatOf(2, { person: PERSONS[1], start: now }), policies)
      .thenRefused("one-seat-each");
  });
  test("a table has one coordinator, who may be of a represented organization", () => {
    const coordinator = seatOf(2, { role: "coordinator" });
    given([seatOf(1)])
      .when(takeSeat, coordinator, policies)
      .then({ seat: coordinator });
    given([coordinator])
      .when(takeSeat, seatOf(3, { role: "coordinator", member: ORG_B }), policies)
      .thenRefused("seat-taken");
  });
});

describe("a term is one year, renewable once", () => {
  const year = (n: number, more: Partial<SeatState> = {}) =>
    seatOf(n, {
      start: `${2026 + n}-01-01T00:00:00.000Z`,
      end: `${2027 + n}-01-01T00:00:00.000Z`,
      ...more,
    });
  test("a second term in a row is taken, a third is not", () => {
    given([year(1)])
      .when(takeSeat, year(2), policies)
      .then({ seat: { id: year(2).id } });
    given([year(1), year(2)])
      .when(takeSeat, year(3), policies)
      .thenRefused("term-used-up");
  });
  test("a gap of months does not begin a new row, a pause of a whole term does", () => {
    given([year(1), year(2)])
      .when(takeSeat, year(3, { start: "2029-06-01T00:00:00.000Z", end: "2030-06-01T00:00:00.000Z" }), policies)
      .thenRefused("term-used-up");
    given([year(1), year(2)])
      .when(takeSeat, year(4), policies)
      .then({ seat: { id: year(4).id } });
  });
  test("a rest of a term shorter than its half does not count", () => {
    const rest = year(1, { start: "2027-08-01T00:00:00.000Z" });
    given([rest, year(2)])
      .when(termsInARow, { member: ORG_A, before: year(3).start }, policies)
      .thenExactly(1);
  });
  test("two persons of one organization in one term are one term", () => {
    const first = year(1, { end: "2027-07-01T00:00:00.000Z" });
    const second = year(1, { id: idOf("sea", 9), person: PERSONS[1], start: "2027-07-01T00:00:00.000Z" });
    given([first, second])
      .when(termsInARow, { member: ORG_A, before: year(2).start }, policies)
      .thenExactly(1);
  });
});

describe("ending a seat", () => {
  test("at once, or on a day, and the reason stays", () => {
    given(open)
      .when(endSeat, { reason: "resigned", now })
      .then({ seat: { end: now, ended: { reason: "resigned", at: now } }, events: [{ data: { reason: "resigned" } }] });
    given(open)
      .when(endSeat, { reason: "decided", at: "2027-07-01T00:00:00.000Z", now, source: { text: "Acta 4" } })
      .then({ seat: { end: "2027-07-01T00:00:00.000Z", ended: { source: { text: "Acta 4" } } } });
  });
  test("what was planned and ends before it began was never held", () => {
    given(seatOf(1, { start: "2027-09-01T00:00:00.000Z" }))
      .when(endSeat, { reason: "resigned", now })
      .then({ seat: { start: "2027-09-01T00:00:00.000Z", end: "2027-09-01T00:00:00.000Z" } });
  });
  test("said twice it ends once", () => {
    const { seat } = endSeat(open, { reason: "resigned", now });
    given(seat)
      .when(endSeat, { reason: "resigned", now: plusDays(now, 1) })
      .thenExactly({ seat, events: [] });
  });
  test("a seat that is over ends no more, nor later than it does", () => {
    given(seatOf(1)).when(endSeat, { reason: "decided", now: "2028-02-01T00:00:00.000Z" }).thenRefused("seat-over");
    given(seatOf(1)).when(endSeat, { reason: "decided", at: "2028-03-01T00:00:00.000Z", now }).thenRefused("seat-over");
  });
});

describe("a replacement", () => {
  const by = { id: idOf("sea", 7), member: ORG_C, person: PERSONS[2], source: { text: "Nota" } };
  test("ends the one and serves the rest of the term", () => {
    const { ended, taken } = replace([seatOf(1), seatOf(2, { member: ORG_B })], { seat: seatOf(1), by, now, policies });
    expect(ended?.seat).toMatchObject({ end: now, ended: { reason: "replaced" } });
    expect(taken.seat).toMatchObject({ member: ORG_C, start: now, end: "2028-01-01T00:00:00.000Z" });
  });
  test("serves the rest after a resignation too, but not after the term", () => {
    const { seat } = endSeat(seatOf(1), { reason: "resigned", now });
    given([seat])
      .when(replace, { seat, by, now: plusDays(now, 30), policies })
      .then({ ended: undefined, taken: { seat: { start: plusDays(now, 30), end: "2028-01-01T00:00:00.000Z" } } });
    given([seat]).when(replace, { seat, by, now: "2028-01-02T00:00:00.000Z", policies }).thenRefused("seat-over");
  });
  test("by the other representative's organization is refused", () => {
    given([seatOf(1), seatOf(2, { member: ORG_C })])
      .when(replace, { seat: seatOf(1), by, now, policies })
      .thenRefused("one-seat-each");
  });
});

describe("vacancies", () => {
  const representatives = (seats: SeatState[], at: string, watched?: string) =>
    vacanciesOf(seats, { body: "table-2", at, watched }).filter(({ role }) => role === "representative");
  test("each empty seat is told, since the end of the one that was in it", () => {
    const seats = [seatOf(1, { end: "2027-06-01T00:00:00.000Z" }), seatOf(2, { end: "2027-06-10T00:00:00.000Z" })];
    expect(representatives(seats, now)).toEqual([
      { role: "representative", since: "2027-06-01T00:00:00.000Z", days: 14 },
      { role: "representative", since: "2027-06-10T00:00:00.000Z", days: 5 },
    ]);
  });
  test("handed over without a gap, no seat was ever empty", () => {
    const [first, second] = [seatOf(1), seatOf(2, { start: seatOf(1).end ?? "", end: undefined })];
    expect(representatives([first, second], "2028-06-01T00:00:00.000Z")).toHaveLength(1);
  });
  test("one never filled is empty since somebody looked, and before that nobody knows", () => {
    const watched = "2027-06-01T12:00:00.000Z";
    expect(representatives([], now, watched)).toEqual([
      { role: "representative", since: watched, days: 13 },
      { role: "representative", since: watched, days: 13 },
    ]);
    expect(representatives([], "2027-05-01T00:00:00.000Z", watched)[0]).toMatchObject({ since: null, days: null });
  });
});

/** Years of random takings, endings and replacements, each kept only where the rules allow it. */
const moves = fc.array(
  fc.record({
    what: fc.constantFrom("take", "end", "replace"),
    day: fc.integer({ min: 0, max: 1800 }),
    ahead: fc.integer({ min: 0, max: 200 }),
    org: fc.integer({ min: 0, max: 3 }),
    which: fc.nat(20),
  }),
  { maxLength: 60 },
);
type Move = typeof moves extends fc.Arbitrary<(infer M)[]> ? M : never;

function played(history: Move[]): SeatState[] {
  let seats: SeatState[] = [];
  const put = (...some: SeatState[]) => {
    seats = [...seats.filter(({ id }) => !some.some((one) => one.id === id)), ...some];
  };
  for (const [n, { what, day, ahead, org, which }] of history.toSorted((a, b) => a.day - b.day).entries()) {
    const at = plusDays("2027-01-01T00:00:00.000Z", day);
    const start = plusDays(at, ahead);
    const end = plusMonths(start, policies.representativeTermMonths);
    const fresh = seatOf(n + 1, { member: ORGS[org], start, end, term: end });
    const seat = seats[which % Math.max(1, seats.length)];
    try {
      if (what === "take") put(takeSeat(seats, fresh, policies).seat);
      else if (what === "end" && seat) put(endSeat(seat, { reason: "decided", at: start, now: at }).seat);
      else if (seat) {
        const { ended, taken } = replace(seats, { seat, by: fresh, at: start, now: at, policies });
        put(...(ended ? [ended.seat] : []), taken.seat);
      }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
  return seats;
}

describe("whatever happens in five years", () => {
  const instants = (seats: SeatState[]) => seats.flatMap(({ start, end }) => [start, end ?? start]);
  property.prop([moves])("never more than two represent a table, nor two of one organization", (history) => {
    const seats = played(history);
    for (const at of instants(seats)) {
      const held = heldAt(seats, at, "representative");
      expect(held.length).toBeLessThanOrEqual(2);
      expect(new Set(held.map(({ member }) => member)).size).toBe(held.length);
    }
  });
  property.prop([moves, fc.integer({ min: 0, max: 2500 })])(
    "the roster of a day and its vacancies make up the two seats",
    (history, day) => {
      const seats = played(history);
      const at = plusDays("2027-01-01T00:00:00.000Z", day);
      const empty = vacanciesOf(seats, { body: "table-2", at }).filter(({ role }) => role === "representative");
      expect(heldAt(seats, at, "representative").length + empty.length).toBe(2);
      for (const { since } of empty) expect(since === null || since <= at).toBe(true);
    },
  );
  property.prop([moves, fc.integer({ min: 0, max: 1800 })])(
    "what happens later leaves the roster of an earlier day as it was",
    (history, day) => {
      const at = plusDays("2027-01-01T00:00:00.000Z", day);
      const ids = (some: SeatState[]) => heldAt(some, at).map(({ id }) => id);
      const numbered = history.toSorted((a, b) => a.day - b.day);
      const before = numbered.filter((move) => move.day <= day);
      const cut = played([
        ...before,
        ...numbered.slice(before.length).map((move) => ({ ...move, ahead: move.ahead + 1 })),
      ]);
      expect(ids(cut).toSorted()).toEqual(ids(played(before)).toSorted());
    },
  );
});
