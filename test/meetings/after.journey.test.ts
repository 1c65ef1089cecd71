import { beforeAll, describe, expect, test } from "vitest";
import type { SeatState } from "../../shared/tables/states.ts";
import { begunMeeting, dated, dateIn, daysAgo, seated, theStage } from "../support/after-ground.ts";
import { haveDaysAlone } from "../support/alone.ts";
import { factsOf, type Member } from "../support/cast.ts";
import { api, fresh, lettersOf, letterTo, memberOf, tokenIn, tokenOf, waitFor } from "../support/client.ts";
import { eventsOf } from "../support/operator.ts";

let coordinator: Member;
let representative: Member;
let member: Member;
let stranger: Member;
let seat: SeatState;
beforeAll(async () => {
  await haveDaysAlone("meetings");
  const joining = (tables: number[]) => memberOf(fresh("after"), { tables });
  [coordinator, representative, member, stranger] = (await Promise.all([
    joining([3]),
    joining([3]),
    joining([3]),
    joining([2]),
  ])) as [Member, Member, Member, Member];
  [, seat] = await Promise.all([
    seated(coordinator, "table-3", "coordinator"),
    seated(representative, "table-3", "representative"),
  ]);
});

const put = (path: string, token: string, body: object) => api("PUT", path, { token, body });
const post = (path: string, token: string, body: object = {}) => api("POST", path, { token, body });

describe("a meeting that was held", () => {
  test("attendance, decisions and minutes: approved, the public part names nobody who did not agree", async () => {
    const { id } = await begunMeeting(coordinator, ["table-3"]);
    const path = `/v1/meetings/${id}`;
    const { token } = coordinator;
    const text = { es: "Se acordó escribir una carta", en: "It was agreed to write a letter" };
    expect((await post(`${path}/decisions`, token, { text, how: "consensus" })).body.type).toMatch(/not-held$/);

    const entries = [
      { person: coordinator.person, presence: "present", named: true },
      { person: member.person, presence: "substitute", for: representative.person },
      { person: representative.person, presence: "apology", named: true },
    ];
    expect((await put(`${path}/attendance`, stranger.token, { entries })).status).toBe(403);
    const nobody = [{ person: "per_01M00000000000000000000009", presence: "present" }];
    expect((await put(`${path}/attendance`, token, { entries: nobody })).body.type).toMatch(/not-invited$/);
    const recorded = await put(`${path}/attendance`, token, { entries });
    expect(recorded.body).toMatchObject({
      status: "held",
      present: 2,
      entries: [{}, { for: representative.person }, {}],
    });
    expect((await put(`${path}/attendance`, token, { entries })).text).toBe(recorded.text);
    expect((await factsOf(id)).filter((type) => /held|attendance/.test(type)).toSorted()).toEqual([
      "meetings.attendance-recorded.v1",
      "meetings.meeting-held.v1",
    ]);

    const decision = await post(`${path}/decisions`, token, { text, how: "consensus" });
    expect(decision.status).toBe(201);
    expect(decision.body).toMatchObject({ number: 1, quorum: { representatives: 1, present: 2 } });
    expect(decision.body.entitled).toContainEqual({ body: "table-3", seat: seat.id });
    expect((await post(`${path}/decisions`, token, { text, how: "consensus" })).body).toEqual(decision.body);

    const written = { public: { es: "Acta pública." }, internal: { es: "Entre nosotras." } };
    expect((await post(`${path}/minutes/approval`, token)).body.type).toMatch(/no-minutes$/);
    expect((await put(`${path}/minutes`, token, written)).body).toMatchObject({ status: "minutes-drafted" });
    const { headers } = await api("GET", `${path}/minutes`, { token: member.token });
    const replaced = { ...written, public: { es: "Acta pública, corregida." } };
    const seen = { token, headers: { "if-match": headers.get("etag") ?? "" } };
    expect((await api("PUT", `${path}/minutes`, { ...seen, body: replaced })).status).toBe(200);
    expect((await api("PUT", `${path}/minutes`, { ...seen, body: written })).status, "overtaken").toBe(412);
    expect((await api("GET", path)).body.outcome, "not public before").toBeUndefined();

    expect((await post(`${path}/minutes/approval`, representative.token)).body.status).toBe("minutes-approved");
    expect((await post(`${path}/minutes/approval`, token)).status, "twice is once").toBe(200);
    for (const late of [put(`${path}/minutes`, token, written), put(`${path}/attendance`, token, { entries })])
      expect((await late).body.type).toMatch(/minutes-approved$/);

    await letterTo(member.email, "minutesApproved");
    const { outcome } = (await api("GET", path)).body;
    expect(outcome).toMatchObject({ minutes: replaced.public, present: 2, decisions: [{ number: 1 }] });
    expect(outcome.attendees, "who agreed and was there").toEqual(["María Inventada"]);
    expect(JSON.stringify(outcome)).not.toMatch(/Entre nosotras|per_/);
    expect((await api("GET", `/es/meetings/${id}`)).text).toContain("Acta pública, corregida.");

    const inside = await api("GET", `${path}/minutes`, { token: member.token });
    expect(inside.body.internal).toEqual(written.internal);
    for (const secret of ["minutes", "attendance"]) {
      expect((await api("GET", `${path}/${secret}`, { token: stranger.token })).status).toBe(403);
      expect((await api("GET", `${path}/${secret}`)).status).toBe(401);
    }
  });

  test("two who record at once: both are right, and the meeting is held once", async () => {
    const { id } = await begunMeeting(coordinator, ["table-3"], 3);
    const entries = (named: boolean) => [{ person: coordinator.person, presence: "present", named }];
    const replies = await Promise.all(
      [coordinator, representative].map(({ token }, i) =>
        put(`/v1/meetings/${id}/attendance`, token, { entries: entries(i === 0) }),
      ),
    );
    expect(replies.map(({ status }) => status)).toEqual([200, 200]);
    expect((await factsOf(id)).filter((type) => type === "meetings.meeting-held.v1")).toHaveLength(1);
  });

  test("minutes that are due are asked for once, of who should write them", async () => {
    const { id } = await begunMeeting(coordinator, ["table-3"], 20);
    const stage = await theStage();
    await stage.schedule("meetings/ask-what-is-due", new Date());
    // Other tests ask as on later days, when other meetings' minutes are due too.
    for (const { email } of [coordinator, representative])
      await waitFor(`the letter to ${email}`, async () =>
        (await lettersOf(email, "minutesDue")).find(({ links }) => links.join().includes(`/meetings/${id}/minutes`)),
      );
    await stage.schedule("meetings/ask-what-is-due", new Date());
    await stage.quiet();
    expect((await factsOf(id)).filter((type) => type === "meetings.minutes-due.v1")).toHaveLength(1);
    expect(await lettersOf(member.email, "minutesDue")).toEqual([]);
  });
});

