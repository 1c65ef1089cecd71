import { describe, expect, test } from "vitest";
import { numbersOf, tableNumbersOf } from "../../shared/members/number-rules.ts";
import { policies } from "../../shared/policies.ts";
import { reference } from "../../shared/reference/dataset.ts";
import * as rules from "../../shared/tables/priority-rules.ts";
import type { BodyState, PriorityState } from "../../shared/tables/states.ts";
import { tellVacancies } from "../../shared/tables/watch-rules.ts";
import { plusDays } from "../../shared/time.ts";
import { given } from "../support/given.ts";
import { idOf, seatOf } from "../support/table-states.ts";

const priority: PriorityState = {
  id: idOf("pri", 1),
  version: 1,
  table: 2,
  texts: { es: "Rutas seguras" },
  objectives: [8, 9],
  from: "2027-02-01",
  to: "2027-06-30",
};
const now = "2027-05-01T12:00:00.000Z";

describe("thematic priorities", () => {
  test("the tables are a partition of the 23 objectives, as in the dataset", () => {
    expect(rules.objectivesOf).toEqual(
      Object.fromEntries(reference.tables.map(({ table, objectives }) => [table, objectives])),
    );
    expect(Object.values(rules.objectivesOf).flat()).toHaveLength(23);
  });
  test("a table works on its own objectives only", () => {
    given(priority)
      .when(rules.setPriority)
      .then({ events: [{ type: "tables.priority-set.v1", data: { table: 2 } }] });
    given({ ...priority, objectives: [8, 7] })
      .when(rules.setPriority)
      .thenRefused("not-its-objective");
  });
  test("it is open from its first day to its last, both told", () => {
    given(priority).when(rules.isOpen, "2027-01-31T23:59:59.999Z").thenExactly(false);
    given(priority).when(rules.isOpen, "2027-02-01T00:00:00.000Z").thenExactly(true);
    given(priority).when(rules.isOpen, "2027-06-30T23:59:59.999Z").thenExactly(true);
    given(priority).when(rules.isOver, "2027-07-01T00:00:00.000Z").thenExactly(true);
  });
  test("it is closed once, with what was achieved; before that day it was open", () => {
    const { state } = rules.closePriority(priority, { es: "Dos rutas" }, now);
    given(state).when(rules.closePriority, { es: "Dos rutas" }, plusDays(now, 1)).thenExactly({ state, events: [] });
    given(state).when(rules.closePriority, { es: "Tres" }, now).thenRefused("priority-over");
    given(state).when(rules.isOpen, plusDays(now, -1)).thenExactly(true);
    given(state).when(rules.isOpen, now).thenExactly(false);
  });
});

describe("a table's numbers", () => {
  test("small groups are not told", () => {
    const kept = {
      "table#2": 6,
      "table#2#type#media": 5,
      "table#2#type#academia": 1,
      "table#2#country#CO": 4,
      "table#1": 9,
    };
    given(kept)
      .when(tableNumbersOf, 2, 5)
      .thenExactly({ members: 6, types: { media: 5, academia: null }, countries: { CO: null } });
    given(kept)
      .when(numbersOf, 5)
      .then({ types: {}, countries: {}, tables: { 1: 9, 2: 6 } });
  });
});

describe("letters about vacancies", () => {
  const fresh: BodyState = { version: 0, told: {} };
  const ended = "2027-04-01T00:00:00.000Z";
  const coordinator = seatOf(3, { role: "coordinator", end: undefined });
  const seats = [seatOf(1, { end: ended }), seatOf(2, { end: "2028-01-01T00:00:00.000Z" }), coordinator];
  const look = (state: BodyState, at: string) => tellVacancies(state, { body: "table-2", seats, now: at, policies });
  const daysOf = (days: number[]) => {
    let state = fresh;
    return days.flatMap((day) => {
      const looked = look(state, plusDays("2027-04-01T12:00:00.000Z", day));
      ({ state } = looked);
      return looked.events.map(({ data }) => data);
    });
  };
  const told = (days: number) => ({ body: "table-2", role: "representative", days });
  test("go after 7 and after 21 days, each once", () => {
    expect(daysOf(Array.from({ length: 40 }, (_, day) => day))).toEqual([told(7), told(21)]);
  });
  test("asked twice, late, or after skipped days, they are right all the same", () => {
    expect(daysOf([7, 7, 7])).toEqual([told(7)]);
    expect(daysOf([3, 9, 10, 30])).toEqual([told(9), told(30)]);
    expect(daysOf([30, 31])).toEqual([told(30)]);
  });
  test("a seat that was never filled is counted from when somebody first looked", () => {
    const empty = (state: BodyState, at: string) =>
      tellVacancies(state, { body: "table-1", seats: [], now: at, policies });
    const first = empty(fresh, now);
    expect(first).toMatchObject({ state: { watched: now }, events: [] });
    expect(empty(first.state, plusDays(now, 7)).events.map(({ data }) => data)).toEqual([
      { body: "table-1", role: "coordinator", days: 7 },
      { body: "table-1", role: "representative", days: 7 },
    ]);
  });
  test("a seat filled again is forgotten, and told anew when it falls empty again", () => {
    const { state } = look(fresh, plusDays(ended, 8));
    const filled = [...seats, seatOf(4, { start: plusDays(ended, 9), end: plusDays(ended, 40) })];
    const after = tellVacancies(state, { body: "table-2", seats: filled, now: plusDays(ended, 10), policies });
    expect(after.state.told).toEqual({});
    const again = { body: "table-2" as const, seats: filled, now: plusDays(ended, 48), policies };
    expect(tellVacancies(after.state, again).events).toMatchObject([{ data: { days: 8 } }]);
  });
});
