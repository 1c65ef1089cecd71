import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import {
  type AskedCall,
  openCall,
  remindOfCall,
  setCall,
  submitInput,
  takesInputs,
  withdrawInput,
} from "../../shared/dialogue/call-rules.ts";
import { dialogueAt } from "../../shared/dialogue/history-rules.ts";
import type { DialogueState } from "../../shared/dialogue/states.ts";
import { Policies } from "../../shared/policies.ts";
import { plusDays } from "../../shared/time.ts";
import { announced, called, MEMBER, SENDER, sent } from "../support/dialogue-states.ts";
import { given } from "../support/given.ts";

const policies = Policies.parse({});
const march = "2027-03-02T12:00:00.000Z";
const june = "2027-06-05T12:00:00.000Z";
const july = "2027-07-02T12:00:00.000Z";
const asked: AskedCall = {
  questions: [{ text: { es: "¿Qué avanzó?" } }, { text: { es: "¿Qué falta?" } }],
  tables: [3, 1],
  opens: "2027-06-01T09:00",
  deadline: "2027-06-30T23:59",
  zone: "America/Bogota",
};
const set = setCall(announced, asked, march).state;
const withAgenda = (state: DialogueState, at: string): DialogueState => ({ ...state, agendaSetAt: at });
/** Nobody set an agenda, and the deadline is still ahead. */
const approved: DialogueState = { ...called, approved: { at: june, by: called.by }, revision: 1 };

describe("a call for inputs (C8)", () => {
  test("is set in local times of its zone, and changed until it opens", () => {
    expect(set.call).toMatchObject({
      opens: called.call?.opens,
      deadline: called.call?.deadline,
      tables: [1, 3],
      questions: [{ number: 1 }, { number: 2 }],
    });
    given(set).when(setCall, asked, march).thenExactly({ state: set, events: [] });
    given(set)
      .when(setCall, { ...asked, tables: [2] }, march)
      .then({ state: { call: { tables: [2] } }, events: [{ type: "dialogue.call-set.v1" }] });
    given(announced)
      .when(setCall, { ...asked, deadline: "2027-05-30T23:59" }, march)
      .thenRefused("due-before-start");
    given(announced).when(setCall, asked, july).thenRefused("in-the-past");
    given(announced)
      .when(
        setCall,
        { ...asked, opens: "2027-04-04T02:30", zone: "Europe/Madrid", deadline: "2027-03-28T02:30" },
        march,
      )
      .thenRefused("no-such-local-time");
  });

  test("opens at once where its time has come, and else when it is asked about", () => {
    given(announced)
      .when(setCall, asked, june)
      .then({
        state: { call: { opened: june } },
        events: [{ type: "dialogue.call-set.v1" }, { type: "dialogue.call-opened.v1" }],
      });
    given(set).when(openCall, march).thenExactly({ state: set, events: [] });
    const { state, events } = openCall(set, june);
    expect(events).toMatchObject([{ type: "dialogue.call-opened.v1", data: { year: 2027 } }]);
    given(state).when(openCall, july).thenExactly({ state, events: [] });
    given(announced).when(openCall, june).thenExactly({ state: announced, events: [] });
  });

  test("once open may only have its deadline put off, until the agenda is set", () => {
    const longer = { ...asked, deadline: "2027-07-15T23:59" };
    given(called)
      .when(setCall, longer, june)
      .then({ state: { call: { deadline: "2027-07-16T04:59:00.000Z", opened: called.call?.opened } } });
    given(called)
      .when(setCall, { ...asked, deadline: "2027-06-20T23:59" }, june)
      .thenRefused("call-open");
    given(called)
      .when(setCall, { ...asked, tables: [1, 2, 3] }, june)
      .thenRefused("call-open");
    given(called)
      .when(setCall, { ...asked, questions: [{ text: { es: "¿Otra?" } }] }, june)
      .thenRefused("call-open");
    given(withAgenda(called, july)).when(setCall, longer, july).thenRefused("call-closed");
    given(approved).when(setCall, longer, june).thenRefused("outcomes-approved");
  });

  test("is told of a past day with the deadline that it had then", () => {
    const { state } = setCall(called, { ...asked, deadline: "2027-07-15T23:59" }, june);
    expect(dialogueAt(state, "2027-06-04T23:59:59.999Z").call?.deadline).toBe(called.call?.deadline);
    expect(dialogueAt(state, "2027-06-05T23:59:59.999Z").call?.deadline).toBe("2027-07-16T04:59:00.000Z");
    expect(dialogueAt(state, "2027-03-01T23:59:59.999Z").call).toBeUndefined();
  });
});

