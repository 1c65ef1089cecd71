import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, test } from "vitest";
import { plain } from "../../shared/inert.ts";
import { rowsOf } from "../../shared/pledges/csv-rules.ts";
import { theStage } from "../support/after-ground.ts";
import { factsOf, linkOf, type Member } from "../support/cast.ts";
import { api, fresh, lettersOf, letterTo, memberOf, site, tokenIn, tokenOf } from "../support/client.ts";
import { under } from "../support/operator.ts";
import { dayFrom } from "../support/pledge-asked.ts";
import { pledgeOf } from "../support/pledge-ground.ts";
import { TEXT } from "../support/pledges.ts";

let owner: Member;
let stranger: Member;
let secretariat: string;
beforeAll(async () => {
  [owner, stranger, secretariat] = await Promise.all([
    memberOf(fresh("pledges"), { organization: { name: "Red =Promesa()" } }),
    memberOf(fresh("stranger")),
    tokenOf("secretariat"),
  ]);
});

const post = (id: string, step: string, token: string, body: object = {}) =>
  api("POST", `/v1/pledges/${id}/${step}`, { token, body });
const get = (id: string, token?: string) => api("GET", `/v1/pledges/${id}`, { token });
const ofEvents = async (id: string, type: string) =>
  (await factsOf(id)).filter((fact) => fact === `pledges.${type}.v1`).length;

