import { beforeAll, describe, expect, test } from "vitest";
import { factsOf, type Member, memberIn, personIn } from "../support/cast.ts";
import { api, fresh, lettersOf, lettersSince, letterTo, memberOf, site, tokenOf, waitFor } from "../support/client.ts";
import { contributionBy } from "../support/contribution-ground.ts";
import { seatAt } from "../support/seated.ts";

let [author, reviewer, stranger]: Member[] = [];
let secretariat: string;
beforeAll(async () => {
  [author, reviewer, stranger] = (await Promise.all(
    ["author", "reviewer", "stranger"].map((name) =>
      memberOf(fresh(name), { organization: { name: `Red ${name}` }, consent: { privacy: true, publicListing: true } }),
    ),
  )) as [Member, Member, Member];
  const [start, end] = [-1, 1].map((days) => new Date(Date.now() + days * 86_400_000).toISOString()) as [
    string,
    string,
  ];
  const holder = { member: memberIn(reviewer), person: personIn(reviewer) };
  await seatAt({ body: "table-1", role: "representative", ...holder, start, end });
  secretariat = await tokenOf("secretariat");
});

const post = (of: string, path: string, token: string, body: object = {}) =>
  api("POST", `/v1/contributions/${of}/${path}`, { token, body });
const get = (id: string, token?: string) => api("GET", `/v1/contributions/${id}`, token ? { token } : {});
const whole = { title: "Una ventanilla", summary: "Todo en un lugar.", text: "Se abrió **una** ventanilla." };
const parts = { results: "Cien familias.", success: "La confianza.", repetition: "Empezar por una." };
const practice = {
  kind: "good-practice",
  original: "es",
  words: { es: { title: whole.title } },
  objectives: [4, 15],
  countries: ["CO"],
  principles: ["human-rights"],
  links: [{ href: "https://www.example.org/informe", title: "Informe" }],
};
const criteria = ["objective", "principles", "implemented", "innovative", "replicable"];

/** The reviewer of this test, whoever else was next in turn. */
async function askOurs(id: string) {
  const asked = await post(id, "reviewer", secretariat, { reviewer: reviewer?.person });
  expect(asked.status, asked.text).toBe(200);
}

/** The letters that asked ours for this review: whoever submits something meanwhile may ask them too. */
const requests = (id: string, many: number) =>
  waitFor(`request ${many} for a review`, async () => {
    const letters = await lettersOf(reviewer?.email ?? "", "reviewRequest");
    const about = letters.filter(({ text }) => text.includes(id));
    return about.length >= many && about;
  });

