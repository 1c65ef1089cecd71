import type { SQSRecord } from "aws-lambda";
import { simpleParser } from "mailparser";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { MemberId, PersonId } from "../../events/define.ts";
import type { DialogueEvent } from "../../events/index.ts";
import { calls } from "../../shared/aws/calls.ts";
import { PRIVACY_VERSION } from "../../shared/members/profile.ts";
import type { Caller } from "../../shared/web/caller.ts";
import { crashGround } from "../support/crash-ground.ts";
import { calendarIn } from "../support/ics.ts";

/** Letters under way while the meeting, or its reader's place in it, changes: what goes is right when it goes, and once. */
let ground: Awaited<ReturnType<typeof crashGround>>;
let way: Awaited<ReturnType<typeof modules>>;
const mails: string[] = [];

async function modules() {
  const [world, actions, keep, members, people, letters, ledger] = await Promise.all([
    import("../../shared/world.ts"),
    import("../../shared/meetings/actions.ts"),
    import("../../shared/meetings/keep-actions.ts"),
    import("../../shared/members/member-store.ts"),
    import("../../shared/members/store.ts"),
    import("../../shared/letters/send-letter.ts"),
    import("../../shared/letters/store.ts"),
  ]);
  return { ...world, ...actions, ...keep, ...members, ...people, ...letters, ...ledger };
}

beforeAll(async () => {
  ground = await crashGround(`late-${process.pid}-${performance.timeOrigin.toFixed()}`);
  way = await modules();
  calls.around = async (command, input, next) => {
    if (command === "SendRawEmailCommand")
      mails.push(Buffer.from((input as { RawMessage: { Data: Uint8Array } }).RawMessage.Data).toString());
    return next();
  };
});
afterAll(() => ground?.close());

const world = (by: "mechanism" | PersonId = "mechanism") =>
  way.openWorld({ now: new Date().toISOString(), by, request: "late" });
const coordinator = { as: "member", seats: [{ body: "table-2", role: "coordinator" }] } as unknown as Caller;

async function called() {
  const by = way.newId(world(), "per");
  const member = way.newId(world(), "mbr") as MemberId;
  const person = way.newId(world(), "per");
  const day = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  const state = {
    id: member,
    kind: "individual",
    status: "active",
    stakeholderTypes: [],
    country: "CO",
    listed: false,
  };
  const put = (tables: number[]) =>
    way.recordAll(world(), [
      {
        table: world().record,
        key: { pk: member, sk: "member" },
        item: { ...state, version: 1, tables, since: world().now },
      },
    ]);
  await put([2]);
  await way.recordAll(world(), [
    ...way.joinWrites(world(), person, member),
    way.personWrite(
      world(),
      { id: person, version: 0 },
      {
        id: person,
        version: 0,
        member,
        name: "Ana",
        email: `${person}@example.org`,
        language: "es",
        consent: { privacy: PRIVACY_VERSION, at: world().now, optionalLetters: true },
        registrations: [],
      },
    ),
  ]);
  const plan = {
    of: ["table-2" as const],
    title: { es: "Reunión" },
    zone: "UTC",
    minutes: 60,
    agenda: [],
    interpretation: [],
  };
  const { id } = await way.scheduleMeeting(world(by), coordinator, { ...plan, start: `${day}T10:00` });
  const factsOf = async (type: string) => {
    const { items } = await world().record.query({ pk: id, prefix: "event#" });
    const all = items.map(({ event }) => JSON.parse(event as string) as DialogueEvent);
    return all.findLast((event) => event.type === `meetings.${type}.v1`) as DialogueEvent;
  };
  const goes = async (letter: string, fact: string) => {
    const body = JSON.stringify({ event: await factsOf(fact), letter, to: person });
    const record = { receiptHandle: "x", eventSourceARN: "prompt", attributes: { ApproximateReceiveCount: "1" } };
    mails.length = 0;
    await way.sendLetter(body, record as unknown as SQSRecord);
    const [mail] = mails;
    const part = mail && (await simpleParser(mail)).attachments.find((one) => one.contentType === "text/calendar");
    const calendar = part && calendarIn(part.content.toString());
    return (
      calendar && { method: calendar.method, sequence: calendar.events[0]?.sequence, start: calendar.events[0]?.start }
    );
  };
  return {
    id,
    person,
    goes,
    move: () => way.changeMeeting(world(by), coordinator, { id, asked: { start: `${day}T12:00` }, matches: () => {} }),
    cancel: () => way.cancelMeeting(world(by), coordinator, { id, reason: { es: "x" } }),
    async choose(tables: number[]) {
      await put(tables);
      const event = { type: "members.tables-chosen.v1", data: { member } } as DialogueEvent;
      await way.keepInvitations(world(), event);
    },
    at: (hour: string) => `${day}T${hour}:00:00.000Z`,
  };
}

