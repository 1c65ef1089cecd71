import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { AgencyCode, PersonId } from "../../events/define.ts";
import type { DialogueEvent } from "../../events/index.ts";
import { agencyCodes } from "../../shared/reference/codes.ts";
import { crashWay, posted, secretariat, type Way } from "../support/crash-way.ts";
import { failAt } from "../support/faults.ts";

/** Letters of an office are on their way while who holds it, or what it has to do, changes. */
let way: Way;
let room: Awaited<ReturnType<typeof modules>>;
/** represents table 1, and from time to time somebody else does */
let ana: Awaited<ReturnType<Way["memberOf"]>>;
const desk = "secretariat@example.org";
const focal = new Map<AgencyCode, { id: PersonId; email: string }>();

async function modules() {
  const [draw, rotation, quarter, meetings, after, actions, seats, watch, designations, focals, links] =
    await Promise.all([
      import("../../shared/liaison/draw-actions.ts"),
      import("../../shared/liaison/rotation-actions.ts"),
      import("../../shared/liaison/quarter-actions.ts"),
      import("../../shared/meetings/actions.ts"),
      import("../../shared/meetings/after-actions.ts"),
      import("../../shared/meetings/action-actions.ts"),
      import("../../shared/tables/seat-actions.ts"),
      import("../../shared/tables/watch-actions.ts"),
      import("../../shared/tables/designation-actions.ts"),
      import("../../shared/members/focal-store.ts"),
      import("../../shared/members/member-store.ts"),
    ]);
  return {
    ...{ ...draw, ...rotation, ...quarter, ...meetings, ...after, ...actions },
    ...{ ...seats, ...watch, ...designations, ...focals, ...links },
  };
}

const runs = { as: "member", seats: [{ body: "table-1", role: "coordinator" }] } as unknown as typeof secretariat;
const noon = (date: string) => `${date}T12:00:00.000Z`;
const by = () => way.newPerson();

beforeAll(async () => {
  way = await crashWay("late-o");
  room = await modules();
  for (const agency of agencyCodes) focal.set(agency, await way.person({ agency }));
  ana = await way.memberOf([1]);
  const announced = { source: { es: "Lotería ficticia" }, on: "2027-02-01" };
  const { id } = await room.announceDraw(way.world(noon("2027-01-10"), by()), announced);
  const value = { value: "12345", link: "https://lottery.example.org/2027" };
  await room.holdDraw(way.world(noon("2027-02-15"), by()), id, value);
});
afterAll(() => way?.ground.close());
beforeEach(() => failAt(-1, "refused"));

/** A seat of Ana's at table 1 until it is ended at an instant. */
async function seated(role: "representative" | "coordinator") {
  const { id } = await way.seat({ body: "table-1", role, member: ana.id, person: ana.person });
  const end = (now: string) =>
    room.endSeatOf(way.world(now), secretariat, { body: "table-1", seat: id, reason: "decided" });
  return { id, end };
}

/** The last fact of the type, put on its way. */
async function told(pk: string, type: DialogueEvent["type"]) {
  await way.address((await way.factsOf(pk)).filter((fact) => fact.type === type).slice(-1));
  const letters = await way.underWay();
  return async () => {
    for (const send of letters) await send();
    return (await posted()).map(({ to }) => to);
  };
}

interface Told {
  "liaison.turn-near.v1": Parameters<typeof room.declineTurn>[1];
  "liaison.agency-rotated.v1": { agencies: AgencyCode[]; out: AgencyCode[] };
}
async function lastOf<T extends keyof Told>(type: T): Promise<Told[T]> {
  const fact = (await way.factsOf("liaison")).findLast((one) => one.type === type);
  return (fact?.data as Told[T] | undefined) ?? expect.fail(`no ${type}`);
}

const emailOf = (agency: AgencyCode) => focal.get(agency)?.email ?? "";
/** No longer the agency's focal point. */
async function leaves(agency: AgencyCode) {
  const id = focal.get(agency)?.id as PersonId;
  const link = await room.findPersonLink(way.world(), id);
  await way.recordAll(way.world(), room.focalPointEndWrites(way.world(), { agency }, link ?? expect.fail()));
}

test("a near turn that is declined meanwhile is not told", async () => {
  await room.rotateAgencies(way.world(noon("2027-03-05")));
  const turn = await lastOf("liaison.turn-near.v1");
  const send = await told("liaison", "liaison.turn-near.v1");
  await room.declineTurn(way.world(noon("2027-03-06"), by()), turn);
  expect(await send()).toEqual([]);
  const { agency } = await lastOf("liaison.turn-near.v1");
  expect(await (await told("liaison", "liaison.turn-near.v1"))()).toEqual([emailOf(agency)]);
});

test("a rotation is told to who still has an office in it", async () => {
  const { end } = await seated("representative");
  await room.rotateAgencies(way.world(noon("2027-04-01")));
  const { agencies, out } = await lastOf("liaison.agency-rotated.v1");
  const send = await told("liaison", "liaison.agency-rotated.v1");
  const [gone = "", ...others] = agencies;
  await end(noon("2027-04-01"));
  await leaves(gone);
  expect(new Set(await send())).toEqual(new Set([...others.map(emailOf), ...out.map(emailOf), desk]));
});

