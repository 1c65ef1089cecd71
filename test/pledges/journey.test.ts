import { beforeAll, describe, expect, test } from "vitest";
import { factsOf, type Member } from "../support/cast.ts";
import { api, fresh, lettersOf, letterTo, memberOf, tokenIn, tokenOf } from "../support/client.ts";
import { textOf } from "../support/operator.ts";
import { asked } from "../support/pledge-asked.ts";
import { pledgeOf } from "../support/pledge-ground.ts";
import { TEXT } from "../support/pledges.ts";

let owner: Member;
let partner: Member;
let stranger: Member;
let secretariat: string;
beforeAll(async () => {
  [owner, partner, stranger, secretariat] = await Promise.all([
    memberOf(fresh("pledges"), { organization: { name: "Red =Promesa()" } }),
    memberOf(fresh("partner"), { organization: { name: "Casa Aliada Inventada" } }),
    memberOf(fresh("stranger")),
    tokenOf("secretariat"),
  ]);
});

const post = (id: string, step: string, token: string, body: object = {}) =>
  api("POST", `/v1/pledges/${id}/${step}`, { token, body });
const get = (id: string, token?: string) => api("GET", `/v1/pledges/${id}`, { token });
const ofEvents = async (id: string, type: string) =>
  (await factsOf(id)).filter((fact) => fact === `pledges.${type}.v1`).length;

