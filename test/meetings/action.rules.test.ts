import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import {
  actionAt,
  byDue,
  daysLeft,
  isOverdue,
  openAction,
  remind,
  updateAction,
} from "../../shared/meetings/action-rules.ts";
import type { ActionState } from "../../shared/meetings/states.ts";
import { Policies } from "../../shared/policies.ts";
import { given } from "../support/given.ts";
import { PER } from "../support/registrations.ts";

const policies = Policies.parse({});
const asked = {
  text: { es: "Escribir el informe" },
  bodies: ["table-1" as const],
  owner: { agency: "IOM" },
  due: "2027-04-30",
  strategic: false,
};
const how = { id: "act_01M00000000000000000000001" as const, by: PER, now: "2027-03-02T15:00:00.000Z" } as const;
const action: ActionState = openAction(asked, how).state;
const later = "2027-03-10T12:00:00.000Z";
const done = updateAction(action, { state: "done", text: "Listo", by: PER, now: later }).state;

describe("an action", () => {
  test("is opened with a date that has not passed", () => {
    given(asked)
      .when(openAction, how)
      .then({ state: { state: "open" }, events: [{ type: "meetings.action-opened.v1" }] });
    given({ ...asked, due: "2027-03-02" })
      .when(openAction, how)
      .then({ state: { due: "2027-03-02" } });
    given({ ...asked, due: "2027-03-01" })
      .when(openAction, how)
      .thenRefused("in-the-past");
  });

  test("is told of until it is done or dropped; the same twice is once", () => {
    const told = { state: "under-way" as const, text: "A medias", by: PER, now: later };
    const { state } = updateAction(action, told);
    expect(state.updates).toHaveLength(1);
    given(state).when(updateAction, told).then({ events: [] });
    given(done)
      .when(updateAction, { ...told, state: "done" as const, text: "Listo" })
      .then({ events: [] });
    given(done).when(updateAction, told).thenRefused("action-closed");
  });

  test("is answerable for any instant", () => {
    expect(actionAt(done, "2027-03-02T14:59:59.999Z")).toBeUndefined();
    expect(actionAt(done, "2027-03-09T12:00:00.000Z")).toMatchObject({ state: "open", updates: [] });
    expect(actionAt(done, later)).toMatchObject({ state: "done", updates: [{ text: "Listo" }] });
  });

  test("is overdue from the day after its date, unless it is closed", () => {
    expect(isOverdue(action, "2027-04-30T23:59:59.999Z")).toBe(false);
    expect(isOverdue(action, "2027-05-01T00:00:00.000Z")).toBe(true);
    expect(isOverdue(done, "2027-05-01T00:00:00.000Z")).toBe(false);
    expect(daysLeft(action, "2027-04-23T18:00:00.000Z")).toBe(7);
    expect(daysLeft(action, "2027-05-02T18:00:00.000Z")).toBe(-2);
  });

  test("stands by date, so overdue first", () => {
    const others = ["2027-06-01", "2027-04-01", "2027-04-30"].map((due, i) => ({
      ...action,
      id: `act_01M0000000000000000000000${i + 2}` as const,
      due,
    }));
    expect([action, ...others].toSorted(byDue).map(({ due }) => due)).toEqual([
      "2027-04-01",
      "2027-04-30",
      "2027-04-30",
      "2027-06-01",
    ]);
  });
});

describe("reminders", () => {
  const on = (state: ActionState, day: string) => remind(state, `${day}T12:00:00.000Z`, policies);
  test("go seven days before and on the day", () => {
    given(action).when(on, "2027-04-22").then({ events: [] });
    const first = on(action, "2027-04-23");
    expect(first.events).toMatchObject([{ type: "meetings.action-due.v1", data: { action: action.id } }]);
    given(first.state).when(on, "2027-04-24").then({ events: [] });
    const second = on(first.state, "2027-04-30");
    expect(second.events).toHaveLength(1);
    given(second.state).when(on, "2027-05-20").then({ events: [] });
  });
  test("that nobody asked for in time are one letter", () => {
    const late = on(action, "2027-05-03");
    expect(late).toMatchObject({ events: [{}], state: { reminded: [7, 0] } });
    given(late.state).when(on, "2027-05-04").then({ events: [] });
  });
  test("of what was opened within the week, or is closed, are not sent", () => {
    const short = openAction({ ...asked, due: "2027-03-06" }, how).state;
    given(short).when(on, "2027-03-03").then({ events: [] });
    given(short)
      .when(on, "2027-03-06")
      .then({ events: [{}] });
    given(done).when(on, "2027-04-30").then({ events: [] });
  });
  property.prop([fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 1, maxLength: 40 })])(
    "whichever days are asked: at most two, never two of a day, and the last day is never silent",
    (offsets) => {
      let state = action;
      const told = offsets
        .toSorted((a, b) => a - b)
        .flatMap((offset) => {
          const day = new Date(Date.parse("2027-03-03T12:00:00Z") + offset * 86_400_000).toISOString();
          const { state: after, events } = remind(state, day, policies);
          state = after;
          return events.map(() => offset);
        });
      expect(told.length).toBeLessThanOrEqual(2);
      expect(new Set(told).size).toBe(told.length);
      // 30 April is the 58th day from 3 March.
      if (Math.max(...offsets) >= 58) expect(told.at(-1)).toBeGreaterThanOrEqual(58);
    },
  );
});
