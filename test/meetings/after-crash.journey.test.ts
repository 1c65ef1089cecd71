import { afterAll, beforeAll, expect, test } from "vitest";
import type { ActionId, MeetingId } from "../../events/define.ts";
import { coordinator, crashWay, typesOf, type Way } from "../support/crash-way.ts";
import { atEveryCall, failAt, faults, untilThrough } from "../support/faults.ts";

const DAY = 86_400_000;
let way: Way;
let room: Awaited<ReturnType<typeof modules>>;
let ana: Awaited<ReturnType<Way["memberOf"]>>;
/** Meetings of different walks lie so far apart that no daily question sees two. */
let nth = 0;
const on = (days: number) => new Date(Date.UTC(2100, 0, 1, 12) + (nth * 200 + days) * DAY).toISOString();

async function modules() {
  const [meetings, answers, after, actions, { findInvitee }, { makeLink }] = await Promise.all([
    import("../../shared/meetings/actions.ts"),
    import("../../shared/meetings/answer-actions.ts"),
    import("../../shared/meetings/after-actions.ts"),
    import("../../shared/meetings/action-actions.ts"),
    import("../../shared/meetings/store.ts"),
    import("../../shared/links.ts"),
  ]);
  return { ...meetings, ...answers, ...after, ...actions, findInvitee, makeLink };
}

beforeAll(async () => {
  way = await crashWay("crash-a");
  room = await modules();
  ana = await way.memberOf([2]);
});
afterAll(() => way?.ground.close());

async function meeting() {
  nth++;
  const by = way.newPerson();
  const plan = { of: ["table-2" as const], title: { es: "Reunión" }, zone: "UTC", minutes: 60 };
  const asked = { ...plan, start: on(10).slice(0, 16), agenda: [], interpretation: [] };
  const { id } = await room.scheduleMeeting(way.world(on(0), by), coordinator, asked);
  return { id, by };
}

const linkTo = (purpose: "rsvp" | "action", about: MeetingId | ActionId) =>
  room.makeLink(way.world(), { purpose, subject: `${ana.person}#${about}`, until: "9999-01-01T00:00:00.000Z" });

test.for(faults)(
  "answered, held, asked for minutes, which are drafted and approved: once each, whichever call meets: %s",
  { timeout: 120_000 },
  async (fault) => {
    const calls = await atEveryCall(async (number) => {
      const { id, by } = await meeting();
      const link = await linkTo("rsvp", id);
      failAt(number, fault);
      await untilThrough(() => room.answerByLetter(way.world(on(5)), link, { answer: "yes" }));
      const runs = way.world(on(11), by);
      const entries = [{ person: ana.person, presence: "present" as const, named: false }];
      await untilThrough(() => room.recordAttendance(runs, coordinator, id, entries));
      const taken = { text: { es: "Se aprueba" }, how: "consensus" as const };
      await untilThrough(() => room.takeDecision(runs, coordinator, id, taken));
      await untilThrough(() => room.askMinutes(way.world(on(25))));
      const minutes = { public: { es: "Acta" }, matches: () => {} };
      await untilThrough(() => room.draftMinutes(way.world(on(26), by), coordinator, id, minutes));
      await untilThrough(() => room.approveMinutes(way.world(on(27), by), coordinator, id));
      expect(typesOf(await way.factsOf(id)).toSorted(), `call ${number}`).toEqual([
        "attendance-recorded",
        "decision-taken",
        "invitation-answered",
        "meeting-held",
        "meeting-scheduled",
        "minutes-approved",
        "minutes-drafted",
        "minutes-due",
      ]);
      const { status, decisions } = await room.mustFindMeeting(way.world(), id);
      expect({ status, decisions: decisions.length }, `call ${number}`).toEqual({
        status: "minutes-approved",
        decisions: 1,
      });
      expect(await room.findInvitee(way.world(), id, ana.person)).toMatchObject({ answer: "yes", version: 1 });
    });
    expect(calls).toBeGreaterThan(20);
  },
);

test.for(faults)(
  "an action is opened, reminded of and done once, whichever call meets: %s",
  { timeout: 120_000 },
  async (fault) => {
    const calls = await atEveryCall(async (number) => {
      nth++;
      const by = way.newPerson();
      const asked = {
        text: { es: "Acción" },
        bodies: ["table-2" as const],
        owner: { member: ana.id },
        due: on(20).slice(0, 10),
        strategic: false,
      };
      const known = new Set<ActionId>();
      failAt(number, fault);
      await untilThrough(async () => {
        known.add((await room.openAction(way.world(on(0), by), coordinator, asked)).id);
      });
      const [id] = [...known] as [ActionId];
      // Nobody asks on the seventh day before: it heals the next one.
      for (const days of [14, 15, 20]) await untilThrough(() => room.remindActions(way.world(on(days))));
      const link = await linkTo("action", id);
      await untilThrough(() => room.updateActionByLetter(way.world(on(21)), link, { state: "done" }));
      expect(typesOf(await way.factsOf(id)).toSorted(), `call ${number}`).toEqual([
        "action-due",
        "action-due",
        "action-opened",
        "action-updated",
      ]);
      const { items } = await way.world().record.query({ pk: "actions#table-2", prefix: "open#" });
      expect(items, `call ${number}: no second one`).toEqual([]);
    });
    expect(calls).toBeGreaterThan(15);
  },
);