describe("reminders", () => {
  const days = (state: DialogueState, now: string) =>
    remindOfCall(state, { now, policies }).events.map(({ data }) => (data as { days: number }).days);
  const on = (day: string) => `2027-06-${day}T12:00:00.000Z`;

  test("go 14, 7 days and 1 day before, by the deadline's own date, and once each", () => {
    expect(days(called, on("15"))).toEqual([]);
    expect(days(called, on("16"))).toEqual([14]);
    expect(days(called, on("29"))).toEqual([1]);
    const after = remindOfCall(called, { now: on("16"), policies }).state;
    expect(days(after, on("17"))).toEqual([]);
    expect(days(after, on("23"))).toEqual([7]);
    expect(days(called, july), "too late").toEqual([]);
    expect(days({ ...called, call: set.call }, on("16")), "not open yet").toEqual([]);
  });

  test("that were missed are one, the nearest", () => {
    const { state } = remindOfCall(called, { now: on("24"), policies });
    expect(state.call?.reminded).toEqual([14, 7]);
    expect(days(state, on("25"))).toEqual([]);
  });

  test("come again with a deadline that is put off", () => {
    const { state } = remindOfCall(called, { now: on("29"), policies });
    const later = setCall(state, { ...asked, deadline: "2027-07-30T23:59" }, on("29")).state;
    expect(later.call?.reminded).toEqual([]);
    expect(days(later, "2027-07-16T12:00:00.000Z")).toEqual([14]);
  });

  test("stay told where the deadline is put off by an hour on their day", () => {
    const earlier = setCall(announced, { ...asked, deadline: "2027-06-30T22:59" }, june).state;
    const { state } = remindOfCall(earlier, { now: on("29"), policies });
    expect(state.call?.reminded).toContain(1);
    const { state: later } = setCall(state, asked, on("29"));
    expect(later.call?.deadline).toBe(called.call?.deadline);
    expect(days(later, "2027-06-29T20:00:00.000Z")).toEqual([]);
  });

  property.prop([fc.array(fc.integer({ min: -5, max: 40 }), { maxLength: 12 })])(
    "come at most once each, whichever days ask",
    (when) => {
      let state = called;
      const told: number[] = [];
      for (const day of when.toSorted((a, b) => a - b)) {
        const now = plusDays("2027-06-01T15:00:00.000Z", day);
        const { events, ...after } = remindOfCall(state, { now, policies });
        told.push(...events.map(({ data }) => (data as { days: number }).days));
        state = after.state;
      }
      expect(told).toEqual([...new Set(told)].toSorted((a, b) => b - a));
    },
  );
});

describe("an input", () => {
  const asking = {
    dialogue: called,
    table: 1,
    answers: [{ question: 2, text: { es: "Falta esto" } }],
    member: { id: MEMBER, tables: [1, 2] },
    id: sent.id,
    person: SENDER,
    now: june,
  };

  test("is taken from a member of a called table while the call is open", () => {
    given(undefined)
      .when(submitInput, asking)
      .then({ state: { late: false, table: 1 }, events: [{ type: "dialogue.input-submitted.v1" }] });
    const wrong = [
      [{ table: 3 }, "not-of-the-table"],
      [{ table: 2 }, "not-of-the-table"],
      [{ answers: [{ question: 3, text: { es: "x" } }] }, "no-such-record"],
      [{ now: march }, "call-closed"],
      [{ dialogue: announced }, "call-closed"],
    ] as const;
    for (const [more, code] of wrong)
      given(undefined)
        .when(submitInput, { ...asking, ...(more as object) })
        .thenRefused(code);
  });

  test("sent again in time replaces the earlier one; the same again is one", () => {
    given(sent)
      .when(submitInput, asking)
      .then({ state: { id: sent.id, answers: asking.answers } });
    given(sent)
      .when(submitInput, { ...asking, answers: sent.answers })
      .thenExactly({ state: sent, events: [] });
  });

  test("is late after the deadline, until the agenda is set, and then replaces nothing that was in time", () => {
    given(undefined)
      .when(submitInput, { ...asking, now: july })
      .then({ state: { late: true } });
    given({ ...sent, late: true })
      .when(submitInput, { ...asking, now: july })
      .then({ state: { late: true, answers: asking.answers } });
    given(sent)
      .when(submitInput, { ...asking, now: july })
      .thenRefused("call-closed");
    given(undefined)
      .when(submitInput, { ...asking, now: july, dialogue: withAgenda(called, july) })
      .thenRefused("call-closed");
    expect(takesInputs(withAgenda(called, june), june), "an agenda drafted before the deadline closes nothing").toBe(
      true,
    );
  });

  test("is not taken once the outcomes are approved: it would be public, and nobody approved it (C3)", () => {
    given(undefined)
      .when(submitInput, { ...asking, dialogue: approved, now: plusDays(june, 1) })
      .thenRefused("call-closed");
    expect(takesInputs(approved, plusDays(june, -1)), "as on the day before").toBe(true);
    const retracted = { ...approved, retracted: { at: plusDays(june, 2) } };
    expect(takesInputs(retracted, plusDays(june, 3)), "nor once they are retracted").toBe(false);
  });

  test("is taken back by its organization while inputs are taken, and sent again in the same words", () => {
    const taking = { dialogue: called, office: false, by: SENDER, now: june };
    const { state, events } = withdrawInput(sent, taking);
    expect(events).toMatchObject([{ type: "dialogue.input-withdrawn.v1" }]);
    given(state).when(withdrawInput, taking).thenExactly({ state, events: [] });
    const again = submitInput(state, { ...asking, answers: sent.answers });
    expect(again).toMatchObject({ state: { id: sent.id }, events: [{ type: "dialogue.input-submitted.v1" }] });
    expect(again.state.withdrawn).toBeUndefined();
    given(sent)
      .when(withdrawInput, { ...taking, dialogue: withAgenda(called, july), now: july })
      .thenRefused("call-closed");
  });

  test("is taken back by the secretariat at any time, which says why", () => {
    const office = { dialogue: approved, office: true, by: called.by, now: july };
    given(sent).when(withdrawInput, office).thenRefused("reason-needed");
    const reason = { es: "Nombra a una persona" };
    given(sent)
      .when(withdrawInput, { ...office, reason })
      .then({ state: { withdrawn: { at: july, reason } } });
  });
});
