import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { MeetingId, PersonId } from "../../events/define.ts";
import { coordinator, crashWay, posted, secretariat, typesOf, type Way } from "../support/crash-way.ts";
import { failAt } from "../support/faults.ts";

/** Letters to a table's meeting are on both lanes while something changes: what goes is right when it goes. */
let way: Way;
let room: Awaited<ReturnType<typeof modules>>;
/** of the table; sits in it without being of it */
let ana: Awaited<ReturnType<Way["memberOf"]>>;
let bea: typeof ana;
let held: Awaited<ReturnType<Way["seat"]>>;

async function modules() {
  const [actions, answers, keep, remind, members, follow, ends] = await Promise.all([
    import("../../shared/meetings/actions.ts"),
    import("../../shared/meetings/answer-actions.ts"),
    import("../../shared/meetings/keep-actions.ts"),
    import("../../shared/meetings/remind-actions.ts"),
    import("../../shared/members/organization-actions.ts"),
    import("../../shared/tables/follow-actions.ts"),
    import("../../shared/tables/seat-actions.ts"),
  ]);
  return { ...actions, ...answers, ...keep, ...remind, ...members, ...follow, ...ends };
}

beforeAll(async () => {
  way = await crashWay("late-l");
  room = await modules();
});
afterAll(() => way?.ground.close());

/** Whoever a test before left at the table is there no more. */
beforeEach(async () => {
  for (const { id } of [ana, bea].filter((one) => one !== undefined)) await way.putMember(id, [4]);
  if (held) await endSeat().catch(() => "ended already");
  [ana, bea] = [await way.memberOf([2]), await way.memberOf([3])];
  held = await way.seat({ body: "table-2", role: "representative", member: bea.id, person: bea.person });
  failAt(-1, "refused");
});

const endSeat = () => room.endSeatOf(way.world(), secretariat, { body: "table-2", seat: held.id, reason: "decided" });
const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const START = day(30);
const at = (time: string) => `${START}T${time}:00.000Z`;

/** A meeting of table 2 and what may happen to it, each with the fact of it put on its way. */
async function called() {
  const by = way.newPerson();
  const world = (now?: string) => way.world(now, by);
  const plan = { of: ["table-2" as const], title: { es: "Reunión" }, zone: "UTC", minutes: 60 };
  const asked = { ...plan, start: `${START}T10:00`, agenda: [], interpretation: [] };
  const { id } = await room.scheduleMeeting(world(), coordinator, asked);
  const told = async (type: string) => {
    const facts = (await way.factsOf(id)).filter((fact) => fact.type === `meetings.${type}.v1`);
    await way.address(facts.slice(-1));
    return way.underWay();
  };
  return {
    id,
    told,
    move: () => room.changeMeeting(world(), coordinator, { id, asked: { start: `${START}T12:00` }, matches: () => {} }),
    cancel: () => room.cancelMeeting(world(), coordinator, { id, reason: { es: "x" } }),
    remind: () => room.remindOfMeetings(way.world(`${day(23)}T12:00:00.000Z`)),
  };
}
const go = async (...letters: (() => Promise<void>)[]) => {
  for (const send of letters) await send();
};
const got = async ({ email }: { email: string }) =>
  (await posted())
    .filter(({ to }) => to === email)
    .map(({ letter, method, sequence, start }) => (method ? [method, sequence, start] : [letter]));
const answers = (id: MeetingId, person: PersonId, answer: "yes" | "no" | "apology") =>
  room.answerInvitation(way.world(undefined, person), id, { answer });

test.for(["first", "last"])("it moves while the invitation is on its way, which comes %s", async (order) => {
  const meeting = await called();
  const invitations = await meeting.told("meeting-scheduled");
  expect(invitations, "one on each lane").toHaveLength(2);
  await meeting.move();
  const moves = await meeting.told("meeting-moved");
  await go(...(order === "first" ? [...invitations, ...moves] : [...moves, ...invitations]));
  for (const reader of [ana, bea]) expect(await got(reader)).toEqual([["REQUEST", 1, at("12:00")]]);
});

