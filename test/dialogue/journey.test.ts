import { beforeAll, describe, expect, test } from "vitest";
import { operatorWorld } from "../../infra/operator/world.ts";
import { publicationOf } from "../../shared/dialogue/publication.ts";
import { theStage } from "../support/after-ground.ts";
import { haveDaysAlone } from "../support/alone.ts";
import { factsOf, type Member } from "../support/cast.ts";
import { api, fresh, lettersOf, memberOf, tokenIn, waitFor } from "../support/client.ts";
import { freshYear } from "../support/dialogue-ground.ts";
import { calendarIn } from "../support/ics.ts";
import { focalPointOf } from "../support/offices.ts";
import { place } from "../support/operator.ts";

const DAY = 86_400_000;
const started = Date.now();
const inDays = (days: number) => new Date(started + days * DAY);
/** What clocks in UTC show then. */
const clock = (days: number) => inDays(days).toISOString().slice(0, 16);

let year: number;
let sender: Member;
let silent: Member;
let minister: Awaited<ReturnType<typeof focalPointOf>>;
beforeAll(async () => {
  await haveDaysAlone("dialogue");
  [year, sender, silent, minister] = await Promise.all([
    freshYear(),
    memberOf(fresh("aporta"), { tables: [2] }),
    memberOf(fresh("calla"), { tables: [2] }),
    focalPointOf({ country: "CL" }, fresh("ministerio")),
  ]);
});

const path = (below = "") => `/v1/dialogues/${year}${below}`;
/** One call to the dialogue's API so many days from now. */
const on = async (days: number, as: string, [method, below]: [string, string], body?: object) =>
  (await theStage()).request("dialogue/api", inDays(days), { method, path: path(below), body, as });
const ask = async (days: number) => (await theStage()).schedule("dialogue/ask-what-is-due", inDays(days));
const said = async (days: number, as: string, call: [string, string], body?: object) => {
  const { status, body: reply } = await on(days, as, call, body);
  expect(status, JSON.stringify(reply)).toBeLessThan(300);
  return reply;
};

const questions = [{ text: { es: "¿Qué avanzó?" } }, { text: { es: "¿Qué falta?" } }];
const call = { questions, tables: [2], opens: clock(1), deadline: clock(20), zone: "UTC" };
const plazos = () => `Acortar los plazos ${year}`;

/** Letters of that name that say it: others may come of what other tests do beside. */
const lettersOn = async (to: string, name: Parameters<typeof lettersOf>[1], says: string) =>
  (await lettersOf(to, name)).filter(({ text }) => text.includes(says));
const letterOn = (to: string, name: Parameters<typeof lettersOf>[1], says: string) =>
  waitFor(`a letter "${name}" to ${to} of ${says}`, async () => (await lettersOn(to, name, says))[0]);

