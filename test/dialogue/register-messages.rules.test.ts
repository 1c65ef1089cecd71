import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import {
  approveMessage,
  draftAt,
  draftMessage,
  holderFits,
  isAwaiting,
  messageAt,
  remind,
  reviseMessage,
  standingOf,
  withdrawMessage,
} from "../../shared/dialogue/message-rules.ts";
import { answerMessage } from "../../shared/dialogue/reply-rules.ts";
import type { MessageState } from "../../shared/dialogue/states.ts";
import { given } from "../support/given.ts";
import {
  answered,
  approval,
  asked,
  CO,
  closed,
  draft,
  how,
  IOM,
  PE,
  policies,
  reply,
  sent,
} from "../support/message-states.ts";
import { PER } from "../support/registrations.ts";

describe("a draft", () => {
  test("asks for an answer by a day that has not passed, and of one of those whom it goes to", () => {
    given(asked)
      .when(draftMessage, how)
      .then({ state: { status: "drafted", replies: [] }, events: [{ type: "dialogue.message-drafted.v1" }] });
    given({ ...asked, deadline: "2027-03-01" })
      .when(draftMessage, how)
      .thenRefused("in-the-past");
    expect(holderFits(asked)).toBe(true);
    expect(holderFits({ ...asked, holder: PE })).toBe(false);
  });

  test("to one alone, for action, names who has to act by itself", () => {
    const { holder: _, ...open } = asked;
    given({ ...open, to: [IOM] })
      .when(draftMessage, how)
      .then({ state: { holder: IOM } });
    expect(draftMessage(open, how).state.holder).toBeUndefined();
    expect(draftMessage({ ...open, to: [IOM], purpose: "information" }, how).state.holder).toBeUndefined();
  });

  test("changes in what is named, and null takes away what may be missing", () => {
    const { state } = reviseMessage(draft, { title: { pt: "Registro" }, deadline: null }, how.now);
    expect(state).toMatchObject({ title: { pt: "Registro" }, text: draft.text, holder: CO });
    expect(state).not.toHaveProperty("deadline");
    given(sent)
      .when(reviseMessage, { title: { es: "Otro" } }, how.now)
      .thenRefused("out-of-turn");
  });

  test("is told to nobody; once approved it is as of that instant, with who approved it on record", () => {
    expect(messageAt(draft, "2030-01-01T00:00:00.000Z")).toBeUndefined();
    expect(messageAt(sent, "2027-03-09T23:59:59.999Z")).toBeUndefined();
    expect(messageAt(sent, approval.at)).toMatchObject({ status: "approved", approved: approval });
    given(sent)
      .when(approveMessage, { ...approval, at: "2027-03-11T00:00:00.000Z" })
      .then({ state: sent, events: [] });
    given(draft)
      .when(approveMessage, { ...approval, at: "2027-05-01T00:00:00.000Z" })
      .thenRefused("in-the-past");
    const seen = draft.draftedAt;
    const revised = reviseMessage(draft, { text: { es: "Otra cosa" } }, "2027-03-05T00:00:00.000Z").state;
    given(draft)
      .when(approveMessage, { ...approval, seen })
      .thenExactly({ state: sent, events: expect.anything() as never });
    given(revised)
      .when(approveMessage, { ...approval, seen })
      .thenRefused("stale");
    given(withdrawMessage(draft, { at: approval.at, by: PER }).state)
      .when(approveMessage, approval)
      .thenRefused("out-of-turn");
  });
});

describe("who works on a message sees of a past day", () => {
  const before = "2027-03-05T23:59:59.999Z";
  test("the draft as it was, and not what became of it", () => {
    expect(draftAt(closed, before)).toEqual(draft);
    expect(draftAt(closed, "2027-03-01T23:59:59.999Z"), "not drafted yet").toBeUndefined();
    expect(draftAt(sent, approval.at), "a draft no more").toBeUndefined();
  });
  test("nothing where it said something else then, which is not kept", () => {
    const revised = reviseMessage(draft, { title: { pt: "Registro" } }, "2027-03-06T10:00:00.000Z").state;
    expect(draftAt(revised, before)).toBeUndefined();
    expect(draftAt(approveMessage(revised, approval).state, "2027-03-06T23:59:59.999Z")).toEqual(revised);
  });
  test("a withdrawn draft as a draft until its withdrawal", () => {
    const gone = withdrawMessage(draft, { at: "2027-03-06T10:00:00.000Z", by: PER }).state;
    expect(draftAt(gone, before)).toEqual(draft);
    expect(draftAt(gone, "2027-03-06T23:59:59.999Z")).toEqual(gone);
  });
});

