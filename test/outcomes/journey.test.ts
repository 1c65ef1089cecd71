import { beforeAll, describe, expect, test } from "vitest";
import { outcomeIdOf } from "../../shared/publication.ts";
import { begunMeeting, seated } from "../support/after-ground.ts";
import { factsOf, type Member, mark } from "../support/cast.ts";
import { api, fresh, memberOf, site, tokenOf, waitFor } from "../support/client.ts";
import { eventsOf, textOf, under } from "../support/operator.ts";
import { hear, publishedOutcome } from "../support/outcome-ground.ts";
import { all, pages } from "../support/outcome-pages.ts";
import { handed } from "../support/outcomes.ts";

let coordinator: Member;
let representative: Member;
let member: Member;
let secretariat: string;
beforeAll(async () => {
  const joining = () => memberOf(fresh("publishes"), { tables: [1] });
  [coordinator, representative, member, secretariat] = await Promise.all([
    joining(),
    joining(),
    joining(),
    tokenOf("secretariat"),
  ]);
  await Promise.all([
    seated(coordinator, "table-1", "coordinator"),
    seated(representative, "table-1", "representative"),
  ]);
});

const post = (path: string, token: string, body: object = {}) => api("POST", path, { token, body });
const year = new Date().getUTCFullYear();

describe("minutes, from their approval to everybody", () => {
  test("list, page, CSV, JSON lines, feed and sitemap tell them; nothing private is told", async () => {
    const { id } = await begunMeeting(coordinator, ["table-1"]);
    const path = `/v1/meetings/${id}`;
    const [secret, text] = [mark(), mark()];
    const entries = [
      { person: coordinator.person, presence: "present", named: true },
      { person: member.person, presence: "present" },
    ];
    await api("PUT", `${path}/attendance`, { token: coordinator.token, body: { entries } });
    await post(`${path}/decisions`, coordinator.token, { text: { es: "Escribir una carta" }, how: "consensus" });
    const written = { public: { es: `Acta ${text}`, fr: `Compte rendu ${text}` }, internal: { es: secret } };
    await api("PUT", `${path}/minutes`, { token: coordinator.token, body: written });
    const outcome = outcomeIdOf(id as `mtg_${string}`);
    expect((await api("GET", `/v1/outcomes/${outcome}`)).status, "not before").toBe(404);
    await post(`${path}/minutes/approval`, coordinator.token);

    const one = await waitFor("the outcome", async () => {
      const reply = await api("GET", `/v1/outcomes/${outcome}`);
      return reply.status === 200 && reply;
    });
    expect(one.body).toMatchObject({ kind: "minutes", revision: 1, tables: [1], authors: [], licence: "CC-BY-4.0" });
    expect(one.body.words.fr.text).toContain("1. Escribir una carta (espagnol)");
    expect(one.body.words.es.citation).toContain(`${site}/es/outcomes/${outcome}`);
    expect(one.headers.get("cache-control")).toBe("public, max-age=60, stale-while-revalidate=86400");

    const item = (await all(`table=1&year=${year}`)).find((each) => each.id === outcome);
    expect(item, "what did table 2 produce this year").toMatchObject({ kind: "minutes", words: { es: {}, fr: {} } });
    expect((await all(`table=1&year=${year - 1}`)).map((each) => each.id)).not.toContain(outcome);
    const told = [
      one,
      await api("GET", `/v1/outcomes?table=1&year=${year}&limit=100`),
      ...(await pages(`/v1/outcomes.csv?table=1&year=${year}`)),
      ...(await pages("/v1/outcomes.jsonl?kind=minutes")),
      await api("GET", "/v1/feed.atom?table=1"),
      await api("GET", `/es/outcomes/${outcome}`),
      await api("GET", `/pt/outcomes/${outcome}`),
      await api("GET", `/fr/outcomes?table=1&year=${year}&limit=100`),
    ];
    for (const reply of told) {
      expect(reply.text).toContain(outcome);
      for (const hidden of [secret, coordinator.person, member.person, coordinator.email])
        expect(reply.text).not.toContain(hidden);
    }
    expect((await api("GET", "/sitemap.xml")).text).toMatch(/<(urlset|sitemapindex) /);
    const approved = (await under(outcome)).find(({ sk }) => sk === "outcome");
    expect(approved, "who approved is on record").toMatchObject({ approvedBy: coordinator.person });
  });

  test("the same event again, and again late, publishes nothing new", async () => {
    const { id } = await begunMeeting(coordinator, ["table-1"]);
    const path = `/v1/meetings/${id}`;
    const entries = [{ person: coordinator.person, presence: "present" }];
    await api("PUT", `${path}/attendance`, { token: coordinator.token, body: { entries } });
    await api("PUT", `${path}/minutes`, { token: coordinator.token, body: { public: { es: "Acta breve" } } });
    await post(`${path}/minutes/approval`, coordinator.token);
    const outcome = outcomeIdOf(id as `mtg_${string}`);
    const facts = () => factsOf(outcome);
    await waitFor("the outcome", async () => (await facts()).length > 0);
    const before = textOf(await under(outcome));
    const approval = (await eventsOf(id)).find(({ type }) => type === "meetings.minutes-approved.v1");
    for (let n = 0; n < 2; n++) if (approval) await hear(approval);
    expect(textOf(await under(outcome))).toBe(before);
    expect(await facts()).toEqual(["outcomes.outcome-published.v1"]);
  });
});

