import { describe, expect, test } from "vitest";
import {
  approveMessage,
  askedOf,
  draftMessage,
  isAwaiting,
  messageAt,
  remind,
  standingOf,
  withdrawMessage,
} from "../../shared/dialogue/message-rules.ts";
import { answerMessage, approveReply, waitsForApproval } from "../../shared/dialogue/reply-rules.ts";
import type { MessageState } from "../../shared/dialogue/states.ts";
import { given } from "../support/given.ts";
import {
  answered,
  approval,
  approvedReply,
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

describe("an answer", () => {
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

  test("goes on waiting, and reminding, after an answer that whoever asked takes as an interim one", () => {
    const late = "2027-04-30T10:00:00.000Z";
    expect(isAwaiting(closed), "no reminder while it waits for approval").toBe(false);
    const interim = approveReply(closed, { ...approvedReply, interim: true }).state;
    expect(interim.replies).toMatchObject([{ closes: false, approved: { by: PER } }]);
    expect(interim.replies[0]?.approved).not.toHaveProperty("interim");
    expect(standingOf(messageAt(interim, late) as MessageState, late)).toMatchObject({ state: "awaiting" });
    expect(remind(interim, late, policies).events).toMatchObject([{ type: "dialogue.message-due.v1" }]);
    const again = answerMessage(interim, { ...reply, at: late }).state;
    expect(again.replies, "the same words, now that it is done").toHaveLength(2);
    expect(isAwaiting(again)).toBe(false);
  });
});