test("a rotation that another has followed meanwhile is not told", async () => {
  await room.rotateAgencies(way.world(noon("2027-07-01")));
  const send = await told("liaison", "liaison.agency-rotated.v1");
  await room.rotateAgencies(way.world(noon("2027-10-01")));
  expect(await send()).toEqual([]);
});

test("a quarter's reminder goes to who can still call its meeting, and to nobody once it is called", async () => {
  const { end } = await seated("representative");
  await room.watchQuarter(way.world(noon("2027-11-05")));
  const first = await told("liaison", "liaison.quarter-unscheduled.v1");
  await end(noon("2027-11-05"));
  const readers = await first();
  expect(readers).not.toContain(ana.email);
  expect(readers).toContain(desk);
  failAt(-1, "refused");
  await room.watchQuarter(way.world(noon("2027-12-02")));
  const second = await told("liaison", "liaison.quarter-unscheduled.v1");
  const plan = { of: ["liaison" as const], title: { es: "Reunión" }, zone: "UTC", minutes: 60 };
  const asked = { ...plan, start: "2027-12-20T10:00", agenda: [], interpretation: [] };
  await room.scheduleMeeting(way.world(noon("2027-12-02"), by()), secretariat, asked);
  expect(await second()).toEqual([]);
});

test("minutes are asked of who is still to write them, while they are not written", async () => {
  const { end } = await seated("coordinator");
  const plan = { of: ["table-1" as const], title: { es: "Reunión" }, zone: "UTC", minutes: 60 };
  const meeting = async (start: string) => {
    const asked = { ...plan, start, agenda: [], interpretation: [] };
    const { id } = await room.scheduleMeeting(way.world(noon("2028-01-01"), by()), runs, asked);
    const entries = [{ person: ana.person, presence: "present" as const, named: false }];
    await room.recordAttendance(way.world(noon("2028-03-20"), by()), runs, id, entries);
    return id;
  };
  const [written, left] = [await meeting("2028-03-02T10:00"), await meeting("2028-03-03T10:00")];
  await room.askMinutes(way.world(noon("2028-03-20")));
  const [first, second] = [await told(written, "meetings.minutes-due.v1"), await told(left, "meetings.minutes-due.v1")];
  const minutes = { public: { es: "Acta" }, matches: () => {} };
  await room.draftMinutes(way.world(noon("2028-03-20"), by()), runs, written, minutes);
  expect(await first()).toEqual([]);
  await end(noon("2028-03-20"));
  expect(await second()).toEqual([]);
});

test("an action that is done meanwhile, or is another's by now, is not reminded of", async () => {
  const { end, id: seat } = await seated("coordinator");
  const open = (text: string) =>
    room.openAction(way.world(noon("2028-05-01"), by()), runs, {
      text: { es: text },
      bodies: ["table-1"],
      owner: { seat },
      due: "2028-05-20",
      strategic: false,
    });
  const [done, left] = [await open("una"), await open("otra")];
  await room.remindActions(way.world(noon("2028-05-13")));
  const [first, second] = [
    await told(done.id, "meetings.action-due.v1"),
    await told(left.id, "meetings.action-due.v1"),
  ];
  await room.updateAction(way.world(noon("2028-05-13"), by()), secretariat, done.id, { state: "done" });
  expect(await first()).toEqual([]);
  await end(noon("2028-05-13"));
  expect(await second()).toEqual([]);
});

test("a seat that ended, or was filled, before its letter went is not told of", async () => {
  const named = { member: ana.id, person: ana.person, source: { text: "Acta" } };
  await room.watchSeats(way.world(noon("2028-06-01")));
  const vacancies = (await way.factsOf("body#table-1")).filter(({ type }) => type === "tables.seat-vacant.v1");
  expect(vacancies.map(({ data }) => (data as { role: string }).role)).toContain("coordinator");
  await way.address(vacancies.filter(({ data }) => (data as { role: string }).role === "coordinator"));
  const vacancy = await way.underWay();
  const seat = await room.nameCoordinator(way.world(noon("2028-06-01")), 1, named);
  for (const send of vacancy) await send();
  expect(await posted()).toEqual([]);
  const taken = await told("body#table-1", "tables.seat-taken.v1");
  const ending = { body: "table-1" as const, seat: seat.id, reason: "decided" as const };
  await room.endSeatOf(way.world(noon("2028-06-11")), secretariat, ending);
  expect(await taken()).toEqual([]);
});

test("who leaves the table is not asked to nominate, and nobody is once the table has decided", async () => {
  const bea = await way.memberOf([2]);
  const open = { table: 2, deadline: "2028-09-30" };
  const { id } = await room.openTableDesignation(way.world(noon("2028-09-01"), by()), secretariat, open);
  const opened = () => told("body#table-2", "tables.designation-opened.v1");
  const [first, second] = [await opened(), await opened()];
  await way.putMember(bea.id, [3]);
  expect(await first()).toEqual([]);
  await way.putMember(bea.id, [2]);
  const result = { table: 2, id, source: { text: "Acta" }, representatives: [] };
  await room.recordTableResult(way.world(noon("2028-09-02"), by()), secretariat, result);
  expect(await second()).toEqual([]);
});
