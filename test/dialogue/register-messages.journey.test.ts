import { randomInt } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { operatorWorld } from "../../infra/operator/world.ts";
import { Country } from "../../shared/reference/codes.ts";
import { dateIn, seated, theStage } from "../support/after-ground.ts";
import { haveDaysAlone } from "../support/alone.ts";
import { type Member, mark, personIn } from "../support/cast.ts";
import { api, fresh, lettersOf, lettersSince, letterTo, memberOf, tokenIn, tokenOf } from "../support/client.ts";
import { focalPointOf } from "../support/offices.ts";
import { eventsOf, place } from "../support/operator.ts";
import { messageOf } from "../support/register-ground.ts";

const DAY = 86_400_000;
let coordinator: Member;
let representative: Member;
let stranger: Member;
let secretariat: string;
beforeAll(async () => {
  await haveDaysAlone("dialogue");
  [coordinator, representative, stranger, secretariat] = await Promise.all([
    memberOf(fresh("escribe"), { tables: [1] }),
    memberOf(fresh("aprueba"), { tables: [1] }),
    memberOf(fresh("nadie"), { tables: [1] }),
    tokenOf("secretariat"),
  ]);
  await seated(coordinator, "table-1", "coordinator");
  await seated(representative, "table-1", "representative");
});

const asked = (title: string, more: object = {}) => ({
  from: "table-1",
  to: { governments: ["KI", "NR"] },
  purpose: "action",
  title: { es: title, en: `${title} in English` },
  text: { es: "Pedimos que se abra el registro civil." },
  deadline: dateIn(30),
  holder: { country: "KI" },
  ...more,
});
const post = (path: string, token: string, body: object = {}) => api("POST", path, { token, body });

/** A country that nobody acts for yet. */
async function unreached() {
  const { world } = await operatorWorld({ stage: "local", place });
  const { focalPointsOf } = await import("../../shared/members/focal-store.ts");
  for (;;) {
    const country = Country.options[randomInt(Country.options.length)] ?? "";
    if (!(await focalPointsOf(world, { country })).length) return country;
  }
}