describe("reports and notes of the Mechanism's own", () => {
  const text = (title: string) => ({ title, summary: "Resumen", text: "## Todo\n\n- <script>alert(1)</script>" });

  test("drafted, changed, approved, corrected, retracted: only what is approved is public, and nothing changes silently", async () => {
    const title = `Nota ${mark()}`;
    const body = {
      kind: "quarterly-note",
      words: { es: text(title), en: text("Note") },
      original: "es",
      machine: ["en"],
    };
    const made = await post("/v1/outcomes", coordinator.token, body);
    expect(made.status, made.text).toBe(201);
    const { id } = made.body as { id: string };
    expect((await post("/v1/outcomes", coordinator.token, body)).body.id, "a double click").toBe(id);
    const draft = `/v1/outcomes/${id}/draft`;
    for (const [path, token] of [
      [`/v1/outcomes/${id}`, undefined],
      [`/v1/outcomes/${id}`, coordinator.token],
      [`/es/outcomes/${id}`, undefined],
    ] as const)
      expect((await api("GET", path, { token })).status, "a draft is nothing public").toBe(404);
    expect((await api("GET", draft, { token: member.token })).status).toBe(403);
    const seen = (await api("GET", draft, { token: coordinator.token })).headers.get("etag") ?? "";
    const patch = (etag: string, objectives: number[]) =>
      api("PATCH", draft, { token: coordinator.token, body: { objectives }, headers: { "if-match": etag } });
    const revised = await patch(seen, [5, 8]);
    expect(revised.status, revised.text).toBe(200);
    expect((await patch(seen, [5])).status, "overtaken").toBe(412);
    expect((await patch(revised.headers.get("etag") ?? "", [5, 8])).status).toBe(200);

    expect((await post(`/v1/outcomes/${id}/approval`, coordinator.token)).status).toBe(403);
    const approved = await post(`/v1/outcomes/${id}/approval`, representative.token);
    expect(approved.body, approved.text).toMatchObject({
      kind: "quarterly-note",
      revision: 1,
      tables: [1, 2],
      words: { en: { how: "machine" } },
    });
    expect((await post(`/v1/outcomes/${id}/approval`, representative.token)).body, "twice is once").toEqual(
      approved.body,
    );
    expect((await patch("*", [9])).body.type, "published is not revised").toMatch(/out-of-turn$/);
    const page = (await api("GET", `/en/outcomes/${id}`)).text;
    expect(page).toContain("Translated by a machine");
    expect(page).not.toContain("<script>alert");
    expect((await api("GET", `/fr/outcomes/${id}`)).text).toContain("Ce texte n’existe pas en français");

    const correction = {
      changed: { es: "El objetivo 9 en lugar del 8", en: "Objective 9" },
      objectives: [5, 9],
      seen: 1,
    };
    const corrected = await post(`/v1/outcomes/${id}/correction`, secretariat, correction);
    expect(corrected.body, corrected.text).toMatchObject({
      revision: 2,
      changed: correction.changed,
      publishedAt: approved.body.publishedAt,
      revisions: [{ revision: 1 }, { revision: 2, changed: correction.changed }],
    });
    expect((await post(`/v1/outcomes/${id}/correction`, secretariat, correction)).body.revision).toBe(2);
    const first = await api("GET", `/v1/outcomes/${id}/revisions/1`);
    expect(first.body).toMatchObject({ revision: 1, objectives: [5, 8] });
    expect(first.headers.get("cache-control")).toMatch(/stale-while-revalidate/);
    expect((await api("GET", `/v1/outcomes/${id}/revisions/3`)).status).toBe(404);
    expect((await all("objective=8")).map((each) => each.id)).not.toContain(id);
    expect((await all("objective=9")).map((each) => each.id)).toContain(id);
    expect((await api("GET", `/es/outcomes/${id}`)).text).toContain("El objetivo 9 en lugar del 8");

    const retraction = { reason: { es: "Cifras equivocadas", en: "Wrong figures" } };
    expect((await post(`/v1/outcomes/${id}/retraction`, representative.token, retraction)).status).toBe(403);
    const nothing = { ...retraction, successor: "out_01M00000000000000000000009" };
    expect((await post(`/v1/outcomes/${id}/retraction`, secretariat, nothing)).body.type).toMatch(/no-such-record$/);
    const successor = await publishedOutcome();
    const gone = { ...retraction, successor };
    expect((await post(`/v1/outcomes/${id}/retraction`, secretariat, gone)).body.status).toBe("retracted");
    expect((await post(`/v1/outcomes/${id}/retraction`, secretariat, gone)).status, "twice is once").toBe(200);
    for (const path of [`/v1/outcomes/${id}`, `/v1/outcomes/${id}/revisions/1`]) {
      const reply = await api("GET", path, { headers: { "accept-language": "en" } });
      expect(reply.status).toBe(410);
      expect(reply.body.detail).toContain("Wrong figures");
      expect(reply.body.detail).toContain(successor);
      expect(reply.body.successor).toEqual({ id: successor, url: `${site}/v1/outcomes/${successor}` });
      expect(reply.headers.get("link")).toBe(`<${site}/v1/outcomes/${successor}>; rel="successor-version"`);
      expect((await api("GET", reply.body.successor.url.slice(site.length))).body.id).toBe(successor);
    }
    const told = await api("GET", `/es/outcomes/${id}`);
    expect(told.status).toBe(410);
    expect(told.text).toContain("Cifras equivocadas");
    expect(told.text).toContain(`/es/outcomes/${successor}`);
    expect(told.headers.get("link")).toBe(`<${site}/es/outcomes/${successor}>; rel="successor-version"`);
    for (const path of [`/v1/outcomes?kind=quarterly-note&limit=100`, "/v1/feed.atom", "/v1/outcomes.csv?objective=9"])
      expect((await api("GET", path)).text, path).not.toContain(id);
    const facts = ["approved", "corrected", "drafted", "published", "retracted", "revised"];
    expect((await factsOf(id)).toSorted()).toEqual(facts.map((what) => `outcomes.outcome-${what}.v1`));
  });

  test("a draft that is withdrawn is not published, and what comes from elsewhere is corrected there", async () => {
    const body = { kind: "report", words: { pt: text(mark()) }, original: "pt" };
    const { id } = (await post("/v1/outcomes", representative.token, body)).body as { id: string };
    expect((await post(`/v1/outcomes/${id}/withdrawal`, coordinator.token)).status, "another's draft").toBe(404);
    expect((await post(`/v1/outcomes/${id}/withdrawal`, representative.token)).body.status).toBe("withdrawn");
    expect((await post(`/v1/outcomes/${id}/approval`, secretariat)).body.type).toMatch(/out-of-turn$/);
    const missing = await post("/v1/outcomes", representative.token, { ...body, original: "es" });
    expect(missing.body.type).toMatch(/original-missing$/);
    const pledge = await publishedOutcome();
    const refused = await post(`/v1/outcomes/${pledge}/correction`, secretariat, { changed: { es: "x" }, seen: 1 });
    expect(refused.body.type).toMatch(/out-of-turn$/);
    const retracted = await post(`/v1/outcomes/${pledge}/retraction`, secretariat, { reason: { es: "x" } });
    expect(retracted.body.type, "a pledge is retracted as a pledge").toMatch(/out-of-turn$/);
  });

  test("on any of its days an outcome is read as it stood", async () => {
    const id = await publishedOutcome({ countries: handed.countries });
    const today = new Date().toISOString().slice(0, 10);
    const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
    expect((await api("GET", `/v1/outcomes/${id}?at=${today}`)).status).toBe(200);
    expect((await api("GET", `/v1/outcomes/${id}?at=${yesterday}`)).status).toBe(404);
    expect((await all(`table=1&at=${yesterday}`)).map((each) => each.id)).not.toContain(id);
  });
});
