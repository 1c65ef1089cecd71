import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import {
  agreeJointAction,
  answerJointAction,
  isOverdue,
  jointActionAt,
  remindOfJointAction,
  withdrawJointAction,
} from "../../shared/dialogue/joint-action-rules.ts";
import { sideOf } from "../../shared/dialogue/rights.ts";
import { Policies } from "../../shared/policies.ts";
import type { SeatState } from "../../shared/tables/states.ts";
import { plusDays } from "../../shared/time.ts";
import type { Caller } from "../../shared/web/caller.ts";
import { agreed, MEMBER, RUNNER, SENDER } from "../support/dialogue-states.ts";
import { given } from "../support/given.ts";

const policies = Policies.parse({});
const { year, text, objectives, ours, theirs, due } = agreed;
const asked = { year, text, objectives, ours, theirs, due };
const how = { id: agreed.id, by: RUNNER, now: agreed.agreedAt };
const october = "2027-10-05T12:00:00.000Z";
const taking = { side: "theirs" as const, state: "taken" as const, by: SENDER, now: october };

describe("a joint action (C14)", () => {
  test("is agreed with who answers on both sides and a day that has not passed; twice in the same words it is one", () => {
    given([])
      .when(agreeJointAction, asked, how)
      .then({ state: { state: "awaiting", ours, theirs }, events: [{ type: "dialogue.joint-action-agreed.v1" }] });
    given([agreed]).when(agreeJointAction, asked, how).thenExactly({ state: agreed, events: [] });
    given([agreed])
      .when(agreeJointAction, { ...asked, theirs: { country: "PE" } }, how)
      .then({ state: { theirs: { country: "PE" } } });
    given([])
      .when(agreeJointAction, { ...asked, due: "2027-09-01" }, how)
      .thenRefused("in-the-past");
  });

  test("keeps every reply, the same told twice once, and what is done stays done", () => {
    const { state: taken, events } = answerJointAction(agreed, taking);
    expect(events).toMatchObject([{ type: "dialogue.joint-action-answered.v1" }]);
    given(taken)
      .when(answerJointAction, { ...taking, now: "2027-10-06T12:00:00.000Z" })
      .thenExactly({ state: taken, events: [] });
    const { state: done } = answerJointAction(taken, { ...taking, side: "ours", state: "done", text: { es: "Listo" } });
    expect(done.replies.map(({ state }) => state)).toEqual(["taken", "done"]);
    given(done)
      .when(answerJointAction, { ...taking, side: "secretariat" })
      .thenRefused("action-closed");
    expect(jointActionAt(taken, "2027-09-10T12:00:00.000Z")?.state).toBe("awaiting");
    expect(jointActionAt(taken, "2027-09-01T12:00:00.000Z"), "before it was agreed").toBeUndefined();
  });

  test("recorded by mistake is withdrawn as long as it was never public", () => {
    const mistaken = { published: undefined, by: RUNNER, now: october };
    const { state, events } = withdrawJointAction(agreed, mistaken);
    expect(events).toMatchObject([{ type: "dialogue.joint-action-withdrawn.v1" }]);
    given(state).when(withdrawJointAction, mistaken).thenExactly({ state, events: [] });
    given(agreed)
      .when(withdrawJointAction, { ...mistaken, published: october })
      .thenRefused("outcomes-public");
    given(agreed)
      .when(withdrawJointAction, { ...mistaken, published: "2027-09-01T12:00:00.000Z" })
      .then({ state: { withdrawn: { by: RUNNER } } });
  });

  test("begun before a publication and kept after it is of the next one", () => {
    const at = "2027-09-02T12:00:00.001Z";
    given([])
      .when(agreeJointAction, asked, { ...how, at })
      .then({ state: { agreedAt: at } });
  });

  test("is overdue from the day after, while nobody has finished it", () => {
    expect(isOverdue(agreed, "2027-12-31T23:59:00.000Z")).toBe(false);
    expect(isOverdue(agreed, "2028-01-01T00:00:00.000Z")).toBe(true);
    expect(isOverdue({ ...agreed, state: "done" }, "2028-01-01T00:00:00.000Z")).toBe(false);
  });

  property.prop([fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 12 })])(
    "reminds at most twice, whichever days ask",
    (when) => {
      let state = agreed;
      let told = 0;
      for (const day of when.toSorted((a, b) => a - b)) {
        const decided = remindOfJointAction(state, { now: plusDays(agreed.agreedAt, day), policies });
        told += decided.events.length;
        state = decided.state;
      }
      expect(told).toBeLessThanOrEqual(2);
    },
  );

  test("reminds 7 days before and on the day", () => {
    const on = (day: string) => remindOfJointAction(agreed, { now: `${day}T12:00:00.000Z`, policies }).events.length;
    expect(["2027-12-23", "2027-12-24", "2027-12-31", "2028-01-10"].map(on)).toEqual([0, 1, 1, 1]);
  });
});

test("who may answer for which side", () => {
  const seat = (body: string, role: string) => ({ body, role }) as SeatState;
  const member: Caller = { as: "member", person: SENDER, member: MEMBER, seats: [] };
  const government: Caller = { as: "government", person: SENDER, country: "CL" };
  const cases: [Caller, Partial<typeof agreed>, string | undefined][] = [
    [{ as: "everyone" }, {}, undefined],
    [{ as: "secretariat", person: RUNNER }, {}, "secretariat"],
    [government, {}, "theirs"],
    [{ ...government, country: "PE" }, {}, undefined],
    [{ as: "agency", person: SENDER, agency: "IOM", seats: [] }, { theirs: { agency: "IOM" } }, "theirs"],
    [{ as: "agency", person: SENDER, agency: "ILO", seats: [] }, { theirs: { agency: "IOM" } }, undefined],
    [member, {}, undefined],
    [member, { ours: { member: MEMBER } }, "ours"],
    [{ ...member, seats: [seat("table-1", "coordinator")] }, {}, "ours"],
    [{ ...member, seats: [seat("table-2", "coordinator")] }, {}, undefined],
  ];
  for (const [caller, more, side] of cases) expect(sideOf(caller, { ...agreed, ...more })).toBe(side);
});