describe("a message", () => {
  test("is drafted, changed, approved, sent, answered by the letter's link, and read with the days it waited", async () => {
    const title = mark();
    const government = await focalPointOf({ country: "KI" }, fresh("gobierno"));
    const [first, second] = await Promise.all([
      post("/v1/messages", coordinator.token, asked(title)),
      post("/v1/messages", coordinator.token, asked(title)),
    ]);
    expect(first.status, first.text).toBe(201);
    const { id } = first.body;
    const again = await post("/v1/messages", coordinator.token, asked(title));
    expect([second.body.id, again.body.id], "a double click is one message").toEqual([id, id]);
    const url = `/v1/messages/${id}`;

    const drafts = "/v1/messages?drafts=true";
    expect((await api("GET", url)).status, "a draft is nobody's").toBe(404);
    expect((await api("GET", url, { token: stranger.token })).status).toBe(404);
    expect((await api("GET", drafts)).status).toBe(401);
    expect((await api("GET", drafts, { token: stranger.token })).status).toBe(403);
    for (const token of [coordinator.token, representative.token, secretariat])
      expect((await api("GET", drafts, { token })).text).toContain(title);
    expect((await api("GET", "/v1/messages?to=KI")).text).not.toContain(title);

    const seen = await api("GET", url, { token: coordinator.token });
    const etag = seen.headers.get("etag") ?? "";
    const change = (tag: string, body: object) =>
      api("PATCH", url, { token: coordinator.token, body, headers: { "if-match": tag } });
    expect((await change('"x"', { purpose: "comment" })).status).toBe(412);
    expect((await change(etag, { holder: { agency: "ILO" } })).text).toContain("/holder/agency");
    const changed = await change(etag, { title: { es: title } });
    expect(changed.body, changed.text).toMatchObject({ title: { es: title }, holder: { country: "KI" } });

    expect((await post(`${url}/approval`, coordinator.token)).status, "not at the Liaison Table").toBe(403);
    const read = { seen: seen.body.changedAt };
    expect((await post(`${url}/approval`, representative.token, read)).status, "changed since it was read").toBe(412);
    expect((await api("GET", url)).status, "and nothing is public").toBe(404);
    const approved = await post(`${url}/approval`, representative.token, { seen: changed.body.changedAt });
    expect(approved.body, approved.text).toMatchObject({
      status: "approved",
      approvedBy: "liaison",
      state: "awaiting",
      daysWaited: 0,
      to: [
        { country: "KI", reached: true },
        { country: "NR", reached: false },
      ],
    });
    expect((await post(`${url}/approval`, secretariat)).body.approvedBy, "approved once").toBe("liaison");
    expect((await api("GET", "/v1/messages?to=KI&state=awaiting")).text).toContain(title);
    expect((await api("GET", "/v1/messages?to=KI&state=answered")).text).not.toContain(title);
    expect((await change("*", { purpose: "comment" })).status).toBe(409);

    const letter = await letterTo(government.email, "messageSent");
    expect(letter.text).toContain("registro civil");
    const token = tokenIn(letter);
    expect((await api("GET", `/en/message?t=${token}`)).text).toContain(title);
    const answer = { token, text: { es: "Se abrió." } };
    expect((await api("POST", "/v1/messages/replies", { body: answer })).status).toBe(200);
    expect((await api("POST", "/v1/messages/replies", { body: answer })).status, "twice is harmless").toBe(200);
    const heard = await letterTo(coordinator.email, "messageAnswered");
    expect(heard.text).toContain(`/es/messages/drafts#${id}`);
    for (const page of [url, `/es/messages/${id}`])
      expect((await api("GET", page)).text, "nobody has approved it").not.toContain("Se abrió");
    const { items } = (await api("GET", "/v1/messages?to=KI")).body;
    expect(items.find((one: { id: string }) => one.id === id)).toMatchObject({ state: "awaiting", replies: [] });
    expect((await api("GET", url)).body).toMatchObject({ state: "awaiting", replies: [] });
    expect((await api("GET", url, { token: coordinator.token })).text).toContain("Se abrió");
    expect((await api("GET", url, { token: government.token })).text, "its own").toContain("Se abrió");
    const other = await focalPointOf({ country: "NR" }, fresh("vecino"));
    expect((await api("GET", url, { token: other.token })).text).not.toContain("Se abrió");
    // Nobody acts for it again, for whoever runs this once more.
    await api("DELETE", `/v1/focal-points/${other.person}`, { token: secretariat, body: {} });
    const approval = `${url}/replies/1/approval`;
    expect((await post(approval, stranger.token)).status).toBe(403);
    expect((await post(`${url}/replies/2/approval`, coordinator.token)).status).toBe(404);
    expect((await post(approval, coordinator.token)).status).toBe(200);
    expect((await post(approval, secretariat)).status, "approved once").toBe(200);
    const { body } = await api("GET", url);
    expect(body).toMatchObject({
      state: "taken",
      overdue: false,
      daysWaited: 0,
      replies: [{ from: { country: "KI" } }],
    });
    expect(body.replies).toHaveLength(1);
    expect(JSON.stringify(body), "nobody is named").not.toContain("per_");
    for (const as of [undefined, coordinator.token, secretariat])
      expect((await api("GET", `${url}?at=${dateIn(-1)}`, { token: as })).status, "before it was drafted").toBe(404);
    const types = (await eventsOf(id)).map(({ type }) => type);
    expect(types).toEqual(
      ["drafted", "revised", "approved", "answered", "reply-approved"].map((one) => `dialogue.message-${one}.v1`),
    );

    expect((await post(`${url}/withdrawal`, coordinator.token)).status, "the Liaison Table answers for it").toBe(403);
    expect((await post(`${url}/withdrawal`, representative.token)).body).toMatchObject({ status: "withdrawn" });
    await letterTo(government.email, "messageWithdrawn");
    expect((await api("GET", url)).body).toMatchObject({ status: "withdrawn", state: null });
  });

  test("that was withdrawn as a draft is written again in the same words", async () => {
    const asking = asked(mark());
    const first = await post("/v1/messages", coordinator.token, asking);
    await post(`/v1/messages/${first.body.id}/withdrawal`, coordinator.token);
    const again = await post("/v1/messages", coordinator.token, asking);
    expect(again.body).toMatchObject({ status: "drafted" });
    expect(again.body.id).not.toBe(first.body.id);
  });

  test("to whom nobody acts for yet is told to the secretariat, and to who comes later", async () => {
    const since = Date.now();
    const country = await unreached();
    const { id } = await messageOf(personIn(coordinator), {
      to: [{ country }],
      holder: { country },
      title: { es: mark() },
    });
    await post(`/v1/messages/${id}/approval`, secretariat);
    await expect.poll(() => lettersSince(since, "messageUnreached"), { timeout: 20_000 }).not.toHaveLength(0);
    const late = await focalPointOf({ country }, fresh("tarde"));
    const { text } = await letterTo(late.email, "messagesWaiting");
    expect(text).toContain(`/es/messages?to=${country}&state=awaiting`);
    const reply = { text: { es: "Aquí estamos." } };
    expect((await post(`/v1/messages/${id}/replies`, late.token, reply)).body).toMatchObject({ state: "taken" });
    expect((await post(`/v1/messages/${id}/replies`, stranger.token, reply)).status).toBe(403);
    const interim = await post(`/v1/messages/${id}/replies/1/approval`, secretariat, { interim: true });
    expect(interim.body, "whoever asked says what settles it").toMatchObject({
      state: "awaiting",
      replies: [{ closes: false, approvedAt: expect.any(String) }],
    });
    // The country has nobody again, for whoever runs this once more.
    await api("DELETE", `/v1/focal-points/${late.person}`, { token: secretariat, body: {} });
    await letterTo(late.email, "focalRemoved");
  });

  test("is answered by its addressees only; of another way's answer the secretariat says whose it is", async () => {
    const { id } = await messageOf(personIn(coordinator), { sent: true });
    const other = await focalPointOf({ country: "PW" }, fresh("ajeno"));
    const to = `/v1/messages/${id}/replies`;
    expect((await post(to, other.token, { text: { es: "?" } })).status).toBe(403);
    expect((await post(to, secretariat, { text: { es: "Nota verbal" } })).text).toContain("/from/country");
    const noted = await post(to, secretariat, { text: { es: "Nota verbal" }, from: { country: "AQ" } });
    expect(noted.body, "Antarctica does not have to act").toMatchObject({
      state: "awaiting",
      replies: [{ closes: false }],
    });
    const closing = await post(to, secretariat, { text: { es: "Nota verbal" }, from: { agency: "ILO" } });
    expect(closing.body).toMatchObject({ state: "taken" });
  });

  test("goes along with what a person takes", async () => {
    const { id } = await messageOf(personIn(coordinator));
    const gone = await messageOf(personIn(coordinator), { from: "table-1", text: { es: "Nunca salió" } });
    expect((await post(`/v1/messages/${gone.id}/withdrawal`, coordinator.token)).status).toBe(200);
    const { body } = await api("GET", "/v1/me/export", { token: coordinator.token });
    expect(body.messages).toContainEqual(expect.objectContaining({ message: id, did: ["drafted"] }));
    const withdrawn = { message: gone.id, did: ["drafted", "withdrawn"], text: { es: "Nunca salió" } };
    expect(body.messages).toContainEqual(expect.objectContaining(withdrawn));
  });

  test("is reminded of seven days before and on the day, once each", { timeout: 60_000 }, async () => {
    const government = await focalPointOf({ country: "MH" }, fresh("recordar"));
    const to = [{ country: "MH" }];
    await messageOf(personIn(coordinator), { to, holder: { country: "MH" }, sent: true, deadline: dateIn(20) });
    const stage = await theStage();
    const ask = (days: number) => stage.schedule("dialogue/ask-what-is-due", new Date(Date.now() + days * DAY));
    await ask(10);
    await ask(13);
    await letterTo(government.email, "messageDue");
    await ask(13);
    await ask(20);
    await letterTo(government.email, "messageDue", 2);
    await ask(25);
    await stage.quiet();
    expect(await lettersOf(government.email, "messageDue")).toHaveLength(2);
  });
});
