import { randomBytes } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { openStage, type Stage } from "../../infra/local/year/stage.ts";
import type { LetterName } from "../../shared/letters/audience.ts";
import { daysAgo } from "../support/after-ground.ts";
import { haveDaysAlone, haveSeatsAlone } from "../support/alone.ts";
import { memberIn, personIn } from "../support/cast.ts";
import { api, fresh, letters, memberOf, tokenIn, waitFor } from "../support/client.ts";
import { calendarIn, entryIn, letterAbout, lettersAbout } from "../support/ics.ts";
import { eventsOf, place, under } from "../support/operator.ts";
import { seatAt } from "../support/seated.ts";

/** One meeting's whole way, from its calling to its end; each step stands on the one before. */
const mark = randomBytes(4).toString("hex");
const call = `https://meet.example.org/${mark}`;
const DAY = 86_400_000;
const dayFrom = (days: number) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);
const [first, second] = [dayFrom(40), dayFrom(41)];

type Joined = Awaited<ReturnType<typeof memberOf>>;
let [coordinator, ana, bea]: Joined[] = [];
let stage: Stage;
let meeting = "";

const plan = {
  of: ["table-2"],
  title: { es: `Reunión ${mark}`, pt: `Reunião ${mark}` },
  start: `${first}T10:00`,
  zone: "America/Bogota",
  minutes: 90,
  place: "Aula 1",
  call,
  agenda: [{ text: { es: "Bienvenida" } }],
  interpretation: ["pt"],
};
const instant = (day: string) => new Date(`${day}T15:00:00.000Z`).toISOString();
const asCoordinator = (method: string, path: string, more: object = {}) =>
  api(method, path, { token: coordinator?.token, ...more });
const letter = (to: Joined | undefined, name: LetterName, nth = 1) => letterAbout(meeting, to?.email ?? "", name, nth);
/** Asks the daily function at noon, so many days before a day. */
const remind = (day: string, before: number) =>
  stage.schedule("meetings/ask-what-is-due", new Date(Date.parse(`${day}T12:00:00.000Z`) - before * DAY));

beforeAll(async () => {
  await haveSeatsAlone();
  await haveDaysAlone("meetings");
  [stage, coordinator, ana, bea] = await Promise.all([
    openStage(place),
    memberOf(fresh("coordinates"), { tables: [2] }),
    memberOf(fresh("ana"), { tables: [2], language: "pt" }),
    memberOf(fresh("bea"), { tables: [2, 4], language: "fr" }),
  ]);
  const [start, end] = [daysAgo(1).toISOString(), daysAgo(-400).toISOString()];
  const holder = { member: memberIn(coordinator), person: personIn(coordinator) };
  await seatAt({ body: "table-2", role: "coordinator", start, end, ...holder });
});

test("who holds no seat of the table calls no meeting of it", async () => {
  expect((await api("POST", "/v1/meetings", { token: ana?.token, body: plan })).status).toBe(403);
  const elsewhere = { ...plan, of: ["table-3"] };
  expect((await asCoordinator("POST", "/v1/meetings", { body: elsewhere })).status).toBe(403);
});

test("a coordinator calls a meeting, twice by a double click, and it is one", async () => {
  const made = await asCoordinator("POST", "/v1/meetings", { body: plan });
  expect(made.status, made.text).toBe(201);
  expect(made.body).toMatchObject({ status: "scheduled", at: instant(first), sequence: 0, of: ["table-2"] });
  meeting = made.body.id;
  expect((await asCoordinator("POST", "/v1/meetings", { body: plan })).body.id).toBe(meeting);
});

test("its people are invited in their language, with the time, a calendar entry and a link to answer", async () => {
  const invitation = await letter(ana, "meetingInvitation");
  expect(invitation.subject).toBe(`Convite: Reunião ${mark}`);
  for (const told of [first.slice(0, 4), "10:00", "GMT-5", "Aula 1", call]) expect(invitation.text).toContain(told);
  expect(entryIn(invitation)).toMatchObject({
    method: "REQUEST",
    sequence: 0,
    start: instant(first),
    minutes: 90,
    title: `Reunião ${mark}`,
    status: "CONFIRMED",
    attendee: expect.stringMatching(new RegExp(`^mailto:${ana?.email}$`, "i")),
    location: expect.stringContaining(call),
  });
  const other = await letter(bea, "meetingInvitation");
  expect(other.headers["content-language"], "the title has no French").toBe("es");
  expect(other.text).toMatch(/^Cette lettre/);
  await letter(coordinator, "meetingInvitation");
});