describe("follow-up", () => {
  test("letters ask once a day of duty; one step tells; fulfilled asks for evidence and ends them", async () => {
    const { id } = await pledgeOf(owner, {
      milestones: [{ number: 1, text: { es: "Cien más" }, due: dayFrom(30) }],
    });
    const stage = await theStage();
    const ask = (days: number) => stage.schedule("pledges/ask-for-updates", new Date(Date.now() + days * 86_400_000));
    const mine = async () =>
      (await lettersOf(owner.email, "pledgeUpdateDue")).filter(({ text }) => text.includes("Cien más"));
    const dues = () => ofEvents(id, "update-due");
    await ask(29);
    expect(await dues()).toBe(0);
    // A day late, and twice.
    await Promise.all([ask(31), ask(31)]);
    await ask(31);
    expect(await dues()).toBe(1);
    const letter = await letterTo(owner.email, "pledgeUpdateDue");
    expect(await mine()).toHaveLength(1);
    const token = tokenIn(letter);
    const before = await under(id);
    expect((await api("GET", `/es/pledge-update?t=${token}`)).text).toContain("Cien más");
    expect(await under(id), "looking changes nothing").toEqual(before);
    const told = { token, stage: "in-progress", value: 200, reached: [1], text: { es: "Vamos bien" } };
    expect((await api("POST", "/v1/pledges/updates", { body: { ...told, reached: [7] } })).status).toBe(400);
    for (const _ of [1, 2]) expect((await api("POST", "/v1/pledges/updates", { body: told })).status).toBe(200);
    expect((await get(id)).body).toMatchObject({
      stage: "in-progress",
      updates: [{ number: 1, value: 200, text: { es: "Vamos bien" } }],
      metric: { value: 200, share: 0.25 },
      milestones: [{ reached: expect.any(String) }],
      silent: false,
    });
    await ask(32);
    expect(await dues()).toBe(1);

    const update = (body: object) => post(id, "updates", owner.token, body);
    expect((await update({ stage: "fulfilled" })).body.type).toMatch(/evidence-needed$/);
    expect((await update({ stage: "stopped" })).body.type).toMatch(/reason-needed$/);
    expect((await post(id, "updates", stranger.token, { stage: "in-progress" })).status).toBe(403);
    const evidence = [{ href: "https://example.org/informe" }];
    expect((await update({ stage: "fulfilled", evidence })).body).toMatchObject({ stage: "fulfilled", revision: 2 });
    expect((await update({ stage: "in-progress" })).body.type).toMatch(/out-of-turn$/);
  });

  test("two who tell at once both stand; of two who close it differently one hears that it is not its turn", async () => {
    const { id } = await pledgeOf(owner);
    const token = await linkOf("pledge", `${owner.person}#${id}`);
    const both = await Promise.all([
      post(id, "updates", owner.token, { stage: "in-progress", value: 150 }),
      api("POST", "/v1/pledges/updates", { body: { token, stage: "in-progress", value: 160 } }),
    ]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect((await get(id)).body.updates.map(({ value }: { value: number }) => value).toSorted()).toEqual([150, 160]);
    const text = { es: "Porque sí" };
    const closing = await Promise.all([
      post(id, "updates", owner.token, { stage: "stopped", text }),
      api("POST", "/v1/pledges/updates", { body: { token, stage: "fulfilled", text } }),
    ]);
    expect(new Set(closing.map(({ status }) => status))).toEqual(new Set([200, 409]));
    expect((await get(id)).body).toMatchObject({ revision: 2 });
  });

  test("late, silent and the update rate are public, and rows of the table equal those of the API", async () => {
    const year = new Date().getUTCFullYear();
    const { id } = await pledgeOf(owner, { words: { es: { title: "=cmd()|x", text: TEXT } } });
    const at = `${year + 3}-01-31`;
    const list = async (query: string) => (await api("GET", `/v1/pledges?limit=100&${query}`)).body;
    const own = await list(`member=${owner.member}`);
    expect(own.items).toContainEqual(expect.objectContaining({ id, late: false }));
    const later = await list(`member=${owner.member}&late=true&at=${at}`);
    expect(later.items).toContainEqual(expect.objectContaining({ id, late: true, silent: true }));
    expect((await list(`member=${owner.member}&late=true`)).items).toEqual([]);
    await (await theStage()).schedule("pledges/keep-figures", new Date(`${at}T12:00:00.000Z`));
    const { body: figures } = await api("GET", `/v1/pledges/figures?at=${at}`);
    expect(figures).toMatchObject({ asOf: at, published: expect.any(Number) });
    expect(figures.open).toBeGreaterThan(0);
    expect(figures.rate).toBe(figures.updated / figures.open);
    expect((await api("GET", "/v1/pledges/figures")).body.asOf, "today, or before").not.toBe(at);
    expect((await api("GET", "/v1/pledges/figures?at=2023-03-05")).body).toMatchObject({ asOf: null, published: 0 });
    expect((await api("GET", `/es/pledges?at=${at}`)).text).toContain("Compromisos abiertos:");

    for (const filter of [
      `member=${owner.member}`,
      `member=${owner.member}&objective=7&country=CO&kind=human-resources`,
    ]) {
      const csv = (await api("GET", `/v1/pledges.csv?${filter}`)).text;
      const rows = (parse(csv, { bom: true, columns: true }) as Record<string, string>[]).map((row) =>
        Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)])),
      );
      expect(csv).toContain("'=cmd()|x");
      const expected = (await list(filter)).items.flatMap((pledge: Parameters<typeof rowsOf>[0]) =>
        rowsOf(pledge, site),
      );
      const asText = expected.map((row: object) =>
        Object.fromEntries(Object.entries(row).map(([name, value]) => [name, String(value)])),
      );
      expect(rows.length).toBeGreaterThan(0);
      expect(rows).toEqual(asText);
    }
    const one = await list(`member=${owner.member}&limit=1`);
    expect(one.next).toEqual(expect.any(String));
    expect((await list(`member=${owner.member}&cursor=${one.next}`)).items).not.toContainEqual(one.items[0]);
    expect((await api("GET", `/v1/pledges?limit=1&objective=7&cursor=${one.next}`)).status, "another list's").toBe(400);
    expect((await api("GET", "/v1/pledges?own=true")).status).toBe(401);
    expect((await api("GET", "/v1/pledges?own=true", { token: secretariat })).status).toBe(403);
  });

  test("when its steward leaves, the others of the member are asked; their export tells what is theirs", async () => {
    const leaves = await memberOf(fresh("leaves"));
    const body = { email: fresh("stays"), name: "Quien Queda", language: "pt" };
    await api("POST", "/v1/me/invitations", { token: leaves.token, body });
    const invitation = tokenIn(await letterTo(body.email, "invitation"));
    const accepting = {
      token: invitation,
      person: { name: "Quien Queda" },
      language: "pt",
      consent: { privacy: true },
    };
    await api("POST", "/v1/invitations/acceptance", { body: accepting });
    const milestones = [{ number: 1, text: { es: "Pronto" }, due: dayFrom(20) }];
    const { id } = await pledgeOf(leaves, { milestones });
    const exported = await api("GET", "/v1/me/export", { token: leaves.token });
    expect(exported.text).toContain(id);
    await api("DELETE", "/v1/me", { token: leaves.token });
    const stage = await theStage();
    await stage.schedule("pledges/ask-for-updates", new Date(Date.now() + 20 * 86_400_000));
    const letter = await letterTo(body.email, "pledgeUpdateDue");
    expect(letter.headers["x-dialogue-letter"]).toBe("pledgeUpdateDue");
    const token = await tokenOf(body.email);
    const own = await api("GET", "/v1/pledges?own=true", { token });
    expect(own.body.items).toContainEqual(expect.objectContaining({ id }));
    expect((await post(id, "steward", token, { steward: stranger.person })).status).toBe(400);
  });
});