describe("what was sent", () => {
  test("waits from its approval to the answer that closes it, at every instant", () => {
    expect(standingOf(sent, "2027-03-13T10:00:00.000Z")).toEqual({ state: "awaiting", overdue: false, daysWaited: 3 });
    expect(standingOf(sent, "2027-04-30T23:00:00.000Z")).toMatchObject({ overdue: false });
    expect(standingOf(sent, "2027-05-01T00:00:00.000Z")).toMatchObject({ overdue: true, daysWaited: 51 });
    expect(standingOf(closed, "2028-01-01T00:00:00.000Z")).toEqual({ state: "taken", overdue: false, daysWaited: 10 });
    expect(
      standingOf(messageAt(answered, "2028-01-01T00:00:00.000Z") as MessageState, "2028-01-01T00:00:00.000Z"),
    ).toEqual({
      state: "taken",
      overdue: false,
      daysWaited: 10,
    });
    const before = messageAt(answered, "2027-03-15T10:00:00.000Z") as MessageState;
    expect(standingOf(before, "2027-03-15T10:00:00.000Z")).toMatchObject({ state: "awaiting", daysWaited: 5 });
  });

  test("asks nothing where it informs or replies", () => {
    for (const purpose of ["information", "reply"] as const) {
      const { state } = approveMessage({ ...draft, purpose }, approval);
      expect(standingOf(state, "2027-06-01T00:00:00.000Z")).toEqual({ state: null, overdue: false, daysWaited: null });
      given(state).when(remind, "2027-04-30T12:00:00.000Z", policies).then({ events: [] });
    }
  });

  test("stays to be read as withdrawn, and waits no more", () => {
    const gone = withdrawMessage(sent, { at: "2027-03-12T00:00:00.000Z", by: PER }).state;
    expect(messageAt(gone, "2027-03-11T00:00:00.000Z")?.status).toBe("approved");
    expect(messageAt(gone, "2027-03-13T00:00:00.000Z")?.status).toBe("withdrawn");
    expect(isAwaiting(gone)).toBe(false);
    given(gone).when(answerMessage, reply).thenRefused("out-of-turn");
    given(gone).when(withdrawMessage, { at: approval.at, by: PER }).then({ events: [] });
  });

  test("reminds seven days before and on the day, once each, and of nothing that was past when it was approved", () => {
    const first = remind(sent, "2027-04-23T12:00:00.000Z", policies);
    expect(first.state.reminded).toEqual([7]);
    given(first.state).when(remind, "2027-04-23T12:00:00.000Z", policies).then({ events: [] });
    given(first.state)
      .when(remind, "2027-04-30T12:00:00.000Z", policies)
      .then({ events: [{ type: "dialogue.message-due.v1" }] });
    given(sent)
      .when(remind, "2027-05-09T12:00:00.000Z", policies)
      .then({ state: { reminded: [7, 0] }, events: [{}] });
    given(closed).when(remind, "2027-04-23T12:00:00.000Z", policies).then({ events: [] });
    const late = approveMessage(draft, { ...approval, at: "2027-04-25T00:00:00.000Z" }).state;
    given(late).when(remind, "2027-04-26T12:00:00.000Z", policies).then({ events: [] });
  });

  property.prop([fc.array(fc.integer({ min: 0, max: 120 }), { minLength: 1, maxLength: 40 })])(
    "whatever the days on which somebody asks, no reminder comes twice",
    (days) => {
      let message = sent;
      const told: number[] = [];
      for (const day of days.toSorted((a, b) => a - b)) {
        const now = new Date(Date.UTC(2027, 2, 11 + day, 12)).toISOString();
        const { state, events } = remind(message, now, policies);
        if (events.length) told.push(...state.reminded.filter((one) => !message.reminded.includes(one)));
        message = state;
      }
      expect(new Set(told).size).toBe(told.length);
    },
  );
});
