import { beforeAll, describe, expect, test } from "vitest";
import { dateIn } from "../support/after-ground.ts";
import { type Member, memberIn, personIn } from "../support/cast.ts";
import { api, fresh, letterTo, memberOf, tokenIn, tokenOf } from "../support/client.ts";
import { dialogueOf, inputOf, jointActionOf, meetingOfDialogue, openCall } from "../support/dialogue-ground.ts";
import { recommendationOf } from "../support/register-ground.ts";

let sender: Member;
let other: Member;
let secretariat: string;
beforeAll(async () => {
  [sender, other, secretariat] = await Promise.all([
    memberOf(fresh("aporta"), { tables: [1] }),
    memberOf(fresh("ajena"), { tables: [1] }),
    tokenOf("secretariat"),
  ]);
});

const post = (path: string, token: string, body: object = {}) => api("POST", path, { token, body });

describe("what was said in a dialogue is taken back", () => {
  test("an input by its organization while inputs are taken, and by the secretariat, which says why", async () => {
    const { year } = await dialogueOf(personIn(sender), { call: openCall() });
    const inputs = `/v1/dialogues/${year}/inputs`;
    const body = { table: 1, answers: [{ question: 1, text: { es: "Un error" } }] };
    const { id } = (await post(inputs, sender.token, body)).body;
    const back = `${inputs}/${id}/withdrawal`;
    expect((await post(back, other.token)).status).toBe(403);
    expect((await post(back, sender.token)).body).toEqual({ id, status: "withdrawn" });
    expect((await post(back, sender.token)).status, "twice is once").toBe(200);
    for (const token of [sender.token, secretariat])
      expect((await api("GET", inputs, { token })).body.items).toEqual([]);
    expect((await post(inputs, sender.token, body)).body.id, "sent again, in the same words").toBe(id);
    expect((await api("GET", inputs, { token: secretariat })).body.items).toHaveLength(1);

    expect((await post(back, secretariat)).body.type).toMatch(/reason-needed$/);
    const reason = { es: "Nombra a una persona" };
    expect((await post(back, secretariat, { reason })).status).toBe(200);
    expect((await letterTo(sender.email, "inputWithdrawn")).text).toContain(reason.es);
    const { body: taken } = await api("GET", "/v1/me/export", { token: sender.token });
    expect(JSON.stringify(taken), "its author still has it").toContain("Un error");
  });

  test("a joint action recorded by mistake, until it is public; both sides are told", async () => {
    const dialogue = await dialogueOf(personIn(sender), { meeting: await meetingOfDialogue(personIn(sender)) });
    const path = `/v1/dialogues/${dialogue.year}`;
    const ours = { member: memberIn(sender) };
    const asked = { text: { es: "Un error" }, ours, theirs: { country: "AQ" }, due: dateIn(40) };
    const agree = () => post(`${path}/joint-actions`, secretariat, asked);
    const { id } = (await agree()).body;
    const token = tokenIn(await letterTo(sender.email, "jointActionAgreed"));
    const back = (one: string) => post(`${path}/joint-actions/${one}/withdrawal`, secretariat);
    expect((await back(id)).body).toEqual({ id, status: "withdrawn" });
    expect((await back(id)).status, "twice is once").toBe(200);
    await letterTo(sender.email, "jointActionWithdrawn");
    const answer = { token, state: "taken" };
    expect((await api("POST", "/v1/dialogues/joint-actions/replies", { body: answer })).status).toBe(410);
    expect((await post(`${path}/joint-actions/${id}/replies`, sender.token, { state: "taken" })).status).toBe(404);

    const { id: again } = (await agree()).body;
    expect(again).not.toBe(id);
    expect((await post(`${path}/publication`, secretariat)).body.outcomes.jointActions).toMatchObject([{ id: again }]);
    expect((await back(again)).body.type).toMatch(/outcomes-public$/);
  });

  test("what was published, once it is retracted: the dialogue says so, and tells nothing of it", async () => {
    const by = personIn(sender);
    const dialogue = await dialogueOf(by, { call: openCall(), meeting: await meetingOfDialogue(by) });
    const path = `/v1/dialogues/${dialogue.year}`;
    await inputOf(dialogue, { member: memberIn(sender), person: by, table: 1 });
    const action = await jointActionOf(dialogue, { ours: { member: memberIn(sender) }, theirs: { country: "AQ" } });
    const { version } = (await api("GET", path, { token: secretariat })).body.outcomes;
    await post(`${path}/findings`, secretariat, { kind: "challenge", text: { es: "Faltan datos" } });
    const approve = (seen: number) => post(`${path}/publication`, secretariat, { seen });
    expect((await approve(version)).status, "something was recorded since").toBe(412);
    expect((await api("GET", path)).body.outcomes).toBeUndefined();
    expect((await approve(version + 1)).status).toBe(200);
    const otherwise = { summary: { es: "Otro" } };
    expect((await post(`${path}/publication`, secretariat, otherwise)).body.type).toMatch(/outcomes-approved$/);
    expect((await api("GET", `${path}/inputs`)).body.items).toHaveLength(1);
    const { id } = await recommendationOf(by);
    expect((await post(`/v1/recommendations/${id}/links`, secretariat, { to: action.id })).status).toBe(200);

    const outcome = `/v1/outcomes/${dialogue.outcome}`;
    await expect.poll(async () => (await api("GET", outcome)).status, { timeout: 30_000 }).toBe(200);
    expect((await post(`${outcome}/retraction`, secretariat, { reason: { es: "Fue un error" } })).status).toBe(200);
    const told = async () => (await api("GET", path)).body;
    await expect.poll(async () => (await told()).retractedAt, { timeout: 30_000 }).toBeDefined();
    expect((await told()).outcomes).toBeUndefined();
    expect((await api("GET", `${path}/inputs`)).body.items).toEqual([]);
    const page = await api("GET", `/es/dialogues/${dialogue.year}`);
    expect(page.text).toContain("Los resultados se retractaron");
    expect(page.text).not.toContain("Faltan datos");
    const links = async () => (await api("GET", `/v1/recommendations/${id}`)).body.links;
    await expect.poll(links, { timeout: 30_000 }).toEqual([]);
    expect((await post(`${path}/publication`, secretariat)).body.type).toMatch(/outcomes-retracted$/);
  });
});

test("a title is mended until the call opens, and of a past day the agenda is told as it was", async () => {
  const before = new Date(Date.now() - 3 * 86_400_000).toISOString();
  const dialogue = await dialogueOf(personIn(sender), {
    announcedAt: before,
    agenda: [{ text: { es: "Antes" }, objectives: [], inputs: [] }],
    agendaSetAt: before,
  });
  const path = `/v1/dialogues/${dialogue.year}`;
  const put = (below: string, body: object) => api("PUT", `${path}${below}`, { token: secretariat, body });
  expect((await put("/title", { title: { es: "Sin error" } })).body.title).toEqual({ es: "Sin error" });
  expect((await put("/agenda", { items: [{ text: { es: "Ahora" } }] })).status).toBe(200);
  expect((await api("GET", path)).body).toMatchObject({
    title: { es: "Sin error" },
    agenda: [{ text: { es: "Ahora" } }],
  });
  expect((await api("GET", `${path}?at=${dateIn(-2)}`)).body).toMatchObject({
    title: dialogue.title,
    agenda: [{ text: { es: "Antes" } }],
  });
  const { body: list } = await api("GET", `/v1/dialogues?at=${dateIn(-2)}`);
  expect(list.items).toContainEqual(expect.objectContaining({ year: dialogue.year, title: dialogue.title }));
});