describe("actions", () => {
  const opened = async (text: string, more: object, ago = 10) => {
    const body = { text: { es: text }, bodies: ["table-3"], owner: { member: member.member }, ...more };
    return dated(daysAgo(ago), coordinator.email, ["POST", "/v1/actions"], body);
  };
  const agenda = async (id: string) =>
    (await api("GET", `/v1/meetings/${id}`)).body.agenda as { action?: string; text: { es: string } }[];

  test("are opened by who sits there, for one owner who exists, and once", async () => {
    const { token } = coordinator;
    const body = { text: { es: "Contar" }, bodies: ["table-3"], owner: { seat: seat.id }, due: dateIn(30) };
    const first = await post("/v1/actions", token, body);
    expect(first.status, first.text).toBe(201);
    expect(first.body).toMatchObject({
      state: "open",
      overdue: false,
      owner: { body: "table-3", role: "representative" },
    });
    expect((await post("/v1/actions", token, body)).body.id, "a double click").toBe(first.body.id);
    expect((await post("/v1/actions", stranger.token, body)).status).toBe(403);
    expect((await post("/v1/actions", token, { ...body, strategic: true })).status).toBe(403);
    expect((await post("/v1/actions", token, { ...body, owner: {} })).status).toBe(400);
    expect((await post("/v1/actions", token, { ...body, due: dateIn(-1) })).body.type).toMatch(/in-the-past$/);
    const strategic = await post("/v1/actions", representative.token, { ...body, strategic: true });
    expect(strategic.body.strategic).toBe(true);
    const letter = await letterTo(representative.email, "actionOpened");
    expect(letter.text).toContain("Contar");
  });

  test("are reminded of once, and told of in one step by the letter's link", async () => {
    const { body: action } = await opened("Escribir el informe", { due: dateIn(7) });
    const stage = await theStage();
    await stage.schedule("meetings/ask-what-is-due", new Date());
    const letter = await waitFor("the letter about it", async () =>
      (await lettersOf(member.email, "actionDue")).find(({ text }) => text.includes("Escribir el informe")),
    );
    const token = tokenIn(letter);
    await stage.schedule("meetings/ask-what-is-due", new Date());
    await stage.quiet();
    const due = (await eventsOf(action.id)).filter(({ type }) => type === "meetings.action-due.v1");
    const days = new Set(due.map(({ at }) => at.slice(0, 10)));
    expect([due.length, days.size], "on each day once, where other tests ask as on later ones").toEqual([
      days.size,
      due.length,
    ]);
    expect(due.length).toBeGreaterThan(0);

    const shown = await api("GET", `/es/action?t=${token}`);
    expect(shown.status).toBe(200);
    expect(shown.text).toContain("Escribir el informe");
    expect((await api("GET", `/v1/actions/${action.id}`)).body.state, "looking changes nothing").toBe("open");
    const entries = new URLSearchParams({ token, state: "done", text: "Listo" });
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    const sent = await api("POST", "/es/do/update-action-by-letter", { headers, raw: entries.toString() });
    expect(sent.headers.get("location")).toBe(`/es/action?t=${token}&done=1`);
    const told = await api("GET", `/v1/actions/${action.id}`);
    expect(told.body).toMatchObject({ state: "done", updates: [{ state: "done", text: "Listo" }] });
    const again = await api("POST", "/v1/actions/updates", { body: { token, state: "done", text: "Listo" } });
    expect(again.status, "twice is once").toBe(200);
    expect((await api("GET", `/v1/actions/${action.id}`)).text).toBe(told.text);
    const late = await api("POST", "/v1/actions/updates", { body: { token, state: "under-way" } });
    expect(late.body.type).toMatch(/action-closed$/);
    const asOf = await api("GET", `/v1/actions/${action.id}?at=${dateIn(-2)}`);
    expect(asOf.body).toMatchObject({ state: "open", updates: [] });
  });

  test("stand on the Liaison Table's next agenda while they are open, overdue first, and stay as they stood", async () => {
    const { body: later } = await opened("Para más adelante", { due: dateIn(40) });
    const { body: late } = await opened("Ya vencida", { due: dateIn(-3) });
    const start = new Date(Date.now() + 120_000).toISOString().slice(0, 16);
    const plan = { of: ["liaison"], title: { es: "Enlace" }, start, zone: "UTC", minutes: 60 };
    const token = await tokenOf("secretariat");
    const { body: meeting } = await post("/v1/meetings", token, { ...plan, agenda: [{ text: { es: "Apertura" } }] });
    const items = await agenda(meeting.id);
    const places = [late.id, later.id].map((id) => items.findIndex(({ action }) => action === id));
    expect(items[0]?.text).toEqual({ es: "Apertura" });
    expect(places[0]).toBeGreaterThan(0);
    expect(places[1]).toBeGreaterThan(places[0] ?? 0);

    const listed = (await api("GET", "/v1/actions?body=table-3&limit=100")).body.items as {
      id: string;
      overdue: boolean;
    }[];
    expect(listed.find(({ id }) => id === late.id)?.overdue).toBe(true);
    expect(listed.findIndex(({ id }) => id === late.id)).toBeLessThan(listed.findIndex(({ id }) => id === later.id));

    expect((await post(`/v1/actions/${late.id}/updates`, stranger.token, { state: "done" })).status).toBe(403);
    await post(`/v1/actions/${late.id}/updates`, member.token, { state: "done", text: "Por fin" });
    expect((await agenda(meeting.id)).map(({ action }) => action)).not.toContain(late.id);
    const closed = (await api("GET", "/v1/actions?body=table-3&state=done&limit=1")).body;
    expect(closed.items[0]).toMatchObject({ id: late.id, state: "done" });

    // Held at that very instant: what was open then stays on it.
    const entries = [{ person: representative.person, presence: "present" }];
    const at = new Date(Date.now() + 300_000);
    const request = ["PUT", `/v1/meetings/${meeting.id}/attendance`] as [string, string];
    expect((await dated(at, representative.email, request, { entries })).status).toBe(200);
    await post(`/v1/actions/${later.id}/updates`, token, { state: "dropped" });
    const then = (method: string, path: string, body: object) =>
      dated(at, representative.email, [method, `/v1/meetings/${meeting.id}/minutes${path}`], body);
    await then("PUT", "", { public: { es: "Acta de la Mesa de Enlace" } });
    expect((await then("POST", "/approval", {})).body.status).toBe("minutes-approved");
    await letterTo(representative.email, "liaisonMinutes");
    expect(await lettersOf(member.email, "liaisonMinutes")).toEqual([]);
    expect((await agenda(meeting.id)).map(({ action }) => action)).toContain(later.id);
    const page = (await api("GET", `/es/actions?body=table-3&state=dropped`)).text;
    expect(page).toContain("Para más adelante");
  });
});