describe("a good practice", () => {
  test("is drafted, reviewed, changed, approved, published, corrected and retired, and everybody hears of their part", async () => {
    const since = Date.now();
    const { token } = author as Member;
    const drafted = await api("POST", "/v1/contributions", { token, body: practice });
    expect(drafted.status, drafted.text).toBe(201);
    const { id } = drafted.body;
    expect((await api("POST", "/v1/contributions", { token, body: practice })).body.id, "a double click").toBe(id);
    expect((await post(id, "submission", token)).body.type).toMatch(/original-missing$/);

    const change = (words: object, etag: string | null, more: object = {}) =>
      api("PATCH", `/v1/contributions/${id}`, { token, headers: { "if-match": etag ?? "" }, body: { words, ...more } });
    const first = (await get(id, token)).headers.get("etag");
    const changed = await change({ es: whole }, first);
    expect(changed.status, changed.text).toBe(200);
    expect((await change({ es: whole }, first)).status, "overtaken").toBe(412);
    expect((await post(id, "submission", token)).body.type).toMatch(/practice-incomplete$/);
    const done = await change({ es: { ...whole, ...parts } }, changed.headers.get("etag"), { implementation: "fully" });
    expect((await post(id, "submission", token)).body).toMatchObject({ status: "in-review" });
    expect((await post(id, "submission", token)).status, "twice is once").toBe(200);
    expect((await change({ es: whole }, done.headers.get("etag"))).status, "not while somebody reads it").toBe(412);
    // What one commit records has no order of its own.
    expect((await factsOf(id)).toSorted()).toEqual([
      "contributions.contribution-drafted.v1",
      "contributions.contribution-revised.v1",
      "contributions.contribution-revised.v1",
      "contributions.contribution-submitted.v1",
      "contributions.reviewer-assigned.v1",
    ]);
    await askOurs(id);
    const own = await post(id, "reviewer", secretariat, { reviewer: author?.person });
    expect(own.body.type).toMatch(/own-organization$/);
    expect((await requests(id, 1))[0]?.text).toContain("Una ventanilla");
    const waiting = (await api("GET", "/v1/me/reviews", { token: reviewer?.token })).body.items;
    expect(waiting).toContainEqual(expect.objectContaining({ id, status: "in-review" }));
    expect((await get(id, stranger?.token)).status, "nobody else knows").toBe(404);
    expect((await get(id)).status).toBe(404);

    const judge = (body: object) => post(id, "review", reviewer?.token ?? "", body);
    expect((await judge({ verdict: "approve" })).body.errors).toMatchObject([{ pointer: "/met" }]);
    expect((await judge({ verdict: "approve", met: criteria.slice(1) })).body.type).toMatch(/criteria-unmet$/);
    expect((await judge({ verdict: "ask-changes", met: [] })).body.type).toMatch(/reason-needed$/);
    const remarks = "Falta decir dónde.";
    expect((await judge({ verdict: "ask-changes", met: criteria.slice(1), remarks })).body.status).toBe(
      "changes-asked",
    );
    const told = await letterTo(author?.email ?? "", "changesAsked");
    expect(told.text).toContain(remarks);
    expect((await get(id, token)).body.inside.reviews).toMatchObject([{ remarks }]);

    const { headers } = await get(id, token);
    await change({ en: { ...whole, title: "One window", ...parts, how: "machine" } }, headers.get("etag"));
    expect((await post(id, "submission", token)).body.status).toBe("in-review");
    await requests(id, 2);
    expect((await post(id, "publication", secretariat)).body.type, "only what was approved").toMatch(/out-of-turn$/);
    expect((await judge({ verdict: "approve", met: criteria })).body.status).toBe("approved");
    await waitFor("the secretariat's letter", async () => {
      const letters = await lettersSince(since, "contributionApproved");
      return letters.some(({ text }) => text.includes(id)) || undefined;
    });
    const queued = await api("GET", "/v1/contributions/queue?status=approved&limit=100", { token: secretariat });
    expect(queued.body.items.map((item: { id: string }) => item.id)).toContain(id);
    const published = await post(id, "publication", secretariat);
    expect(published.body).toMatchObject({ status: "published", revision: 1, author: { name: "Red author" } });
    expect((await post(id, "publication", secretariat)).text, "twice is once").toBe(published.text);
    await letterTo(author?.email ?? "", "contributionPublished");

    const seen = await get(id);
    expect(seen.body.inside).toBeUndefined();
    expect(seen.text).not.toMatch(/per_/);
    expect(seen.body.words).toMatchObject({ es: { how: "original", ...parts }, en: { how: "machine" } });
    expect(
      (await api("GET", `/v1/contributions/${id}`, { headers: { "if-none-match": seen.headers.get("etag") ?? "" } }))
        .status,
    ).toBe(304);
    for (const query of [
      "kind=good-practice",
      "objective=15",
      "country=CO",
      "objective=4&kind=good-practice&country=CO",
    ]) {
      const { items } = (await api("GET", `/v1/contributions?${query}`)).body;
      expect(
        items.map((item: { id: string }) => item.id),
        query,
      ).toContain(id);
    }
    for (const query of ["kind=challenge", "objective=5", "country=PE", "objective=4&kind=progress", "at=2020-01-01"]) {
      const { items } = (await api("GET", `/v1/contributions?limit=100&${query}`)).body;
      expect(
        items.map((item: { id: string }) => item.id),
        query,
      ).not.toContain(id);
    }

    const correction = {
      words: { es: { ...whole, ...parts, title: "Ventanilla única" } },
      changed: { es: "El título." },
      seen: 1,
    };
    expect((await post(id, "correction", secretariat, correction)).body).toMatchObject({
      revision: 2,
      corrected: [{ changed: { es: "El título." } }],
      words: { es: { title: "Ventanilla única" }, en: { title: "One window" } },
    });
    expect((await post(id, "correction", secretariat, correction)).body.revision, "twice is once").toBe(2);
    await letterTo(author?.email ?? "", "contributionCorrected");
    const page = await api("GET", `/pt/contributions/${id}`);
    expect(page.status).toBe(200);
    expect(page.text).toContain("El título.");
    expect(page.text).toContain("<strong>una</strong>");

    const next = await contributionBy(author as Member, {
      status: "published",
      revision: 1,
      published: { at: new Date().toISOString(), by: personIn(author as Member) },
    });
    const reason = { es: "Había una mejor." };
    expect((await post(id, "retirement", secretariat, { reason, successor: id })).body.type).toMatch(/no-such-record$/);
    expect((await post(id, "retirement", secretariat, { reason, successor: next.id })).status).toBe(200);
    const gone = await get(id);
    expect(gone.status).toBe(410);
    expect(gone.body.detail).toMatch(new RegExp(`Había una mejor.*${next.id}`));
    expect(gone.body.successor).toEqual({ id: next.id, url: `${site}/v1/contributions/${next.id}` });
    expect(gone.headers.get("link")).toBe(`<${gone.body.successor.url}>; rel="successor-version"`);
    const pageGone = await api("GET", `/es/contributions/${id}`);
    expect(pageGone.status).toBe(410);
    expect(pageGone.text).toContain(`/es/contributions/${next.id}`);
    expect(pageGone.headers.get("link")).toBe(`<${site}/es/contributions/${next.id}>; rel="successor-version"`);
    await letterTo(author?.email ?? "", "contributionRetired");
    const { items } = (await api("GET", "/v1/contributions?limit=100")).body;
    expect(items.map((item: { id: string }) => item.id)).not.toContain(id);
  });
});

