import { afterAll, beforeAll, expect, test } from "vitest";
import type { MeetingId } from "../../events/define.ts";
import type { DialogueEvent } from "../../events/index.ts";
import { coordinator, crashWay, type Posted, posted, secretariat, type Way } from "../support/crash-way.ts";
import { atEveryCall, failAt, faults, untilThrough } from "../support/faults.ts";

let way: Way;
let room: Awaited<ReturnType<typeof modules>>;
/** sits at the Liaison Table; is of table 2; is of table 4, until she is not */
let ana: { email: string };
let bea: { email: string };
let eva: Awaited<ReturnType<Way["memberOf"]>>;

async function modules() {
  const [actions, keep, ledger] = await Promise.all([
    import("../../shared/meetings/actions.ts"),
    import("../../shared/meetings/keep-actions.ts"),
    import("../../shared/letters/store.ts"),
  ]);
  return { ...actions, ...keep, ...ledger };
}

beforeAll(async () => {
  way = await crashWay("crash-i");
  room = await modules();
  const sits = await way.memberOf([1]);
  await way.seat({ body: "table-1", role: "representative", member: sits.id, person: sits.person });
  [ana, bea, eva] = [sits, await way.memberOf([2]), await way.memberOf([4])];
});
afterAll(() => way?.ground.close());

const boss = { as: "member", seats: [{ body: "table-4", role: "coordinator" }] } as unknown as typeof coordinator;

async function meeting(caller: typeof coordinator, of: "liaison" | "table-2" | "table-4") {
  const by = way.newPerson();
  const plan = { of: [of], title: { es: "Reunión" }, zone: "UTC", minutes: 60, agenda: [], interpretation: [] };
  const { id } = await room.scheduleMeeting(way.world(undefined, by), caller, { ...plan, start: "2099-03-02T10:00" });
  return { id, by };
}

const factsOf = async (id: MeetingId, type: string): Promise<DialogueEvent[]> =>
  (await way.factsOf(id)).filter((fact) => fact.type === `meetings.${type}.v1`);

const entry = ({ to, letter, method, sequence, start }: Posted) => ({ to, letter, method, sequence, start });

/** Each letter once, or twice and then the same; how many were twice. */
function once(what: string, mails: Posted[], expected: object[]): number {
  const different = mails.filter(
    (mail, n) => mails.findIndex(({ to, calendar }) => to === mail.to && calendar === mail.calendar) === n,
  );
  const sorted = (all: object[]) => all.map((one) => JSON.stringify(one)).toSorted();
  expect(sorted(different.map(entry)), what).toEqual(sorted(expected));
  expect(mails.length - different.length, `${what}: at most the stated duplicate`).toBeLessThanOrEqual(1);
  return mails.length - different.length;
}

const request = (letter: string, to: string, [sequence, start]: [number, string]) => ({
  to,
  letter,
  method: letter === "meetingRemoved" ? "CANCEL" : "REQUEST",
  sequence,
  start: `2099-03-02T${start}:00.000Z`,
});

test.for(faults)(
  "who sits at the Liaison Table, and the secretariat, are invited, whichever call meets: %s",
  { timeout: 120_000 },
  async (fault) => {
    let twice = 0;
    const calls = await atEveryCall(async (number) => {
      const { id } = await meeting(secretariat, "liaison");
      const scheduled = await factsOf(id, "meeting-scheduled");
      failAt(number, fault);
      await way.address(scheduled);
      await way.send();
      const expected = [ana.email, "secretariat@example.org"].map((to) =>
        request("meetingInvitation", to, [0, "10:00"]),
      );
      twice += once(`call ${number}`, await posted(), expected);
    });
    expect(calls).toBeGreaterThan(25);
    expect(twice, "only what happens between sending and marking sends twice").toBeLessThanOrEqual(6);
  },
);

test.for(faults)(
  "a move reaches a table over the lane of many, whichever call meets: %s",
  { timeout: 180_000 },
  async (fault) => {
    let twice = 0;
    const calls = await atEveryCall(async (number) => {
      const { id, by } = await meeting(coordinator, "table-2");
      const asked = { start: "2099-03-02T12:00" };
      failAt(number, fault);
      await untilThrough(() =>
        room.changeMeeting(way.world(undefined, by), coordinator, { id, asked, matches: () => {} }),
      );
      const moved = await factsOf(id, "meeting-moved");
      expect(moved, `call ${number}`).toHaveLength(1);
      await way.address(moved);
      await way.send();
      twice += once(`call ${number}`, await posted(), [request("meetingMoved", bea.email, [1, "12:00"])]);
    });
    expect(calls).toBeGreaterThan(25);
    expect(twice, "only what happens between sending and marking sends twice").toBeLessThanOrEqual(3);
  },
);

test.for(faults)(
  "who leaves and comes back gets an entry that only rises, whichever call meets: %s",
  { timeout: 180_000 },
  async (fault) => {
    let twice = 0;
    const calls = await atEveryCall(async (number) => {
      const keep = () =>
        untilThrough(() =>
          room.keepInvitations(way.world(), {
            type: "members.tables-chosen.v1",
            data: { member: eva.id },
          } as DialogueEvent),
        );
      failAt(-1, fault);
      await keep();
      const { id, by } = await meeting(boss, "table-4");
      const told = room.letterKey({ event: `${id}#0`, letter: "", to: eva.person });
      await room.markLetter(way.world(), told, { done: "sent" });
      failAt(number, fault);
      for (const [tables, type] of [
        [[3], "invitee-removed"],
        [[4], "invitee-added"],
      ] as const) {
        await way.putMember(eva.id, [...tables]);
        await keep();
        const facts = await factsOf(id, type);
        expect(facts, `call ${number}`).toHaveLength(1);
        await way.address(facts);
        await way.send();
      }
      const mails = await posted();
      twice += once(`call ${number}`, mails, [
        request("meetingRemoved", eva.email, [1, "10:00"]),
        request("meetingInvitation", eva.email, [2, "10:00"]),
      ]);
      const sequences = mails.map(({ sequence }) => sequence ?? -1);
      expect(sequences, `call ${number}`).toEqual(sequences.toSorted((a, b) => a - b));
      // What is upcoming would be kept with the next walk's.
      await room.cancelMeeting(way.world(undefined, by), boss, { id, reason: { es: "-" } });
    });
    expect(calls).toBeGreaterThan(25);
    expect(twice, "only what happens between sending and marking sends twice").toBeLessThanOrEqual(6);
  },
);