test("it moved while its invitation was on its way: one letter, with the new time, whichever comes first", async () => {
  const letters = { meetingInvitation: "meeting-scheduled", meetingMoved: "meeting-moved" };
  for (const order of [Object.entries(letters), Object.entries(letters).toReversed()]) {
    const meeting = await called();
    await meeting.move();
    const went = [];
    for (const [letter, fact] of order) went.push(await meeting.goes(letter, fact));
    expect(went).toEqual([{ method: "REQUEST", sequence: 1, start: meeting.at("12") }, undefined]);
  }
});

test("it was cancelled before its invitation went: nothing goes at all", async () => {
  const meeting = await called();
  await meeting.cancel();
  expect(await meeting.goes("meetingCancelled", "meeting-cancelled")).toBeUndefined();
  expect(await meeting.goes("meetingInvitation", "meeting-scheduled")).toBeUndefined();
});

test("who left hears that, and of nothing after it; who comes back hears it anew", async () => {
  const meeting = await called();
  await meeting.choose([2]);
  expect(await meeting.goes("meetingInvitation", "meeting-scheduled")).toMatchObject({
    method: "REQUEST",
    sequence: 0,
  });
  await meeting.choose([3]);
  await meeting.move();
  expect(await meeting.goes("meetingMoved", "meeting-moved")).toBeUndefined();
  expect(await meeting.goes("meetingRemoved", "invitee-removed")).toMatchObject({ method: "CANCEL", sequence: 2 });
  expect(await meeting.goes("meetingRemoved", "invitee-removed")).toBeUndefined();
  await meeting.choose([2]);
  expect(await meeting.goes("meetingInvitation", "invitee-added")).toMatchObject({ method: "REQUEST", sequence: 3 });
  await meeting.cancel();
  expect(await meeting.goes("meetingCancelled", "meeting-cancelled")).toMatchObject({ method: "CANCEL", sequence: 4 });
});

test("who left before it was cancelled is told once, by whichever letter", async () => {
  const meeting = await called();
  await meeting.choose([2]);
  await meeting.goes("meetingInvitation", "meeting-scheduled");
  await meeting.choose([3]);
  await meeting.cancel();
  expect(await meeting.goes("meetingCancelled", "meeting-cancelled")).toBeUndefined();
  expect(await meeting.goes("meetingRemoved", "invitee-removed")).toMatchObject({ method: "CANCEL", sequence: 2 });
});

test("while another sender has the invitation, its end waits to know whether it went", async () => {
  const meeting = await called();
  const key = way.letterKey({ event: `${meeting.id}#0`, letter: "", to: meeting.person });
  expect(await way.claimLetter(world(), key)).toBe("ours");
  await meeting.cancel();
  await expect(meeting.goes("meetingCancelled", "meeting-cancelled")).rejects.toThrow();
  await way.markLetter(world(), key, { done: "sent" });
  expect(await meeting.goes("meetingCancelled", "meeting-cancelled")).toMatchObject({ method: "CANCEL", sequence: 1 });
});