describe("a pledge", () => {
  test("from draft to publication: its partner is not shown before it confirms, and its words never change silently", async () => {
    const body = asked({ mode: "partnership", partners: [partner.member] });
    const drafted = await api("POST", "/v1/pledges", { token: owner.token, body });
    expect(drafted.status, drafted.text).toBe(201);
    const { id } = drafted.body as { id: string };
    expect((await api("POST", "/v1/pledges", { token: owner.token, body })).body.id, "a double click").toBe(id);
    expect((await get(id, owner.token)).body).toMatchObject({ status: "draft", steward: owner.person });
    for (const token of [undefined, stranger.token, partner.token, secretariat])
      expect((await get(id, token)).status).toBe(404);
    expect((await post(id, "submission", stranger.token)).status).toBe(404);

    const { headers } = await get(id, owner.token);
    const patch = (etag: string, change: object) =>
      api("PATCH", `/v1/pledges/${id}`, { token: owner.token, body: change, headers: { "if-match": etag } });
    const etag = headers.get("etag") ?? "";
    expect(headers.get("cache-control")).toBe("private, no-store");
    expect((await patch(etag, { level: "regional" })).body.level).toBe("regional");
    expect((await patch(etag, { level: "local" })).status, "overtaken").toBe(412);
    expect((await patch("*", { due: "2020-01-01" })).body.type).toMatch(/due-before-start$/);

    expect((await post(id, "submission", owner.token)).body.status).toBe("submitted");
    expect((await post(id, "submission", owner.token)).status, "twice is once").toBe(200);
    await letterTo(partner.email, "partnerAsked");
    const asking = await letterTo(partner.email, "partnerAsked");
    expect((await get(id, partner.token)).body.status, "who is asked may read what").toBe("submitted");
    expect((await get(id, stranger.token)).status).toBe(404);
    const queue = await api("GET", "/v1/pledges/queue?limit=100", { token: secretariat });
    expect(textOf(queue.body)).toContain(id);

    expect((await post(id, "return", secretariat, { reason: "Diga cómo" })).body.status).toBe("draft");
    expect((await letterTo(owner.email, "pledgeReturned")).text).toContain("Diga cómo");
    await post(id, "submission", owner.token);
    expect((await post(id, "publication", owner.token)).status).toBe(403);
    expect((await post(id, "publication", secretariat)).body).toMatchObject({ status: "published", revision: 1 });
    await letterTo(owner.email, "pledgePublished");
    expect(await lettersOf(partner.email, "partnerAsked"), "the same words are asked about once").toHaveLength(1);

    const shown = async () => [
      (await get(id)).text,
      (await api("GET", `/v1/pledges?member=${owner.member}`)).text,
      (await api("GET", `/v1/pledges.csv?member=${owner.member}`)).text,
      (await api("GET", `/es/pledges/${id}`)).text,
      (await api("GET", `/fr/pledges?member=${owner.member}`)).text,
    ];
    for (const text of await shown()) expect(text).not.toMatch(/Aliada|per_/);
    expect((await get(id)).body.partners).toEqual([]);
    const token = tokenIn(asking);
    expect((await api("GET", `/es/partnership?t=${token}`)).text).toContain("Asesoría legal gratuita");
    expect((await api("POST", "/v1/pledges/partnership", { body: { token, answer: "confirm" } })).status).toBe(200);
    expect((await api("POST", "/v1/pledges/partnership", { body: { token, answer: "confirm" } })).status).toBe(200);
    expect(await ofEvents(id, "partner-confirmed"), "twice is once").toBe(1);
    for (const text of await shown()) expect(text).toContain("Casa Aliada Inventada");
    expect((await get(id)).body).toMatchObject({ revision: 2, partners: [{ status: "confirmed" }] });
    expect((await letterTo(owner.email, "partnerAnswered")).text).toContain("Casa Aliada");
    expect((await post(id, "partnership", stranger.token, { answer: "confirm" })).status).toBe(403);

    const changed = { es: "La meta era otra" };
    const correction = { changed, seen: 2, metric: { ...asked().metric, target: 600 } };
    expect((await post(id, "correction", secretariat, correction)).body).toMatchObject({ revision: 3 });
    expect((await post(id, "correction", secretariat, correction)).body).toMatchObject({ revision: 3 });
    expect((await letterTo(partner.email, "pledgeCorrected")).text).toContain("La meta era otra");
    expect((await api("GET", `/en/pledges/${id}`)).text).toContain("La meta era otra");
    expect((await post(id, "withdrawal", owner.token)).status).toBe(409);

    const reason = { es: "Se hizo dos veces", en: "It was made twice" };
    expect((await post(id, "retraction", secretariat, { reason })).body.status).toBe("retracted");
    const gone = await api("GET", `/v1/pledges/${id}`, { headers: { "accept-language": "en" } });
    expect([gone.status, gone.body.detail]).toEqual([410, expect.stringContaining("It was made twice")]);
    const page = await api("GET", `/es/pledges/${id}`);
    expect([page.status, page.text]).toEqual([410, expect.stringContaining("Se hizo dos veces")]);
    expect((await api("GET", `/v1/pledges?member=${owner.member}`)).text).not.toContain(id);
    await letterTo(partner.email, "pledgeRetracted");
  });

  test("that matches another tells who answers for it, and each shows the other", async () => {
    const { id: first } = await pledgeOf(partner, { objectives: [2], countries: ["PE"] });
    const matching = asked({
      mode: "matching",
      matchedPledge: first,
      words: { es: { title: "Respuesta", text: TEXT } },
    });
    const nobody = { ...matching, matchedPledge: "plg_01M00000000000000000000001" };
    expect((await api("POST", "/v1/pledges", { token: owner.token, body: nobody })).body.type).toMatch(
      /no-such-record$/,
    );
    const { id } = (await api("POST", "/v1/pledges", { token: owner.token, body: matching })).body as { id: string };
    await post(id, "submission", owner.token);
    await post(id, "publication", secretariat);
    expect((await letterTo(partner.email, "pledgeMatched")).text).toContain("Respuesta");
    expect((await get(first)).body.matchedBy).toEqual([id]);
    expect((await api("GET", `/es/pledges/${first}`)).text).toContain(`/es/pledges/${id}`);
    expect((await api("GET", `/es/pledges/${id}`)).text).toContain(`/es/pledges/${first}`);
  });
});
