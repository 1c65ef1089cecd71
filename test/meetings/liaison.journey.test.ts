import { randomBytes } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { operatorWorld } from "../../infra/operator/world.ts";
import type { SeatState } from "../../shared/tables/states.ts";
import { dateIn, theStage } from "../support/after-ground.ts";
import { haveDaysAlone, haveLiaisonAlone, haveSeatsAlone } from "../support/alone.ts";
import { focalPointOf, memberIn, personIn } from "../support/cast.ts";
import { api, fresh, letters, memberOf, tokenOf } from "../support/client.ts";
import { entryIn, letterAbout } from "../support/ics.ts";
import { place, under } from "../support/operator.ts";
import { seatAt } from "../support/seated.ts";

const DAY = 86_400_000;
const instant = (days: number) => new Date(Date.now() + days * DAY).toISOString();
const mark = randomBytes(4).toString("hex");

/** Ends a seat now, with its event. */
async function endSeat(seat: SeatState) {
  const { world } = await operatorWorld({ stage: "local", place });
  const { recordAll } = await import("../../shared/world.ts");
  const { seatWrites } = await import("../../shared/tables/seat-store.ts");
  const { seatEnded } = await import("../../shared/tables/seat-rules.ts");
  const after: SeatState = { ...seat, end: world.now, ended: { reason: "resigned", at: world.now } };
  await recordAll(world, seatWrites(world, { ...seat, version: 1 }, after), seatEnded(after, "resigned"));
}

beforeAll(async () => {
  await haveLiaisonAlone();
  await haveSeatsAlone();
  await haveDaysAlone("meetings");
});

test("who sits at the Liaison Table is invited and the secretariat told; seats that end or begin are followed", {
  timeout: 90_000,
}, async () => {
  const [leaves, stays, comes, focal, secretariat] = await Promise.all([
    memberOf(fresh("leaves"), { tables: [2] }),
    memberOf(fresh("stays"), { tables: [2] }),
    memberOf(fresh("comes"), { tables: [2] }),
    focalPointOf("UNAIDS"),
    tokenOf("secretariat"),
  ]);
  const representative = (of: typeof leaves, start: string) =>
    seatAt({
      body: "table-2",
      role: "representative",
      member: memberIn(of),
      person: personIn(of),
      start,
      end: instant(80),
    });
  const leaving = await representative(leaves, instant(-1));
  await representative(stays, instant(-1));
  await seatAt({ body: "liaison", role: "agency", agency: "UNAIDS", start: instant(-1), end: instant(10) });

  const plan = {
    of: ["liaison"],
    title: { es: `Enlace ${mark}`, en: `Liaison ${mark}` },
    start: `${dateIn(60)}T09:00`,
    zone: "America/Panama",
    minutes: 60,
    call: "https://meet.example.org/enlace",
  };
  expect((await api("POST", "/v1/meetings", { token: stays.token, body: { ...plan, of: ["table-1"] } })).status).toBe(
    403,
  );
  const { body: meeting } = await api("POST", "/v1/meetings", { token: secretariat, body: plan });
  for (const { email } of [leaves, stays, focal])
    expect(entryIn(await letterAbout(meeting.id, email, "meetingInvitation"))).toMatchObject({
      method: "REQUEST",
      sequence: 0,
    });
  const toSecretariat = await letterAbout(meeting.id, "secretariat@example.org", "meetingInvitation");
  expect(toSecretariat.links.some((link) => link.includes("rsvp"))).toBe(false);
  expect(entryIn(toSecretariat)).toMatchObject({ method: "REQUEST", sequence: 0 });

  const answer = { token: focal.token, body: { answer: "apology" } };
  expect((await api("POST", `/v1/meetings/${meeting.id}/answers`, answer)).body.answer).toMatchObject({
    answer: "apology",
  });

  await endSeat(leaving);
  expect(entryIn(await letterAbout(meeting.id, leaves.email, "meetingRemoved"))).toMatchObject({
    method: "CANCEL",
    sequence: 1,
  });

  // A seat that begins as planned makes no fact on its day: the daily question finds it, and the agency's that has ended.
  await representative(comes, instant(20));
  await (await theStage()).schedule("meetings/ask-what-is-due", new Date(Date.now() + 21 * DAY));
  expect(entryIn(await letterAbout(meeting.id, comes.email, "meetingInvitation"))).toMatchObject({
    method: "REQUEST",
    sequence: 0,
  });
  expect(entryIn(await letterAbout(meeting.id, focal.email, "meetingRemoved"))).toMatchObject({
    method: "CANCEL",
    sequence: 1,
  });
  const kept = (await under(meeting.id)).filter(({ sk }) => sk.startsWith("invitee#"));
  expect(kept.length).toBeGreaterThan(3);

  const cancelling = { token: stays.token, body: { reason: { es: "Sin quórum" } } };
  expect((await api("POST", `/v1/meetings/${meeting.id}/cancellation`, cancelling)).status).toBe(200);
  expect(entryIn(await letterAbout(meeting.id, stays.email, "meetingCancelled"))).toMatchObject({
    method: "CANCEL",
    sequence: 1,
  });
  await letterAbout(meeting.id, comes.email, "meetingCancelled");
  const told = (await letters(leaves.email))
    .filter(({ calendar }) => calendar?.includes(meeting.id))
    .map((one) => entryIn(one).sequence);
  expect(told, "who left hears nothing more").toEqual([0, 1]);
});
