import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import {
  approveMessage,
  askedOf,
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
import { answerMessage, approveReply, waitsForApproval } from "../../shared/dialogue/reply-rules.ts";
import type { MessageState } from "../../shared/dialogue/states.ts";
import { Policies } from "../../shared/policies.ts";
import { given } from "../support/given.ts";
import { PER } from "../support/registrations.ts";

const policies = Policies.parse({});
const CO = { country: "CO" } as const;
const PE = { country: "PE" } as const;
const IOM = { agency: "IOM" };
const asked = {
  from: "table-2" as const,
  to: [CO, IOM],
  purpose: "action" as const,
  title: { es: "Registro civil" },
  text: { es: "Pedimos que se abra el registro." },
  deadline: "2027-04-30",
  holder: CO,
};
const how = { id: "msg_01M00000000000000000000001", by: PER, now: "2027-03-02T15:00:00.000Z" } as const;
const draft: MessageState = draftMessage(asked, how).state;
const approval = { at: "2027-03-10T09:00:00.000Z", by: PER, as: "liaison" } as const;
const sent = approveMessage(draft, approval).state;
const reply: Parameters<typeof answerMessage>[1] = {
  at: "2027-03-20T10:00:00.000Z",
  by: PER,
  from: CO,
  text: { es: "Se abrió." },
  closes: true,
};
const closed = answerMessage(sent, reply).state;
const approvedReply = { number: 1, at: "2027-03-22T10:00:00.000Z", by: PER } as const;
const answered = approveReply(closed, approvedReply).state;

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

  test("is closed by who has to act only; the same answer twice is one", () => {
    const other = answerMessage(sent, { ...reply, from: IOM });
    expect(other.state.replies[0]?.closes).toBe(false);
    expect(isAwaiting(other.state)).toBe(true);
    given(closed)
      .when(answerMessage, { ...reply, at: "2027-03-21T10:00:00.000Z" })
      .then({ state: closed, events: [] });
    given(draft).when(answerMessage, reply).thenRefused("out-of-turn");
    const long = { es: "á".repeat(40_000) };
    const full = [1, 2, 3].reduce<MessageState>(
      (message) => ({ ...message, replies: [...message.replies, { number: 1, ...reply, text: long }] }),
      sent,
    );
    given(full)
      .when(answerMessage, { ...reply, text: long, by: "per_01M00000000000000000000009" })
      .thenRefused("record-full");
  });

  test("asked of several without a holder is done when each of them has answered", () => {
    const { holder: _, ...comment } = { ...asked, purpose: "comment" as const, to: [CO, PE, IOM] };
    const open = approveMessage(draftMessage(comment, how).state, approval).state;
    const one = answerMessage(open, reply).state;
    expect(isAwaiting(one)).toBe(true);
    expect(askedOf(one), "who has answered is not asked again").toEqual([PE, IOM]);
    expect(standingOf(one, "2027-05-02T00:00:00.000Z")).toMatchObject({ state: "awaiting", overdue: true });
    const two = answerMessage(one, { ...reply, from: IOM, closes: false }).state;
    expect(askedOf(two), "an answer that leaves it open").toEqual([PE, IOM]);
    const last = { ...reply, at: "2027-04-01T10:00:00.000Z" };
    const all = answerMessage(answerMessage(two, { ...last, from: PE }).state, { ...last, from: IOM }).state;
    expect(isAwaiting(all)).toBe(false);
    expect(standingOf(all, "2028-01-01T00:00:00.000Z")).toMatchObject({ state: "taken", daysWaited: 22 });
  });

  test("has answers that nobody sees before they are approved (C3), but who may approve them", () => {
    const late = "2027-03-25T10:00:00.000Z";
    expect(waitsForApproval(closed)).toBe(true);
    expect(messageAt(closed, late)).toMatchObject({ replies: [] });
    expect(standingOf(messageAt(closed, late) as MessageState, late).state).toBe("awaiting");
    expect(messageAt(closed, late, () => true)?.replies).toHaveLength(1);
    expect(waitsForApproval(answered)).toBe(false);
    expect(messageAt(answered, "2027-03-22T09:59:59.999Z")?.replies, "as on the day before").toEqual([]);
    expect(messageAt(answered, late)?.replies).toMatchObject([{ number: 1, text: reply.text, approved: { by: PER } }]);
    given(answered)
      .when(approveReply, { ...approvedReply, at: late })
      .thenExactly({ state: answered, events: [] });
    given(closed)
      .when(approveReply, { ...approvedReply, number: 2 })
      .thenRefused("not-found");
    const gone = withdrawMessage(closed, { at: late, by: PER }).state;
    given(gone).when(approveReply, approvedReply).thenRefused("out-of-turn");
    given(closed)
      .when(approveReply, approvedReply)
      .then({ events: [{ type: "dialogue.message-reply-approved.v1" }] });
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