describe("what is not public", () => {
  test("is its author's only, in whatever state, and never stored on the way", async () => {
    const { id } = await contributionBy(author as Member);
    const own = await api("GET", "/v1/contributions?own=true&kind=challenge&limit=100", { token: author?.token });
    expect(own.body.items).toContainEqual(expect.objectContaining({ id, status: "draft" }));
    expect(own.headers.get("cache-control")).not.toContain("public");
    expect((await get(id, author?.token)).headers.get("cache-control")).not.toContain("public");
    expect((await api("GET", "/v1/contributions?own=true")).status).toBe(401);
    expect((await api("GET", "/v1/contributions?own=true", { token: secretariat })).status).toBe(403);
    for (const [method, path] of [
      ["PATCH", ""],
      ["POST", "/submission"],
      ["POST", "/withdrawal"],
      ["POST", "/review/refusal"],
    ] as const) {
      const sent = { token: stranger?.token ?? "", headers: { "if-match": "*" }, body: {} };
      expect((await api(method, `/v1/contributions/${id}${path}`, sent)).status, path).toBe(404);
    }
    expect((await api("GET", `/es/contributions/${id}`)).status).toBe(404);
    expect((await post(id, "withdrawal", author?.token ?? "")).body.status).toBe("withdrawn");
    expect((await post(id, "withdrawal", author?.token ?? "")).status, "twice is once").toBe(200);
    expect((await post(id, "submission", author?.token ?? "")).body.type).toMatch(/out-of-turn$/);
  });

  test("gets translations from the secretariat, and nothing else", async () => {
    const { id, words } = await contributionBy(author as Member, { status: "approved" });
    const patch = (body: object) =>
      api("PATCH", `/v1/contributions/${id}`, { token: secretariat, headers: { "if-match": "*" }, body });
    expect((await patch({ words: { fr: { ...whole, title: "Sans papiers" } } })).body.words.fr.how).toBe("human");
    expect((await patch({ objectives: [1] })).status).toBe(403);
    expect((await patch({ words: { es: { ...words.es, title: "Otro" } } })).body.type).toMatch(/out-of-turn$/);
  });
});