test("everybody may know of it, but not its call", async () => {
  const { body, text } = await api("GET", `/v1/meetings/${meeting}`);
  expect(body).toMatchObject({ title: plan.title, place: "Aula 1", zone: plan.zone });
  const listed = await api("GET", `/v1/meetings?body=table-2&from=${first}&to=${first}`);
  expect(listed.body.items.map(({ id }: { id: string }) => id)).toContain(meeting);
  const feed = await api("GET", "/v1/tables/2/calendar.ics?language=pt");
  expect(feed.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
  const found = calendarIn(feed.text).events.find(({ uid }) => uid.startsWith(meeting));
  expect(found).toMatchObject({ title: `Reunião ${mark}`, start: instant(first), location: "Aula 1" });
  const one = await api("GET", `/v1/meetings/${meeting}.ics`);
  expect(calendarIn(one.text)).toMatchObject({ method: "PUBLISH", events: [{ uid: found?.uid }] });
  const again = await api("GET", `/v1/meetings/${meeting}.ics`, {
    headers: { "if-none-match": one.headers.get("etag") ?? "" },
  });
  expect(again.status).toBe(304);
  for (const told of [text, listed.text, feed.text, one.text, (await api("GET", "/v1/calendar.ics")).text])
    expect(told).not.toContain(call);
  expect((await api("GET", `/v1/me/meetings/${meeting}`, { token: ana?.token })).body).toMatchObject({
    call,
    answer: null,
  });
});

test("answers come by the letter's link and signed in, and may change", async () => {
  const token = tokenIn(await letter(ana, "meetingInvitation"));
  const say = (answer: string, more: object = {}) =>
    api("POST", "/v1/meetings/answers", { body: { token, answer, ...more } });
  expect((await say("yes")).body).toEqual({ status: "done" });
  expect((await say("yes")).status, "a second click").toBe(200);
  expect((await say("substitute")).status).toBe(400);
  const named = await api("POST", "/v1/substitutes/by-letter", { body: { token, name: "Zoé Inventada" } });
  expect((await say("substitute", { substitute: named.body.id })).status).toBe(200);
  const own = () => api("GET", `/v1/me/meetings/${meeting}`, { token: ana?.token });
  expect((await own()).body.answer).toMatchObject({ answer: "substitute", substitute: named.body.id });
  const signedIn = { token: ana?.token, body: { answer: "yes" } };
  expect((await api("POST", `/v1/meetings/${meeting}/answers`, signedIn)).body.answer).toMatchObject({ answer: "yes" });
  const refused = { token: bea?.token, body: { answer: "no" } };
  expect((await api("POST", `/v1/meetings/${meeting}/answers`, refused)).body.answer).toMatchObject({ answer: "no" });
  const facts = (await eventsOf(meeting)).filter(({ type }) => type === "meetings.invitation-answered.v1");
  expect(facts).toHaveLength(4);
});

test("a reminder goes once, to who answered yes or nothing, and says which", async () => {
  await remind(first, 7);
  await remind(first, 7);
  expect((await letter(ana, "meetingReminder")).text).toContain("Você nos disse que vai participar");
  const reminder = await letter(coordinator, "meetingReminder");
  expect(reminder.text).toContain("todavía no nos dijo");
  expect(reminder.calendar).toBeNull();
  expect(await lettersAbout(meeting, bea?.email ?? "", "meetingReminder")).toEqual([]);
});

test("a move is told with the next SEQUENCE, and asks again", async () => {
  const { headers } = await api("GET", `/v1/meetings/${meeting}`);
  const change = (seen: string) =>
    asCoordinator("PATCH", `/v1/meetings/${meeting}`, {
      body: { start: `${second}T10:00` },
      headers: { "if-match": seen },
    });
  expect((await change('"old"')).status).toBe(412);
  const moved = await change(headers.get("etag") ?? "");
  expect(moved.body).toMatchObject({ status: "moved", at: instant(second), sequence: 1 });
  for (const reader of [ana, bea, coordinator])
    expect(entryIn(await letter(reader, "meetingMoved"))).toMatchObject({
      method: "REQUEST",
      sequence: 1,
      start: instant(second),
    });
  const own = await api("GET", `/v1/me/meetings/${meeting}`, { token: bea?.token });
  expect(own.body.answer).toBeNull();
  await remind(second, 1);
  expect((await letter(bea, "meetingReminder")).text).toContain("todavía no nos dijo");
});

test("an agenda stands in nobody's calendar", async () => {
  const { headers } = await api("GET", `/v1/meetings/${meeting}`);
  const seen = { "if-match": headers.get("etag") ?? "" };
  const body = { agenda: [{ text: { es: "Acuerdos" } }] };
  const { body: corrected } = await asCoordinator("PATCH", `/v1/meetings/${meeting}`, { body, headers: seen });
  expect(corrected).toMatchObject({ sequence: 1, agenda: body.agenda });
});

test("who joins the table is invited to what is upcoming; who leaves it gets it out of the calendar, and in again", async () => {
  const late = await memberOf(fresh("late"), { tables: [4] });
  const choose = (tables: number[]) => api("PUT", "/v1/me/tables", { token: late.token, body: { tables } });
  await choose([2, 4]);
  expect(entryIn(await letter(late, "meetingInvitation"))).toMatchObject({ method: "REQUEST", sequence: 1 });
  await choose([4]);
  expect(entryIn(await letter(late, "meetingRemoved"))).toMatchObject({
    method: "CANCEL",
    sequence: 2,
    status: "CANCELLED",
    location: "Aula 1",
  });
  expect((await api("GET", `/v1/me/meetings/${meeting}`, { token: late.token })).status).toBe(403);
  await choose([2]);
  expect(entryIn(await letter(late, "meetingInvitation", 2))).toMatchObject({ method: "REQUEST", sequence: 3 });
  expect(await lettersAbout(meeting, late.email, "meetingMoved")).toEqual([]);
});

test("a meeting of the same people at the same time is shown", async () => {
  const query = new URLSearchParams({ of: "table-2", start: `${second}T11:00`, zone: "America/Bogota", minutes: "60" });
  const { body } = await asCoordinator("GET", `/v1/meetings/clashes?${query}`);
  expect(body.items).toContainEqual(expect.objectContaining({ id: meeting, holders: expect.any(Number) }));
  query.set("except", meeting);
  const ids = (await asCoordinator("GET", `/v1/meetings/clashes?${query}`)).body.items.map(
    (one: { id: string }) => one.id,
  );
  expect(ids).not.toContain(meeting);
});

test("cancelled, it is taken out of the calendars of who had it, and of nobody else's", async () => {
  const stranger = await memberOf(fresh("stranger"), { tables: [4] });
  const cancel = () =>
    asCoordinator("POST", `/v1/meetings/${meeting}/cancellation`, { body: { reason: { es: "Sin local" } } });
  expect((await cancel()).body).toMatchObject({ status: "cancelled", sequence: 2 });
  expect((await cancel()).status, "a second click").toBe(200);
  const told = await letter(ana, "meetingCancelled");
  expect(told.text).toContain("Sin local");
  expect(entryIn(told)).toMatchObject({ method: "CANCEL", sequence: 2, status: "CANCELLED" });
  await letter(bea, "meetingCancelled");
  const answer = { token: ana?.token, body: { answer: "yes" } };
  expect((await api("POST", `/v1/meetings/${meeting}/answers`, answer)).status).toBe(409);
  const feed = await api("GET", "/v1/tables/2/calendar.ics");
  expect(calendarIn(feed.text).events.find(({ uid }) => uid.startsWith(meeting))).toMatchObject({
    status: "CANCELLED",
  });
  await api("PUT", "/v1/me/tables", { token: stranger.token, body: { tables: [2] } });
  await waitFor("the stranger's invitations kept", async () =>
    (await under(stranger.member)).some((item) => item.sk === "invited" && JSON.stringify(item).includes("[2]")),
  );
  expect((await letters(stranger.email)).filter(({ text }) => text.includes(meeting))).toEqual([]);
});