/** The year of one dialogue, told in order: each part stands on the one before. */
describe("an annual dialogue", { timeout: 120_000 }, () => {
  let input: { id: string };
  let meeting: string;
  let action: { id: string };

  test("is announced, and its call opens by itself: its tables are told", async () => {
    const body = { year, title: { es: `Diálogo ${year}`, en: `Dialogue ${year}` } };
    const stage = await theStage();
    const announce = () =>
      stage.request("dialogue/api", inDays(0), { method: "POST", path: "/v1/dialogues", body, as: "secretariat" });
    expect([(await announce()).status, (await announce()).status], "a double click").toEqual([201, 201]);
    await said(0, "secretariat", ["PUT", "/call"], call);
    const soon = { table: 2, answers: [{ question: 1, text: { es: "Antes" } }] };
    expect((await on(0, sender.email, ["POST", "/inputs"], soon)).body.type).toMatch(/call-closed$/);
    await ask(0.5);
    await ask(1.1);
    await ask(1.2);
    const letter = await letterOn(sender.email, "callOpened", `Diálogo ${year}`);
    expect(letter.text).toContain("¿Qué falta?");
    expect(letter.links).toContainEqual(expect.stringMatching(new RegExp(`/es/dialogues/${year}$`)));
    expect((await factsOf(`dialogue#${year}`)).filter((type) => type.endsWith("opened.v1"))).toHaveLength(1);
    expect(await lettersOf(minister.email, "callOpened"), "who is no member is not called").toEqual([]);
  });

  test("takes inputs, replaced until the deadline, and reminds who sent none", async () => {
    const send = (days: number, text: string, as = sender.email) =>
      said(days, as, ["POST", "/inputs"], { table: 2, answers: [{ question: 2, text: { es: text } }] });
    const first = await send(2, "Falta dinero");
    input = await send(3, "Falta tiempo");
    expect(input).toMatchObject({ id: first.id, late: false });
    expect((await letterOn(sender.email, "inputReceived", `Diálogo ${year}`)).text).toContain("vale el último");
    const elsewhere = { table: 1, answers: [{ question: 1, text: { es: "x" } }] };
    expect((await on(3, sender.email, ["POST", "/inputs"], elsewhere)).body.type).toMatch(/not-of-the-table$/);

    await ask(6.5);
    await ask(6.6);
    await letterOn(silent.email, "callReminder", `Diálogo ${year}`);
    expect(await lettersOn(sender.email, "callReminder", `Diálogo ${year}`)).toEqual([]);

    const late = await send(20.5, "Tarde", silent.email);
    expect(late).toMatchObject({ late: true });
    const own = await said(20.5, silent.email, ["GET", "/inputs"]);
    expect(own.items.map(({ id }: { id: string }) => id)).toEqual([late.id]);
    expect((await said(20.5, "secretariat", ["GET", "/inputs"])).items).toHaveLength(2);
    expect((await api("GET", path("/inputs"))).body.items, "not public yet").toEqual([]);
  });

  test("has an agenda that rests on them, which its meeting's invitation shows to a government", async () => {
    const items = [{ text: { es: "Tiempo y plazos" }, table: 2, objectives: [4], inputs: [input.id] }];
    const foreign = [{ ...items[0], inputs: ["inp_01M00000000000000000000001"] }];
    expect((await on(21, "secretariat", ["PUT", "/agenda"], { items: foreign })).body.type).toMatch(/no-such-record$/);
    await said(21, "secretariat", ["PUT", "/agenda"], { items });
    const again = { table: 2, answers: [{ question: 1, text: { es: "Más" } }] };
    expect((await on(21.1, silent.email, ["POST", "/inputs"], again)).body.type).toMatch(/call-closed$/);

    const stage = await theStage();
    const plan = { title: { es: `Reunión ${year}` }, start: clock(40), zone: "UTC", minutes: 120, agenda: [] };
    const calling = (of: string[], as: string) =>
      stage.request("meetings/api", inDays(21.5), { method: "POST", path: "/v1/meetings", body: { ...plan, of }, as });
    expect((await calling(["dialogue", "liaison"], "secretariat")).status).toBe(400);
    expect((await calling(["dialogue"], sender.email)).status).toBe(403);
    const called = await calling(["dialogue"], "secretariat");
    expect(called.status, JSON.stringify(called.body)).toBe(201);
    meeting = called.body.id;
    await said(22, "secretariat", ["POST", "/meeting"], { meeting });
    expect((await api("GET", `/v1/meetings/${meeting}`)).body.agenda).toMatchObject([{ text: items[0]?.text }]);

    // Who joins later is invited to whatever lies ahead, meetings of other tests too.
    const letter = await letterOn(minister.email, "meetingInvitation", meeting);
    expect(letter.text).toContain("Diálogo anual con los gobiernos");
    expect(await lettersOn(sender.email, "meetingInvitation", meeting), "a member without a seat").toEqual([]);
    const answered = await api("POST", "/v1/meetings/answers", { body: { token: tokenIn(letter), answer: "yes" } });
    expect(answered.body).toEqual({ status: "done" });
    const { token } = minister;
    expect((await api("GET", `/v1/me/meetings/${meeting}`, { token })).body).toMatchObject({
      answer: { answer: "yes" },
    });
    const changed = await api("POST", `/v1/meetings/${meeting}/answers`, { token, body: { answer: "apology" } });
    expect(changed.body).toMatchObject({ answer: { answer: "apology" } });
    expect((await api("GET", `/v1/me/meetings/${meeting}`, { token: sender.token })).status).toBe(403);
    const feed = calendarIn((await api("GET", "/v1/calendar.ics?language=en")).text);
    expect(JSON.stringify(feed)).toContain(meeting);
    expect((await api("GET", `/v1/meetings?body=dialogue&from=${clock(39).slice(0, 10)}`)).text).toContain(meeting);
  });

  test("comes to joint actions, which both sides hear of and answer", async () => {
    const stage = await theStage();
    const entries = [{ person: minister.person, presence: "present" }];
    const body = { entries };
    const held = { method: "PUT", path: `/v1/meetings/${meeting}/attendance`, body, as: "secretariat" };
    expect((await on(40.5, "secretariat", ["POST", "/publication"], {})).body.type).toMatch(/not-held$/);
    const recorded = await stage.request("meetings/api", inDays(41), held);
    expect(recorded.status, JSON.stringify(recorded.body)).toBe(200);
    expect(recorded.body.entries).toMatchObject([{ organization: "CL" }]);

    await said(41, "secretariat", ["POST", "/findings"], {
      kind: "challenge",
      text: { es: "Falta tiempo" },
      objectives: [4],
    });
    await said(41, "secretariat", ["POST", "/findings"], { kind: "opportunity", text: { es: "Hay voluntad" } });
    const agreeing = {
      text: { es: plazos() },
      objectives: [4],
      ours: { member: sender.member },
      theirs: { country: "CL" },
      due: clock(60).slice(0, 10),
    };
    action = await said(41, "secretariat", ["POST", "/joint-actions"], agreeing);
    expect((await said(41.1, "secretariat", ["POST", "/joint-actions"], agreeing)).id, "twice is once").toBe(action.id);
    const both = { ...agreeing, theirs: { country: "CL", agency: "IOM" } };
    expect((await on(41, "secretariat", ["POST", "/joint-actions"], both)).status).toBe(400);

    const [ours, theirs] = await Promise.all(
      [sender, minister].map(({ email }) => letterOn(email, "jointActionAgreed", plazos())),
    );
    expect(ours?.text).toContain(plazos());
    const reply = { method: "POST", path: "/v1/dialogues/joint-actions/replies" };
    const taking = { token: theirs ? tokenIn(theirs) : "", state: "taken", text: { es: "Lo tomamos" } };
    const answer = () => stage.request("dialogue/api", inDays(41.5), { ...reply, body: taking });
    expect([(await answer()).status, (await answer()).status]).toEqual([200, 200]);
    const own = await said(41.6, sender.email, ["POST", `/joint-actions/${action.id}/replies`], { state: "taken" });
    expect(own.replies.map(({ side }: { side: string }) => side)).toEqual(["theirs", "ours"]);
    expect(
      (await on(41.6, silent.email, ["POST", `/joint-actions/${action.id}/replies`], { state: "done" })).status,
    ).toBe(403);
  });

  test("has outcomes that nobody sees before they are approved, and everybody after", async () => {
    const seen = (days: number) => api("GET", `${path()}?at=${clock(days).slice(0, 10)}`);
    expect((await seen(42)).body.outcomes).toBeUndefined();
    expect((await said(42, "secretariat", ["GET", ""])).outcomes).toMatchObject({ approvedAt: null });
    const { world } = await operatorWorld({ stage: "local", place });
    expect(await publicationOf(world, year)).toBeUndefined();

    await said(43, "secretariat", ["POST", "/publication"], { summary: { es: "Un buen diálogo" } });
    await said(43, "secretariat", ["POST", "/publication"], {});
    expect((await seen(42)).body.outcomes, "as on the day before").toBeUndefined();
    expect((await seen(44)).body.outcomes).toMatchObject({
      summary: { es: "Un buen diálogo" },
      findings: [{ kind: "challenge" }, { kind: "opportunity" }],
      jointActions: [{ state: "taken", theirs: { country: "CL" }, overdue: false }],
      revision: 1,
    });
    expect((await seen(70)).body.outcomes.jointActions).toMatchObject([{ overdue: true }]);
    await Promise.all([
      letterOn(minister.email, "dialogueOutcomes", `Diálogo ${year}`),
      letterOn(sender.email, "dialogueNews", `Diálogo ${year}`),
    ]);
    expect(await lettersOf(minister.email, "dialogueNews")).toEqual([]);

    await said(45, "secretariat", ["POST", "/findings"], { kind: "challenge", text: { es: "Faltan datos" } });
    expect((await seen(46)).body.outcomes.findings, "it waits for its correction").toHaveLength(2);
    await said(47, "secretariat", ["POST", "/correction"], { changed: { es: "Se agregó un reto" } });
    expect((await seen(48)).body.outcomes).toMatchObject({
      revision: 2,
      corrected: [{ changed: { es: "Se agregó un reto" } }],
    });
    expect((await seen(46)).body.outcomes).toMatchObject({ revision: 1 });
    expect((await letterOn(minister.email, "dialogueOutcomes", "Se agregó un reto")).text).toContain(`Diálogo ${year}`);

    const handed = await publicationOf(world, year);
    expect(handed).toMatchObject({
      kind: "dialogue",
      revision: 2,
      objectives: [4],
      countries: ["CL"],
      tables: [2],
      page: `dialogues/${year}`,
      changed: { es: "Se agregó un reto" },
    });
    expect(handed?.words.es?.text).toContain(plazos());
    expect(handed?.words.en?.text).toContain("For the other side: Chile");
    expect(handed && (await publicationOf(world, handed.id))).toEqual(handed);
  });

  test("reminds both sides when a joint action is due", async () => {
    await ask(53.5);
    await ask(54);
    for (const { email } of [sender, minister]) {
      await letterOn(email, "jointActionDue", plazos());
      expect(await lettersOn(email, "jointActionDue", plazos())).toHaveLength(1);
    }
    await said(55, minister.email, ["POST", `/joint-actions/${action.id}/replies`], { state: "done" });
    const closed = await on(56, sender.email, ["POST", `/joint-actions/${action.id}/replies`], { state: "dropped" });
    expect(closed.body.type).toMatch(/action-closed$/);
    await ask(60.5);
    expect(await lettersOn(minister.email, "jointActionDue", plazos())).toHaveLength(1);
  });

  test("is taken along by who asks for their own data", async () => {
    const { body } = await api("GET", "/v1/me/export", { token: sender.token });
    expect(JSON.stringify(body)).toContain("Falta tiempo");
    expect(JSON.stringify(body)).toContain(action.id);
  });
});
