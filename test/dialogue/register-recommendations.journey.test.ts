import { beforeAll, describe, expect, test } from "vitest";
import { seated } from "../support/after-ground.ts";
import { type Member, mark, memberIn, personIn } from "../support/cast.ts";
import { api, fresh, memberOf, tokenOf } from "../support/client.ts";
import { publishedBy } from "../support/contribution-ground.ts";
import { dialogueOf, jointActionOf } from "../support/dialogue-ground.ts";
import { pledgeOf } from "../support/pledge-ground.ts";
import { freshSource, recommendationOf, sheetOf } from "../support/register-ground.ts";

let coordinator: Member;
let stranger: Member;
let secretariat: string;
beforeAll(async () => {
  [coordinator, stranger, secretariat] = await Promise.all([
    memberOf(fresh("vincula"), { tables: [1] }),
    memberOf(fresh("nadie"), { tables: [1] }),
    tokenOf("secretariat"),
  ]);
  await seated(coordinator, "table-1", "coordinator");
});

const post = (path: string, token: string, body: object = {}) => api("POST", path, { token, body });

const csv = { "content-type": "text/csv" };
const takeIn = (raw: string, token = secretariat) =>
  api("POST", "/v1/recommendations/import", { token, raw, headers: csv });

describe("the register", () => {
  test("takes in a file whole or not at all, the same one twice unchanged, and gives it out as it came", async () => {
    const source = freshSource();
    const list = `/v1/recommendations?source=${source}`;
    const many = Object.fromEntries(
      Array.from({ length: 120 }, (_, i) => [String(i + 1), [`Párrafo ${i + 1}`, "4;16"]]),
    ) as Record<string, [string, string]>;
    const faulty = sheetOf(source, { ...many, "121": ["=cmd()", "24"] });
    const refused = await api("POST", "/v1/recommendations/import", {
      token: secretariat,
      raw: faulty,
      headers: { ...csv, "accept-language": "en" },
    });
    expect(refused.status).toBe(400);
    expect(refused.body.detail).toMatch(/^Row 122: objectives: /);
    expect((await api("GET", list)).body.items, "nothing was taken in").toEqual([]);

    const good = sheetOf(source, { ...many, "121": ["=cmd()", "23"] });
    expect((await takeIn(good)).body).toEqual({ sources: [source], added: 121, changed: 0, unchanged: 0 });
    expect((await takeIn(good)).body).toEqual({ sources: [source], added: 0, changed: 0, unchanged: 121 });
    const out = await api("GET", `/v1/recommendations.csv?source=${source}`);
    expect(out.headers.get("content-type")).toContain("text/csv");
    expect(out.text).toContain("'=cmd()");
    expect((await takeIn(out.text)).body).toMatchObject({ added: 0, changed: 0, unchanged: 121 });
    expect((await api("GET", `/v1/recommendations/${source}-121`)).body).toMatchObject({
      texts: { es: "=cmd()" },
      objectives: [23],
      sourceTitle: { es: "Foro ficticio", en: "Fictional forum" },
      sourceLinks: { es: "https://example.org/foro" },
      links: [],
    });

    const ids: string[] = [];
    for (let next = ""; ids.length < 200; ) {
      const { body } = await api("GET", `${list}&limit=50${next && `&cursor=${next}`}`);
      ids.push(...body.items.map(({ id }: { id: string }) => id));
      if (!body.next) break;
      next = body.next;
    }
    expect(ids).toEqual(Array.from({ length: 121 }, (_, i) => `${source}-${i + 1}`));
  });

  test("links what is public to a recommendation, counts what is open, and opens it again when that is retired", async () => {
    const { id, source } = await recommendationOf(personIn(coordinator), { objectives: [4, 7] });
    const url = `/v1/recommendations/${id}`;
    const [pledge, contribution, dialogue] = await Promise.all([
      pledgeOf(stranger),
      publishedBy(stranger),
      dialogueOf(personIn(coordinator), {
        approved: { at: new Date().toISOString(), by: personIn(coordinator) },
        revision: 1,
      }),
    ]);
    const ours = { member: memberIn(stranger) };
    const action = await jointActionOf(dialogue, { ours, theirs: { country: "AQ" } });
    const secret = await pledgeOf(stranger, { until: "submitted" });
    const link = (to: string) => post(`${url}/links`, coordinator.token, { to });
    expect((await link(secret.id)).body.type).toMatch(/no-such-record$/);
    expect((await post(`${url}/links`, stranger.token, { to: pledge.id })).status).toBe(403);
    for (const to of [pledge.id, pledge.id, contribution.id, action.id]) expect((await link(to)).status).toBe(200);
    const linked = await api("GET", url);
    expect(linked.body.links.map(({ to }: { to: string }) => to)).toEqual([pledge.id, contribution.id, action.id]);
    expect(linked.body.links[2]).toMatchObject({
      title: { es: "Publicar la guía" },
      page: `dialogues/${dialogue.year}`,
    });
    const answered = [{ id, source, paragraph: "1" }];
    const told = {
      pledge: `/v1/pledges/${pledge.id}`,
      contribution: `/v1/contributions/${contribution.id}`,
      dialogue: `/v1/dialogues/${dialogue.year}`,
    };
    const answers = async (path: string) => {
      const { body } = await api("GET", path);
      return (body.outcomes?.jointActions[0] ?? body).recommendations;
    };
    for (const path of Object.values(told)) expect(await answers(path), path).toEqual(answered);
    const pages = [`pledges/${pledge.id}`, `contributions/${contribution.id}`, `dialogues/${dialogue.year}`];
    const said = {
      es: "Responde a la recomendación",
      en: "Answers recommendation",
      pt: "Responde à",
      fr: "Répond à la",
    };
    for (const [n, [language, words]] of Object.entries(said).entries()) {
      const { text } = await api("GET", `/${language}/${pages[n % 3]}`);
      expect(text).toContain(words);
      expect(text).toMatch(new RegExp(`href="?/${language}/recommendations/${id}\\b`));
    }
    expect((await post(`/v1/pledges/${secret.id}/withdrawal`, stranger.token)).body.recommendations).toBeUndefined();
    const list = (query: string) => api("GET", `/v1/recommendations?source=${source}${query}`);
    const { coverage } = (await list("&linked=false")).body;
    expect(coverage).toMatchObject({ recommendations: 1, linked: 1, open: 0 });
    expect(coverage.objectives[3]).toEqual({ objective: 4, linked: 1, open: 0 });
    expect((await list("&linked=false")).body.items).toEqual([]);
    expect((await list("&linked=true&objective=7")).body.items).toMatchObject([{ id, links: [{}, {}, {}] }]);
    expect((await api("GET", `/v1/recommendations.csv?source=${source}`)).text).toContain(
      `${pledge.id};${contribution.id}`,
    );

    const remove = (to: string) => post(`${url}/links/removal`, coordinator.token, { to });
    for (const to of [contribution.id, action.id, action.id]) expect((await remove(to)).status).toBe(200);
    for (const path of [told.contribution, told.dialogue]) expect(await answers(path), path).toEqual([]);
    const retracted = await post(`/v1/pledges/${pledge.id}/retraction`, secretariat, {
      reason: { es: "Fue un error" },
    });
    expect(retracted.status, retracted.text).toBe(200);
    await expect.poll(async () => (await list("&linked=false")).body.items, { timeout: 20_000 }).toHaveLength(1);
    expect((await api("GET", url)).body.links).toEqual([]);
  });

  test("what was dropped or stopped is listed as ended, and no longer counts; begun again, it does", async () => {
    const by = personIn(coordinator);
    const approved = { at: new Date().toISOString(), by };
    const dialogue = await dialogueOf(by, { approved, revision: 1 });
    const action = await jointActionOf(dialogue, { ours: { member: memberIn(stranger) }, theirs: { country: "AQ" } });
    const pledge = await pledgeOf(stranger);
    const { id, source } = await recommendationOf(by);
    const url = `/v1/recommendations/${id}`;
    for (const to of [action.id, pledge.id])
      expect((await post(`${url}/links`, coordinator.token, { to })).status).toBe(200);
    const replies = `/v1/dialogues/${dialogue.year}/joint-actions/${action.id}/replies`;
    expect((await post(replies, stranger.token, { state: "dropped" })).status).toBe(200);
    const stopping = { stage: "stopped", text: { es: "No hubo fondos" } };
    const stopped = await post(`/v1/pledges/${pledge.id}/updates`, stranger.token, stopping);
    expect(stopped.status, stopped.text).toBeLessThan(300);
    const told = async () => (await api("GET", url)).body;
    await expect.poll(async () => (await told()).stopped, { timeout: 30_000 }).toHaveLength(2);
    expect(await told()).toMatchObject({ links: [], stopped: [{ until: expect.any(String) }, {}] });
    const { body } = await api("GET", `/v1/recommendations?source=${source}`);
    expect(body).toMatchObject({ coverage: { linked: 0, open: 1 } });
    expect((await api("GET", `/es/recommendations/${id}`)).text).toContain("se abandonó o se detuvo");
    const again = await post(`${url}/links`, coordinator.token, { to: action.id });
    expect(again.body.type).toMatch(/takes-up-no-more$/);
  });

  test("the dossier tells the year by objective from what is public, as a page too", async () => {
    const approved = { at: new Date().toISOString(), by: personIn(coordinator) };
    let before = await dialogueOf(personIn(coordinator), { approved, revision: 1 });
    // The contract knows no later year than 2200.
    if (before.year === 2200) before = await dialogueOf(personIn(coordinator), { approved, revision: 1 });
    const theirs = { country: "AQ" } as const;
    const text = { es: mark() };
    await jointActionOf(before, { ours: { member: memberIn(stranger) }, theirs, objectives: [7], text });
    const year = before.year + 1;
    const { id } = await recommendationOf(personIn(coordinator), { objectives: [7] });
    const made = await post("/v1/dialogues", secretariat, { year, title: { es: `Diálogo ${year}` } });
    expect([201, 409], made.text).toContain(made.status);
    const { body } = await api("GET", `/v1/dialogues/${year}/dossier?language=es`);
    const section = body.sections.find(({ objective }: { objective: number }) => objective === 7);
    expect(section.recommendations).toContain(id);
    expect(body.recommendations).toContainEqual({ id, texts: { es: "Un párrafo de prueba" } });
    const action = body.jointActions.find((one: { text: object }) => JSON.stringify(one.text) === JSON.stringify(text));
    expect(action).toMatchObject({ state: "awaiting" });
    expect(section.jointActions).toContain(action.id);
    const shown = await api("GET", `/fr/dialogues/${year}/dossier`);
    expect(shown.status).toBe(200);
    for (const part of [text.es, `/fr/recommendations/${id}`, "objective-7-jointActions"])
      expect(shown.text).toContain(part);
    expect((await api("GET", "/v1/dialogues/2199/dossier?at=2022-02-01")).status).toBe(404);
  });
});