test.for(["first", "last"])("it is cancelled while the invitation is on its way, which comes %s", async (order) => {
  const meeting = await called();
  const invitations = await meeting.told("meeting-scheduled");
  await meeting.cancel();
  const ends = await meeting.told("meeting-cancelled");
  await go(...(order === "first" ? [...invitations, ...ends] : [...ends, ...invitations]));
  expect(await posted(), "nobody has it in their calendar").toEqual([]);
});

test("cancelled, it is taken out of the one calendar that its invitation had reached", async () => {
  const meeting = await called();
  const [invitation, kept] = await meeting.told("meeting-scheduled");
  await go(invitation ?? expect.fail());
  await meeting.cancel();
  await go(...(await meeting.told("meeting-cancelled")), kept ?? expect.fail());
  expect((await Promise.all([ana, bea].map(got))).toSorted((a, b) => a.length - b.length)).toEqual([
    [],
    [
      ["REQUEST", 0, at("10:00")],
      ["CANCEL", 1, at("10:00")],
    ],
  ]);
});

test("who leaves the table, or the seat, while the invitation is on its way hears nothing of it, nor of its end", async () => {
  await room.keepInvitations(way.world(), event("members.tables-chosen.v1", { member: ana.id }));
  const meeting = await called();
  const invitations = await meeting.told("meeting-scheduled");
  await way.putMember(ana.id, [4]);
  await endSeat();
  await room.keepInvitations(way.world(), event("members.tables-chosen.v1", { member: ana.id }));
  for (const fact of (await way.factsOf("body#table-2")).slice(-1)) await room.keepInvitations(way.world(), fact);
  const removed = (await way.factsOf(meeting.id)).filter(({ type }) => type === "meetings.invitee-removed.v1");
  expect(removed).toHaveLength(2);
  await way.address(removed);
  await go(...(await way.underWay()), ...invitations);
  expect(await posted()).toEqual([]);
});

test("who is back before the letter went that takes them out gets what comes after it, and not that letter", async () => {
  const chosen = event("members.tables-chosen.v1", { member: ana.id });
  await room.keepInvitations(way.world(), chosen);
  const meeting = await called();
  await go(...(await meeting.told("meeting-scheduled")));
  await way.putMember(ana.id, [4]);
  await room.keepInvitations(way.world(), chosen);
  const removal = await meeting.told("invitee-removed");
  await way.putMember(ana.id, [2]);
  await room.keepInvitations(way.world(), chosen);
  await go(...(await meeting.told("invitee-added")), ...removal);
  expect(await got(ana)).toEqual([
    ["REQUEST", 0, at("10:00")],
    ["REQUEST", 2, at("10:00")],
  ]);
});

test("who is erased while invitation and reminder are on their way gets neither", async () => {
  const meeting = await called();
  await room.answerInvitation(way.world(undefined, bea.person), meeting.id, { answer: "yes" });
  const invitations = await meeting.told("meeting-scheduled");
  await meeting.remind();
  const reminders = await meeting.told("reminder-due");
  for (const { person } of [ana, bea]) {
    await room.erase(way.world(undefined, person), person);
    await room.followMembers(way.world(), event("members.person-erased.v1", { person }));
    await room.keepInvitations(way.world(), event("members.person-erased.v1", { person }));
  }
  await go(...invitations, ...reminders);
  expect(await posted()).toEqual([]);
  expect(typesOf(await way.factsOf(meeting.id))).not.toContain("invitee-removed");
});

test("who answers while the reminder is on its way is reminded of what they said, or not at all", async () => {
  const meeting = await called();
  await meeting.remind();
  const reminders = await meeting.told("reminder-due");
  await answers(meeting.id, ana.person, "no");
  await answers(meeting.id, bea.person, "yes");
  await go(...reminders);
  expect(await got(ana)).toEqual([]);
  expect(await got(bea)).toEqual([["meetingReminder"]]);
  expect((await posted())[0]?.text).toContain("Nos dijo que participará");
});

test.for(["move", "cancel"] as const)(
  "a reminder on its way when they %s the meeting is stale, and stays",
  async (change) => {
    const meeting = await called();
    await meeting.remind();
    const reminders = await meeting.told("reminder-due");
    await meeting[change]();
    await go(...reminders);
    expect(await posted()).toEqual([]);
  },
);

const event = (type: string, data: object) => ({ type, data }) as Parameters<typeof room.keepInvitations>[1];
